// The mail that the report is there: who gets it, that they get it once, and what is left of it.
import { describe, expect, test } from 'vitest';
import { deliverMails } from '../../../server/mail/deliver-mails.ts';
import type { Store } from '../../../server/store/store.ts';
import { noteBounced } from '../../../server/use-cases/change-invitation.ts';
import { closeWave } from '../../../server/use-cases/change-wave-status.ts';
import { inviteToWave } from '../../../server/use-cases/invite-to-wave.ts';
import { mailReport, readAddressees } from '../../../server/use-cases/mail-report.ts';
import { readOutbox } from '../../../server/use-cases/outbox.ts';
import { readInvitations } from '../../../server/use-cases/read-invitations.ts';
import { releaseWaveResults } from '../../../server/use-cases/release-wave-results.ts';
import { findShare, readShares, unshareReport } from '../../../server/use-cases/share-report.ts';
import { submitResponse } from '../../../server/use-cases/submit-response.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';
import { answerWith, type Bench, bench, invitedWave, linkIn, people } from './mail-bench.ts';
import { startMailServer } from './test-mail-server.ts';

const key = 'k'.repeat(43);
const secretIn = (raw: string): string => /#k=([\w-]+)/.exec(raw)?.[1] ?? '';

/** A wave of persons with personal links, all invited by mail, some of whom have answered; released. */
async function answered(one: Bench, invitations = people(4)) {
  const { context } = one;
  const wave = await invitedWave(context);
  const first = await startMailServer();
  await inviteToWave(context, { wave: wave.id, invitations, mail: true });
  await deliverMails(context, first.sender());
  for (const [n, { raw }] of first.taken.slice(0, 2).entries()) await answerWith(context, wave, linkIn(raw), n);
  await closeWave(context, { wave: wave.id });
  one.at('2026-11-19T17:00:00Z');
  await releaseWaveResults(context, { wave: wave.id });
  return { wave, wanted: { activity: wave.activity, key, days: 30, waves: [wave.id], note: 'Deltagare', madeBy: 'Anna Ek' } };
}

