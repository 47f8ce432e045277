// Table and words beside a diverging chart: the same counts, one row a bar.
import { textIn } from '../../surveys/definition/localized-text.ts';
import { grouped } from '../tabulate/grouped.ts';
import { percent } from '../tabulate/statistics/rounding.ts';
import { topTwo } from '../tabulate/statistics/top-two.ts';
import { type Composition, shortName } from './composition.ts';
import { percentText } from './numbers.ts';
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

/** "Relevant för arbetet: Träff 1 70 % svarade 'I hög grad' eller 'I mycket hög grad', n = 23; Träff 2 …" */
export function scaleAlt(composition: Composition, readings: readonly Reading[]): string {
  const questions = grouped(readings, ({ variable }) => JSON.stringify([variable.question, variable.item]));
  return [...questions.values()].map((same) => questionAlt(composition, same)).join(' ');
}

function questionAlt(composition: Composition, same: readonly Reading[]): string {
  const first = same[0] as Reading;
  const name = shortName(composition, first.series.of.survey.id, first.variable);
  const parts = same.map((reading) =>
    [same.length > 1 ? reading.series.label : '', inWords(composition, reading)].filter(Boolean).join(' '),
  );
  return `${name}: ${parts.join('; ')}.`;
}

function inWords({ words, locale }: Composition, reading: Reading): string {
  const table = countedIn(reading);
  if (!table) return (reading.status === 'hidden' ? words.hidden : words.tooFew).toLocaleLowerCase(locale);
  if (table.base === 0) return words.noAnswers.toLocaleLowerCase(locale);
  const codes = reading.variable.codes;
  const [low, high] = codes.slice(-2).map(({ text }) => textIn(text, locale));
  const top = topTwo(table.cells);
  if (top !== undefined) return words.alt.topTwo(percentText(percent(top, table.base, 0), locale), low ?? '', high ?? '', table.base);
  const best = table.cells.at(-1)?.n ?? 0;
  return `${words.alt.option(percentText(percent(best, table.base, 0), locale), high ?? '')}, n = ${table.base}`;
}
