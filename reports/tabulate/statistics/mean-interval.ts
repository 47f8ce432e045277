import { type Interval, upperEnd } from './interval.ts';
import { tQuantile } from './student-t.ts';
import type { Summary } from './summary.ts';

/**
 * The 95 % interval of a mean, x̄ ± t(0.975, n-1)·s/√n; undefined for fewer than two answers.
 * Where the population N is known it is narrowed by √((N-n)/(N-1)), the finite population correction (Cochran 1977, Sampling
 * Techniques, section 2.8), and is a point when everyone has answered.
 *
 * @example meanInterval(summaryOf([{ code: '3', n: 5 }, { code: '5', n: 5 }])!) // { low: 3.25…, high: 4.75… }
 */
export function meanInterval(summary: Summary, population?: number): Interval | undefined {
  const { n, mean, variance } = summary;
  if (variance === undefined) return undefined;
  const half = tQuantile(upperEnd, n - 1) * Math.sqrt(variance / n) * finite(n, population);
  return { low: mean - half, high: mean + half };
}

/** 1 where N is not known, or is smaller than n and so cannot be right. */
function finite(n: number, population: number | undefined): number {
  if (population === undefined || population < n || population < 2) return 1;
  return Math.sqrt((population - n) / (population - 1));
}
