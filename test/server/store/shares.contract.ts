// What a store promises of links to reports.
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import type { Share } from '../../../surveys/fieldwork/share.ts';

export function sharesContract(withWave: () => Promise<Store>): void {
  const share: Share = {
    id: 's1',
    activity: 'a1',
    secretHash: 'a'.repeat(64),
    madeOn: '2026-11-19',
    lastDay: '2027-02-17',
    madeBy: 'Anna Ek',
    note: 'Styrgruppen, "$x" och a.b',
  };

  describe('links to a report', () => {
    test('are kept as they are, and one whose id is there is not written over', async () => {
      const store = await withWave();
      expect(await store.addShare(share)).toBe(true);
      expect(await store.addShare({ ...share, lastDay: '2099-01-01' })).toBe(false);
      await store.addShare({ ...share, id: 's2' });
      expect(await store.share('s1')).toEqual(share);
      expect((await store.sharesOf('a1')).map(({ id }) => id).sort()).toEqual(['s1', 's2']);
      expect([await store.share('s3'), await store.sharesOf('a2')]).toEqual([undefined, []]);
    });

    test('are gone once taken back, and with their activity', async () => {
      const store = await withWave();
      for (const id of ['s1', 's2']) await store.addShare({ ...share, id });
      expect([await store.removeShare('s1'), await store.removeShare('s1')]).toEqual([true, false]);
      expect(await store.share('s1')).toBeUndefined();
      await store.removeActivity('a1');
      expect(await store.share('s2')).toBeUndefined();
    });
  });
}
