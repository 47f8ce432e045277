// What a store promises of places: of many who register at once, no more get one than there are.
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { withRegistration } from '../../../surveys/fieldwork/places.ts';

export function placesContract(withWave: () => Promise<Store>): void {
  describe('places', () => {
    test('are none at first, and as many as there may be however many come at once', async () => {
      const store = await withWave();
      expect(await store.places('w1')).toEqual([]);
      const register = (n: number) =>
        store.rewritePlaces('w1', (all) => withRegistration(all, { response: `r${n}`, organisation: 'Falu "$x" kommun' }, 3));
      await Promise.all(Array.from({ length: 9 }, (_, n) => register(n)));
      const places = await store.places('w1');
      expect(places.filter(({ state }) => state === 'place')).toHaveLength(3);
      expect(places.filter(({ state }) => state === 'waiting')).toHaveLength(6);
    });

    test('go with their activity', async () => {
      const store = await withWave();
      await store.rewritePlaces('w1', (all) => withRegistration(all, { response: 'r1', organisation: 'Falun' }, 3));
      await store.removeActivity('a1');
      expect(await store.places('w1')).toEqual([]);
    });
  });
}
