// Which groups of one breakdown must be hidden. Decided once a wave and breakdown, from how many responded: the same groups
// are then hidden in every figure, so that no figure can be subtracted from another.

export interface SizedGroup {
  readonly name: string;
  readonly responses: number;
}

/**
 * The groups to hide: those of 1…k-1 responses, then the smallest others until at least two are hidden and the hidden ones
 * together hold k or more (complementary suppression: else the total minus the shown groups would reveal them).
 *
 * @example groupsToHide([{ name: 'a', responses: 3 }, { name: 'b', responses: 6 }, { name: 'c', responses: 13 }], 5) // a and b
 */
export function groupsToHide(groups: readonly SizedGroup[], k: number): ReadonlySet<string> {
  const filled = groups.filter(({ responses }) => responses > 0);
  const hidden = filled.filter(({ responses }) => responses < k);
  if (hidden.length === 0) return new Set();
  const others = filled.filter(({ responses }) => responses >= k).sort(bySize);
  while (others.length > 0 && (hidden.length < 2 || total(hidden) < k)) hidden.push(others.shift() as SizedGroup);
  return new Set(hidden.map(({ name }) => name));
}

function bySize(a: SizedGroup, b: SizedGroup): number {
  return a.responses - b.responses || (a.name < b.name ? -1 : 1);
}

function total(groups: readonly SizedGroup[]): number {
  return groups.reduce((sum, { responses }) => sum + responses, 0);
}
