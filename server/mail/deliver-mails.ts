// The way of one mail: claim → send → forget. Of two processes one gets the claim. A stop between send and forget is the one case
// where a mail can come twice: whoever takes over after ten minutes cannot know that it has gone.
import { type Mail, queued, refused, sent, taken } from '../../surveys/fieldwork/mail.ts';
import { swedishDay } from '../calendar/swedish-time.ts';
import type { Context } from '../context.ts';
import { isCurrent } from '../use-cases/accounts.ts';
import { hasEnded } from '../use-cases/sessions.ts';
import type { MailSender } from './mail-sender.ts';

/** How long a mail that came before its wave opened, or before its round was whole, waits until it is looked at again. */
const laterMinutes = 5;

type Part = Pick<Context, 'store' | 'clock'>;

/**
 * Sends everything that is due. Returns how many were handed over.
 *
 * @example await deliverMails(context, smtpSender(settings.mail)) // 12
 */
export async function deliverMails(context: Part, sender: MailSender): Promise<number> {
  await settleHeldMails(context);
  let handed = 0;
  for (;;) {
    const due = await context.store.mailsDue(context.clock().toISOString());
    if (due.length === 0) return handed;
    for (const mail of due) if (await deliver(context, sender, mail)) handed++;
  }
}

async function deliver(context: Part, sender: MailSender, found: Mail): Promise<boolean> {
  const { store, clock } = context;
  const wanted = await isWanted(context, found);
  if (wanted === 'never' || !found.content) {
    await store.removeMail(found.id, found);
    return false;
  }
  if (wanted === 'later') {
    await store.changeMail(waiting(found, clock()), found);
    return false;
  }
  const mail = taken(found, clock());
  if (!(await store.changeMail(mail, found))) return false;
  const handed = await sender.send({ id: mail.id, content: found.content });
  if (handed.ok) await forgetSent(context, mail);
  else await keepRefused(context, mail, handed);
  return handed.ok;
}

/** What a mail that has gone leaves behind: for organisations that it went, for persons nothing. */
export async function forgetSent({ store, clock }: Part, mail: Mail): Promise<void> {
  if (mail.traceless) await store.removeMail(mail.id, mail);
  else await store.changeMail(sent(mail, clock()), mail);
}

/** A reminder that a person's mailbox would not take goes as well: that it was sent says that there was no answer. */
async function keepRefused(
  { store, clock }: Part,
  mail: Mail,
  refusal: { readonly note: string; readonly isFinal: boolean },
): Promise<void> {
  const after = refused(mail, clock(), refusal);
  if (refusal.isFinal && !isSecret(mail)) await noteBounce({ store, clock }, mail, refusal.note);
  if (after.state === 'failed' && mail.account) await store.changeMail(withoutLink(after), mail);
  else if (after.state === 'failed' && isSecret(mail)) await store.removeMail(mail.id, mail);
  else await store.changeMail(after, mail);
}

/** One that brings a link to an account is not sent again as it is: whoever made it makes a new link. */
function withoutLink({ content: _content, invitation: _invitation, ...mail }: Mail): Mail {
  return mail;
}

/** The mailbox is not there: said beside the recipient, so that the address is put right. */
async function noteBounce({ store, clock }: Part, { wave, invitation: hash }: Mail, note: string): Promise<void> {
  const invitation = wave && hash ? await store.invitation(wave, hash) : undefined;
  if (!invitation?.contact) return;
  const bounced = { on: clock().toISOString().slice(0, 10), note };
  await store.changeContact({ ...invitation, contact: { ...invitation.contact, bounced } }, invitation);
}

/** Whether that it exists tells who has not answered. */
export function isSecret({ traceless, kind }: Pick<Mail, 'traceless' | 'kind'>): boolean {
  return traceless === true && kind === 'reminder';
}

function waiting(mail: Mail, now: Date): Mail {
  return { ...mail, due: new Date(now.getTime() + laterMinutes * 60_000).toISOString() };
}

/** Links are of use only while they work, and a reminder only to those who have not answered meanwhile. */
async function isWanted(part: Part, mail: Mail): Promise<'now' | 'later' | 'never'> {
  const { wave: id, invitation: hash, kind } = mail;
  if (kind === 'information') return (await isStillTrue(part, mail)) ? 'now' : 'never';
  if (mail.share) return (await isShared(part, mail.share)) ? 'now' : 'never';
  if (mail.account) return (await isLinkGood(part, mail)) ? 'now' : 'never';
  if (!id || !hash) return 'now';
  const { store } = part;
  const wave = await store.wave(id);
  const invitation = await store.invitation(id, hash);
  if (!wave || !invitation || wave.status === 'closed' || wave.status === 'released') return 'never';
  if (kind === 'reminder' && invitation.status !== 'unused') return 'never';
  // Nothing is kept of a person's reminder once it has gone: until its round is whole, its lying here says that it has been written.
  if (mail.inRound && (await store.mail(mail.inRound))) return 'later';
  return wave.status === 'draft' ? 'later' : 'now';
}

/** A link to a report that was taken back or has run out meanwhile. */
async function isShared({ store, clock }: Part, id: string): Promise<boolean> {
  const share = await store.share(id);
  return share !== undefined && share.lastDay >= clock().toISOString().slice(0, 10);
}

/** A link to an account is of no use once it, or another one, has been used. */
async function isLinkGood({ store, clock }: Part, { account: id, invitation: hash }: Mail): Promise<boolean> {
  const [link, account] = await Promise.all([store.credential(hash ?? ''), store.account(id ?? '')]);
  return link !== undefined && account !== undefined && !hasEnded(link, clock()) && isCurrent(account, link.epoch);
}

/** Information is for those who still come, to what still takes place and has not been. */
async function isStillTrue({ store, clock }: Part, { activity, occasion: of, wave, participant }: Mail): Promise<boolean> {
  const occasion = (await store.occasionsOf(activity ?? '')).find(({ id }) => id === of);
  if (!occasion || occasion.cancelled || (occasion.ends ?? occasion.date) < swedishDay(clock())) return false;
  const places = wave ? await store.places(wave) : [];
  return places.some(({ response, state }) => response === participant && state === 'place');
}

/**
 * Mails are written before the links they bring, and queued after. Where a stop came in between, the link says which it was.
 * Those of a `round` at once: whoever has taken it over knows that nobody else is writing.
 */
export async function settleHeldMails({ store, clock }: Part, round?: string): Promise<void> {
  const now = clock().toISOString();
  for (const mail of await store.heldMails()) {
    const isOfRound = round !== undefined && mail.inRound === round;
    if (mail.round || (mail.due > now && !isOfRound)) continue; // somebody may be writing its link just now
    const isThere = await bringsWhatIsThere(store, mail);
    if (isThere) await store.changeMail(queued(mail, clock()), mail);
    else await store.removeMail(mail.id, mail);
  }
}

async function bringsWhatIsThere(store: Part['store'], { wave, account, invitation, share }: Mail): Promise<boolean> {
  if (share) return (await store.share(share)) !== undefined;
  if (!invitation) return false;
  return (await (wave ? store.invitation(wave, invitation) : account ? store.credential(invitation) : undefined)) !== undefined;
}
