// Exact linear algebra over people: whether a few of them follow from what is told of larger sets. Whole numbers modulo a prime of
// 61 bits, so nothing is rounded; what follows over the rationals follows modulo the prime too, unless the prime divides one of the
// determinants, which are far smaller for a wave of forty.

const prime = 2n ** 61n - 1n;
type Row = readonly bigint[];

const modulo = (value: bigint): bigint => ((value % prime) + prime) % prime;

function power(base: bigint, exponent: bigint): bigint {
  if (exponent === 0n) return 1n;
  const half = power(base, exponent / 2n);
  const square = modulo(half * half);
  return exponent % 2n === 1n ? modulo(square * base) : square;
}

interface BasisRow {
  readonly pivot: number;
  readonly row: Row;
}

/** What is left of a vector after everything that the basis gives has been taken away. */
function remainder(vector: Row, basis: readonly BasisRow[]): Row {
  return basis.reduce<Row>((left, { pivot, row }) => {
    const factor = left[pivot] ?? 0n;
    return factor === 0n ? left : left.map((value, at) => modulo(value - factor * (row[at] ?? 0n)));
  }, vector);
}

function basisOf(vectors: readonly Row[]): readonly BasisRow[] {
  const basis: BasisRow[] = [];
  for (const vector of vectors) {
    const left = remainder(vector, basis);
    const pivot = left.findIndex((value) => value !== 0n);
    if (pivot < 0) continue;
    const inverse = power(left[pivot] ?? 1n, prime - 2n); // Fermat
    basis.push({ pivot, row: left.map((value) => modulo(value * inverse)) });
  }
  return basis;
}

/** The rank of some sets of people, as vectors of zeros and ones. */
export function rankOf(sets: readonly (readonly boolean[])[]): number {
  return basisOf(sets.map((set) => set.map((isIn) => (isIn ? 1n : 0n)))).length;
}

/**
 * A set of 1…k-1 people whose indicator is a combination of the sets' indicators, as places; undefined where there is none.
 * Who belongs to the same sets cannot be told apart, so only whole classes of such people can follow.
 */
export function fewInSpan(sets: readonly (readonly boolean[])[], people: number, k: number): readonly number[] | undefined {
  const classes = new Map<string, number[]>();
  for (let person = 0; person < people; person++) {
    const key = sets.map((set) => (set[person] ? '1' : '0')).join('');
    classes.set(key, [...(classes.get(key) ?? []), person]);
  }
  const members = [...classes.values()];
  const basis = basisOf(sets.map((set) => members.map(([person]) => (set[person ?? -1] ? 1n : 0n))));
  const left = members.map((_, own) =>
    remainder(
      members.map((_unused, at) => (at === own ? 1n : 0n)),
      basis,
    ),
  );
  return search(members, left, k);
}

function search(members: readonly (readonly number[])[], left: readonly Row[], k: number): readonly number[] | undefined {
  const further = (from: number, chosen: readonly number[], sum: Row): readonly number[] | undefined => {
    for (let at = from; at < members.length; at++) {
      const more = [...chosen, ...(members[at] ?? [])];
      if (more.length >= k) continue;
      const total = sum.map((value, place) => modulo(value + (left[at]?.[place] ?? 0n)));
      if (total.every((value) => value === 0n)) return more;
      const found = further(at + 1, more, total);
      if (found) return found;
    }
    return undefined;
  };
  return further(
    0,
    [],
    members.map(() => 0n),
  );
}
