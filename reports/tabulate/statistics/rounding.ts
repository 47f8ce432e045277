// Rounding half away from zero, as people are taught to. A ratio of whole numbers is rounded exactly: 100 · 3/2000 is 0.15
// and becomes 0.2, which floating point alone would make 0.1.

/** `numerator / denominator` rounded to `decimals`. @example roundRatio(300, 2000, 1) // 0.2 */
export function roundRatio(numerator: number, denominator: number, decimals: number): number {
  const scale = 10 ** decimals;
  const size = Math.floor((2 * Math.abs(numerator) * scale + denominator) / (2 * denominator)) / scale;
  return signed(size, numerator);
}

/** A number that is not a ratio of whole numbers, rounded to `decimals`. @example roundNumber(-0.125, 2) // -0.13 */
export function roundNumber(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return signed(Math.round(Math.abs(value) * scale * (1 + Number.EPSILON)) / scale, value);
}

/** Percent of `base`, rounded; 0 where the base is 0. @example percent(16, 23, 0) // 70 */
export function percent(n: number, base: number, decimals: number): number {
  return base === 0 ? 0 : roundRatio(100 * n, base, decimals);
}

function signed(size: number, sign: number): number {
  return sign < 0 && size !== 0 ? -size : size;
}
