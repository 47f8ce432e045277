// A mail on its way: what it says lies in the queue until it has been handed over, and no longer. No I/O here.
import type { AccountMailKind } from './account-mails.ts';
import type { MailLocale, MailTextKind } from './mail-texts.ts';

/**
 * `held`: what it speaks of (a new link, a place) is still being written. `queued`: may be sent from `due` on. `sending`: somebody
 * is at it; after `due` somebody else may take over. `failed`: given up, and kept for the organiser to see why.
 */
export type MailState = 'held' | 'queued' | 'sending' | 'sent' | 'failed';

/** What is handed to the mail server; forgotten when that is done. */
export interface MailContent {
  readonly to: string;
  readonly locale: MailLocale;
  readonly subject: string;
  readonly text: string;
  /** Whose name stands as the sender's, and where answers go. */
  readonly from?: string;
  readonly replyTo?: string;
  /** An iCalendar file that goes with it. */
  readonly calendar?: string;
  /** What the calendar is to do with it (RFC 5546): `PUBLISH` unless said. */
  readonly method?: 'REQUEST' | 'CANCEL';
}

export interface Mail {
  /** Follows from what it is about where it must not be written twice: `confirmation:…`. */
  readonly id: string;
  /** What it is about; absent where it is to someone with an account. */
  readonly activity?: string;
  /** To whom, where it brings a link to an account. */
  readonly account?: string;
  readonly wave?: string;
  /** What it is about and who it is to, in a registration: a mail that is no longer true by the time it is sent is dropped. */
  readonly occasion?: string;
  readonly participant?: string;
  /** Id of the link to a report that it brings. */
  readonly share?: string;
  readonly kind: MailTextKind | AccountMailKind;
  readonly state: MailState;
  /** ISO time. */
  readonly due: string;
  /** How often it has been tried. With the state it tells two writers apart who both want to take it. */
  readonly attempts: number;
  /** Absent once it has been sent. */
  readonly content?: MailContent;
  /** Hash of the link it brings; absent once it has been sent. */
  readonly invitation?: string;
  /** Who it is to, by name, where that may stay: organisations only. */
  readonly recipient?: string;
  /** Id of the invitation's contact, so that the organiser sees what has been sent to whom: organisations only. */
  readonly contact?: string;
  /** ISO time when the organiser wants it to go; it waits until then however it came into the queue. */
  readonly notBefore?: string;
  /** No mail yet but a planned round of reminders: when it is due, those who have not answered by then each get a mail. */
  readonly round?: true;
  /** Id of the planned round it was written in: it waits until everyone of that round has theirs. */
  readonly inRound?: string;
  /** What the mail server answered, where it would not take it. */
  readonly note?: string;
  /** ISO date. */
  readonly sentOn?: string;
  /** Persons' personal links: leaves nothing behind, so that nobody can see who was reminded and had not answered. */
  readonly traceless?: boolean;
}

/** For how long one who has taken a mail may be at it before somebody else takes over. */
export const sendingMinutes = 10;

/** Minutes from one attempt to the next; after the last it is given up. In all somewhat more than two days. */
const pauses = [1, 5, 15, 60, 240, 720, 1440, 1440];

/**
 * A mail that has been taken, to be written in the place of the one that was found.
 *
 * @example taken(mail, now).attempts // mail.attempts + 1
 */
export function taken(mail: Mail, now: Date): Mail {
  return { ...mail, state: 'sending', attempts: mail.attempts + 1, due: minutesLater(now, sendingMinutes) };
}

/** A mail that has been handed over: what it said, the link and the address are gone. */
export function sent({ content: _content, invitation: _invitation, note: _note, ...mail }: Mail, now: Date): Mail {
  return { ...mail, state: 'sent', sentOn: now.toISOString().slice(0, 10) };
}

/** A held mail whose link works: queued, to go now or when the organiser wants it to. @example queued(mail, now).state // 'queued' */
export function queued(mail: Mail, now: Date): Mail {
  const due = now.toISOString();
  return { ...mail, state: 'queued', due: mail.notBefore && mail.notBefore > due ? mail.notBefore : due };
}

/** A mail that was not taken: tried again later, or given up where the server said never or has been asked often enough. */
export function refused(mail: Mail, now: Date, { note, isFinal }: { readonly note: string; readonly isFinal: boolean }): Mail {
  const pause = pauses[mail.attempts - 1];
  if (isFinal || pause === undefined) return { ...mail, state: 'failed', note };
  return { ...mail, state: 'queued', due: minutesLater(now, pause), note };
}

function minutesLater(now: Date, minutes: number): string {
  return new Date(now.getTime() + minutes * 60_000).toISOString();
}

/**
 * Whether a text can be an address: one @, a name before it, a domain with a point after it, nothing a header could be broken with.
 *
 * @example isAddress('kansli@askersund.example') // true
 */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/.test(text);
}
