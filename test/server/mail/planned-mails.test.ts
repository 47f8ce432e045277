// What organisers plan: invitations and reminders that go at a time of their own; and what comes back.
import { describe, expect, test } from 'vitest';
import { deliverMails, settleHeldMails } from '../../../server/mail/deliver-mails.ts';
import { changeInvited, noteBounced } from '../../../server/use-cases/change-invitation.ts';
import { closeWave, openWave } from '../../../server/use-cases/change-wave-status.ts';
import { inviteToWave, type NewInvitation } from '../../../server/use-cases/invite-to-wave.ts';
import { readOutbox } from '../../../server/use-cases/outbox.ts';
import { dropReminder, planReminder, writeDueReminders } from '../../../server/use-cases/plan-reminders.ts';
import { readInvitations } from '../../../server/use-cases/read-invitations.ts';
import { remindInvited } from '../../../server/use-cases/remind-invited.ts';
import { hashOf } from '../../../server/use-cases/secrets.ts';
import type { SharedDraft } from '../../../surveys/fieldwork/shared-draft.ts';
import { answerWith, bench, invitedWave, linkIn, people } from './mail-bench.ts';
import { startMailServer } from './test-mail-server.ts';

const organisations = [
  { recipient: 'Askersund', email: 'kansli@askersund.example' },
  { recipient: 'Laxå', email: 'kansli@laxa.example' },
];

describe('invitations with a time', () => {
  test('wait for it, also after a stop between mail and link', async () => {
    const { context, at } = bench();
    const server = await startMailServer();
    const wave = await invitedWave(context);
    await inviteToWave(context, { wave: wave.id, invitations: people(2), mail: true, sendAt: '2026-11-23T08:00:00+01:00' });
    const mails = await context.store.mailsOf(wave.activity);
    expect(mails.map(({ due }) => due)).toEqual(['2026-11-23T07:00:00.000Z', '2026-11-23T07:00:00.000Z']);
    const [first] = mails;
    if (!first) throw new Error('no mail');
    await context.store.changeMail({ ...first, state: 'held', due: '2026-11-19T15:10:00.000Z' }, first);
    at('2026-11-20T08:00:00Z');
    await settleHeldMails(context);
    expect(await deliverMails(context, server.sender())).toBe(0);
    at('2026-11-23T07:00:00Z');
    expect(await deliverMails(context, server.sender())).toBe(2);
  });

  test('made for a draft go when it opens, those with a time of their own at that time', async () => {
    const { context, at } = bench();
    const server = await startMailServer();
    const wave = await invitedWave(context);
    await context.store.changeWave({ ...wave, status: 'draft' }, 'open');
    await inviteToWave(context, { wave: wave.id, invitations: people(2), mail: true });
    await inviteToWave(context, { wave: wave.id, invitations: people(1), mail: true, sendAt: '2026-11-20T08:00:00Z' });
    expect(await deliverMails(context, server.sender())).toBe(0);
    at('2026-11-19T15:00:10Z');
    await openWave(context, { wave: wave.id });
    expect(await deliverMails(context, server.sender())).toBe(2);
    at('2026-11-20T08:00:00Z');
    expect(await deliverMails(context, server.sender())).toBe(1);
  });

  test.each(['2026-11-19T14:59:00Z', '2028-01-01T00:00:00Z'])('are refused where it cannot be meant: %s', async (sendAt) => {
    const { context } = bench();
    const wave = await invitedWave(context);
    const invite = inviteToWave(context, { wave: wave.id, invitations: people(1), mail: true, sendAt });
    await expect(invite).rejects.toMatchObject({ problem: { code: 'not-a-time-to-come' } });
    expect(await context.store.invitationsTo(wave.id)).toEqual([]);
  });
});

