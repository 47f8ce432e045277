// What dumbbells of every kind have in common: how two values and their difference become a row, its cells and its words.
import type { Interval } from '../tabulate/statistics/interval.ts';
import { roundNumber, roundRatio } from '../tabulate/statistics/rounding.ts';
import type { Summary } from '../tabulate/statistics/summary.ts';
import type { Composition } from './composition.ts';
import { number, signed } from './numbers.ts';
import type { FigureTable, TableCell } from './report.ts';
import type { DumbbellRow } from './strategy-figures.ts';
import { strategyWordsIn } from './strategy-words.ts';
import { countCell, numberColumn, textColumn, withheldCell } from './table-cells.ts';

/** How the values of a figure are written: means with one decimal, shares as whole percent. */
export type DumbbellForm = 'means' | 'shares';

/**
 * A difference as it was estimated, in the unit of the figure (points on the scale, or percentage points). Without an interval where
 * nobody differs from anyone else, so that no spread can be estimated: that is no certainty.
 */
export interface EstimatedDifference {
  readonly difference: number;
  readonly interval?: Interval;
}

export interface Dumbbell {
  readonly label: string;
  readonly status: DumbbellRow['status'];
  readonly n: readonly number[];
  readonly square?: number;
  readonly circle?: number;
  /** Absent where there are too few answers, or none that differ, to estimate it. */
  readonly estimate?: EstimatedDifference;
}

export function meanOf({ sum, n }: Summary): number {
  return roundRatio(sum, n, 1);
}

/** Largest difference first; rows that have none last, in the order of the definition. */
export function sortedByDifference(rows: readonly Dumbbell[]): readonly Dumbbell[] {
  const size = ({ estimate, square, circle }: Dumbbell) =>
    estimate?.difference ?? (square === undefined || circle === undefined ? Number.NEGATIVE_INFINITY : circle - square);
  return [...rows].sort((a, b) => size(b) - size(a) || 0);
}

/** Whether the interval leaves zero out. */
export function isCertain(estimate: EstimatedDifference | undefined): boolean {
  return estimate?.interval !== undefined && (estimate.interval.low > 0 || estimate.interval.high < 0);
}

/** One decimal or whole percent; more only where an end of the interval would look as if it were zero. */
function decimalsOf(form: DumbbellForm, { low, high }: Interval): number {
  const usual = form === 'means' ? 1 : 0;
  const enough = [usual, usual + 1].find((decimals) => [low, high].every((end) => roundNumber(end, decimals) !== 0));
  return enough ?? usual + 2;
}

export function differenceText(estimate: EstimatedDifference, form: DumbbellForm, locale: string): string {
  return signed(estimate.difference, form === 'means' ? 1 : 0, locale);
}

/** "2,0 till 3,4", or a dash where there is no interval. */
function intervalText({ interval }: EstimatedDifference, form: DumbbellForm, locale: string): string {
  if (!interval) return '–';
  const decimals = decimalsOf(form, interval);
  return strategyWordsIn(locale).interval(number(interval.low, decimals, locale), number(interval.high, decimals, locale));
}

/** The row as it is drawn. */
export function drawnRow(row: Dumbbell, form: DumbbellForm, locale: string): DumbbellRow {
  const { label, status, n, square, circle, estimate } = row;
  if (status !== 'released') return { label, status, n: [] };
  return {
    label,
    status,
    n,
    ...(square === undefined ? {} : { square }),
    ...(circle === undefined ? {} : { circle }),
    ...(estimate
      ? { difference: differenceText(estimate, form, locale), interval: intervalText(estimate, form, locale), certain: isCertain(estimate) }
      : {}),
  };
}

interface TableParts {
  readonly rowTitle: string;
  readonly ends: readonly [square: string, circle: string];
  readonly n: readonly string[];
  readonly form: DumbbellForm;
  /** What the last column says of a row. */
  readonly conclusion?: { readonly title: string; readonly of: (row: Dumbbell) => string };
}

/** Row, both values, difference, interval, n. */
export function dumbbellTable({ words, locale }: Composition, rows: readonly Dumbbell[], parts: TableParts): Omit<FigureTable, 'caption'> {
  const own = strategyWordsIn(locale);
  const difference = parts.form === 'means' ? own.difference : `${own.difference}, ${own.points}`;
  const columns = [
    textColumn(parts.rowTitle),
    ...parts.ends.map(numberColumn),
    numberColumn(difference),
    textColumn(words.interval),
    ...parts.n.map(numberColumn),
    ...(parts.conclusion ? [textColumn(parts.conclusion.title)] : []),
  ];
  const value = (one: number | undefined): TableCell =>
    one === undefined
      ? withheldCell('released', words)
      : parts.form === 'means'
        ? { value: roundNumber(one, 1), decimals: 1 }
        : { value: roundNumber(one, 0), decimals: 0, unit: '%' };
  return {
    columns,
    rows: rows.map((row): readonly TableCell[] => {
      const { status, estimate } = row;
      if (status !== 'released') return [row.label, ...columns.slice(1).map(() => withheldCell(status, words))];
      return [
        row.label,
        value(row.square),
        value(row.circle),
        estimate ? differenceText(estimate, parts.form, locale) : '–',
        estimate ? intervalText(estimate, parts.form, locale) : '–',
        ...parts.n.map((_, at) => countCell(parts.n.length === 1 ? Math.min(...row.n) : (row.n[at] ?? 0))),
        ...(parts.conclusion ? [parts.conclusion.of(row)] : []),
      ];
    }),
  };
}

/** "Säkra skillnader: Kollektivtrafik +2,7; … Ingen säker skillnad: Digitalisering." */
export function dumbbellAlt(title: string, rows: readonly Dumbbell[], form: DumbbellForm, { words, locale }: Composition): string {
  const { alt } = strategyWordsIn(locale);
  const shown = rows.filter(({ status, estimate }) => status === 'released' && estimate);
  const certain = shown.filter(({ estimate }) => isCertain(estimate));
  const uncertain = shown.filter(({ estimate }) => !isCertain(estimate));
  const said = ({ label, estimate }: Dumbbell) =>
    `${label} ${estimate ? differenceText(estimate, form, locale) : ''}${form === 'shares' ? ` ${strategyWordsIn(locale).points}` : ''}`;
  const parts = [
    ...(certain.length > 0 ? [alt.certain(certain.map(said))] : []),
    ...(uncertain.length > 0 ? [alt.uncertain(uncertain.map(({ label }) => label))] : []),
  ];
  return `${title}. ${parts.length > 0 ? parts.join(' ') : `${words.tooFew}.`}`;
}
