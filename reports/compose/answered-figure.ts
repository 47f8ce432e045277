// Questions that no chart suits (dates, numbers, files): how many gave an answer, and the mean of numbers.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { AnsweredDefinition } from '../definition/report-definition.ts';
import { hasMean } from '../tabulate/variable.ts';
import { type Composition, shortName, wavesOf } from './composition.ts';
import { figureBase } from './figure-base.ts';
import type { TableCell, TableFigure } from './report.ts';
import { countedIn, type Reading, tableIn } from './series.ts';
import { countCell, meanCell, numberColumn, textColumn, withheldCell } from './table-cells.ts';

/** One table; none where nothing was asked of everybody. */
export function answeredFigures(composition: Composition, definition: AnsweredDefinition): readonly TableFigure[] {
  const { words, locale } = composition;
  const readings = readingsOf(composition, definition);
  if (readings.length === 0) return [];
  const hasMeans = readings.some(({ variable }) => hasMean(variable));
  const columns = [textColumn(words.question), numberColumn(words.n), ...(hasMeans ? [numberColumn(words.mean)] : [])];
  const rows = readings.map((reading) => rowOf(composition, reading, hasMeans));
  const title = textIn(definition.title, locale);
  const base = figureBase(composition, {
    id: definition.id,
    title,
    alt: `${title}. ${words.alt.rows(rows.length)}`,
    readings,
    table: { columns, rows },
  });
  return [{ kind: 'table', ...base }];
}

function readingsOf(composition: Composition, { survey, questions }: AnsweredDefinition): readonly Reading[] {
  return wavesOf(composition, survey).flatMap((of) =>
    of.variables
      .filter(({ question }) => questions.includes(question))
      .flatMap((variable) => {
        const table = tableIn(of, variable.question, variable.item, '', '');
        const series = { of, label: of.label, labelInText: of.labelInText, breakdown: '', group: '' };
        return table ? [{ series, variable, table, status: table.status }] : [];
      }),
  );
}

function rowOf(composition: Composition, reading: Reading, hasMeans: boolean): readonly TableCell[] {
  const { words } = composition;
  const name = shortName(composition, reading.series.of.survey.id, reading.variable);
  const table = countedIn(reading);
  if (!table) return [name, ...Array.from({ length: hasMeans ? 2 : 1 }, () => withheldCell(reading.status, words))];
  const mean = hasMean(reading.variable) ? meanCell(table, words) : '–';
  return [name, countCell(table.base), ...(hasMeans ? [mean] : [])];
}
