// Means from wave to wave, with what can be said of the change from the first to the last.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { TrendDefinition } from '../definition/report-definition.ts';
import { meanInterval } from '../tabulate/statistics/mean-interval.ts';
import { roundRatio } from '../tabulate/statistics/rounding.ts';
import { summaryOf } from '../tabulate/statistics/summary.ts';
import { changeIn } from './change.ts';
import { areComparable, comparableParts, whyNotComparable } from './comparable.ts';
import { type Composition, shortName } from './composition.ts';
import { figureBase } from './figure-base.ts';
import { number } from './numbers.ts';
import type { TableCell, TrendFigure, TrendPoint } from './report.ts';
import { countedIn, populationOf, type Reading, readingOf, seriesOf } from './series.ts';
import { countCell, intervalText, meanCell, numberColumn, textColumn, withheldCell } from './table-cells.ts';

/** One figure a question; none for a question that fewer than two waves can be compared on. */
export function trendFigures(composition: Composition, definition: TrendDefinition): readonly TrendFigure[] {
  return definition.questions.flatMap((question) => {
    const readings = seriesOf(composition, definition.survey).flatMap((series) => readingOf(series, question) ?? []);
    if (!areComparable(readings)) return comparableTrends(composition, definition.id, readings);
    return readings.filter(countedIn).length < 2 ? [] : [trendFigure(composition, `${definition.id}-${hyphened(question)}`, readings, [])];
  });
}

/** Why questions have no trend although several waves asked them: nothing is left out in silence. */
export function trendRefusals(composition: Composition, definition: TrendDefinition): readonly string[] {
  return definition.questions.flatMap((question) => {
    const readings = seriesOf(composition, definition.survey).flatMap((series) => readingOf(series, question) ?? []);
    return comparableTrends(composition, definition.id, readings).length > 0 ? [] : whyNotComparable(composition, readings);
  });
}

/** Waves with different scales stand in no common trend; those that share one do, and it is said which are left out. */
function comparableTrends(composition: Composition, id: string, readings: readonly Reading[]): readonly TrendFigure[] {
  return comparableParts(composition, readings)
    .filter((part) => part.readings.filter(countedIn).length >= 2)
    .map((part) =>
      trendFigure(composition, `${id}-${hyphened(part.readings[0]?.variable.question ?? '')}${part.suffix}`, part.readings, part.notes),
    );
}

function trendFigure(composition: Composition, id: string, readings: readonly Reading[], notes: readonly string[]): TrendFigure {
  const newest = readings.at(-1) as Reading;
  const verdict = verdictOn(composition, readings);
  const title = textIn(newest.variable.questionText, composition.locale);
  const alt = [trendAlt(composition, readings), verdict ? `${verdict.text}.` : ''].filter(Boolean).join(' ');
  return {
    kind: 'trend',
    ...figureBase(composition, { id, title, alt, notes, readings, showsMean: true, table: trendTable(composition, readings) }),
    scale: scaleEnds(newest, composition.locale),
    points: readings.map(pointOf),
    ...(verdict ? { verdict } : {}),
  };
}

/** What can be said of the change; where it cannot be estimated, that. */
function verdictOn(composition: Composition, readings: readonly Reading[]): TrendFigure['verdict'] {
  const change = changeIn(composition, readings);
  if (change) return { kind: change.kind, text: change.text };
  const shown = readings.filter((reading) => (countedIn(reading)?.base ?? 0) > 0);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || first === last) return undefined;
  return { kind: 'none', text: composition.words.verdict.notEstimated(first.series.labelInText, last.series.labelInText) };
}

function pointOf(reading: Reading): TrendPoint {
  const table = countedIn(reading);
  const label = reading.series.label;
  if (!table) return { label, status: reading.status, n: 0 };
  const summary = summaryOf(table.cells);
  if (!summary) return { label, status: 'released', n: 0 };
  const interval = meanInterval(summary, populationOf(reading));
  return { label, status: 'released', n: summary.n, mean: summary.mean, ...interval };
}

function trendTable({ words, locale }: Composition, readings: readonly Reading[]) {
  const columns = [textColumn(words.wave), numberColumn(words.n), numberColumn(words.mean), textColumn(words.interval)];
  const rows = readings.map((reading): readonly TableCell[] => {
    const table = countedIn(reading);
    const none = withheldCell(reading.status, words);
    if (!table) return [reading.series.label, none, none, none];
    return [reading.series.label, countCell(table.base), meanCell(table, words), intervalText(reading, locale)];
  });
  return { columns, rows };
}

function trendAlt(composition: Composition, readings: readonly Reading[]): string {
  const { words, locale } = composition;
  const parts = readings.map((reading) => {
    const table = countedIn(reading);
    const summary = table && summaryOf(table.cells);
    if (!summary) return `${reading.series.label} ${words.tooFew.toLocaleLowerCase(locale)}`;
    const interval = meanInterval(summary, populationOf(reading));
    const [low, high] = interval ? [interval.low, interval.high].map((end) => number(end, 1, locale)) : [];
    return `${reading.series.label} ${words.alt.mean(number(roundRatio(summary.sum, summary.n, 1), 1, locale), low, high, summary.n)}`;
  });
  const first = readings[0] as Reading;
  return `${shortName(composition, first.series.of.survey.id, first.variable)}: ${parts.join('; ')}.`;
}

function scaleEnds({ variable }: Reading, locale: string): TrendFigure['scale'] {
  const [first, last] = [variable.codes[0], variable.codes.at(-1)];
  const label = (end: typeof first) => (end ? textIn(end.text, locale) : '');
  return { min: Number(first?.code ?? 0), max: Number(last?.code ?? 0), minLabel: label(first), maxLabel: label(last) };
}

function hyphened(question: string): string {
  return question.replaceAll('_', '-');
}
