/**
 * Spearman's rank correlation between the order of arrival and the order of reading: 1 when they are the same, about 0
 * when one tells nothing of the other.
 * ρ = 1 − 6 Σd² / (n (n² − 1)); Spearman 1904, without ties.
 */
export function rankCorrelation(arrived: readonly string[], read: readonly string[]): number {
  const placeOf = new Map(read.map((id, place) => [id, place]));
  const n = arrived.length;
  const squares = arrived.map((id, place) => (place - (placeOf.get(id) ?? Number.NaN)) ** 2);
  return 1 - (6 * squares.reduce((sum, one) => sum + one, 0)) / (n * (n * n - 1));
}
