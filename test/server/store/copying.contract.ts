// What copying from another store asks of a store: everything can be listed, and is taken over as it is.
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { checkOut } from '../../../surveys/library/check-out.ts';
import { activity, all, invitation, releaseOf, response, wave } from './store-fixtures.ts';

export function copyingContract(open: () => Promise<Store>): void {
  const withReleasedWave = async () => {
    const store = await open();
    await store.addActivity(activity);
    await store.addWave({ ...wave, status: 'released' }, undefined);
    return store;
  };

  describe('what is copied into a store', () => {
    test('is listed whole: definitions and credentials', async () => {
      const store = await open();
      await store.addDefinition('f2', checkOut);
      await store.addDefinition('f1', checkOut);
      await store.addCredential({ secretHash: 'h1', kind: 'api-key', role: 'reader', name: 'Rapport' });
      expect((await all(store.definitions())).map(({ fingerprint }) => fingerprint)).toEqual(['f1', 'f2']);
      expect(await all(store.credentials())).toEqual([{ secretHash: 'h1', kind: 'api-key', role: 'reader', name: 'Rapport' }]);
    });

    test('keeps its ids, and again adds nothing', async () => {
      const store = await withReleasedWave();
      expect(await store.adoptResponses('w1', [response('r1'), response('r2')])).toBe(2);
      expect(await store.adoptResponses('w1', [response('r1', { relevance: 1 }), response('r3')])).toBe(1);
      expect((await all(store.responsesTo('w1'))).map(({ id, answers }) => [id, answers.relevance])).toEqual([
        ['r1', 4],
        ['r2', 4],
        ['r3', 4],
      ]);
      expect(await store.adoptInvitations([{ ...invitation('t1'), status: 'spent' }])).toBe(1);
      expect(await store.adoptInvitations([invitation('t1'), invitation('t2')])).toBe(1);
      expect((await store.invitation('w1', 't1'))?.status).toBe('spent');
    });

    test('may be a release, which is final there too', async () => {
      const store = await withReleasedWave();
      expect(await store.adoptRelease(releaseOf('person', 7))).toBe(true);
      expect(await store.adoptRelease(releaseOf('person', 8))).toBe(false);
      expect(await store.release('w1')).toEqual(JSON.parse(JSON.stringify(releaseOf('person', 7))));
      expect(await store.answerKey('w1')).toBeUndefined();
      expect(await store.keep('w1', response('r9'))).toBe('too-late');
    });
  });
}
