import { type Interval, upperEnd } from './interval.ts';
import { tQuantile } from './student-t.ts';
import type { Summary } from './summary.ts';

export interface Difference extends Interval {
  /** Second mean minus first. */
  readonly difference: number;
  /** `none` where the interval covers zero. */
  readonly direction: 'higher' | 'lower' | 'none';
}

/**
 * How the second mean differs from the first, with a 95 % interval for unequal variances (Welch 1947, Biometrika 34), degrees
 * of freedom after Satterthwaite (1946). Unpaired: anonymous answers cannot be paired. Undefined where either has fewer
 * than two answers, or where nobody in either differs from anyone else and no spread can be estimated.
 *
 * @example welchDifference(first, last)?.direction // 'higher'
 */
export function welchDifference(first: Summary, second: Summary): Difference | undefined {
  if (first.variance === undefined || second.variance === undefined) return undefined;
  const [a, b] = [first.variance / first.n, second.variance / second.n];
  const error = a + b;
  if (error === 0) return undefined;
  const df = error ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  const half = tQuantile(upperEnd, df) * Math.sqrt(error);
  const difference = second.mean - first.mean;
  const [low, high] = [difference - half, difference + half];
  return { difference, low, high, direction: low > 0 ? 'higher' : high < 0 ? 'lower' : 'none' };
}
