// The proof obligation, checked on the very numbers: no set of 1…k-1 people may follow from what is shown by adding and
// subtracting. People who belong to the same shown groups cannot be told apart, so they form one class, and a set that
// follows is a union of classes whose indicator lies in the linear span of the shown groups' indicators.
import { modulus, nullSpaceColumns } from './null-space.ts';

export interface PeopleClass {
  readonly people: number;
  /** Whether this class is part of each shown group. The same length for all. */
  readonly within: readonly boolean[];
}

/** Beyond this the answer would take too long; then nothing is held to be safe. */
const mostClasses = 600;
const mostSteps = 200_000;

/**
 * Whether some set of 1…k-1 people follows from the counts of the shown groups and of everyone. Where that cannot be settled
 * within reasonable time the answer is yes: what cannot be shown to be safe is not shown.
 *
 * @example
 * // 13 from municipalities, of whom 6 and 5 from two that are shown: 2 people follow
 * smallSetInSpan([{ people: 6, within: [true, true, false] }, { people: 5, within: [true, false, true] }, { people: 2, within: [true, false, false] }, …], 5) // true
 */
export function smallSetInSpan(classes: readonly PeopleClass[], k: number): boolean {
  const merged = mergeAlike(classes);
  if (!merged.some(({ people }) => people < k)) return false;
  if (merged.length > mostClasses) return true;
  const everyone = merged.map(() => 1);
  const shown = (merged[0]?.within ?? []).map((_, group) => merged.map(({ within }) => (within[group] ? 1 : 0)));
  const columns = nullSpaceColumns([everyone, ...shown], merged.length);
  const small = merged.flatMap(({ people }, at) => (people < k ? [{ people, column: columns[at] as readonly number[] }] : []));
  return hasZeroSum(small, k);
}

function mergeAlike(classes: readonly PeopleClass[]): readonly PeopleClass[] {
  const byGroups = new Map<string, PeopleClass>();
  for (const one of classes) {
    const key = one.within.map(Number).join('');
    byGroups.set(key, { people: (byGroups.get(key)?.people ?? 0) + one.people, within: one.within });
  }
  return [...byGroups.values()].filter(({ people }) => people > 0);
}

interface SmallClass {
  readonly people: number;
  readonly column: readonly number[];
}

/** Whether some of the classes, together fewer than k people, have columns that add up to zero. */
function hasZeroSum(classes: readonly SmallClass[], k: number): boolean {
  let steps = 0;
  const search = (from: number, people: number, sum: readonly number[]): boolean => {
    for (let at = from; at < classes.length; at += 1) {
      const next = classes[at] as SmallClass;
      if (people + next.people >= k) continue;
      steps += 1;
      if (steps > mostSteps) return true;
      const added = sum.map((value, row) => (value + (next.column[row] ?? 0)) % modulus);
      if (added.every((value) => value === 0) || search(at + 1, people + next.people, added)) return true;
    }
    return false;
  };
  const width = classes[0]?.column.length ?? 0;
  return search(
    0,
    0,
    Array.from({ length: width }, () => 0),
  );
}
