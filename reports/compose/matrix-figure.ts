// One bar a row of a matrix, or of one column of a matrix with cells; a group a wave or ground.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { MatrixDefinition } from '../definition/report-definition.ts';
import { grouped } from '../tabulate/grouped.ts';
import { isPair } from '../tabulate/pairs.ts';
import { comparableParts } from './comparable.ts';
import type { Composition } from './composition.ts';
import { figureBase, titleOf } from './figure-base.ts';
import { likertRow, stepsOf } from './likert-figure.ts';
import type { MatrixFigure } from './report.ts';
import { scaleAlt } from './scale-alt.ts';
import { scaleTable } from './scale-table.ts';
import { type Reading, readingOf, type Series, seriesOf } from './series.ts';

/** One figure a scale. */
export function matrixFigures(composition: Composition, definition: MatrixDefinition): readonly MatrixFigure[] {
  const series = seriesOf(composition, definition.survey);
  const readings = series.flatMap((one) => rowsOf(one, definition));
  return comparableParts(composition, readings).map((part) => {
    const several = new Set(part.readings.map((reading) => reading.series)).size > 1;
    const title = titleOf(composition, definition, part.readings);
    const parts = { id: `${definition.id}${part.suffix}`, title, notes: part.notes, readings: part.readings, showsMean: true };
    return {
      kind: 'matrix',
      ...figureBase(composition, {
        ...parts,
        alt: scaleAlt(composition, part.readings),
        table: scaleTable(composition, part.readings, several),
      }),
      ...stepsOf(part.readings, composition.locale),
      groups: [...grouped(part.readings, (reading) => reading.series)].map(([one, rows]) => ({
        title: several ? one.label : '',
        rows: rows.map((reading) => likertRow(reading, rowText(reading, composition.locale))),
      })),
    };
  });
}

/** The rows a definition asks for, in its order; all of them where it does not say. */
function rowsOf(series: Series, { question, column, rows }: MatrixDefinition): readonly Reading[] {
  const suffix = column === undefined ? '' : `__${column}`;
  const items = series.of.variables
    .filter((variable) => variable.question === question && variable.item.endsWith(suffix) && !isPair(variable))
    .map(({ item }) => item);
  const wanted = rows === undefined ? items : rows.map((row) => `${row}${suffix}`);
  return wanted.flatMap((item) => readingOf(series, question, item) ?? []);
}

function rowText({ variable }: Reading, locale: string): string {
  return textIn(variable.rowText ?? variable.itemText ?? variable.questionText, locale);
}
