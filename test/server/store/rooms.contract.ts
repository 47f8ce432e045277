// What a store promises of the room screens: decisions are kept beside the secret, one at a time, and go with it.
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { newRoom, type Room } from '../../../surveys/fieldwork/room.ts';
import { activity, key, releaseOf, response, wave } from './store-fixtures.ts';

export function roomsContract(open: () => Promise<Store>): void {
  const withWave = async () => {
    const store = await open();
    await store.addActivity(activity);
    await store.addWave(wave, key);
    return store;
  };
  const hiding = (...hidden: string[]): Room => ({ ...newRoom, hidden });

  describe('a room', () => {
    test('is kept as it was decided, and counts its writings', async () => {
      const store = await withWave();
      expect(await store.room('w1')).toBeUndefined();
      const room: Room = { ...hiding('a'), piles: { b: 2 }, pileNames: ['Hos oss', '', ''], timer: { leftMs: 60_000 } };
      expect(await store.changeRoom('w1', room, 0)).toBe(true);
      expect(await store.room('w1')).toEqual({ room, number: 1 });
      expect(await store.changeRoom('w1', hiding(), 1)).toBe(true);
      expect(await store.room('w1')).toEqual({ room: hiding(), number: 2 });
      expect(await store.answerKey('w1')).toEqual(key);
    });

    test('is changed by one of several who decide at once', async () => {
      const store = await withWave();
      const firsts = await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.changeRoom('w1', hiding(id), 0)));
      expect(firsts.filter(Boolean)).toHaveLength(1);
      const seconds = await Promise.all(['e', 'f'].map((id) => store.changeRoom('w1', hiding(id), 1)));
      expect(seconds.filter(Boolean)).toHaveLength(1);
      expect((await store.room('w1'))?.number).toBe(2);
    });

    test('is destroyed with the secret, and takes no decision afterwards', async () => {
      const store = await withWave();
      await store.changeRoom('w1', hiding('a'), 0);
      await store.keepRelease(releaseOf('person', 0));
      expect(await store.room('w1')).toBeUndefined();
      expect(await store.changeRoom('w1', hiding('a'), 1)).toBe(false);
      expect(await store.changeRoom('w1', hiding('a'), 0)).toBe(false);
      expect(await store.room('w1')).toBeUndefined();
    });

    test('is not there for a wave that is not', async () => {
      const store = await open();
      expect(await store.room('w9')).toBeUndefined();
      expect(await store.changeRoom('w9', hiding(), 0)).toBe(false);
    });
  });

  describe('the ids of responses', () => {
    test('are those that are stored, in no order of arrival, a corrected one replaced', async () => {
      const store = await withWave();
      for (const id of ['r3', 'r1', 'r2']) await store.keep('w1', response(id));
      expect(await store.responseIds('w1')).toEqual(['r1', 'r2', 'r3']);
      await store.addWave({ ...wave, id: 'w2', code: 'CODE235', unit: 'organisation' }, key);
      await store.keep('w2', { ...response('r4'), sender: 's1' });
      await store.keep('w2', { ...response('r5', { relevance: 2 }), sender: 's1' });
      expect(await store.responseIds('w2')).toEqual(['r5']);
      expect(await store.responseIds('w3')).toEqual([]);
    });
  });
}
