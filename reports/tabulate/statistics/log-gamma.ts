// Lanczos' approximation with g = 7 and nine terms (Lanczos 1964; coefficients by Godfrey 2001): about 15 digits for x > 0.
const g = 7;
const terms = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The natural logarithm of the gamma function, for x > 0. @example logGamma(5) // log 24 */
export function logGamma(x: number): number {
  const t = x + g - 0.5;
  const sum = terms.reduce((total, term, at) => total + (at === 0 ? term : term / (x - 1 + at)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
