// Diverging bars of questions on a scale. With several waves, a group a question and a bar a wave; with one, a bar a question.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { LikertDefinition } from '../definition/report-definition.ts';
import { grouped } from '../tabulate/grouped.ts';
import { percent } from '../tabulate/statistics/rounding.ts';
import { topTwo } from '../tabulate/statistics/top-two.ts';
import { comparableParts } from './comparable.ts';
import { type Composition, shortName } from './composition.ts';
import { figureBase, titleOf } from './figure-base.ts';
import type { LikertFigure, LikertRow } from './report.ts';
import { scaleAlt } from './scale-alt.ts';
import { scaleTable } from './scale-table.ts';
import { countedIn, type Reading, readingOf, seriesOf } from './series.ts';

/** One figure a scale. */
export function likertFigures(composition: Composition, definition: LikertDefinition): readonly LikertFigure[] {
  const series = seriesOf(composition, definition.survey);
  const readings = definition.questions.flatMap((question) => series.flatMap((one) => readingOf(one, question) ?? []));
  return comparableParts(composition, readings).map((part) => {
    const title = titleOf(composition, definition, part.readings);
    const parts = { id: `${definition.id}${part.suffix}`, title, notes: part.notes, readings: part.readings, showsMean: true };
    const several = series.length > 1;
    return {
      kind: 'likert',
      ...figureBase(composition, {
        ...parts,
        alt: scaleAlt(composition, part.readings),
        table: scaleTable(composition, part.readings, several),
      }),
      ...stepsOf(part.readings, composition.locale),
      groups: several ? byQuestion(composition, part.readings) : inOneGroup(composition, part.readings),
    };
  });
}

/** What the steps of the readings' scale are called, and "Vet ej". */
export function stepsOf(readings: readonly Reading[], locale: string) {
  const variable = readings[0]?.variable;
  const notKnown = variable?.notKnown;
  return {
    steps: (variable?.codes ?? []).map(({ text }) => textIn(text, locale)),
    ...(notKnown ? { notKnownLabel: textIn(notKnown, locale) } : {}),
  };
}

/** One bar. */
export function likertRow(reading: Reading, label: string): LikertRow {
  const table = countedIn(reading);
  if (!table) return { label, status: reading.status, n: 0, counts: [], notKnown: 0 };
  const top = topTwo(table.cells);
  return {
    label,
    status: 'released',
    n: table.base,
    counts: table.cells.map(({ n }) => n),
    notKnown: table.notKnown,
    ...(top === undefined || table.base === 0 ? {} : { topTwo: percent(top, table.base, 0) }),
  };
}

function byQuestion({ locale }: Composition, readings: readonly Reading[]): LikertFigure['groups'] {
  return [...grouped(readings, ({ variable }) => variable.question).values()].map((same) => ({
    title: textIn((same.at(-1) as Reading).variable.questionText, locale),
    rows: same.map((reading) => likertRow(reading, reading.series.label)),
  }));
}

function inOneGroup(composition: Composition, readings: readonly Reading[]): LikertFigure['groups'] {
  const label = ({ series, variable }: Reading) => shortName(composition, series.of.survey.id, variable);
  return [{ title: '', rows: readings.map((reading) => likertRow(reading, label(reading))) }];
}
