// One number with its interval from the counts of a released table, on the scale 0–100.
import { index100 } from '../tabulate/statistics/index-100.ts';
import { meanInterval } from '../tabulate/statistics/mean-interval.ts';
import { summaryOf } from '../tabulate/statistics/summary.ts';
import { wilson } from '../tabulate/statistics/wilson.ts';
import { countedIn, populationOf, type Reading } from './series.ts';

export interface Estimate {
  /** How many it is of: those who answered other than "Vet ej". */
  readonly n: number;
  /** Not rounded. */
  readonly value: number;
  /** The ends of the 95 % interval; absent where one answer gives none. */
  readonly low?: number;
  readonly high?: number;
}

/**
 * The percent of those who answered that chose one of the codes, with Wilson's interval; undefined where nobody answered or
 * nothing may be shown.
 *
 * @example shareOfCodes(reading, ['4', '5']) // { n: 23, value: 69.6, low: 49.1, high: 84.4 } for 16 of 23
 */
export function shareOfCodes(reading: Reading, codes: readonly string[]): Estimate | undefined {
  const table = countedIn(reading);
  if (!table || table.base === 0) return undefined;
  const chosen = table.cells.filter(({ code }) => codes.includes(code)).reduce((sum, { n }) => sum + n, 0);
  const interval = wilson(chosen, table.base);
  const ends = interval ? { low: 100 * interval.low, high: 100 * interval.high } : {};
  return { n: table.base, value: (100 * chosen) / table.base, ...ends };
}

/** The codes of the two highest steps; none on a scale of fewer than four, where two would be half of it or more. */
export function topTwoCodes({ variable }: Reading): readonly string[] {
  return variable.codes.length < 4 ? [] : variable.codes.slice(-2).map(({ code }) => code);
}

/**
 * The mean as an index, (mean − 1)/(k − 1) · 100 on a scale from 1 to k, with the interval of the mean counted the same way and
 * cut at the ends of the scale.
 *
 * @example indexOf(reading) // { n: 2, value: 87.5, low: 0, high: 100 } for one 4 and one 5 of five steps
 */
export function indexOf(reading: Reading): Estimate | undefined {
  const table = countedIn(reading);
  const summary = table && summaryOf(table.cells);
  if (!summary) return undefined;
  const { lowest, steps } = scaleOfCodes(reading);
  const interval = meanInterval(summary, populationOf(reading));
  const onIndex = (mean: number) => Math.min(100, Math.max(0, index100(mean, steps, lowest)));
  const ends = interval ? { low: onIndex(interval.low), high: onIndex(interval.high) } : {};
  // From whole numbers, so that a half is a half when it is rounded.
  return { n: summary.n, value: (100 * (summary.sum - lowest * summary.n)) / (summary.n * (steps - 1)), ...ends };
}

/** The lowest step and how many there are, of a scale whose codes are whole numbers in a row. */
export function scaleOfCodes({ variable }: Reading): { readonly lowest: number; readonly steps: number } {
  const lowest = Number(variable.codes[0]?.code ?? 0);
  return { lowest, steps: Number(variable.codes.at(-1)?.code ?? 0) - lowest + 1 };
}
