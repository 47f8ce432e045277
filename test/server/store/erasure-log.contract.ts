// What a store promises of the log of what has been erased, and of erasing the answers of a wave.
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import type { ErasureEntry } from '../../../surveys/fieldwork/retention.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { all, invitation, releaseOf, response } from './store-fixtures.ts';

const entry: ErasureEntry = {
  id: 'responses:w1',
  on: '2028-11-19',
  by: 'organiser',
  activity: { id: 'a1', title: 'Kompetens, "$x" och a.b' },
  wave: { code: 'CODE234', title: { sv: 'Träff 1' } },
  what: ['responses'],
  count: 12,
  decision: 'Dokumenthanteringsplan 2026, p. 4.2',
};

export function erasureLogContract(open: () => Promise<Store>, withWave: (words?: Partial<Wave>) => Promise<Store>): void {
  describe('the log of what has been erased', () => {
    test('has each line once, newest first, and of many who add it at once one does', async () => {
      const store = await open();
      const added = await Promise.all(Array.from({ length: 6 }, (_, n) => store.addErasure({ ...entry, count: n })));
      expect(added.filter(Boolean)).toHaveLength(1);
      await store.addErasure({ ...entry, id: 'day:2028-11-20', what: [], count: 0 });
      const log = await store.erasures();
      expect(log.map(({ id }) => id)).toEqual(['day:2028-11-20', 'responses:w1']);
      expect(log[1]).toEqual({ ...entry, count: added.indexOf(true) });
    });

    test('outlives the activity', async () => {
      const store = await withWave();
      await store.addErasure(entry);
      await store.removeActivity('a1');
      expect(await store.erasures()).toEqual([entry]);
    });
  });

  describe('removing the responses to a wave', () => {
    test.each(['person', 'organisation'] as const)('of unit %s leaves none, and takes no more', async (unit) => {
      const store = await withWave({ unit, status: 'open' });
      const sent = (id: string) => (unit === 'person' ? response(id) : { ...response(id), sender: `hash-${id}` });
      for (const id of ['r1', 'r2']) expect(await store.keep('w1', sent(id))).toBe('kept');
      await store.addInvitations([invitation('hash-r1')]);
      expect(await store.removeResponses('w1')).toBe(2);
      expect(await all(store.responsesTo('w1'))).toEqual([]);
      expect([await store.countResponses('w1'), await store.answerKey('w1')]).toEqual([0, undefined]);
      expect(await store.keep('w1', sent('r3'))).toBe('too-late');
      expect(await store.removeResponses('w1')).toBe(0);
      expect(await store.invitationsTo('w1')).toHaveLength(1);
    });

    test('leaves a release, also one made just before', async () => {
      const store = await withWave({ status: 'closed' });
      await store.keep('w1', response('r1'));
      await store.keepRelease(releaseOf('person', 1), 1);
      expect(await store.removeResponses('w1')).toBe(1);
      expect(await all(store.responsesTo('w1'))).toEqual([]);
      expect((await store.release('w1'))?.responses).toBe(1);
    });
  });
}
