// What a store promises of taking away what has been planned and not used.
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import type { Mail } from '../../../surveys/fieldwork/mail.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { invitation, key, occasion, wave } from './store-fixtures.ts';

const mail: Mail = { id: 'm1', activity: 'a1', wave: 'w1', kind: 'invitation', state: 'queued', due: '2026-11-19T15:00:00Z', attempts: 0 };

export function removingContract(withWave: (words?: Partial<Wave>) => Promise<Store>): void {
  describe('removing', () => {
    test('a draft takes its secret, invitations and mails with it, and leaves other waves as they are', async () => {
      const store = await withWave();
      await store.addWave({ ...wave, id: 'w2', code: 'OTHER23' }, key);
      await store.addInvitations([invitation('t1'), { ...invitation('t2'), wave: 'w2' }]);
      await store.addMails([mail, { ...mail, id: 'm2', wave: 'w2' }, { ...mail, id: 'm3' }]);
      expect(await store.removeWave('w1')).toBe(true);
      expect(await store.wave('w1')).toBeUndefined();
      expect(await store.waveByCode('CODE234')).toBeUndefined();
      expect(await store.answerKey('w1')).toBeUndefined();
      expect(await store.invitationsTo('w1')).toEqual([]);
      expect((await store.mailsOf('a1')).map(({ id }) => id)).toEqual(['m2']);
      expect((await store.wavesOf('a1')).map(({ id }) => id)).toEqual(['w2']);
      expect(await store.invitationsTo('w2')).toHaveLength(1);
      expect(await store.answerKey('w2')).toEqual(key);
      expect(await store.removeWave('w1')).toBe(false);
    });

    test.each(['open', 'closed', 'released'] as const)('refuses a wave that is %s, and leaves all of it', async (status) => {
      const store = await withWave({ status });
      await store.addInvitations([invitation('t1')]);
      expect(await store.removeWave('w1')).toBe(false);
      expect((await store.wave('w1'))?.status).toBe(status);
      expect(await store.answerKey('w1')).toEqual(key);
      expect(await store.invitationsTo('w1')).toHaveLength(1);
    });

    test('and opening at the same time: exactly one of them succeeds', async () => {
      for (let turn = 0; turn < 8; turn++) {
        const store = await withWave();
        const open = () => store.changeWave({ ...wave, status: 'open' }, 'draft');
        const remove = () => store.removeWave('w1');
        const outcomes = await Promise.all(turn % 2 ? [open(), remove()] : [remove(), open()]);
        expect(outcomes.filter(Boolean)).toHaveLength(1);
        const [opened, removed] = turn % 2 ? outcomes : [...outcomes].reverse();
        expect([(await store.wave('w1'))?.status, (await store.answerKey('w1')) !== undefined]).toEqual(
          opened ? ['open', true] : [undefined, false],
        );
        expect(removed).toBe(!opened);
        await store.close();
      }
    });

    test('an occasion works where no wave belongs to it, and only in its own activity', async () => {
      const store = await withWave({ occasion: 'o1' });
      await store.addOccasion(occasion('o1', 1));
      await store.addOccasion(occasion('o2', 2));
      expect(await store.removeOccasion('a1', 'o1')).toBe(false);
      expect(await store.removeOccasion('a2', 'o2')).toBe(false);
      expect(await store.removeOccasion('a1', 'o2')).toBe(true);
      expect((await store.occasionsOf('a1')).map(({ id }) => id)).toEqual(['o1']);
      await store.removeWave('w1');
      expect(await store.removeOccasion('a1', 'o1')).toBe(true);
      expect(await store.removeOccasion('a1', 'o1')).toBe(false);
    });
  });
}
