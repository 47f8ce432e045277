import type { Cell } from '../table.ts';

/**
 * How many chose one of the two highest steps ("top two box"); undefined for scales of fewer than four steps, where two
 * steps would be half of it or more.
 *
 * @example topTwo([{ code: '1', n: 0 }, { code: '2', n: 1 }, { code: '3', n: 6 }, { code: '4', n: 11 }, { code: '5', n: 5 }]) // 16
 */
export function topTwo(cells: readonly Cell[]): number | undefined {
  if (cells.length < 4) return undefined;
  return cells.slice(-2).reduce((total, cell) => total + cell.n, 0);
}
