// A mail to those who took part that the report is there, with a link made for the purpose. Who gets it follows from who has a place or
// was invited, and never from who has answered. The mails are written first, held; then the link; then the mails are queued. Stopped in
// between, `settleHeldMails` sees from the link which it was. Id and secret of the link follow from the asker's key, so that asking
// again with the same key sends nothing twice.
import { createHash } from 'node:crypto';
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import type { Mail } from '../../surveys/fieldwork/mail.ts';
import type { MailLocale } from '../../surveys/fieldwork/mail-texts.ts';
import type { Share } from '../../surveys/fieldwork/share.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findActivity } from './find.ts';
import { mailLocaleOf } from './participant-mail.ts';
import { isRegistration, registeredIn, said, standing } from './registrations.ts';
import { hashOf } from './secrets.ts';
import { dayFrom, type ShareView, urlOf, viewOf } from './share-report.ts';
import { queuedNow, writtenMail } from './write-mail.ts';

/** Some who may be written to: those who have a place, or those who were invited to a wave. */
export interface Addressees {
  readonly wave: string;
  readonly title: Wave['title'];
  readonly from: 'places' | 'invitations';
  /** How many addresses. */
  readonly count: number;
}

export interface ReportMailWanted {
  readonly activity: string;
  /** Random and long: the link's secret follows from it. The same again: nothing more is sent. */
  readonly key: string;
  readonly days: number;
  /** Ids of the waves whose participants get it. */
  readonly waves: readonly string[];
  /** For the list of links: "Deltagare". */
  readonly note?: string;
  readonly madeBy: string;
}

interface Addressee {
  /** Of the registration or the invitation's contact: the same each time. */
  readonly id: string;
  readonly to: string;
  readonly name: string;
  readonly locale: MailLocale;
  /** What the mail says of who it is to: how it is found if they cancel, and for organisations what stays. */
  readonly known: Pick<Mail, 'wave' | 'participant' | 'recipient' | 'contact' | 'traceless'>;
}

/**
 * Who could be told of the report, wave by wave; nobody in an invented example, whose addresses are somebody else's. `chosen` is how
 * many mails the waves chosen come to: an address that stands in two of them counts once. Throws the problem `no-such-activity`.
 */
export async function readAddressees(
  context: Context,
  { activity: id, waves: chosen }: Pick<ReportMailWanted, 'activity' | 'waves'>,
): Promise<{ readonly groups: readonly Addressees[]; readonly chosen: number }> {
  const activity = await findActivity(context, id);
  const waves = activity.example ? [] : await context.store.wavesOf(id);
  const groups: Addressees[] = [];
  for (const wave of waves) {
    const count = oncePerAddress(await addresseesOf(context, wave)).length;
    const from = isRegistration(wave) ? ('places' as const) : ('invitations' as const);
    if (count > 0) groups.push({ wave: wave.id, title: wave.title, from, count });
  }
  return { groups, chosen: (await addresseesIn(context, activity, chosen)).length };
}

const underWay = new Map<string, Promise<ReportMailed>>();

export interface ReportMailed {
  readonly share: ShareView;
  readonly isNew: boolean;
}

/**
 * Makes a link and writes a mail with it to everyone in the waves chosen, once for each address. Throws the problems
 * `no-such-activity`, `nothing-released` and `nobody-to-write-to`.
 *
 * @example (await mailReport(context, { activity, key, days: 90, waves: [registration.id], madeBy: 'Anna Ek' })).share.mailed // 32
 */
export async function mailReport(context: Context, wanted: ReportMailWanted): Promise<ReportMailed> {
  const id = derived('id', wanted).slice(0, 24);
  // Pressed twice at once: both get what becomes of the first.
  const first = underWay.get(id);
  if (first) return { ...(await first), isNew: false };
  const work = mailOnce(context, wanted, id).finally(() => underWay.delete(id));
  underWay.set(id, work);
  return work;
}

