// A stop between two writes: what stands is taken up again, by the same steps, and ends in one response or none.
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { recoverClaims } from '../../../server/use-cases/recover-claims.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { all, invitation, releaseOf, response } from './store-fixtures.ts';

export function recoveryContract(withWave: (words?: Partial<Wave>) => Promise<Store>): void {
  const withInvitation = async () => {
    const store = await withWave({ audience: 'invited' });
    await store.addInvitations([invitation('t1')]);
    return store;
  };

  describe('a stop', () => {
    test('after the claim leaves the invitation free', async () => {
      const store = await withInvitation();
      await store.claimInvitation('w1', 't1', 'r1');
      await recoverClaims({ store });
      expect(await store.invitation('w1', 't1')).toEqual(invitation('t1'));
      expect(await store.countResponses('w1')).toBe(0);
    });

    test('after the response leaves the invitation spent, and forgets which response it was', async () => {
      const store = await withInvitation();
      await store.claimInvitation('w1', 't1', 'r1');
      await store.keep('w1', response('r1'));
      await recoverClaims({ store });
      expect(await store.invitation('w1', 't1')).toEqual({ ...invitation('t1'), status: 'spent' });
      expect(await store.countResponses('w1')).toBe(1);
    });

    test('that recovery has overtaken still ends with the invitation spent', async () => {
      const store = await withInvitation();
      await store.claimInvitation('w1', 't1', 'r1');
      await store.freeInvitation('w1', 't1', 'r1');
      await store.keep('w1', response('r1'));
      await store.spendInvitation('w1', 't1', 'r1');
      expect((await store.invitation('w1', 't1'))?.status).toBe('spent');
    });
  });

  describe('counting', () => {
    test('that missed a response releases nothing', async () => {
      const store = await withWave();
      await store.keep('w1', response('r1'));
      await store.keep('w1', response('r2'));
      expect(await store.keepRelease(releaseOf('person', 1), 1)).toBe(false);
      expect(await store.release('w1')).toBeUndefined();
      expect(await store.answerKey('w1')).toBeDefined();
      expect(await store.keepRelease(releaseOf('person', 2), 2)).toBe(true);
      expect((await store.release('w1'))?.responses).toBe(2);
    });

    test('at once by many ends in one release, and no response is lost or doubled', async () => {
      const store = await withWave();
      const ids = Array.from({ length: 60 }, (_, n) => `r${n}`);
      await Promise.all(ids.map((id) => store.keep('w1', response(id, { keep: id }))));
      const outcomes = await Promise.all(ids.slice(0, 6).map((_, n) => store.keepRelease(releaseOf('person', 100 + n), ids.length)));
      expect(outcomes).toContain(true);
      const texts = (await all(store.responsesTo('w1'))).map(({ answers }) => answers.keep);
      expect(texts.sort()).toEqual([...ids].sort());
      expect((await store.release('w1'))?.responses).toBeGreaterThanOrEqual(100);
    });

    test('while answers arrive refuses or counts each of them, never half', async () => {
      const store = await withWave();
      const arriving = Array.from({ length: 120 }, (_, n) => store.keep('w1', response(`r${n}`, { keep: `r${n}` })));
      await Promise.all(arriving.slice(0, 10));
      let counted = await store.countResponses('w1');
      while (!(await store.keepRelease(releaseOf('person', counted), counted))) counted = await store.countResponses('w1');
      const kept = (await Promise.all(arriving)).flatMap((outcome, n) => (outcome === 'kept' ? [`r${n}`] : []));
      const stored = (await all(store.responsesTo('w1'))).map(({ answers }) => answers.keep);
      expect(stored.sort()).toEqual(kept.sort());
      expect((await store.release('w1'))?.responses).toBe(kept.length);
    });

    test('that was given up takes answers again once the wave is opened again', async () => {
      const store = await withWave({ status: 'closed' });
      await store.keep('w1', response('r1'));
      expect(await store.keepRelease(releaseOf('person', 9), 9)).toBe(false);
      const closed = await store.wave('w1');
      expect(closed && (await store.changeWave({ ...closed, status: 'open' }, 'closed'))).toBe(true);
      expect(await store.keep('w1', response('r2'))).toBe('kept');
      expect(await store.countResponses('w1')).toBe(2);
    });
  });
}
