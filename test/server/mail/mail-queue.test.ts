// From an invitation to a mail at a real mail server, with refusals, stops and restarts in between.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deliverMails } from '../../../server/mail/deliver-mails.ts';
import { changeInvited, noteContact, replaceLink, revokeInvitation } from '../../../server/use-cases/change-invitation.ts';
import { closeWave } from '../../../server/use-cases/change-wave-status.ts';
import { inviteToWave } from '../../../server/use-cases/invite-to-wave.ts';
import { markSentByHand, readOutbox, retryMail } from '../../../server/use-cases/outbox.ts';
import { readInvitations } from '../../../server/use-cases/read-invitations.ts';
import { remindInvited } from '../../../server/use-cases/remind-invited.ts';
import { hashOf } from '../../../server/use-cases/secrets.ts';
import { submitResponse } from '../../../server/use-cases/submit-response.ts';
import type { SharedDraft } from '../../../surveys/fieldwork/shared-draft.ts';
import { submissionId } from '../session-answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answerWith, bench, invitedWave, linkIn, people, referral } from './mail-bench.ts';
import { startMailServer } from './test-mail-server.ts';

describe('an invitation by mail', () => {
  test('comes once, with a link that works, in plain text and HTML, and is then forgotten', async () => {
    const { context, file } = bench();
    const server = await startMailServer();
    const wave = await invitedWave(context);
    const made = await inviteToWave(context, { wave: wave.id, invitations: people(3), mail: true });
    expect(made.map(({ mailed, url, token }) => [mailed, url, token])).toEqual([1, 2, 3].map(() => [true, undefined, undefined]));
    expect(await deliverMails(context, server.sender())).toBe(3);
    expect(await deliverMails(context, server.sender())).toBe(0);
    expect(server.taken.map(({ to }) => to).sort()).toEqual(people(3).map(({ email }) => email));
    const raw = server.taken[0]?.raw ?? '';
    expect(raw).toMatch(/From: Region Exempel <enkat@region.example>/);
    expect(raw).toMatch(/Reply-To: dataskydd@region.example/);
    expect(raw).toMatch(/text\/plain/);
    expect(raw).toMatch(/<html lang="sv">/);
    expect(raw).toMatch(/Hej Person \d!/);
    const token = linkIn(raw);
    expect((await answerWith(context, wave, token)).ok).toBe(true);
    expect(await context.store.mailsOf(wave.activity)).toEqual([]);
    await context.store.finishErasing();
    await context.store.close();
    for (const name of [file, `${file}-wal`]) {
      const bytes = existing(name);
      for (const { raw: one } of server.taken) expect(bytes.includes(linkIn(one))).toBe(false);
    }
  });

  test('lies readable in the file only until it has been sent (what the test above looks for can be found)', async () => {
    const { context, file } = bench();
    const wave = await invitedWave(context);
    await inviteToWave(context, { wave: wave.id, invitations: people(1), mail: true });
    const [mail] = await context.store.mailsOf(wave.activity);
    await context.store.close();
    expect(existing(file).includes(linkIn(mail?.content?.text ?? 'x'))).toBe(true);
  });

  test('survives a restart in the middle: what was taken is not sent again, the rest is', async () => {
    const first = bench();
    const server = await startMailServer();
    const wave = await invitedWave(first.context);
    await inviteToWave(first.context, { wave: wave.id, invitations: people(5), mail: true });
    const sender = server.sender();
    let left = 2;
    const stopping = {
      ...sender,
      send: (mail: Parameters<typeof sender.send>[0]) => (left-- > 0 ? sender.send(mail) : new Promise<never>(() => undefined)),
    };
    void deliverMails(first.context, stopping).catch(() => undefined);
    while (left >= 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await first.context.store.close();
    const second = bench(first.file);
    expect(await deliverMails(second.context, server.sender())).toBe(2);
    expect(server.taken).toHaveLength(4);
    // The one that was claimed and never sent is taken over when nobody can be at it any more.
    second.at('2026-11-19T15:11:00Z');
    expect(await deliverMails(second.context, server.sender())).toBe(1);
    expect(new Set(server.taken.map(({ to }) => to)).size).toBe(5);
    expect(server.taken).toHaveLength(5);
    await second.context.store.close();
  });

  test('comes twice where the stop was between sending and noting it, with the same Message-ID: the only case', async () => {
    const first = bench();
    const server = await startMailServer({ onTaken: () => first.context.store.close() });
    const wave = await invitedWave(first.context);
    await inviteToWave(first.context, { wave: wave.id, invitations: people(1), mail: true });
    await deliverMails(first.context, server.sender()).catch(() => undefined);
    const again = await startMailServer();
    const second = bench(first.file);
    expect(await deliverMails(second.context, again.sender())).toBe(0);
    second.at('2026-11-19T15:11:00Z');
    expect(await deliverMails(second.context, again.sender())).toBe(1);
    const ids = [server, again].map(({ taken }) => /Message-ID: (\S+)/i.exec(taken[0]?.raw ?? '')?.[1]);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).toMatch(/@region\.example>/);
    await second.context.store.close();
  });

  test('waits for its wave to open, and is dropped when that has closed', async () => {
    const { context, at } = bench();
    const server = await startMailServer();
    const wave = await invitedWave(context);
    await context.store.changeWave({ ...wave, status: 'draft' }, 'open');
    await inviteToWave(context, { wave: wave.id, invitations: people(1), mail: true });
    expect(await deliverMails(context, server.sender())).toBe(0);
    await context.store.changeWave(wave, 'draft');
    at('2026-11-19T15:06:00Z');
    expect(await deliverMails(context, server.sender())).toBe(1);
    await inviteToWave(context, { wave: wave.id, invitations: people(1), mail: true });
    await closeWave(context, { wave: wave.id });
    expect(await deliverMails(context, server.sender())).toBe(0);
    expect(await context.store.mailsOf(wave.activity)).toEqual([]);
  });

  test('that is refused for now is tried again later; for good, it is kept with what the server said', async () => {
    const { context, at } = bench();
    let reply = '451 try again later';
    const server = await startMailServer({ refuse: (to) => (to.startsWith('person0') ? reply : undefined) });
    const wave = await invitedWave(context);
    await inviteToWave(context, { wave: wave.id, invitations: people(2), mail: true });
    expect(await deliverMails(context, server.sender())).toBe(1);
    const waiting = await readOutbox(context, { activity: wave.activity });
    expect(waiting.mails).toMatchObject([{ state: 'queued', note: expect.stringContaining('451'), due: '2026-11-19T15:01:00.000Z' }]);
    expect(waiting.mails[0]).not.toHaveProperty('text');
    expect(await deliverMails(context, server.sender())).toBe(0);
    reply = '550 no such user';
    at('2026-11-19T15:01:00Z');
    expect(await deliverMails(context, server.sender())).toBe(0);
    const [failed] = (await readOutbox(context, { activity: wave.activity })).mails;
    expect(failed).toMatchObject({ state: 'failed', to: 'person0@kommun.example', note: expect.stringContaining('550') });
    at('2026-12-19T15:01:00Z');
    expect(await deliverMails(context, server.sender())).toBe(0);
    reply = '';
    await retryMail(context, { activity: wave.activity, mail: failed?.id ?? '' });
    expect(await deliverMails(context, server.sender())).toBe(1);
  });

  test('whose links were never written after a stop is dropped; with its link there it is sent', async () => {
    const { context, at } = bench();
    const server = await startMailServer();
    const wave = await invitedWave(context);
    await inviteToWave(context, { wave: wave.id, invitations: people(1), mail: true });
    const [mail] = await context.store.mailsOf(wave.activity);
    if (!mail) throw new Error('no mail');
    await context.store.changeMail({ ...mail, state: 'held', due: '2026-11-19T15:10:00.000Z' }, mail);
    await context.store.addMails([
      { ...mail, id: 'without-link', state: 'held', due: '2026-11-19T15:10:00.000Z', invitation: 'no such hash' },
    ]);
    expect(await deliverMails(context, server.sender())).toBe(0);
    at('2026-11-19T15:10:01Z');
    expect(await deliverMails(context, server.sender())).toBe(1);
    expect(await context.store.mailsOf(wave.activity)).toEqual([]);
  });
});

