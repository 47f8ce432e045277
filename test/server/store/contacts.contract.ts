// What a store promises of invitations that are changed: only an unused one gets another link or goes, and no note is lost.
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import type { Invitation } from '../../../surveys/fieldwork/invitation.ts';
import { invitation } from './store-fixtures.ts';

const invited: Invitation = { ...invitation('t1'), recipient: 'Askersund', contact: { id: 'i1', email: 'kansli@askersund.example' } };

export function contactsContract(withWave: () => Promise<Store>): void {
  const withInvitation = async (words: Partial<Invitation> = {}) => {
    const store = await withWave();
    await store.addInvitations([{ ...invited, ...words }]);
    return store;
  };

  describe('an invitation', () => {
    test('keeps how its recipient is reached', async () => {
      const store = await withInvitation();
      expect(await store.invitation('w1', 't1')).toEqual(invited);
    });

    test('gets another link while it is unused, with all else as it was', async () => {
      const store = await withInvitation();
      expect(await store.replaceInvitation('w1', 't1', 't2')).toBe(true);
      expect(await store.replaceInvitation('w1', 't1', 't3')).toBe(false);
      expect(await store.invitationsTo('w1')).toEqual([{ ...invited, tokenHash: 't2' }]);
    });

    test.each(['claimed', 'spent'] as const)('that is %s keeps its link and stays', async (status) => {
      const store = await withInvitation(status === 'claimed' ? { status, claim: 'r1' } : { status });
      expect(await store.replaceInvitation('w1', 't1', 't2')).toBe(false);
      expect(await store.removeInvitation('w1', 't1')).toBe(false);
      expect((await store.invitationsTo('w1')).map(({ tokenHash }) => tokenHash)).toEqual(['t1']);
    });

    test('that is unused can be removed', async () => {
      const store = await withInvitation();
      expect(await store.removeInvitation('w1', 't1')).toBe(true);
      expect(await store.invitationsTo('w1')).toEqual([]);
    });

    test('is changed by one of two who start from the same', async () => {
      const store = await withInvitation();
      const noted = (note: string) => ({ ...invited, contact: { id: 'i1', log: [{ on: '2026-11-19', note }] } });
      const done = await Promise.all(['a', 'b'].map((note) => store.changeContact(noted(note), invited)));
      expect(done.filter(Boolean)).toHaveLength(1);
      const { recipient: _recipient, contact: _contact, ...nobody } = invited;
      const now = (await store.invitation('w1', 't1')) ?? invited;
      expect(await store.changeContact(nobody, now)).toBe(true);
      expect(await store.invitation('w1', 't1')).toEqual(nobody);
      expect(await store.changeContact(invited, nobody)).toBe(true);
    });

    test('forgets how its recipient was reached with who that was', async () => {
      const store = await withInvitation();
      expect(await store.forgetRecipients('w1')).toBe(1);
      expect(JSON.stringify(await store.invitationsTo('w1'))).not.toMatch(/askersund/i);
      expect(await store.forgetRecipients('w1')).toBe(0);
    });
  });
}
