// A durable write costs a journal flush and a round to the other members. Those that arrive while one is under way share
// the next: each caller is told of its own outcome, only after the shared write.

const largestGroup = 500;

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Hands items to `work` in groups, one group at a time. `work` gives the outcomes in the order of the items; where it
 * throws, everyone in the group is told.
 *
 * @example const keep = grouped(async (rows) => insertAll(rows)); await Promise.all([keep(a), keep(b)]);
 */
export function grouped<Item, Outcome>(work: (items: readonly Item[]) => Promise<readonly Outcome[]>): (item: Item) => Promise<Outcome> {
  let waiting: Waiting<Item, Outcome>[] = [];
  let working = false;

  async function workThrough(): Promise<void> {
    working = true;
    while (waiting.length > 0) {
      const group = waiting.slice(0, largestGroup);
      waiting = waiting.slice(largestGroup);
      await workOn(group);
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