describe('a reminder', () => {
  async function invitedPeople(count: number) {
    const { context, at } = bench();
    const server = await startMailServer();
    const wave = await invitedWave(context);
    await inviteToWave(context, { wave: wave.id, invitations: people(count), mail: true });
    await deliverMails(context, server.sender());
    return { context, at, server, wave };
  }

  test('goes to those who have not answered, with a new link in place of the old', async () => {
    const { context, server, wave } = await invitedPeople(3);
    const tokens = server.taken.map(({ raw }) => linkIn(raw));
    await answerWith(context, wave, tokens[0] ?? '');
    expect(await remindInvited(context, { wave: wave.id })).toEqual({});
    expect(await remindInvited(context, { wave: wave.id })).toEqual({}); // pressed twice: those who wait for one get no other
    expect(await deliverMails(context, server.sender())).toBe(2);
    const reminded = server.taken.slice(3);
    expect(reminded.map(({ to }) => to)).not.toContain(server.taken[0]?.to);
    expect((await answerWith(context, wave, tokens[1] ?? '', 2)).ok).toBe(false);
    expect((await answerWith(context, wave, linkIn(reminded[0]?.raw ?? ''), 3)).ok).toBe(true);
  });

  test('that was queued is not sent to one who has answered meanwhile', async () => {
    const { context, server, wave } = await invitedPeople(1);
    await remindInvited(context, { wave: wave.id });
    const [queued] = await context.store.mailsOf(wave.activity);
    await answerWith(context, wave, linkIn(queued?.content?.text ?? ''));
    expect(await deliverMails(context, server.sender())).toBe(0);
    expect(await context.store.mailsOf(wave.activity)).toEqual([]);
  });

  test('tells the organiser nothing about persons: outbox and list are the same whoever has answered', async () => {
    const seen = async (answering: readonly number[]) => {
      const { context, server, wave } = await invitedPeople(4);
      for (const n of answering)
        await answerWith(context, wave, linkIn(server.taken.find(({ to }) => to.startsWith(`person${n}`))?.raw ?? ''), n);
      const said = await remindInvited(context, { wave: wave.id });
      const outbox = await readOutbox(context, { activity: wave.activity });
      const { invitations } = await readInvitations(context, { wave: wave.id });
      const list = invitations.map(({ id: _random, ...shown }) => shown);
      const [one] = invitations;
      const before = one?.id;
      await replaceLink(context, { wave: wave.id, invitation: before ?? '', mail: true });
      await revokeInvitation(context, { wave: wave.id, invitation: before ?? '' });
      const after = await readInvitations(context, { wave: wave.id });
      return JSON.stringify([said, outbox, list, after.invited, after.invitations.map(({ id: _random, ...shown }) => shown)]);
    };
    const nobody = await seen([]);
    expect(await seen([0, 2])).toBe(nobody);
    expect(await seen([1, 2, 3])).toBe(nobody);
    expect(nobody).toContain('Person 3');
  });

  test('to persons that a mailbox refuses leaves no trace', async () => {
    const { context } = bench();
    let isFull = false;
    const server = await startMailServer({ refuse: () => (isFull ? '552 mailbox full' : undefined) });
    const wave = await invitedWave(context);
    await inviteToWave(context, { wave: wave.id, invitations: people(1), mail: true });
    await deliverMails(context, server.sender());
    isFull = true;
    await remindInvited(context, { wave: wave.id });
    await deliverMails(context, server.sender());
    expect(await context.store.mailsOf(wave.activity)).toEqual([]);
  });

  test('to persons needs a mail server, since sending by hand would tell who gets one', async () => {
    const file = join(temporaryFolder(), 'hand.sqlite');
    const { context } = bench(file);
    const { mailing: _none, ...byHand } = context;
    const wave = await invitedWave(context);
    await inviteToWave(byHand, { wave: wave.id, invitations: people(2), mail: true });
    await expect(remindInvited(byHand, { wave: wave.id })).rejects.toMatchObject({ problem: { code: 'mail-not-set-up' } });
    const { sends, mails } = await readOutbox(byHand, { activity: wave.activity });
    expect(sends).toBe(false);
    expect(mails.map(({ text }) => linkIn(text ?? '')).filter(Boolean)).toHaveLength(2);
    await markSentByHand(byHand, { activity: wave.activity, mail: mails[0]?.id ?? '' });
    expect((await readOutbox(byHand, { activity: wave.activity })).mails).toHaveLength(1);
  });
});

