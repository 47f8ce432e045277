// Who came first is not told: neither while a wave is open nor after its release.
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import type { Response } from '../../../surveys/fieldwork/response.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { all, key, releaseOf, response } from './store-fixtures.ts';

const people = 200;
/** Four standard deviations of ρ between two orders of 200 that have nothing to do with each other (1 / √199). */
const chance = 4 / Math.sqrt(people - 1);

/** Lets people answer one after another and reads them back, each known by the text they wrote. */
async function arrivalAndReading(store: Store, afterRelease: boolean): Promise<number> {
  const arrived = Array.from({ length: people }, (_, n) => `person ${n}`);
  for (const person of arrived) {
    const id = createHmac('sha256', key).update(person).digest('hex');
    await store.keep('w1', response(id, { keep: person }));
  }
  if (afterRelease) await store.keepRelease(releaseOf('person', people), people);
  const read = (await all(store.responsesTo('w1'))).map(({ answers }) => String(answers.keep));
  return rankCorrelation(arrived, read);
}

/** A store that reads as most do: in the order of writing. */
function inOrderOfArrival(store: Store): Store {
  const arrived: Response[] = [];
  return {
    ...store,
    keep: (wave, one) => {
      arrived.push(one);
      return store.keep(wave, one);
    },
    responsesTo: async function* () {
      yield* arrived;
    },
  };
}

export function orderContract(withWave: (words?: Partial<Wave>) => Promise<Store>): void {
  describe('the order of reading', () => {
    test('tells nothing of the order of arrival while a wave is open', async () => {
      expect(Math.abs(await arrivalAndReading(await withWave(), false))).toBeLessThan(chance);
    });

    test('tells nothing of the order of arrival after the release', async () => {
      expect(Math.abs(await arrivalAndReading(await withWave(), true))).toBeLessThan(chance);
    });

    test('would be caught in a store that reads in the order of writing', async () => {
      expect(await arrivalAndReading(inOrderOfArrival(await withWave()), false)).toBeGreaterThan(0.99);
    });
  });
}
