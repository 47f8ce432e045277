// Two server processes at one database, each with connections of its own, send, remind, tell of the report and release at the same time:
// everyone gets one mail, and there is one link and one release.
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Context } from '../../../server/context.ts';
import { deliverMails } from '../../../server/mail/deliver-mails.ts';
import type { MailSender } from '../../../server/mail/mail-sender.ts';
import { openMongoStore } from '../../../server/store/mongo/open-mongo-store.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { closeWave } from '../../../server/use-cases/change-wave-status.ts';
import { eraseDaily } from '../../../server/use-cases/erase-daily.ts';
import { inviteToWave } from '../../../server/use-cases/invite-to-wave.ts';
import { mailReport } from '../../../server/use-cases/mail-report.ts';
import { planReminder, writeDueReminders } from '../../../server/use-cases/plan-reminders.ts';
import { releaseWaveResults } from '../../../server/use-cases/release-wave-results.ts';
import { readShares } from '../../../server/use-cases/share-report.ts';
import { startMongo } from '../../support/mongo-server.ts';
import { seededBytes } from '../seeded-bytes.ts';
import { all } from '../store/store-fixtures.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answerWith, invitedWave, linkIn, people } from './mail-bench.ts';

const mongo = await startMongo();
afterAll(() => mongo?.stop());

const kinds: readonly { readonly name: string; readonly openTwice: () => Promise<readonly Store[]> }[] = [
  {
    name: 'SQLite',
    openTwice: async () => {
      const file = join(temporaryFolder(), 'two.sqlite');
      return [openSqliteStore(file), openSqliteStore(file)];
    },
  },
  ...(mongo
    ? [
        {
          name: 'MongoDB',
          openTwice: async () => {
            const uri = mongo.newDatabase();
            return [await openMongoStore(uri), await openMongoStore(uri)];
          },
        },
      ]
    : []),
];

/** Hands over with a pause, so that the other one is at it meanwhile. */
function slowSender(taken: { to: string; text: string }[]): MailSender {
  return {
    send: async ({ content }) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      taken.push({ to: content.to, text: content.text });
      return { ok: true };
    },
  } as MailSender;
}

const sortedTo = (taken: readonly { readonly to: string }[]) => taken.map(({ to }) => to).sort();

describe.each(kinds)('two processes on $name', ({ openTwice }) => {
  test('send each mail once, remind once, tell of the report once and release once', async () => {
    let now = '2026-11-19T15:00:00Z';
    const stores = await openTwice();
    for (const store of stores) onTestFinished(() => store.close());
    const contexts = stores.map((store, at): Context => {
      const mailing = { wake: () => undefined };
      return { store, clock: () => new Date(now), random: seededBytes(`process ${at}`), baseUrl: 'https://enkat.example', mailing };
    });
    const [first] = contexts as [Context];
    const onBoth = <T>(work: (context: Context) => Promise<T>) => Promise.all(contexts.map(work));
    const everyone = people(30);

    const wave = await invitedWave(first);
    await inviteToWave(first, { wave: wave.id, invitations: everyone, mail: true });
    const invitations: { to: string; text: string }[] = [];
    const handed = await onBoth((context) => deliverMails(context, slowSender(invitations)));
    expect(sortedTo(invitations)).toEqual(sortedTo(everyone.map(({ email: to }) => ({ to }))));
    expect(handed.reduce((sum, one) => sum + one, 0)).toBe(30);

    const answered = invitations.slice(0, 12);
    for (const [n, { text }] of answered.entries()) await answerWith(first, wave, linkIn(text), n);
    await planReminder(first, { wave: wave.id, sendAt: '2026-11-20T08:00:00Z' });
    now = '2026-11-20T08:00:01Z';
    const reminders: { to: string; text: string }[] = [];
    await onBoth(writeDueReminders);
    await onBoth((context) => deliverMails(context, slowSender(reminders)));
    expect(sortedTo(reminders)).toEqual(sortedTo(invitations.slice(12)));
    for (const [n, { text }] of reminders.entries())
      expect(await answerWith(first, wave, linkIn(text), 100 + n)).toMatchObject({ ok: true });

    await closeWave(first, { wave: wave.id });
    const released = await Promise.allSettled(contexts.map((context) => releaseWaveResults(context, { wave: wave.id })));
    expect(released.map(({ status }) => status)).toContain('fulfilled');
    const [one, other] = await onBoth(({ store }) => store.release(wave.id));
    expect(one?.responses).toBe(30);
    expect(other).toEqual(one);
    expect(await onBoth(({ store }) => store.answerKey(wave.id))).toEqual([undefined, undefined]);
    const ids = await onBoth(async ({ store }) => (await all(store.responsesTo(wave.id))).map(({ id }) => id).sort());
    expect(new Set(ids[0]).size).toBe(30);
    expect(ids[1]).toEqual(ids[0]);

    const wanted = { activity: wave.activity, key: 'k'.repeat(43), days: 30, waves: [wave.id], madeBy: 'Anna Ek' };
    // What is under way is remembered in a process: the second one has a memory of its own.
    vi.resetModules();
    const second = await import('../../../server/use-cases/mail-report.ts');
    expect(second.mailReport).not.toBe(mailReport);
    await Promise.all(contexts.map((context, at) => (at === 0 ? mailReport : second.mailReport)(context, wanted)));
    const told: { to: string; text: string }[] = [];
    await onBoth((context) => deliverMails(context, slowSender(told)));
    expect(sortedTo(told)).toEqual(sortedTo(invitations));
    expect(new Set(told.map(({ text }) => /#k=[\w-]+/.exec(text)?.[0])).size).toBe(1);
    expect(await readShares(first, { activity: wave.activity })).toMatchObject([{ mailed: 30 }]);

    expect((await onBoth((context) => eraseDaily(context, { daily: true }))).filter(Boolean)).toHaveLength(1);
  });
});
