import { upperEnd } from './interval.ts';
import { tQuantile } from './student-t.ts';
import type { Summary } from './summary.ts';
import type { Difference } from './welch-difference.ts';

/**
 * How the second mean differs from the first where the same people answered both but how their answers go together is not known:
 * an interval that is wide enough however they do. The standard deviation of a difference is at most the sum of the two
 * (Minkowski's inequality), and the degrees of freedom are those of the smaller group. Undefined where either has fewer than
 * two answers, or nobody in either differs from anyone else.
 *
 * @example dependentDifference({ n: 4, sum: 8, mean: 2, variance: 1 }, { n: 4, sum: 16, mean: 4, variance: 1 }) // difference 2, ± 3.182 · (0.5 + 0.5)
 */
export function dependentDifference(first: Summary, second: Summary): Difference | undefined {
  if (first.variance === undefined || second.variance === undefined) return undefined;
  const error = Math.sqrt(first.variance / first.n) + Math.sqrt(second.variance / second.n);
  if (error === 0) return undefined;
  const half = tQuantile(upperEnd, Math.min(first.n, second.n) - 1) * error;
  const difference = second.mean - first.mean;
  const [low, high] = [difference - half, difference + half];
  return { difference, low, high, direction: low > 0 ? 'higher' : high < 0 ? 'lower' : 'none' };
}
