import type { Interval } from './interval.ts';

/** The normal distribution's 0.975 quantile. */
const z = 1.959963984540054;

/**
 * The 95 % interval of a share, 0 to 1, after Wilson (1927, JASA 22): (p + z²/2n ± z√(p(1-p)/n + z²/4n²)) / (1 + z²/n).
 * Holds for small n and shares near 0 and 1, where the usual p ± z·se leaves the scale. Undefined where n is 0.
 *
 * @example wilson(19, 22) // { low: 0.666…, high: 0.953… }
 */
export function wilson(count: number, n: number): Interval | undefined {
  if (n <= 0) return undefined;
  const p = count / n;
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}