async function mailOnce(context: Context, wanted: ReportMailWanted, id: string): Promise<ReportMailed> {
  const { store } = context;
  const activity = await findActivity(context, wanted.activity);
  const before = await store.share(id);
  if (before) return { share: viewOf(before), isNew: false };
  if (!(await store.wavesOf(activity.id)).some(({ status }) => status === 'released')) throw new ProblemError('nothing-released');
  const addressees = await addresseesIn(context, activity, wanted.waves);
  if (addressees.length === 0) throw new ProblemError('nobody-to-write-to');
  const secret = derived('secret', wanted);
  const share = shareFor(context, wanted, { id, secretHash: hashOf(secret), mailed: addressees.length });
  const link = urlOf(context, share, secret);
  const mails = addressees.map((one) => mailFor(context, { activity, share, link }, one));
  await dropHeld(context, share);
  await store.addMails(mails);
  const isNew = await store.addShare(share);
  for (const mail of mails) await store.changeMail(queuedNow(context, mail), mail);
  context.mailing?.wake();
  return { share: viewOf(share), isNew };
}

function derived(what: 'id' | 'secret', { activity, key }: Pick<ReportMailWanted, 'activity' | 'key'>): string {
  return createHash('sha256').update(`report mail, ${what}: ${activity} ${key}`).digest('base64url');
}

function shareFor(context: Context, wanted: ReportMailWanted, made: Pick<Share, 'id' | 'secretHash' | 'mailed'>): Share {
  const { activity, days, note, madeBy } = wanted;
  return { ...made, activity, madeOn: dayFrom(context, 0), lastDay: dayFrom(context, days), madeBy, ...(note ? { note } : {}) };
}

interface About {
  readonly activity: Activity;
  readonly share: Share;
  readonly link: string;
}

function mailFor(context: Context, { activity, share, link }: About, { id, to, name, locale, known }: Addressee): Mail {
  const about = { id: `report:${share.id}:${id}`, activity, kind: 'report' as const, own: activity.mailTexts };
  return { ...writtenMail(context, { ...about, to, locale, values: { name, link } }, 'held'), share: share.id, ...known };
}

/** What an attempt that stopped before its link was made has left: since then somebody may have cancelled. */
async function dropHeld({ store }: Context, { activity, id }: Share): Promise<void> {
  for (const mail of await store.mailsOf(activity)) if (mail.share === id && mail.state === 'held') await store.removeMail(mail.id, mail);
}

/** In the order of the activity's waves, whatever order they were chosen in: the same people each time. */
async function addresseesIn(context: Context, activity: Activity, chosen: readonly string[]): Promise<readonly Addressee[]> {
  if (activity.example) return [];
  const waves = (await context.store.wavesOf(activity.id)).filter(({ id }) => chosen.includes(id));
  const all: Addressee[] = [];
  for (const wave of waves) all.push(...(await addresseesOf(context, wave)));
  return oncePerAddress(all);
}

async function addresseesOf(context: Context, wave: Wave): Promise<readonly Addressee[]> {
  if (isRegistration(wave)) return placesIn(context, wave);
  return wave.audience === 'invited' ? invitedTo(context, wave) : [];
}

async function placesIn(context: Context, wave: Wave): Promise<readonly Addressee[]> {
  return standing(await registeredIn(context, wave), 'place').flatMap(({ place, response }): readonly Addressee[] => {
    const [to, name] = [said(response, 'email'), said(response, 'name')];
    const known = { wave: wave.id, participant: place.response, traceless: true };
    return to ? [{ id: place.response, to, name, locale: mailLocaleOf(response), known }] : [];
  });
}

/**
 * All with an address, answered or not. A mailbox that was not there is passed over for organisations only: among persons only those who
 * have not answered are reminded, so that leaving out whose reminder came back would tell.
 */
async function invitedTo({ store }: Context, wave: Wave): Promise<readonly Addressee[]> {
  const isNamed = wave.unit === 'organisation';
  const invited = (await store.invitationsTo(wave.id)).flatMap(({ contact, recipient = '' }): readonly Addressee[] => {
    if (!contact?.email || (isNamed && contact.bounced)) return [];
    const named = isNamed ? { contact: contact.id, ...(recipient ? { recipient } : {}) } : { traceless: true };
    return [{ id: contact.id, to: contact.email, name: recipient, locale: contact.locale ?? 'sv', known: { wave: wave.id, ...named } }];
  });
  return invited.sort((a, b) => a.id.localeCompare(b.id));
}

function oncePerAddress(addressees: readonly Addressee[]): readonly Addressee[] {
  const seen = new Map<string, Addressee>();
  for (const one of addressees) if (!seen.has(one.to.toLowerCase())) seen.set(one.to.toLowerCase(), one);
  return [...seen.values()];
}