describe('a planned round of reminders', () => {
  async function planned(invitations: readonly NewInvitation[] = people(3), survey?: string) {
    const one = bench();
    const server = await startMailServer();
    const wave = await invitedWave(one.context, survey);
    await inviteToWave(one.context, { wave: wave.id, invitations, mail: true });
    await deliverMails(one.context, server.sender());
    const round = await planReminder(one.context, { wave: wave.id, sendAt: '2026-11-26T08:00:00+01:00' });
    const work = async () => {
      await writeDueReminders(one.context);
      return deliverMails(one.context, server.sender());
    };
    return { ...one, server, wave, round, work };
  }

  test('reaches those who have not answered when its time has come, and nobody before or again', async () => {
    const { context, server, wave, round, work, at } = await planned();
    expect((await readInvitations(context, { wave: wave.id })).reminders).toEqual([{ id: round.id, sendAt: '2026-11-26T07:00:00.000Z' }]);
    expect(await work()).toBe(0);
    await answerWith(context, wave, linkIn(server.taken.find(({ to }) => to.startsWith('person1'))?.raw ?? ''));
    at('2026-11-26T07:00:00Z');
    expect(await work()).toBe(2);
    expect(await work()).toBe(0);
    expect(
      server.taken
        .slice(3)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['person0@kommun.example', 'person2@kommun.example']);
    expect((await readInvitations(context, { wave: wave.id })).reminders).toEqual([]);
    expect(await context.store.mailsOf(wave.activity)).toEqual([]);
  });

  test('is taken by one of two processes', async () => {
    const { context, wave, at } = await planned();
    at('2026-11-26T07:00:00Z');
    await Promise.all([1, 2, 3, 4].map(() => writeDueReminders(context)));
    expect(await context.store.mailsOf(wave.activity)).toHaveLength(3);
  });

  describe.each([
    { of: 'organisations', invitations: organisations, survey: 'referral-response' },
    { of: 'persons', invitations: people(2), survey: undefined },
  ])('of $of that was stopped', ({ invitations, survey }) => {
    /** The round as a process takes it that then stops; ten minutes later somebody else takes it over. */
    async function taken() {
      const one = await planned(invitations, survey);
      one.at('2026-11-26T07:00:00Z');
      const found = await one.context.store.mail(one.round.id);
      if (!found) throw new Error('no round');
      await one.context.store.changeMail({ ...found, attempts: 1, due: '2026-11-26T07:10:00.000Z' }, found);
      return one;
    }

    test('when all was written reaches everyone once, and leaves as much behind as any other', async () => {
      const { context, server, wave, round, work, at } = await taken();
      await remindInvited(context, { wave: wave.id, round: round.id });
      expect(await work()).toBe(0); // until the round is whole, what it has written stays to be seen
      at('2026-11-26T07:10:00Z');
      expect(await work()).toBe(2);
      expect(await work()).toBe(0);
      expect(server.taken).toHaveLength(4);
      expect(await context.store.mailsOf(wave.activity)).toHaveLength(survey ? 4 : 0);
    });

    test('between two links reaches everyone once', async () => {
      const { context, server, wave, round, work, at } = await taken();
      let links = 0;
      const replaceInvitation: typeof context.store.replaceInvitation = (...given) => {
        if (++links > 1) throw new Error('stopped');
        return context.store.replaceInvitation(...given);
      };
      const stopping = { ...context, store: { ...context.store, replaceInvitation } };
      await expect(remindInvited(stopping, { wave: wave.id, round: round.id })).rejects.toThrow('stopped');
      at('2026-11-26T07:10:00Z');
      expect(await work()).toBe(2);
      expect(await work()).toBe(0);
      const addresses = server.taken.slice(2).map(({ to }) => to);
      expect(addresses.sort()).toEqual(invitations.map(({ email }) => email).sort());
      const working = (await context.store.invitationsTo(wave.id)).map(({ tokenHash }) => tokenHash);
      expect(server.taken.slice(2).map(({ raw }) => hashOf(linkIn(raw)))).toEqual(expect.arrayContaining(working));
    });
  });

  test('that is over hinders no other', async () => {
    const { context, server, wave, work, at } = await planned(organisations, 'referral-response');
    at('2026-11-26T07:00:00Z');
    expect(await work()).toBe(2);
    expect(server.taken).toHaveLength(4);
    // The control: a round of its own does write to them.
    await planReminder(context, { wave: wave.id, sendAt: '2026-11-27T07:00:00Z' });
    at('2026-11-27T07:00:00Z');
    expect(await work()).toBe(2);
  });

  test('can be taken back, and ends with its wave', async () => {
    const { context, wave, round, work, at } = await planned();
    await dropReminder(context, { wave: wave.id, reminder: round.id });
    await expect(dropReminder(context, { wave: wave.id, reminder: round.id })).rejects.toMatchObject({
      problem: { code: 'no-such-reminder' },
    });
    await planReminder(context, { wave: wave.id, sendAt: '2026-11-26T07:00:00Z' });
    await closeWave(context, { wave: wave.id });
    at('2026-11-26T07:00:00Z');
    expect(await work()).toBe(0);
    expect(await context.store.mailsOf(wave.activity)).toEqual([]);
    await expect(planReminder(context, { wave: wave.id, sendAt: '2026-11-30T07:00:00Z' })).rejects.toMatchObject({
      problem: { code: 'wave-not-open' },
    });
  });

  test('waits for a draft to open', async () => {
    const { context, wave, work, at } = await planned();
    await context.store.changeWave({ ...wave, status: 'draft' }, 'open');
    at('2026-11-26T07:00:00Z');
    expect(await work()).toBe(0);
    await context.store.changeWave(wave, 'draft');
    expect(await work()).toBe(3);
  });

  test('lies as mails in the outbox where the organiser sends them; persons cannot be planned for there', async () => {
    const { context, at } = bench();
    const { mailing: _none, ...byHand } = context;
    const wave = await invitedWave(byHand, 'referral-response');
    await inviteToWave(byHand, { wave: wave.id, invitations: organisations });
    await planReminder(byHand, { wave: wave.id, sendAt: '2026-11-26T07:00:00Z' });
    expect((await readOutbox(byHand, { activity: wave.activity })).mails).toEqual([]);
    at('2026-11-26T07:00:00Z');
    expect((await readOutbox(byHand, { activity: wave.activity })).mails.map(({ recipient }) => recipient).sort()).toEqual([
      'Askersund',
      'Laxå',
    ]);
    const persons = await invitedWave(byHand);
    await expect(planReminder(byHand, { wave: persons.id, sendAt: '2026-11-30T07:00:00Z' })).rejects.toMatchObject({
      problem: { code: 'mail-not-set-up' },
    });
  });
});

