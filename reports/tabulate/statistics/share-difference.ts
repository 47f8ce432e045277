import type { Difference } from './welch-difference.ts';
import { wilson } from './wilson.ts';

export interface Share {
  readonly count: number;
  readonly n: number;
}

/**
 * How the second share differs from the first (0 to 1), with a 95 % interval that combines Wilson's of each (Newcombe 1998,
 * Statistics in Medicine 17:873–890, method 10). It holds for small groups and for shares of 0 and 1, where Welch's has no
 * spread to go by. Undefined where either group is empty.
 *
 * @example shareDifference({ count: 48, n: 80 }, { count: 56, n: 70 }) // { difference: 0.2, low: 0.0524…, high: 0.3339…, direction: 'higher' }
 */
export function shareDifference(first: Share, second: Share): Difference | undefined {
  const [a, b] = [wilson(first.count, first.n), wilson(second.count, second.n)];
  if (!a || !b) return undefined;
  const [p, q] = [first.count / first.n, second.count / second.n];
  const difference = q - p;
  const low = difference - Math.hypot(q - b.low, a.high - p);
  const high = difference + Math.hypot(b.high - q, p - a.low);
  return { difference, low, high, direction: low > 0 ? 'higher' : high < 0 ? 'lower' : 'none' };
}
