// Links to accounts, and how they come to whom they are for: by mail where the server sends mails, else told once to whoever made
// them. A link that went by mail is told to nobody else, so that it has come shows whose address it is.

import { type AccountMailKind, accountMail } from '../../surveys/fieldwork/account-mails.ts';
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import { isAddress, type Mail } from '../../surveys/fieldwork/mail.ts';
import type { MailLocale } from '../../surveys/fieldwork/mail-texts.ts';
import type { Context } from '../context.ts';
import type { Account, ActivityRole, Credential } from '../store/store.ts';
import { newId } from './identifiers.ts';
import { hashOf } from './secrets.ts';
import { inHours } from './sessions.ts';
import { heldMinutes, queuedNow } from './write-mail.ts';

/** Days a link to choose a password works. */
const linkDays = 7;

/** Where the link is: on its way, or in the hands of whoever made it. */
export type BroughtLink = { readonly mailed: true; readonly url?: never } | { readonly url: string; readonly mailed?: never };

export interface LinkWish {
  /** Whether it may go by mail. */
  readonly mail: boolean;
  readonly locale: MailLocale;
  /** Who makes it, by name. */
  readonly by: string;
}

export interface LinkSubject {
  readonly kind: AccountMailKind;
  readonly activity?: Pick<Activity, 'title' | 'organiser' | 'contact'>;
  readonly role?: ActivityRole;
}

/** Whether a link that may go by mail will. */
export function goesByMail({ mailing }: Pick<Context, 'mailing'>, { mail }: Pick<LinkWish, 'mail'>): boolean {
  return mail && mailing !== undefined;
}

/**
 * Makes a link with which someone begins an account, or chooses a new password, and brings it.
 *
 * @example await bringAccountLink(context, account, { kind: 'new-link' }, { mail: true, locale: 'sv', by: 'Anna Ek' }) // { mailed: true }
 */
export async function bringAccountLink(context: Context, account: Account, subject: LinkSubject, wish: LinkWish): Promise<BroughtLink> {
  const { url, credential } = newAccountLink(context, account);
  if (!goesByMail(context, wish)) {
    await context.store.addCredential(credential);
    return { url };
  }
  await forgetEarlier(context, account.id);
  const mail = mailWith(context, account, subject, wish, { url, credential });
  // First the mail, held; then the link; then the mail is queued. Stopped in between, `settleHeldMails` sees from the link which it was.
  await context.store.addMails([mail]);
  await context.store.addCredential(credential);
  await context.store.changeMail(queuedNow(context, mail), mail);
  context.mailing?.wake();
  return { mailed: true };
}

interface NewLink {
  readonly url: string;
  readonly credential: Credential;
}

function newAccountLink(context: Context, { id, name, epoch }: Account): NewLink {
  const token = context.random(32).toString('base64url');
  const expires = inHours(context, linkDays * 24);
  const known = { kind: 'account-link', role: 'reader', name, account: id, epoch, expires } as const;
  return { url: `${context.baseUrl}/join#t=${token}`, credential: { ...known, secretHash: hashOf(token) } };
}

/** One mail to an account at a time: what became of the last one is what whoever made it wants to know. */
async function forgetEarlier({ store }: Context, account: string): Promise<void> {
  for (const mail of await store.mailsTo(account)) if (mail.state !== 'sending') await store.removeMail(mail.id, mail);
}

function mailWith(
  context: Context,
  { id, name, email }: Account,
  { kind, activity, role }: LinkSubject,
  { locale, by }: LinkWish,
  { url, credential }: NewLink,
): Mail {
  const names = { name, link: url, inviter: by, activity: activity?.title ?? '', role: role ? roleNames[role][locale] : '' };
  const replyTo = activity?.contact?.split(/[\s,;<>()]+/).find(isAddress);
  return {
    id: newId(context),
    account: id,
    kind,
    state: 'held',
    due: new Date(context.clock().getTime() + heldMinutes * 60_000).toISOString(),
    attempts: 0,
    invitation: credential.secretHash,
    content: {
      to: email,
      locale,
      ...accountMail(kind, locale, names),
      from: activity?.organiser ?? 'Efterklang',
      ...(replyTo ? { replyTo } : {}),
    },
  };
}

const roleNames: Readonly<Record<ActivityRole, Readonly<Record<MailLocale, string>>>> = {
  owner: { sv: 'innehållsansvarig', en: 'owner of the content' },
  facilitator: { sv: 'processledare', en: 'facilitator' },
  reader: { sv: 'läsare', en: 'reader' },
};

/** What became of the last link that went by mail. */
export interface LinkMail {
  readonly state: 'waiting' | 'sent' | 'failed';
  /** ISO date. */
  readonly sentOn?: string;
  /** What the mail server answered, where it has not taken it. */
  readonly note?: string;
}

/** Undefined where none has been mailed. */
export async function linkMailTo({ store }: Pick<Context, 'store'>, account: string): Promise<LinkMail | undefined> {
  const mail = (await store.mailsTo(account)).at(-1);
  if (!mail) return undefined;
  const { state, sentOn, note } = mail;
  return {
    state: state === 'sent' || state === 'failed' ? state : 'waiting',
    ...(sentOn ? { sentOn } : {}),
    ...(note ? { note } : {}),
  };
}
