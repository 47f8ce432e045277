// Rows that belong to the same shown groups and show the same combination cannot be told apart: they are counted together, once,
// so that every question can then be checked on a handful of numbers.
import { smallSetInSpan } from './small-set-in-span.ts';

export interface RowClasses {
  /** For each combination, the place of its class. */
  readonly classOf: readonly number[];
  readonly classes: readonly RowClass[];
}

interface RowClass {
  /** Which of the groups that the tables show, then which of the combinations that rows show. */
  readonly within: readonly boolean[];
  readonly pattern: string;
}

/**
 * Combinations of groups in classes.
 *
 * @param patterns for each combination, what its rows show
 * @param shown for each combination, whether its rows belong to each group that the tables show
 */
export function rowClasses(patterns: readonly string[], shown: readonly (readonly boolean[])[]): RowClasses {
  const distinct = [...new Set(patterns)];
  const places = new Map<string, number>();
  const classes: RowClass[] = [];
  const classOf = patterns.map((pattern, at) => {
    const groups = shown[at] ?? [];
    const key = `${groups.map(Number).join('')} ${pattern}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, classes.length);
    classes.push({ within: [...groups, ...distinct.map((other) => other === pattern)], pattern });
    return classes.length - 1;
  });
  return { classOf, classes };
}

/** How many rows of each class are counted, given how many of each combination are. */
export function countedIn({ classOf, classes }: RowClasses, rowsOf: (combination: number) => number): readonly number[] {
  const people = classes.map(() => 0);
  classOf.forEach((place, combination) => {
    people[place] = (people[place] ?? 0) + rowsOf(combination);
  });
  return people;
}

/** Whether of these people no combination is 1…k-1, nor anything that follows from combinations and tables together. */
export function isSafeToShow({ classes }: RowClasses, people: readonly number[], k: number): boolean {
  const sizes = new Map<string, number>();
  classes.forEach(({ pattern }, at) => {
    sizes.set(pattern, (sizes.get(pattern) ?? 0) + (people[at] ?? 0));
  });
  if ([...sizes.values()].some((size) => size > 0 && size < k)) return false;
  return !smallSetInSpan(
    classes.map(({ within }, at) => ({ people: people[at] ?? 0, within })),
    k,
  );
}
