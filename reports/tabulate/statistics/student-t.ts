// Student's t distribution for any degrees of freedom above 0, whole or not (Welch's are not).
import { incompleteBeta } from './incomplete-beta.ts';
import { logGamma } from './log-gamma.ts';

/**
 * The t that a share `p` of Student's distribution lies below.
 *
 * The upper tail is I_x(df/2, 1/2)/2 with x = df/(df + t²) (Abramowitz & Stegun 26.7.1 and 26.5.27). Its inverse is found by
 * bracketing and Newton's method on the tail, which is exact to about 12 digits up to some 100,000
 * degrees of freedom.
 *
 * @throws RangeError unless 0 < p < 1 and df > 0
 * @example tQuantile(0.975, 10) // 2.2281388519862735
 */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1) || !(df > 0)) throw new RangeError(`t(${p}, ${df}) is not defined: 0 < p < 1 and df > 0 are needed`);
  if (p === 0.5) return 0;
  return p > 0.5 ? upperQuantile(1 - p, df) : -upperQuantile(p, df);
}

/** The t > 0 with a share `tail` above it. */
function upperQuantile(tail: number, df: number): number {
  let low = 0;
  let high = 1;
  while (tailAbove(high, df) > tail) [low, high] = [high, high * 2];
  let t = (low + high) / 2;
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step += 1) {
    const excess = tailAbove(t, df) - tail;
    if (excess > 0) low = t;
    else high = t;
    const next = t + excess / density(t, df);
    const chosen = next > low && next < high ? next : (low + high) / 2;
    if (chosen === t) break;
    t = chosen;
  }
  return t;
}

/** P(T > t) for t >= 0. */
function tailAbove(t: number, df: number): number {
  const sum = df + t * t;
  return incompleteBeta(df / sum, df / 2, 0.5, (t * t) / sum) / 2;
}

function density(t: number, df: number): number {
  const log = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI) - ((df + 1) / 2) * Math.log1p((t * t) / df);
  return Math.exp(log);
}
