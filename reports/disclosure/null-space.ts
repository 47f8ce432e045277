// Linear algebra over the whole numbers modulo a prime: exact, unlike floating point. A 0/1 vector in the span over the
// rationals is in the span modulo the prime too (unless the prime divides a determinant of the matrix, which the size of
// the prime makes as good as impossible), so nothing unsafe passes.

/** A prime below 2^26: products stay below 2^53 and are exact. */
export const modulus = 67_108_859;

/**
 * A basis of the null space of `rows`, given as one column a variable: a set of variables has its indicator in the row space
 * exactly when their columns add up to zero.
 */
export function nullSpaceColumns(rows: readonly (readonly number[])[], width: number): readonly (readonly number[])[] {
  const { reduced, pivots } = reducedRows(rows, width);
  const free = Array.from({ length: width }, (_, at) => at).filter((at) => !pivots.includes(at));
  return Array.from({ length: width }, (_, variable) => {
    const row = pivots.indexOf(variable);
    if (row < 0) return free.map((at) => (at === variable ? 1 : 0));
    return free.map((at) => (modulus - (reduced[row]?.[at] ?? 0)) % modulus);
  });
}

/** Gauss-Jordan elimination. */
function reducedRows(rows: readonly (readonly number[])[], width: number) {
  const left = rows.map((row) => row.map((value) => value % modulus));
  const pivots: number[] = [];
  for (let column = 0; column < width && pivots.length < left.length; column += 1) {
    const found = left.findIndex((row, at) => at >= pivots.length && row[column] !== 0);
    if (found < 0) continue;
    bringUp(left, found, pivots.length, column);
    clearColumn(left, pivots.length, column);
    pivots.push(column);
  }
  return { reduced: left.slice(0, pivots.length), pivots };
}

/** Moves a row to its place and makes its leading number 1. */
function bringUp(rows: number[][], from: number, to: number, column: number): void {
  const row = rows[from] as number[];
  rows[from] = rows[to] as number[];
  const factor = inverse(row[column] as number);
  rows[to] = row.map((value) => (value * factor) % modulus);
}

function clearColumn(rows: number[][], lead: number, column: number): void {
  const leading = rows[lead] as number[];
  rows.forEach((row, at) => {
    const factor = row[column] as number;
    if (at === lead || factor === 0) return;
    rows[at] = row.map((value, place) => (value + (modulus - factor) * (leading[place] as number)) % modulus);
  });
}

/** Fermat: a^(p-2). */
function inverse(value: number): number {
  let result = 1;
  let base = value;
  for (let exponent = modulus - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return result;
}