describe('a mail that comes back', () => {
  test('is said beside the recipient, who gets no more until the address has been changed', async () => {
    const { context } = bench();
    const server = await startMailServer({ refuse: (to) => (to.startsWith('kansli@laxa') ? '550 no such user' : undefined) });
    const wave = await invitedWave(context, 'referral-response');
    await inviteToWave(context, { wave: wave.id, invitations: organisations, mail: true });
    await deliverMails(context, server.sender());
    const laxa = async () => (await readInvitations(context, { wave: wave.id })).invitations.find(({ recipient }) => recipient === 'Laxå');
    const invited = await laxa();
    expect(invited?.bounced).toEqual({ on: '2026-11-19', note: expect.stringContaining('550') });
    expect(await remindInvited(context, { wave: wave.id })).toEqual({ reminders: 1 });
    await changeInvited(context, { wave: wave.id, invitation: invited?.id ?? '', email: 'registrator@laxa.example' });
    expect((await laxa())?.bounced).toBeUndefined();
    await deliverMails(context, server.sender());
    expect(await remindInvited(context, { wave: wave.id })).toEqual({ reminders: 2 });
    await deliverMails(context, server.sender());
    expect(server.taken.at(-1)?.to).toMatch(/askersund|registrator@laxa/);
  });

  test('to the organiser is noted by hand', async () => {
    const { context } = bench();
    const wave = await invitedWave(context, 'referral-response');
    await inviteToWave(context, { wave: wave.id, invitations: [...organisations, { recipient: 'Utan adress' }] });
    const { invitations } = await readInvitations(context, { wave: wave.id });
    const id = (name: string) => invitations.find(({ recipient }) => recipient === name)?.id ?? '';
    await noteBounced(context, { wave: wave.id, invitation: id('Laxå'), note: 'Adressen finns inte' });
    expect(await remindInvited(context, { wave: wave.id })).toEqual({ reminders: 1 });
    await expect(noteBounced(context, { wave: wave.id, invitation: id('Utan adress'), note: 'x' })).rejects.toMatchObject({
      problem: { code: 'no-address' },
    });
  });

  test('is never said of a person’s reminder: that it went tells that there was no answer', async () => {
    const { context } = bench();
    let gone = false;
    const server = await startMailServer({ refuse: () => (gone ? '550 no such user' : undefined) });
    const wave = await invitedWave(context);
    await inviteToWave(context, { wave: wave.id, invitations: people(1), mail: true });
    await deliverMails(context, server.sender());
    gone = true;
    await remindInvited(context, { wave: wave.id });
    await deliverMails(context, server.sender());
    expect((await readInvitations(context, { wave: wave.id })).invitations[0]).not.toHaveProperty('bounced');
  });
});

describe('an organisation’s row', () => {
  test('says what has been sent and when, and whether an answer has been begun; a person’s does not', async () => {
    const { context } = bench();
    const server = await startMailServer();
    const wave = await invitedWave(context, 'referral-response');
    await inviteToWave(context, { wave: wave.id, invitations: organisations, mail: true });
    await deliverMails(context, server.sender());
    const tokenHash = hashOf(linkIn(server.taken.find(({ to }) => to.includes('laxa'))?.raw ?? ''));
    await context.store.keepDraft(
      { wave: wave.id, tokenHash, version: 'v1', answers: {}, setAside: [] } as unknown as SharedDraft,
      undefined,
    );
    const { invitations } = await readInvitations(context, { wave: wave.id });
    expect(invitations.map(({ recipient, begun, log }) => [recipient, begun, log])).toEqual([
      ['Askersund', undefined, [{ on: '2026-11-19', sent: 'invitation' }]],
      ['Laxå', true, [{ on: '2026-11-19', sent: 'invitation' }]],
    ]);
    const persons = await invitedWave(context);
    await inviteToWave(context, { wave: persons.id, invitations: people(1), mail: true });
    await deliverMails(context, server.sender());
    const [person] = (await readInvitations(context, { wave: persons.id })).invitations;
    for (const key of ['begun', 'log', 'status']) expect(person).not.toHaveProperty(key);
  });
});
