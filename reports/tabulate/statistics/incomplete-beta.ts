// The regularised incomplete beta function, from which Student's t distribution follows.
import { logGamma } from './log-gamma.ts';

const precision = 1e-16;
const tiny = 1e-300;

/**
 * I_x(a, b) for 0 <= x <= 1 and a, b > 0, by its continued fraction (NIST DLMF 8.17.22, https://dlmf.nist.gov/8.17#v) with
 * Lentz's method; the symmetry I_x(a, b) = 1 - I_{1-x}(b, a) (DLMF 8.17.4) keeps it where it converges fast.
 *
 * @param y 1 - x, given apart because it may be known more exactly than the difference
 * @example incompleteBeta(0.5, 2, 3) // 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(y, b, a, x);
  const front = Math.exp(a * Math.log(x) + b * Math.log(y) + logGamma(a + b) - logGamma(a) - logGamma(b));
  return front / a / fraction(x, a, b);
}

/** 1 + d1/(1 + d2/(1 + …)), with d from DLMF 8.17.23. */
function fraction(x: number, a: number, b: number): number {
  let value = 1;
  let c = 1;
  let d = 0;
  for (let step = 1; step <= 1_000; step += 1) {
    const term = coefficient(step, x, a, b);
    d = 1 / nonZero(1 + term * d);
    c = nonZero(1 + term / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < precision) break;
  }
  return value;
}

function coefficient(step: number, x: number, a: number, b: number): number {
  const m = Math.floor(step / 2);
  if (step % 2 === 0) return (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
  return (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
}

function nonZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
