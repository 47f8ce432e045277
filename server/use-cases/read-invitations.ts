import type { ContactNote, Invitation } from '../../surveys/fieldwork/invitation.ts';
import type { Mail } from '../../surveys/fieldwork/mail.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { findWave } from './find.ts';
import { type PlannedReminder, plannedReminders } from './plan-reminders.ts';
import { countStepOf, inSteps } from './view-wave.ts';

export interface InvitationsView {
  readonly invited: number;
  readonly answered: number;
  /** `answered` is rounded down to a multiple of this. */
  readonly step: 1 | 5;
  /** `status` only for organisations: who among persons has answered is nobody's business. */
  readonly invitations: readonly InvitedView[];
  /** Rounds of reminders to come. */
  readonly reminders: readonly PlannedReminder[];
}

export interface InvitedView extends Pick<Invitation, 'recipient' | 'background'> {
  readonly status?: Invitation['status'];
  /** To change the invitation by; absent where it was made before there were any, or has been taken back. */
  readonly id?: string;
  readonly email?: string;
  /** A mail to the address came back. */
  readonly bounced?: ContactNote;
  /** Has written something that is not sent yet; organisations only. */
  readonly begun?: true;
  /** What has been noted of contacts, and which mails have gone, in order of day; organisations only. */
  readonly log?: readonly (ContactNote | SentMail)[];
}

export interface SentMail {
  /** ISO date. */
  readonly on: string;
  readonly sent: Mail['kind'];
}

/** Who was invited, and how many have answered. Throws the problem `no-such-wave`. */
export async function readInvitations(context: Context, choice: { readonly wave: string }): Promise<InvitationsView> {
  const wave = await findWave(context, choice.wave);
  const invitations = await context.store.invitationsTo(wave.id);
  const step = countStepOf(wave);
  const named = wave.unit === 'organisation' ? await namedOf(context, wave) : undefined;
  return {
    invited: invitations.length,
    answered: inSteps(invitations.filter(({ status }) => status === 'spent').length, step),
    step,
    // Not in the order of the links: a link that has been replaced would change places, and tell that there was no answer.
    invitations: invitations.map((invitation) => viewOf(invitation, named)).sort(byName),
    reminders: await plannedReminders(context, wave),
  };
}

/** What is known of organisations alone: which have begun, and what has been sent to whom. */
interface Named {
  readonly begun: ReadonlySet<string>;
  readonly sent: readonly Mail[];
}

async function namedOf({ store }: Context, { id, activity }: Wave): Promise<Named> {
  const [drafts, mails] = await Promise.all([store.draftsOf(id), store.mailsOf(activity)]);
  const begun = new Set(drafts.map(({ tokenHash }) => tokenHash));
  return { begun, sent: mails.filter(({ wave, state }) => wave === id && state === 'sent') };
}

function viewOf({ recipient, background, status, contact, tokenHash }: Invitation, named: Named | undefined): InvitedView {
  const log = named && logOf(contact, named.sent);
  return {
    ...(recipient ? { recipient } : {}),
    background,
    ...(named ? { status } : {}),
    ...(contact ? { id: contact.id } : {}),
    ...(contact?.email ? { email: contact.email } : {}),
    ...(contact?.bounced ? { bounced: contact.bounced } : {}),
    ...(named?.begun.has(tokenHash) && status !== 'spent' ? { begun: true as const } : {}),
    ...(log && log.length > 0 ? { log } : {}),
  };
}

function logOf(contact: Invitation['contact'], sent: readonly Mail[]): readonly (ContactNote | SentMail)[] {
  const mails = sent.flatMap((mail) =>
    contact && mail.contact === contact.id && mail.sentOn ? [{ on: mail.sentOn, sent: mail.kind }] : [],
  );
  return [...(contact?.log ?? []), ...mails].sort((a, b) => a.on.localeCompare(b.on));
}

function byName(a: InvitedView, b: InvitedView): number {
  const key = ({ recipient = '', background, id = '' }: InvitedView) => [recipient, JSON.stringify(background), id] as const;
  const [one, other] = [key(a), key(b)];
  return one[0].localeCompare(other[0], 'sv') || one[1].localeCompare(other[1]) || one[2].localeCompare(other[2]);
}
