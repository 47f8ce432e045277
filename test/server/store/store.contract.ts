// What every store promises, whatever it is made of. Run by each adapter's own test file.
import { describe, expect, test } from 'vitest';
import { DuplicateCode, type Store } from '../../../server/store/store.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { checkOut } from '../../../surveys/library/check-out.ts';
import { accountsContract } from './accounts.contract.ts';
import { contactsContract } from './contacts.contract.ts';
import { copyingContract } from './copying.contract.ts';
import { draftsContract } from './drafts.contract.ts';
import { erasureLogContract } from './erasure-log.contract.ts';
import { mailsContract } from './mails.contract.ts';
import { occasionPapersContract } from './occasion-papers.contract.ts';
import { orderContract } from './order.contract.ts';
import { placesContract } from './places.contract.ts';
import { recoveryContract } from './recovery.contract.ts';
import { removingContract } from './removing.contract.ts';
import { roomsContract } from './rooms.contract.ts';
import { sharesContract } from './shares.contract.ts';
import { activity, all, invitation, key, occasion, releaseOf, response, wave } from './store-fixtures.ts';
import { textContract } from './text.contract.ts';
import { themesContract } from './themes.contract.ts';

/** `open` gives a new, empty store that is closed after the test. */
export function storeContract(open: () => Promise<Store>): void {
  const withWave = async (words: Partial<Wave> = {}): Promise<Store> => {
    const store = await open();
    await store.addActivity(activity);
    await store.addWave({ ...wave, ...words }, key);
    return store;
  };

  describe('a store', () => {
    test('keeps a definition under its fingerprint, the first one for good', async () => {
      const store = await open();
      await store.addDefinition('f1', checkOut);
      await store.addDefinition('f1', { ...checkOut, version: 99 });
      expect(await store.definition('f1')).toEqual(JSON.parse(JSON.stringify(checkOut)));
      expect(await store.definition('f2')).toBeUndefined();
    });

    test('lists activities newest first and changes one', async () => {
      const store = await open();
      await store.addActivity(activity);
      await store.addActivity({ ...activity, id: 'a2' });
      await store.changeActivity({ ...activity, title: 'Ny titel' });
      expect((await store.activities()).map(({ id }) => id)).toEqual(['a2', 'a1']);
      expect((await store.activity('a1'))?.title).toBe('Ny titel');
      expect(await store.activity('a3')).toBeUndefined();
    });

    test('lists the occasions of an activity by number and changes one', async () => {
      const store = await open();
      await store.addActivity(activity);
      await store.addOccasion(occasion('o2', 2));
      await store.addOccasion(occasion('o1', 1));
      await store.rewriteOccasion('o2', (before) => ({ ...before, attended: 28 }));
      expect((await store.occasionsOf('a1')).map(({ id, attended }) => [id, attended])).toEqual([
        ['o1', undefined],
        ['o2', 28],
      ]);
      expect(await store.occasionsOf('a2')).toEqual([]);
    });

    test('finds a wave by id and by code, and keeps its secret apart', async () => {
      const store = await withWave();
      expect(await store.wave('w1')).toEqual(wave);
      expect(await store.waveByCode('CODE234')).toEqual(wave);
      expect(await store.waveByCode('OTHER23')).toBeUndefined();
      expect(await store.wavesOf('a1')).toEqual([wave]);
      expect(await store.answerKey('w1')).toEqual(key);
      expect(JSON.stringify(await store.wave('w1'))).not.toContain('answerKey');
    });

    test('does not write over what cannot be undone: that texts of persons have been read', async () => {
      const store = await withWave({ status: 'closed' });
      expect(await store.changeWave({ ...wave, status: 'closed', textsRead: ['keep'] }, 'closed')).toBe(true);
      expect(await store.changeWave({ ...wave, status: 'open' }, 'closed')).toBe(false);
      expect(await store.changeWave({ ...wave, status: 'closed', population: 9 }, 'closed')).toBe(false);
      expect(await store.changeWave({ ...wave, status: 'closed', population: 9, textsRead: ['keep'] }, 'closed')).toBe(true);
      const both = await Promise.all(
        [1, 2].map((population) => store.changeWave({ ...wave, status: 'closed', population, textsRead: ['keep'] }, 'closed')),
      );
      expect(both).toEqual([true, true]);
    });

    test('shows a wave as it was changed to everyone who asks afterwards, however many ask meanwhile', async () => {
      const store = await withWave({ status: 'open' });
      const statusNow = async () => (await store.waveByCode('CODE234'))?.status;
      const seen: unknown[] = [];
      const closing = store.changeWave({ ...wave, status: 'closed' }, 'open').then(async () => void seen.push(await statusNow()));
      const meanwhile = await Promise.all(Array.from({ length: 50 }, statusNow));
      await closing;
      expect(new Set([...meanwhile, 'open', 'closed'])).toEqual(new Set(['open', 'closed']));
      expect(seen).toEqual(['closed']);
      await store.keepRelease(releaseOf('person', 0));
      expect(await store.answerKey('w1')).toBeUndefined();
    });

    test('does not let two waves share a code, and leaves nothing of the second', async () => {
      const store = await withWave();
      await expect(store.addWave({ ...wave, id: 'w2' }, key)).rejects.toThrow(DuplicateCode);
      expect(await store.wave('w2')).toBeUndefined();
      expect(await store.answerKey('w2')).toBeUndefined();
    });

    test('lets exactly one of many who change a wave at once succeed', async () => {
      const store = await withWave();
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, n) => store.changeWave({ ...wave, status: 'open', openedAt: `2026-11-19T15:00:0${n}Z` }, 'draft')),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect((await store.wave('w1'))?.status).toBe('open');
      expect(await store.changeWave({ ...wave, status: 'closed' }, 'draft')).toBe(false);
    });
  });

  describe('responses', () => {
    test('are kept once: the same again is the same, other answers leave the first unchanged', async () => {
      const store = await withWave();
      expect(await store.keep('w1', response('r1', { relevance: 4, keep: 'Allt' }))).toBe('kept');
      expect(await store.keep('w1', response('r1', { keep: 'Allt', relevance: 4 }))).toBe('same');
      expect(await store.keep('w1', response('r1', { relevance: 5 }))).toBe('different');
      expect((await store.response('w1', 'r1'))?.answers).toEqual({ relevance: 4, keep: 'Allt' });
      expect(await store.countResponses('w1')).toBe(1);
    });

    test('that arrive at once with the same id are kept once', async () => {
      const store = await withWave();
      const outcomes = await Promise.all(Array.from({ length: 30 }, () => store.keep('w1', response('r1'))));
      expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'same')).toHaveLength(29);
    });

    test('of another wave are not mixed in', async () => {
      const store = await withWave();
      await store.addWave({ ...wave, id: 'w2', code: 'OTHER23' }, key);
      await store.keep('w1', response('r1'));
      await store.keep('w2', response('r1', { relevance: 1 }));
      expect((await store.response('w2', 'r1'))?.answers).toEqual({ relevance: 1 });
      expect(await all(store.responsesTo('w1'))).toHaveLength(1);
    });

    test('stream in an order that is not that of arrival, all of them, also beyond one page', async () => {
      const store = await withWave();
      const ids = Array.from({ length: 1201 }, (_, n) => `${(n * 7919) % 1201}`.padStart(5, '0'));
      await Promise.all(ids.map((id) => store.keep('w1', response(id, { relevance: 1 + (Number(id) % 5) }))));
      const streamed = (await all(store.responsesTo('w1'))).map(({ id }) => id);
      expect([...streamed].sort()).toEqual([...ids].sort());
      expect(streamed).not.toEqual(ids);
    });

    test('are counted in pages that hold the same answers, with room for others in between', async () => {
      const store = await withWave({ status: 'open' });
      const many = Array.from({ length: 1_100 }, (_, n) => ({
        ...response(`r${String(n).padStart(5, '0')}`, { relevance: n }),
        background: { sector: n % 2 ? 'region' : 'kommun' },
      }));
      await store.adoptResponses('w1', many);
      let turns = 0;
      const timer = setInterval(() => turns++, 0);
      const pages: unknown[][] = [];
      for await (const page of store.answersTo('w1'))
        pages.push(page.map(({ answers, background }) => [JSON.parse(answers).relevance, background.sector]));
      clearInterval(timer);
      const expected = many.map(({ answers, background }) => [answers.relevance, background.sector]);
      expect(new Set(pages.flat().map(String))).toEqual(new Set(expected.map(String)));
      expect(pages.flat()).toHaveLength(1_100);
      expect(pages.length).toBeGreaterThan(2);
      expect(turns).toBeGreaterThan(0);
    });

    test('may be written while they stream', async () => {
      const store = await withWave();
      await Promise.all(Array.from({ length: 600 }, (_, n) => store.keep('w1', response(String(n).padStart(4, '0')))));
      let seen = 0;
      for await (const one of store.responsesTo('w1')) {
        if (seen++ === 0) expect(await store.keep('w1', response(`z${one.id}`))).toBe('kept');
      }
      expect(seen).toBeGreaterThanOrEqual(600);
    });

    test('of an organisation replace the earlier one from the same sender', async () => {
      const store = await withWave({ unit: 'organisation', audience: 'invited' });
      await store.keep('w1', { ...response('r1', { relevance: 1 }), sender: 's1' });
      expect(await store.keep('w1', { ...response('r2', { relevance: 2 }), sender: 's1' })).toBe('kept');
      await store.keep('w1', { ...response('r3', { relevance: 3 }), sender: 's2' });
      expect((await all(store.responsesTo('w1'))).map(({ answers }) => answers.relevance).sort()).toEqual([2, 3]);
      expect(await store.response('w1', 'r1')).toBeUndefined();
    });
  });

  describe('an invitation', () => {
    test('is claimed by one response, by it as often as it likes, and then spent', async () => {
      const store = await withWave({ audience: 'invited' });
      await store.addInvitations([invitation('t1'), invitation('t2')]);
      expect(await store.claimInvitation('w1', 't1', 'r1')).toMatchObject({
        outcome: 'claimed',
        invitation: { background: { sector: 'region' } },
      });
      expect(await store.claimInvitation('w1', 't1', 'r1')).toMatchObject({ outcome: 'claimed' });
      expect(await store.claimInvitation('w1', 't1', 'r2')).toEqual({ outcome: 'taken' });
      expect(await store.claimInvitation('w1', 'nobody', 'r2')).toEqual({ outcome: 'unknown' });
      await store.spendInvitation('w1', 't1', 'r1');
      expect(await store.claimInvitation('w1', 't1', 'r1')).toEqual({ outcome: 'taken' });
      expect(await store.invitation('w1', 't1')).toEqual({ ...invitation('t1'), status: 'spent' });
      expect(await store.invitationsTo('w1')).toHaveLength(2);
    });

    test('is claimed by exactly one of many at once', async () => {
      const store = await withWave({ audience: 'invited' });
      await store.addInvitations([invitation('t1')]);
      const outcomes = await Promise.all(Array.from({ length: 50 }, (_, n) => store.claimInvitation('w1', 't1', `r${n}`)));
      expect(outcomes.filter(({ outcome }) => outcome === 'claimed')).toHaveLength(1);
    });

    test('is free again when its response was never written, but not for a claim of someone else', async () => {
      const store = await withWave({ audience: 'invited' });
      await store.addInvitations([invitation('t1')]);
      await store.claimInvitation('w1', 't1', 'r1');
      await store.freeInvitation('w1', 't1', 'r2');
      expect((await store.claimedInvitations()).map(({ claim }) => claim)).toEqual(['r1']);
      await store.freeInvitation('w1', 't1', 'r1');
      expect(await store.claimedInvitations()).toEqual([]);
      expect(await store.invitation('w1', 't1')).toEqual(invitation('t1'));
    });

    test('that is spent stays so', async () => {
      const store = await withWave({ audience: 'invited' });
      await store.addInvitations([invitation('t1')]);
      await store.claimInvitation('w1', 't1', 'r1');
      await store.spendInvitation('w1', 't1', 'r1');
      await store.freeInvitation('w1', 't1', 'r1');
      expect((await store.invitation('w1', 't1'))?.status).toBe('spent');
    });
  });

  describe('a release', () => {
    test('of persons destroys the key and renames the responses, and is final', async () => {
      const store = await withWave();
      for (const id of ['r1', 'r2', 'r3']) await store.keep('w1', response(id, { keep: id }));
      await store.keepRelease(releaseOf('person', 3));
      expect(await store.answerKey('w1')).toBeUndefined();
      const left = await all(store.responsesTo('w1'));
      expect(left.map(({ answers }) => answers.keep).sort()).toEqual(['r1', 'r2', 'r3']);
      expect(left.filter(({ id }) => ['r1', 'r2', 'r3'].includes(id))).toEqual([]);
      await store.keepRelease(releaseOf('person', 99));
      expect((await store.release('w1'))?.responses).toBe(3);
      expect(await store.releasesOf('a1')).toHaveLength(1);
      expect(await store.keep('w1', response('r4'))).toBe('too-late');
      expect(await store.countResponses('w1')).toBe(3);
    });

    test('of organisations keeps their responses and can be made anew', async () => {
      const store = await withWave({ unit: 'organisation', audience: 'invited' });
      await store.keep('w1', { ...response('r1'), sender: 's1' });
      await store.keepRelease(releaseOf('organisation', 1));
      await store.keepRelease(releaseOf('organisation', 2));
      expect((await store.release('w1'))?.responses).toBe(2);
      expect(await store.response('w1', 'r1')).toMatchObject({ sender: 's1' });
      expect(await store.answerKey('w1')).toEqual(key);
    });
  });

  describe('a credential', () => {
    const link = { secretHash: 'h1', kind: 'login-link', role: 'organiser', name: 'Anna', expires: '2026-11-20T15:00:00.000Z' } as const;

    test('is found by the hash of its secret until it is removed', async () => {
      const store = await open();
      await store.addCredential(link);
      await store.addCredential({ secretHash: 'h2', kind: 'api-key', role: 'reader', name: 'Rapport' });
      expect(await store.credential('h1')).toEqual(link);
      expect(await store.credential('h2')).toEqual({ secretHash: 'h2', kind: 'api-key', role: 'reader', name: 'Rapport' });
      await store.removeCredential('h2');
      expect(await store.credential('h2')).toBeUndefined();
    });

    test('that works once is taken by one of many at once', async () => {
      const store = await open();
      await store.addCredential(link);
      const taken = await Promise.all(Array.from({ length: 20 }, () => store.takeCredential('h1')));
      expect(taken.filter((one) => one !== undefined)).toEqual([link]);
    });
  });

  textContract(withWave);
  orderContract(withWave);
  roomsContract(open);
  recoveryContract(withWave);
  copyingContract(open);
  sharesContract(withWave);
  themesContract(withWave);
  erasureLogContract(open, withWave);
  accountsContract(open);
  draftsContract(withWave);
  mailsContract(withWave);
  placesContract(withWave);
  removingContract(withWave);
  occasionPapersContract(withWave);
  contactsContract(withWave);

  test('a store that can be written says nothing when asked', async () => {
    const store = await open();
    await expect(store.checkReady()).resolves.toBeUndefined();
  });
}
