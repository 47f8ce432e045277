// Estimates with their 95 % intervals on the scale 0–100: shares, indexes, groups beside each other. What they have in common.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { FigureDefinition } from '../definition/report-definition.ts';
import type { TableStatus } from '../disclosure/wave-release.ts';
import { grouped } from '../tabulate/grouped.ts';
import { roundNumber } from '../tabulate/statistics/rounding.ts';
import { comparableParts } from './comparable.ts';
import { type Composition, shortName } from './composition.ts';
import type { Estimate } from './estimates.ts';
import { figureBase, titleOf } from './figure-base.ts';
import { number } from './numbers.ts';
import type { FigureBase, FigureTable, TableCell } from './report.ts';
import { type Reading, readingOf, seriesOf } from './series.ts';
import { countCell, numberColumn, textColumn, withheldCell } from './table-cells.ts';

/** A dot with its interval a row, rows in groups, all on the whole scale from 0 to 100. */
export interface DotsFigure extends FigureBase {
  readonly kind: 'dots';
  /** What the dots are, said over the chart: "Andel som svarade 4 eller 5 …". */
  readonly caption: string;
  /** Percent; without a unit an index. */
  readonly unit?: '%';
  readonly groups: readonly DotGroup[];
}
export interface DotGroup {
  readonly title: string;
  readonly rows: readonly DotRow[];
}
/** Not rounded: the drawing and the table each round once. */
export interface DotRow {
  readonly label: string;
  readonly status: TableStatus;
  readonly n: number;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
}

/** How a question on a scale becomes one number, and the sentences that say so. */
export interface Measure {
  readonly estimate: (reading: Reading) => Estimate | undefined;
  /** Whether the scale of a question has the number at all. */
  readonly fits: (reading: Reading) => boolean;
  readonly heading: (reading: Reading) => string;
  readonly caption: (reading: Reading) => string;
  readonly method: (reading: Reading) => string;
  readonly alt: (readings: readonly Reading[]) => string;
  readonly unit?: '%';
}

type OverWaves = Extract<FigureDefinition, { readonly kind: 'top-two' | 'index' }>;

/** One figure a scale: a group a question with a dot a wave; with one wave, a dot a question. */
export function dotsFigures(composition: Composition, definition: OverWaves, measure: Measure): readonly DotsFigure[] {
  const series = seriesOf(composition, definition.survey);
  const readings = definition.questions.flatMap((question) => series.flatMap((one) => readingOf(one, question) ?? []));
  return comparableParts(composition, readings.filter(measure.fits)).map((part) =>
    dotsFigure(composition, definition, { ...part, several: series.length > 1 }, measure),
  );
}

interface Part {
  readonly readings: readonly Reading[];
  readonly suffix: string;
  readonly notes: readonly string[];
  readonly several: boolean;
}

function dotsFigure(composition: Composition, definition: OverWaves, { readings, several, ...part }: Part, measure: Measure): DotsFigure {
  const newest = readings.at(-1) as Reading;
  const name = ({ series, variable }: Reading) => shortName(composition, series.of.survey.id, variable);
  const { words } = composition;
  const heads = several ? [words.question, words.wave] : [words.question];
  const rows = readings.map((reading) => ({ reading, heads: several ? [name(reading), reading.series.label] : [name(reading)] }));
  return {
    kind: 'dots',
    ...figureBase(composition, {
      id: `${definition.id}${part.suffix}`,
      title: titleOf(composition, definition, readings),
      alt: measure.alt(readings),
      notes: [measure.method(newest), ...part.notes],
      readings,
      showsMean: measure.unit === undefined,
      table: dotsTable(composition, heads, rows, measure),
    }),
    ...dotScale(measure, newest),
    groups: several
      ? byQuestion(composition, readings, measure)
      : [{ title: '', rows: readings.map((reading) => dotRow(reading, name(reading), measure)) }],
  };
}

function byQuestion({ locale }: Composition, readings: readonly Reading[], measure: Measure): readonly DotGroup[] {
  return [...grouped(readings, ({ variable }) => variable.question).values()].map((same) => ({
    title: textIn((same.at(-1) as Reading).variable.questionText, locale),
    rows: same.map((reading) => dotRow(reading, reading.series.label, measure)),
  }));
}

/** Caption and unit. */
export function dotScale(measure: Measure, reading: Reading): Pick<DotsFigure, 'caption' | 'unit'> {
  return { caption: measure.caption(reading), ...(measure.unit ? { unit: measure.unit } : {}) };
}

/** One dot; without a number where nothing may be shown or nobody answered. */
export function dotRow(reading: Reading, label: string, { estimate }: Pick<Measure, 'estimate'>): DotRow {
  if (reading.status !== 'released') return { label, status: reading.status, n: 0 };
  return { label, status: 'released', ...(estimate(reading) ?? { n: 0 }) };
}

export interface HeadedReading {
  readonly heads: readonly string[];
  readonly reading: Reading;
  /** Where rows differ in what is counted. */
  readonly measure?: Pick<Measure, 'estimate'>;
}

/** The table beside the dots: what the row is of, n, the number and its interval. */
export function dotsTable(
  { words, locale }: Composition,
  heads: readonly string[],
  rows: readonly HeadedReading[],
  measure: Pick<Measure, 'estimate' | 'heading' | 'unit'>,
): Omit<FigureTable, 'caption'> {
  const first = rows[0]?.reading;
  const columns = [
    ...heads.map(textColumn),
    numberColumn(words.n),
    numberColumn(first ? measure.heading(first) : words.share),
    textColumn(words.interval),
  ];
  return {
    columns,
    rows: rows.map(({ heads: own, reading, measure: ownMeasure }): readonly TableCell[] => {
      const none = withheldCell(reading.status, words);
      const found = reading.status === 'released' ? (ownMeasure ?? measure).estimate(reading) : undefined;
      if (!found) return [...own, none, none, none];
      const { n, value, low, high } = found;
      const cell: TableCell = { value: roundNumber(value, 0), decimals: 0, ...(measure.unit ? { unit: measure.unit } : {}) };
      return [...own, countCell(n), cell, low === undefined || high === undefined ? '–' : intervalIn(low, high, locale)];
    }),
  };
}

/** "48–85" */
function intervalIn(low: number, high: number, locale: string): string {
  return `${number(low, 0, locale)}–${number(high, 0, locale)}`;
}
