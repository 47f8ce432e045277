// A durable write costs a journal flush and a round to the other members. Those that arrive while one is under way share
// the next: each caller is told of its own outcome, only after the shared write.

/** Where a group takes longer than this, the next is half as large: no call to the database may come near its time limit. */
const longMs = 1_000;
/** Where a whole group is done within this, the next may be twice as large. */
const shortMs = 250;
const sizes = { least: 10, first: 100, most: 500 } as const;

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Hands items to `work` in groups, one group at a time. `work` gives the outcomes in the order of the items; where it
 * throws, everyone in the group is told. Groups shrink where the database is slow and grow where it is fast: a hall that
 * answers at once waits in line for a slow database, rather than being refused because one large write took too long.
 *
 * @param now milliseconds that only go forward
 * @example const keep = grouped(async (rows) => insertAll(rows)); await Promise.all([keep(a), keep(b)]);
 */
export function grouped<Item, Outcome>(
  work: (items: readonly Item[]) => Promise<readonly Outcome[]>,
  now: () => number = () => performance.now(),
): (item: Item) => Promise<Outcome> {
  let waiting: Waiting<Item, Outcome>[] = [];
  let working = false;
  let size: number = sizes.first;

  async function workThrough(): Promise<void> {
    working = true;
    while (waiting.length > 0) {
      const group = waiting.slice(0, size);
      waiting = waiting.slice(size);
      const began = now();
      await workOn(group);
      size = nextSize(size, group.length, now() - began);
    }
    working = false;
  }

  async function workOn(group: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await work(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => {
        resolve(outcomes[index] as Outcome);
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!working) void workThrough();
    });
}

function nextSize(size: number, taken: number, elapsedMs: number): number {
  if (elapsedMs > longMs) return Math.max(sizes.least, Math.floor(Math.min(size, taken) / 2));
  // A small group that was fast says nothing of what a large one would take.
  if (elapsedMs < shortMs && taken === size) return Math.min(sizes.most, size * 2);
  return size;
}
