// What lies in the queue of an activity, for the organiser: what waits, what failed and why, and, where no mail server is set, the
// mails themselves to send by hand.
import type { Mail } from '../../surveys/fieldwork/mail.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { forgetSent, isSecret, settleHeldMails } from '../mail/deliver-mails.ts';
import { findActivity } from './find.ts';
import { writeDueReminders } from './plan-reminders.ts';

export interface Outbox {
  /** Whether the server sends; else the organiser does. */
  readonly sends: boolean;
  /** What is not sent yet. */
  readonly mails: readonly OutboxMail[];
  /** Organisations and participants: how many have been sent of each kind. */
  readonly sent: readonly { readonly kind: Mail['kind']; readonly wave?: string; readonly count: number }[];
}

export interface OutboxMail extends Pick<Mail, 'id' | 'wave' | 'kind' | 'state' | 'due' | 'recipient' | 'note'> {
  readonly to: string;
  /** Only where the organiser sends it: it may hold a personal link. */
  readonly subject?: string;
  readonly text?: string;
}

/** The outbox of an activity, without reminders to persons: who gets one has not answered. Throws the problem `no-such-activity`. */
export async function readOutbox(context: Context, { activity }: { readonly activity: string }): Promise<Outbox> {
  await findActivity(context, activity);
  await writeDueReminders(context);
  await settleHeldMails(context);
  const sends = context.mailing !== undefined;
  const mails = (await context.store.mailsOf(activity)).filter((mail) => !isSecret(mail));
  return {
    sends,
    mails: mails.flatMap((mail) => (mail.state === 'sent' || mail.state === 'held' ? [] : [viewOf(mail, sends)])),
    sent: countsOf(mails.filter(({ state }) => state === 'sent')),
  };
}

function viewOf({ id, wave, kind, state, due, recipient, note, content }: Mail, sends: boolean): OutboxMail {
  return {
    id,
    kind,
    state,
    due,
    to: content?.to ?? '',
    ...(wave ? { wave } : {}),
    ...(recipient ? { recipient } : {}),
    ...(note ? { note } : {}),
    ...(sends ? {} : { subject: content?.subject ?? '', text: content?.text ?? '' }),
  };
}

function countsOf(sent: readonly Mail[]): Outbox['sent'] {
  const counts = new Map<string, { kind: Mail['kind']; wave?: string; count: number }>();
  for (const { kind, wave } of sent) {
    const key = `${kind} ${wave ?? ''}`;
    const known = counts.get(key) ?? { kind, ...(wave ? { wave } : {}), count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()];
}

interface MailChoice {
  readonly activity: string;
  readonly mail: string;
}

/** The organiser has sent it by hand: what it said is forgotten. Throws `no-such-mail`, and `mail-under-way` where the server is at it. */
export async function markSentByHand(context: Context, choice: MailChoice): Promise<void> {
  const mail = await findMail(context, choice);
  const claimed: Mail = { ...mail, state: 'sending', attempts: mail.attempts + 1 };
  if (!(await context.store.changeMail(claimed, mail))) throw new ProblemError('mail-under-way');
  await forgetSent(context, claimed);
}

/** Tries a mail that was given up once more, from the beginning. Throws `no-such-mail` and `mail-under-way`. */
export async function retryMail(context: Context, choice: MailChoice): Promise<void> {
  const mail = await findMail(context, choice);
  const again: Mail = { ...mail, state: 'queued', attempts: 0, due: context.clock().toISOString() };
  if (!(await context.store.changeMail(again, mail))) throw new ProblemError('mail-under-way');
  context.mailing?.wake();
}

/** Removes a mail that is not to be sent. Throws `no-such-mail` and `mail-under-way`. */
export async function dropMail(context: Context, choice: MailChoice): Promise<void> {
  const mail = await findMail(context, choice);
  if (!(await context.store.removeMail(mail.id, mail))) throw new ProblemError('mail-under-way');
}

async function findMail({ store }: Context, { activity, mail: id }: MailChoice): Promise<Mail> {
  const mail = await store.mail(id);
  if (!mail || mail.activity !== activity || mail.state === 'sent' || mail.state === 'held' || isSecret(mail))
    throw new ProblemError('no-such-mail');
  if (mail.state === 'sending') throw new ProblemError('mail-under-way');
  return mail;
}
