import type { Invitation } from '../../surveys/fieldwork/invitation.ts';
import type { Mail } from '../../surveys/fieldwork/mail.ts';
import type { MailLocale } from '../../surveys/fieldwork/mail-texts.ts';
import type { Background } from '../../surveys/fieldwork/response.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findActivity, findWave } from './find.ts';
import { newId } from './identifiers.ts';
import { hashOf } from './secrets.ts';
import { surveyOf } from './surveys-of-waves.ts';
import { timeToCome } from './time-to-come.ts';
import { queuedNow, writtenMail } from './write-mail.ts';

export interface NewInvitation {
  readonly recipient?: string | undefined;
  readonly email?: string | undefined;
  readonly background?: Background | undefined;
}

export interface InvitationsWanted {
  readonly wave: string;
  readonly invitations: readonly NewInvitation[];
  /** Those with an address get their link by mail, and only there. */
  readonly mail?: boolean | undefined;
  readonly locale?: MailLocale | undefined;
  /** ISO time when the mails are to go; absent: now. */
  readonly sendAt?: string | undefined;
}

export interface SentInvitation {
  readonly recipient?: string;
  readonly email?: string;
  readonly background: Background;
  /** It lies in the queue of mails: link and token are not told here. */
  readonly mailed?: true;
  /** Told once, here: only its hash is kept. */
  readonly token?: string;
  readonly url?: string;
}

/**
 * Makes personal links, and writes the mails that bring them where that is asked for.
 * Throws the problems `not-invited-wave`, `not-a-time-to-come` and, once results are final, `wave-final`.
 *
 * @example const [link] = await inviteToWave(context, { wave: code, invitations: [{ recipient: 'Örebro kommun', background: { municipality: '1880' } }] });
 */
export async function inviteToWave(context: Context, wanted: InvitationsWanted): Promise<readonly SentInvitation[]> {
  const wave = await findWave(context, wanted.wave);
  if (wave.audience !== 'invited') throw new ProblemError('not-invited-wave');
  if (wave.status === 'released' && wave.unit === 'person') throw new ProblemError('wave-final');
  const sendAt = wanted.sendAt === undefined ? undefined : timeToCome(context, wanted.sendAt);
  const made = wanted.invitations.map((one) => linkFor(context, wave, one, wanted.locale ?? 'sv'));
  const byMail = made.filter(({ invitation }) => wanted.mail && invitation.contact?.email !== undefined);
  await bringLinks(context, wave, byMail, { kind: 'invitation', sendAt }, async () => {
    await context.store.addInvitations(made.map(({ invitation }) => invitation));
    return byMail;
  });
  return made.map((link) => toldOf(link, byMail.includes(link)));
}

/** An invitation and the link it is opened with, before the link is forgotten. */
export interface NewLink {
  readonly invitation: Invitation;
  readonly token: string;
  readonly url: string;
}

function linkFor(context: Context, wave: Wave, { recipient, email, background = {} }: NewInvitation, locale: MailLocale): NewLink {
  const { token, url, tokenHash } = newLink(context, wave);
  const contact = { id: newId(context), ...(email ? { email, locale } : {}) };
  return {
    token,
    url,
    invitation: { wave: wave.id, tokenHash, ...(recipient ? { recipient } : {}), background, status: 'unused', contact },
  };
}

/** A link that nobody has had before. */
export function newLink({ random, baseUrl }: Context, { code }: Wave): Omit<NewLink, 'invitation'> & { readonly tokenHash: string } {
  const token = random(18).toString('base64url');
  // After the #, so that it never reaches a server's log.
  return { token, tokenHash: hashOf(token), url: `${baseUrl}/s/${code}#t=${token}` };
}

function toldOf({ invitation: { recipient, background, contact }, token, url }: NewLink, isMailed: boolean): SentInvitation {
  const known = { ...(recipient ? { recipient } : {}), ...(contact?.email ? { email: contact.email } : {}), background };
  return isMailed ? { ...known, mailed: true } : { ...known, token, url };
}

export interface Mailing {
  readonly kind: 'invitation' | 'reminder';
  /** ISO time in UTC; absent: now. */
  readonly sendAt?: string | undefined;
  /** What a mail's id follows from where it must not be written twice to the same contact. */
  readonly round?: string | undefined;
}

/**
 * Writes the mails that bring links: first the mails, held; then the links, by `writeLinks`, which returns those that now work;
 * then the mails are queued. Stopped in between, `settleHeldMails` sees from the links which it was.
 */
export async function bringLinks(
  context: Context,
  wave: Wave,
  links: readonly NewLink[],
  mailing: Mailing,
  writeLinks: () => Promise<readonly NewLink[]>,
): Promise<void> {
  const mails = links.length > 0 ? await mailsFor(context, wave, links, mailing) : new Map<NewLink, Mail>();
  await context.store.addMails([...mails.values()]);
  const working = new Set(await writeLinks());
  for (const [link, mail] of mails) {
    if (working.has(link)) await context.store.changeMail(queuedNow(context, mail), mail);
    else await context.store.removeMail(mail.id, mail);
  }
  if (working.size > 0) context.mailing?.wake();
}

async function mailsFor(
  context: Context,
  wave: Wave,
  links: readonly NewLink[],
  { kind, sendAt, round }: Mailing,
): Promise<Map<NewLink, Mail>> {
  const activity = await findActivity(context, wave.activity);
  const { title } = (await surveyOf(context, wave)).json;
  return new Map(
    links.map((link) => {
      const { recipient, contact, tokenHash } = link.invitation;
      const locale = contact?.locale ?? 'sv';
      const values = { recipient: recipient ?? '', survey: title[locale] ?? title.sv, link: link.url };
      const id = round && contact ? reminderId(round, contact.id) : newId(context);
      const wanted = { id, activity, kind, to: contact?.email ?? '', locale, values, own: wave.mailTexts };
      const named = wave.unit === 'organisation' ? namesIn(link.invitation) : { traceless: true as const };
      const later = { ...(sendAt ? { notBefore: sendAt } : {}), ...(round ? { inRound: round } : {}) };
      return [link, { ...writtenMail(context, wanted, 'held'), wave: wave.id, invitation: tokenHash, ...named, ...later }];
    }),
  );
}

function namesIn({ recipient, contact }: Invitation): Pick<Mail, 'recipient' | 'contact'> {
  return { ...(recipient ? { recipient } : {}), ...(contact ? { contact: contact.id } : {}) };
}

/** The id of the mail that a planned round writes to one contact: it cannot be written twice while it is there. */
export function reminderId(round: string, contact: string): string {
  return `reminder:${round}:${contact}`;
}
