import { describe, expect, test } from 'vitest';
import { grouped } from '../../../../server/store/mongo/grouped.ts';

/** A database that takes this long for each item, by a clock that moves with it. Notes the size of each group. */
function database(msPerItem: () => number) {
  let clock = 0;
  const groups: number[] = [];
  const keep = grouped<number, number>(
    async (items) => {
      groups.push(items.length);
      clock += items.length * msPerItem();
      return items.map((item) => -item);
    },
    () => clock,
  );
  return { keep, groups };
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('writes that share a group', () => {
  test('are each told of their own outcome, those that wait together in one group', async () => {
    const { keep, groups } = database(() => 0.1);
    expect(await Promise.all(numbers(60).map(keep))).toEqual(numbers(60).map((item) => -item));
    expect(groups).toEqual([1, 59]);
  });

  test('are more at a time where the database is fast', async () => {
    const { keep, groups } = database(() => 0.1);
    await Promise.all(numbers(2_000).map(keep));
    expect(groups).toEqual([1, 100, 200, 400, 500, 500, 299]);
  });

  test('are fewer at a time where it is slow, and none is refused', async () => {
    let slow = true;
    const { keep, groups } = database(() => (slow ? 40 : 0.1));
    expect(await Promise.all(numbers(300).map(keep))).toHaveLength(300);
    // 100 take four seconds, 50 two, 25 one: that is as many as are kept within the limit.
    expect(groups.slice(0, 5)).toEqual([1, 100, 50, 25, 25]);
    expect(Math.max(...groups.slice(2))).toBe(50);
    slow = false;
    await Promise.all(numbers(400).map(keep));
    expect(Math.max(...groups.slice(-4))).toBeGreaterThan(100);
  });

  test('hear of trouble together, and the next group is tried', async () => {
    let broken = true;
    const keep = grouped<number, number>(async (items) => {
      if (broken) throw new Error('out of reach');
      return items;
    });
    const outcomes = await Promise.allSettled(numbers(3).map(keep));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    broken = false;
    expect(await keep(7)).toBe(7);
  });
});
