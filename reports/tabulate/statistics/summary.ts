// Mean and spread from a table's cells: "Vet ej" is not among them, and codes are numbers.
import type { Cell } from '../table.ts';

export interface Summary {
  readonly n: number;
  /** Sum of all values; with `n` it gives the mean without rounding errors of its own. */
  readonly sum: number;
  readonly mean: number;
  /** Sample variance (divided by n - 1); undefined for fewer than two. */
  readonly variance?: number;
}

/**
 * Count, mean and sample variance of the values in cells; undefined where nobody answered.
 *
 * @example summaryOf([{ code: '4', n: 1 }, { code: '5', n: 1 }]) // { n: 2, sum: 9, mean: 4.5, variance: 0.5 }
 */
export function summaryOf(cells: readonly Cell[]): Summary | undefined {
  const values = cells.filter((cell) => cell.n > 0).map((cell) => ({ value: Number(cell.code), n: cell.n }));
  const n = values.reduce((total, cell) => total + cell.n, 0);
  if (n === 0) return undefined;
  const sum = values.reduce((total, cell) => total + cell.value * cell.n, 0);
  const mean = sum / n;
  if (n < 2) return { n, sum, mean };
  const squares = values.reduce((total, cell) => total + cell.n * (cell.value - mean) ** 2, 0);
  return { n, sum, mean, variance: squares / (n - 1) };
}
