// What a store promises of the queue of mails: nothing is added twice, of two who take one only one gets it, and what has been sent
// is forgotten.
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { type Mail, sent, taken } from '../../../surveys/fieldwork/mail.ts';
import { anAccount } from './store-fixtures.ts';

const now = new Date('2026-11-19T15:00:00.000Z');

const mail = (id: string, words: Partial<Mail> = {}): Mail => ({
  id,
  activity: 'a1',
  wave: 'w1',
  kind: 'invitation',
  state: 'queued',
  due: '2026-11-19T14:00:00.000Z',
  attempts: 0,
  content: { to: 'kansli@askersund.example', locale: 'sv', subject: 'Inbjudan', text: 'https://enkat.example/s/CODE234#t=secret "$x" a.b' },
  invitation: 't1',
  ...words,
});

export function mailsContract(withWave: () => Promise<Store>): void {
  describe('the queue of mails', () => {
    test('keeps a mail as it is, the first under its id for good', async () => {
      const store = await withWave();
      expect(await store.addMails([mail('m1'), mail('m2')])).toBe(2);
      expect(await store.addMails([mail('m2', { kind: 'reminder' }), mail('m3')])).toBe(1);
      expect(await store.mail('m2')).toEqual(mail('m2'));
      expect((await store.mailsOf('a1')).map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
      expect(await store.mail('m9')).toBeUndefined();
      expect(await store.mailsOf('a9')).toEqual([]);
    });

    test('is added to once by many who add the same at once, and together they are told how many there were', async () => {
      const store = await withWave();
      const some = Array.from({ length: 20 }, (_, n) => mail(`m${n}`));
      const added = await Promise.all(Array.from({ length: 8 }, (_, n) => store.addMails(n % 2 ? some : [...some].reverse())));
      expect(added.reduce((sum, count) => sum + count, 0)).toBe(20);
      expect(await store.mailsOf('a1')).toHaveLength(20);
    });

    test('gives out what is due, the longest due first: queued mails and those whose sender has not been heard of', async () => {
      const store = await withWave();
      await store.addMails([
        mail('later', { due: '2026-11-19T15:00:01.000Z' }),
        mail('second', { due: '2026-11-19T15:00:00.000Z' }),
        mail('first', { state: 'sending', attempts: 1 }),
        mail('held', { state: 'held' }),
        mail('failed', { state: 'failed' }),
        mail('sent', { state: 'sent' }),
      ]);
      expect((await store.mailsDue(now.toISOString())).map(({ id }) => id)).toEqual(['first', 'second']);
      expect((await store.heldMails()).map(({ id }) => id)).toEqual(['held']);
    });

    test('holds mails to accounts beside those of activities, and they go with their account', async () => {
      const store = await withWave();
      await store.addAccount(anAccount);
      const { activity: _activity, wave: _wave, ...link } = mail('m1', { account: 'p1', kind: 'account' });
      expect(await store.addMails([link, mail('m2')])).toBe(2);
      expect(await store.mailsTo('p1')).toEqual([link]);
      expect((await store.mailsOf('a1')).map(({ id }) => id)).toEqual(['m2']);
      expect((await store.mailsDue(now.toISOString())).map(({ id }) => id)).toEqual(['m1', 'm2']);
      await store.removeAccount('p1');
      expect(await store.mail('m1')).toBeUndefined();
      expect(await store.mailsTo('p1')).toEqual([]);
      expect(await store.mail('m2')).toBeDefined();
    });

    test('gives a mail to one of many who take it at once', async () => {
      const store = await withWave();
      const found = mail('m1');
      await store.addMails([found]);
      const got = await Promise.all(Array.from({ length: 8 }, () => store.changeMail(taken(found, now), found)));
      expect(got.filter(Boolean)).toHaveLength(1);
      expect(await store.removeMail('m1', found)).toBe(false);
      expect(await store.mail('m1')).toEqual(taken(found, now));
    });

    test('has nothing left of what was sent', async () => {
      const store = await withWave();
      await store.addMails([mail('m1'), mail('m2')]);
      expect(await store.changeMail(sent(mail('m1'), now), mail('m1'))).toBe(true);
      expect(await store.removeMail('m2', mail('m2'))).toBe(true);
      expect(JSON.stringify(await store.mailsOf('a1'))).not.toMatch(/secret|askersund|t1/);
      expect((await store.mailsOf('a1')).map(({ id, state }) => [id, state])).toEqual([['m1', 'sent']]);
    });

    test('goes with its activity', async () => {
      const store = await withWave();
      await store.addMails([mail('m1')]);
      await store.removeActivity('a1');
      expect(await store.mail('m1')).toBeUndefined();
    });
  });
}
