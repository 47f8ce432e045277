// The table beside a diverging chart: the same counts, one row a bar.
import { textIn } from '../../surveys/definition/localized-text.ts';
import { type Composition, shortName } from './composition.ts';
import type { FigureTable, TableCell } from './report.ts';
import { countedIn, type Reading } from './series.ts';
import { countCell, meanCell, numberColumn, textColumn, topTwoCell, withheldCell } from './table-cells.ts';

/** Question, wave, each step, "Vet ej", n, share of the top two, mean. */
export function scaleTable(composition: Composition, readings: readonly Reading[], byWave: boolean): Omit<FigureTable, 'caption'> {
  const { words, locale } = composition;
  const variable = readings[0]?.variable;
  const codes = variable?.codes ?? [];
  const hasTop = codes.length >= 4;
  const columns = [
    textColumn(words.question),
    ...(byWave ? [textColumn(words.wave)] : []),
    ...codes.map(({ text }) => numberColumn(textIn(text, locale))),
    ...(variable?.notKnown ? [numberColumn(textIn(variable.notKnown, locale))] : []),
    numberColumn(words.n),
    ...(hasTop ? [numberColumn(words.topTwoColumn(codes.at(-2)?.code ?? '', codes.at(-1)?.code ?? ''))] : []),
    numberColumn(words.mean),
  ];
  const rows = readings.map((reading) => {
    const named = [shortName(composition, reading.series.of.survey.id, reading.variable), ...(byWave ? [reading.series.label] : [])];
    return [...named, ...numbersOf(composition, reading, columns.length - named.length, hasTop)];
  });
  return { columns, rows };
}

function numbersOf({ words }: Composition, reading: Reading, width: number, hasTop: boolean): readonly TableCell[] {
  const table = countedIn(reading);
  if (!table) return Array.from({ length: width }, () => withheldCell(reading.status, words));
  return [
    ...table.cells.map(({ n }) => countCell(n)),
    ...(reading.variable.notKnown ? [countCell(table.notKnown)] : []),
    countCell(table.base),
    ...(hasTop ? [topTwoCell(table, words)] : []),
    meanCell(table, words),
  ];
}
