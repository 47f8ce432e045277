// From a text with names in braces to a mail in the queue.
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import { isAddress, type Mail, type MailContent, queued } from '../../surveys/fieldwork/mail.ts';
import { filledMail, type MailLocale, type MailTextKind, mailTextOf, type OwnMailTexts } from '../../surveys/fieldwork/mail-texts.ts';
import type { Context } from '../context.ts';

export interface MailWanted {
  readonly id: string;
  readonly activity: Activity;
  readonly kind: MailTextKind;
  readonly to: string;
  readonly locale: MailLocale;
  readonly values: Readonly<Record<string, string>>;
  /** The organiser's own texts, of the wave or the activity. */
  readonly own?: OwnMailTexts | undefined;
  readonly calendar?: string;
}

/** How long a mail that is held may wait for what it speaks of. */
export const heldMinutes = 10;

/** The mail, written; `held` until what it speaks of has been written too. */
export function writtenMail({ clock }: Pick<Context, 'clock'>, wanted: MailWanted, state: 'held' | 'queued' = 'queued'): Mail {
  const now = clock().getTime();
  const due = new Date(state === 'held' ? now + heldMinutes * 60_000 : now).toISOString();
  return { id: wanted.id, activity: wanted.activity.id, kind: wanted.kind, state, due, attempts: 0, content: contentOf(wanted) };
}

function contentOf({ activity, kind, to, locale, values, own, calendar }: MailWanted): MailContent {
  const { title, organiser, contact } = activity;
  const names = { activity: title, organiser, contact: contact ?? organiser, ...values };
  const replyTo = addressIn(contact);
  return {
    to,
    locale,
    ...filledMail(mailTextOf(own, kind, locale), names),
    from: organiser,
    ...(replyTo ? { replyTo } : {}),
    ...(calendar ? { calendar } : {}),
  };
}

/** The address in what the contact is: "Anna Exempel, anna@region.example, 010-123 45 67". */
export function addressIn(contact = ''): string | undefined {
  return contact.split(/[\s,;<>()]+/).find(isAddress);
}

/** The time a held mail becomes one to send. */
export function queuedNow({ clock }: Pick<Context, 'clock'>, mail: Mail): Mail {
  return queued(mail, clock());
}
