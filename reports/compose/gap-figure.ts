// Importance against one's own capacity (after Martilla & James 1977, Journal of Marketing 41): where each area stands, and how
// large the gap is. The gap is taken respondent by respondent before anything is averaged, so it comes from a table of its own.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { GapDefinition } from '../definition/strategy-definitions.ts';
import { pairItem } from '../tabulate/pairs.ts';
import { dependentDifference } from '../tabulate/statistics/dependent-difference.ts';
import { meanInterval } from '../tabulate/statistics/mean-interval.ts';
import { type Summary, summaryOf } from '../tabulate/statistics/summary.ts';
import type { Variable } from '../tabulate/variable.ts';
import type { Composition } from './composition.ts';
import { type Dumbbell, drawnRow, dumbbellAlt, dumbbellTable, meanOf, sortedByDifference } from './dumbbells.ts';
import { figureBase, titleOf } from './figure-base.ts';
import { countedIn, populationOf, type Reading, readingOf, type Series, seriesOf } from './series.ts';
import type { DumbbellsFigure, Quadrant, QuadrantPoint, QuadrantsFigure } from './strategy-figures.ts';
import { type StrategyWords, strategyWordsIn } from './strategy-words.ts';
import { numberColumn, textColumn, withheldCell } from './table-cells.ts';

/** One area of one series: its importance, its capacity and the difference between them. */
interface Area {
  readonly label: string;
  readonly importance: Reading;
  readonly capacity: Reading;
  readonly gap: Reading;
}

/** Two drawings a series: quadrants, and dumbbells sorted by gap. None of a release from before pairs were counted. */
export function gapFigures(composition: Composition, definition: GapDefinition): readonly (QuadrantsFigure | DumbbellsFigure)[] {
  const all = seriesOf(composition, definition.survey);
  return all.flatMap((series, at) => {
    const areas = areasOf(series, definition, composition.locale);
    if (areas.length === 0) return [];
    const parts = { suffix: all.length > 1 ? `-${at + 1}` : '', voice: all.length > 1 ? series.label : '' };
    return [quadrantsFigure(composition, definition, areas, parts), sortedFigure(composition, definition, areas, parts)];
  });
}

/** The areas of a series that pairs were counted of, in the order of the survey. */
function areasOf(series: Series, { question, columns }: Pick<GapDefinition, 'question' | 'columns'>, locale: string): readonly Area[] {
  const [first, second] = columns;
  return series.of.variables.flatMap((variable) => {
    if (variable.question !== question || !variable.item.endsWith(`__${first}`)) return [];
    const row = variable.item.slice(0, -first.length - 2);
    const importance = readingOf(series, question, variable.item);
    const capacity = readingOf(series, question, `${row}__${second}`);
    const gap = readingOf(series, question, pairItem('difference', columns, row));
    if (!importance || !capacity || (!gap?.table && series.of.release?.status !== 'too-few') || !gap) return [];
    return [{ label: textIn(variable.rowText ?? variable.questionText, locale), importance, capacity, gap }];
  });
}

interface Parts {
  readonly suffix: string;
  readonly voice: string;
}

function headed(heading: string, { voice }: Parts): string {
  return voice === '' ? heading : `${heading}: ${voice}`;
}

/** The middle of the scale: 3 of 1 to 5. */
function middleOf({ codes }: Variable): number {
  return (Number(codes[0]?.code ?? 0) + Number(codes.at(-1)?.code ?? 0)) / 2;
}

/** A value at the very middle counts to the upper side, so that every dot has a quadrant. */
function quadrantOf(importance: number, capacity: number, middle: number): Quadrant {
  if (importance >= middle) return capacity >= middle ? 'keep' : 'prioritise';
  return capacity >= middle ? 'enough' : 'lower';
}

interface Placed extends QuadrantPoint {
  readonly quadrant?: Quadrant;
}

function placed({ label, importance, capacity }: Area): Placed {
  const [y, x] = [importance, capacity].map((reading) => summaryIn(reading));
  if (!x || !y) {
    const status = importance.status === 'released' ? capacity.status : importance.status;
    return { label, status: status === 'released' ? 'too-few' : status };
  }
  return { label, status: 'released', x: x.mean, y: y.mean, quadrant: quadrantOf(y.mean, x.mean, middleOf(importance.variable)) };
}

function summaryIn(reading: Reading): Summary | undefined {
  const table = countedIn(reading);
  return table && summaryOf(table.cells);
}

function quadrantsFigure(composition: Composition, definition: GapDefinition, areas: readonly Area[], parts: Parts): QuadrantsFigure {
  const words = strategyWordsIn(composition.locale);
  const [first] = areas as readonly [Area, ...Area[]];
  const points = areas.map(placed);
  const heading = headed(definition.title ? titleOf(composition, definition, []) : words.importanceAndCapacity, parts);
  const readings = areas.flatMap(({ importance, capacity }) => [importance, capacity]);
  const base = figureBase(composition, {
    id: `${definition.id}${parts.suffix}`,
    title: heading,
    alt: `${heading}. ${quadrantsAlt(points, words)}`,
    readings,
    showsMean: true,
    notes: [words.notes.cut(middleOf(first.importance.variable))],
    table: {
      columns: [
        textColumn(composition.words.area),
        ...[words.importance, words.capacity].map(numberColumn),
        ...[words.importance, words.capacity].map((name) => numberColumn(words.baseOf(name.toLowerCase()))),
        textColumn(words.quadrant),
      ],
      rows: areas.map((area, at) => quadrantCells(composition, area, points[at])),
    },
  });
  return {
    kind: 'quadrants',
    ...base,
    scale: scaleOf(first.importance.variable),
    axes: {
      x: axisText(words.capacity, first.capacity, composition.locale),
      y: axisText(words.importance, first.importance, composition.locale),
    },
    quadrants: words.quadrants,
    points: points.map(({ quadrant: _, ...point }) => point),
  };
}