describe('an organisation that was invited', () => {
  async function invitedOrganisation() {
    const { context } = bench();
    const server = await startMailServer();
    const wave = await invitedWave(context, 'referral-response');
    await inviteToWave(context, {
      wave: wave.id,
      invitations: [{ recipient: 'Askersund', email: 'kansli@askersund.example' }, { recipient: 'Laxå' }],
      mail: true,
    });
    await deliverMails(context, server.sender());
    const { invitations } = await readInvitations(context, { wave: wave.id });
    const id = invitations.find(({ recipient }) => recipient === 'Askersund')?.id ?? '';
    return { context, server, wave, id };
  }

  test('is listed with what was sent and noted', async () => {
    const { context, wave, id } = await invitedOrganisation();
    await noteContact(context, { wave: wave.id, invitation: id, note: 'Ringde registrator, svar i veckan' });
    const { invitations } = await readInvitations(context, { wave: wave.id });
    expect(invitations.find((one) => one.id === id)?.log).toEqual([
      { on: '2026-11-19', note: 'Ringde registrator, svar i veckan' },
      { on: '2026-11-19', sent: 'invitation' },
    ]);
    expect((await readOutbox(context, { activity: wave.activity })).sent).toEqual([{ kind: 'invitation', wave: wave.id, count: 1 }]);
    expect(await remindInvited(context, { wave: wave.id })).toEqual({ reminders: 1 });
  });

  test('gets a new link, told once or by mail, until it has answered', async () => {
    const { context, server, wave, id } = await invitedOrganisation();
    const { url } = await replaceLink(context, { wave: wave.id, invitation: id, mail: false });
    const token = linkIn(url ?? '');
    const send = (n: number, with_: string) =>
      submitResponse(context, { code: wave.code, submissionId: submissionId(n), locale: 'sv', answers: referral, token: with_ });
    expect(await send(1, linkIn(server.taken[0]?.raw ?? ''))).toMatchObject({ ok: false, problem: { code: 'no-such-invitation' } });
    expect(await send(2, token)).toMatchObject({ ok: true });
    const again = { wave: wave.id, invitation: id };
    await expect(replaceLink(context, { ...again, mail: true })).rejects.toMatchObject({ problem: { code: 'invitation-answered' } });
    await expect(replaceLink(context, { ...again, mail: false })).rejects.toMatchObject({ problem: { code: 'invitation-answered' } });
    await expect(revokeInvitation(context, again)).rejects.toMatchObject({ problem: { code: 'invitation-answered' } });
    expect(await send(3, token)).toMatchObject({ ok: true }); // and corrects its answer with the link it has
  });

  test('that is reminded keeps what it has written and not sent, under the new link', async () => {
    const { context, server, wave } = await invitedOrganisation();
    const hash = hashOf(linkIn(server.taken[0]?.raw ?? ''));
    const draft = { wave: wave.id, tokenHash: hash, version: 'v1', answers: { good: 'Tydliga mål' } } as unknown as SharedDraft;
    expect(await context.store.keepDraft(draft, undefined)).toBe('kept');
    await remindInvited(context, { wave: wave.id });
    await deliverMails(context, server.sender());
    const now = hashOf(linkIn(server.taken[1]?.raw ?? ''));
    expect(await context.store.draftsOf(wave.id)).toEqual([{ ...draft, tokenHash: now }]);
  });

  test('can be taken back, with the mail that waits', async () => {
    const { context, wave, id } = await invitedOrganisation();
    await changeInvited(context, { wave: wave.id, invitation: id, email: 'registrator@askersund.example' });
    await remindInvited(context, { wave: wave.id });
    expect((await readOutbox(context, { activity: wave.activity })).mails).toMatchObject([{ to: 'registrator@askersund.example' }]);
    await revokeInvitation(context, { wave: wave.id, invitation: id });
    expect((await readOutbox(context, { activity: wave.activity })).mails).toEqual([]);
    expect((await readInvitations(context, { wave: wave.id })).invitations.map(({ recipient }) => recipient)).toEqual(['Laxå']);
  });
});

function existing(name: string): Buffer {
  try {
    return readFileSync(name);
  } catch {
    return Buffer.alloc(0);
  }
}