/** The context, with a store that stops at a call. */
function stoppingAt(context: Bench['context'], call: 'addShare' | 'changeMail'): Bench['context'] {
  const store = new Proxy(context.store, {
    get: (target: Store, name) => {
      if (name === call) return () => Promise.reject(new Error('stopped'));
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { ...context, store };
}

describe('the mail that the report is there', () => {
  test('goes to all who were invited, answered or not, with one link that works; nothing is left of it', async () => {
    const one = bench();
    const { context } = one;
    const { wave, wanted } = await answered(one);
    const mails = await startMailServer();
    const made = await mailReport(context, wanted);
    expect(made).toMatchObject({ isNew: true, share: { note: 'Deltagare', mailed: 4, lastDay: '2026-12-19', madeBy: 'Anna Ek' } });
    expect((await context.store.mailsOf(wave.activity)).map(({ id }) => id.replace(/:[^:]*$/, ''))).toEqual(
      Array(4).fill(`report:${made.share.id}`),
    );
    expect(await deliverMails(context, mails.sender())).toBe(4);
    expect(mails.taken.map(({ to }) => to).sort()).toEqual(people(4).map(({ email }) => email));
    const [{ raw } = { raw: '' }] = mails.taken;
    expect(raw).toMatch(/Hej Person \d!/);
    expect(raw).toContain(`https://enkat.example/r/${made.share.id}#k=`);
    expect(new Set(mails.taken.map((mail) => secretIn(mail.raw))).size).toBe(1);
    expect((await findShare(context, { share: made.share.id, secret: secretIn(raw) })).activity).toBe(wave.activity);
    expect(await context.store.mailsOf(wave.activity)).toEqual([]);
    expect(JSON.stringify(await readShares(context, { activity: wave.activity }))).not.toMatch(/person\d|Person|secret/);
  });

  test('is written once, however often it is asked for: at once, after it has gone, and to an address that stands twice', async () => {
    const one = bench();
    const { context } = one;
    const twins = [...people(2), { recipient: 'Tvilling', email: 'PERSON0@kommun.example', background: { sector: 'kommun' } }];
    const { wave, wanted } = await answered(one, twins);
    expect(await readAddressees(context, wanted)).toEqual({
      groups: [{ wave: wave.id, title: wave.title, from: 'invitations', count: 2 }],
      chosen: 2,
    });
    const mails = await startMailServer();
    const both = await Promise.all([mailReport(context, wanted), mailReport(context, wanted)]);
    expect(both.map(({ isNew }) => isNew)).toEqual([true, false]);
    await deliverMails(context, mails.sender());
    expect((await mailReport(context, wanted)).share).toEqual(both[0]?.share);
    await deliverMails(context, mails.sender());
    expect(mails.taken).toHaveLength(2);
    // What the key keeps from happening.
    await mailReport(context, { ...wanted, key: 'j'.repeat(43) });
    await deliverMails(context, mails.sender());
    expect(mails.taken).toHaveLength(4);
  });

  test.each([
    { call: 'addShare', sent: 0 },
    { call: 'changeMail', sent: 3 },
  ] as const)('stopped at $call sends nobody a link that does not work, and asked again nobody two', async ({ call, sent }) => {
    const one = bench();
    const { context } = one;
    const { wave, wanted } = await answered(one, people(3));
    const mails = await startMailServer();
    await expect(mailReport(stoppingAt(context, call), wanted)).rejects.toThrow('stopped');
    expect((await context.store.mailsOf(wave.activity)).map(({ state }) => state)).toEqual(['held', 'held', 'held']);
    expect(await deliverMails(context, mails.sender())).toBe(0);
    one.at('2026-11-19T17:11:00Z');
    expect(await deliverMails(context, mails.sender())).toBe(sent);
    const { share } = await mailReport(context, wanted);
    await deliverMails(context, mails.sender());
    expect(mails.taken.map(({ to }) => to).sort()).toEqual(people(3).map(({ email }) => email));
    for (const { raw } of mails.taken) expect((await findShare(context, { share: share.id, secret: secretIn(raw) })).id).toBe(share.id);
  });

  test('taken up again at once after a stop leaves nothing behind that goes later', async () => {
    const one = bench();
    const { context } = one;
    const { wanted } = await answered(one, people(3));
    const mails = await startMailServer();
    await expect(mailReport(stoppingAt(context, 'addShare'), wanted)).rejects.toThrow('stopped');
    expect((await mailReport(context, wanted)).isNew).toBe(true);
    await deliverMails(context, mails.sender());
    one.at('2026-11-19T17:11:00Z');
    await deliverMails(context, mails.sender());
    expect(mails.taken).toHaveLength(3);
  });

  test('does not go with a link that has been taken back', async () => {
    const one = bench();
    const { context } = one;
    const { wave, wanted } = await answered(one);
    const { share } = await mailReport(context, wanted);
    expect((await readOutbox(context, { activity: wave.activity })).mails).toHaveLength(4);
    await unshareReport(context, { activity: wave.activity, share: share.id });
    expect((await readOutbox(context, { activity: wave.activity })).mails).toEqual([]);
    const other = await mailReport(context, { ...wanted, key: 'j'.repeat(43), days: 1 });
    one.at('2026-11-21T12:00:00Z');
    const mails = await startMailServer();
    expect(await deliverMails(context, mails.sender())).toBe(0);
    expect(await context.store.mailsOf(wave.activity)).toEqual([]);
    expect(other.share.lastDay).toBe('2026-11-20');
  });

  test('passes over mailboxes that were not there for organisations, and for persons not: it would tell who was reminded', async () => {
    const { context } = bench();
    for (const [survey, count] of [
      ['session-eval', 3],
      ['referral-response', 2],
    ] as const) {
      const wave = await invitedWave(context, survey);
      await inviteToWave(context, { wave: wave.id, invitations: people(3) });
      const [first] = (await readInvitations(context, { wave: wave.id })).invitations;
      await noteBounced(context, { wave: wave.id, invitation: first?.id ?? '', note: '550' });
      expect((await readAddressees(context, { activity: wave.activity, waves: [wave.id] })).chosen, survey).toBe(count);
    }
  });

  test('to organisations leaves that it went, and no address', async () => {
    const one = bench();
    const { context } = one;
    const wave = await invitedWave(context, 'referral-response');
    await inviteToWave(context, { wave: wave.id, invitations: people(1) });
    await released(one, wave);
    const mails = await startMailServer();
    await mailReport(context, { activity: wave.activity, key, days: 30, waves: [wave.id], madeBy: 'Anna Ek' });
    expect(await deliverMails(context, mails.sender())).toBe(1);
    const left = await context.store.mailsOf(wave.activity);
    expect(left).toMatchObject([{ kind: 'report', state: 'sent', recipient: 'Person 0' }]);
    expect(JSON.stringify(left)).not.toMatch(/kommun\.example|#k=/);
    expect((await readInvitations(context, { wave: wave.id })).invitations[0]?.log).toEqual([{ on: '2026-11-19', sent: 'report' }]);
  });
});

/** Something of the same activity that can be read. */
async function released(one: Bench, { activity }: Wave): Promise<void> {
  const { context } = one;
  const wave = await anOpenWave(context, { activity });
  await submitResponse(context, { code: wave.code, submissionId: submissionId(1), locale: 'sv', answers: sessionAnswers });
  await closeWave(context, { wave: wave.id });
  one.at('2026-11-19T17:00:00Z');
  await releaseWaveResults(context, { wave: wave.id });
}