function quadrantCells({ words, locale }: Composition, { label, importance, capacity }: Area, point: Placed | undefined) {
  if (!point?.quadrant || point.x === undefined || point.y === undefined) {
    return [label, ...Array.from({ length: 5 }, () => withheldCell(point?.status ?? 'too-few', words))];
  }
  const [important, capable] = [summaryIn(importance), summaryIn(capacity)] as [Summary, Summary];
  return [
    label,
    ...[important, capable].map((summary) => ({ value: meanOf(summary), decimals: 1 })),
    ...[important, capable].map(({ n }) => ({ value: n, decimals: 0 })),
    strategyWordsIn(locale).quadrants[point.quadrant],
  ];
}

function quadrantsAlt(points: readonly Placed[], { quadrants, alt }: StrategyWords): string {
  const named = (['prioritise', 'keep', 'lower', 'enough'] as const).flatMap((quadrant) => {
    const areas = points.filter((point) => point.quadrant === quadrant).map(({ label }) => label);
    return areas.length > 0 ? [alt.inQuadrant(quadrants[quadrant], areas)] : [];
  });
  return named.join(' ');
}

function scaleOf({ codes }: Variable): { readonly min: number; readonly max: number } {
  return { min: Number(codes[0]?.code ?? 0), max: Number(codes.at(-1)?.code ?? 0) };
}

function axisText(name: string, { variable }: Reading, locale: string): string {
  const { min, max } = scaleOf(variable);
  const label = (at: number) => textIn(variable.codes.at(at)?.text ?? { sv: '' }, locale);
  return strategyWordsIn(locale).axis(name, min, label(0), max, label(-1));
}

/** Importance, capacity and the mean of the respondents' own differences; where those are not shown, the difference of the means. */
function dumbbellOf(area: Area): Dumbbell {
  const { label, importance, capacity, gap } = area;
  const withheld = [importance, capacity].find(({ status }) => status !== 'released');
  if (withheld) return { label, status: withheld.status, n: [] };
  const [circle, square, difference] = [importance, capacity, gap].map(summaryIn);
  const ends = { ...(square ? { square: square.mean } : {}), ...(circle ? { circle: circle.mean } : {}) };
  if (isUnpaired(area)) {
    const found = circle && square && dependentDifference(square, circle);
    const n = [square?.n ?? 0, circle?.n ?? 0];
    return { label, status: 'released', n, ...ends, ...(found ? { estimate: { difference: found.difference, interval: found } } : {}) };
  }
  if (!difference) return { label, status: 'released', n: [0], ...ends };
  const interval = difference.variance ? meanInterval(difference, populationOf(gap)) : undefined;
  const estimate = { difference: difference.mean, ...(interval ? { interval } : {}) };
  return { label, status: 'released', n: [difference.n], ...ends, estimate };
}

/** Both answers are shown but not how they go together, since that would tell of the few who gave only one. */
function isUnpaired({ importance, capacity, gap }: Area): boolean {
  return gap.status !== 'released' && importance.status === 'released' && capacity.status === 'released';
}

function sortedFigure(composition: Composition, definition: GapDefinition, areas: readonly Area[], parts: Parts): DumbbellsFigure {
  const { locale } = composition;
  const words = strategyWordsIn(locale);
  const rows = sortedByDifference(areas.map(dumbbellOf));
  const ends = [words.capacity, words.importance] as const;
  const title = headed(words.gapSorted, parts);
  const unpaired = areas.filter(isUnpaired).map(({ label }) => label);
  const base = figureBase(composition, {
    id: `${definition.id}-sorted${parts.suffix}`,
    title,
    alt: dumbbellAlt(title, rows, 'means', composition),
    readings: areas.flatMap((area) => (isUnpaired(area) ? [area.importance, area.capacity] : [area.importance, area.capacity, area.gap])),
    baseOf: areas.flatMap((area) => (isUnpaired(area) ? [area.importance, area.capacity] : [area.gap])),
    showsMean: true,
    notes: [words.notes.gap, words.notes.gapInterval, ...(unpaired.length > 0 ? [words.notes.unpaired(unpaired)] : [])],
    table: dumbbellTable(composition, rows, { rowTitle: composition.words.area, ends, n: [composition.words.n], form: 'means' }),
  });
  const [first] = areas as readonly [Area, ...Area[]];
  return {
    kind: 'dumbbells',
    ...base,
    scale: scaleOf(first.importance.variable),
    scaleText: `${axisText(words.importance, first.importance, locale)}. ${axisText(words.capacity, first.capacity, locale)}.`,
    ends,
    differenceTitle: words.differenceWithInterval,
    rows: rows.map((row) => drawnRow(row, 'means', locale)),
  };
}

/** The gaps of the first series of a survey that shows any, largest first, and the id of their quadrants in the report. */
export function gapsOf(composition: Composition, survey: string, figure: string) {
  const drawn = composition.definition.sections.flatMap(({ figures }) => figures).find(({ id }) => id === figure);
  if (drawn?.kind !== 'gap') return undefined;
  const all = seriesOf(composition, drawn.survey);
  const place = all.findIndex((one) => one.of.survey.id === survey && areasOf(one, drawn, composition.locale).length > 0);
  const series = all[place];
  if (!series) return undefined;
  const rows = sortedByDifference(areasOf(series, drawn, composition.locale).map(dumbbellOf));
  const shown = rows.filter(({ status, estimate }) => status === 'released' && estimate);
  return { series, rows: shown, figure: all.length > 1 ? `${drawn.id}-${place + 1}` : drawn.id };
}
