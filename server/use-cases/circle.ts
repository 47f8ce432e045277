// Keeping in touch after a learning project: people write themselves on a list that the organiser has asked for, and leave it by a link
// of their own. What they write comes from nowhere else, and the list knows nothing of answers, registrations or times.

import type { CsvProfile } from '../../reports/csv/csv-profile.ts';
import { type Circle, type CircleMember, hasPassed, mostInCircle, withMember, withoutMember } from '../../surveys/fieldwork/circle.ts';
import { isAddress } from '../../surveys/fieldwork/mail.ts';
import type { MailLocale } from '../../surveys/fieldwork/mail-texts.ts';
import { swedishDay } from '../calendar/swedish-time.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findActivity } from './find.ts';
import { newId } from './identifiers.ts';
import type { NamedCsv } from './read-csv.ts';
import { hashOf } from './secrets.ts';
import { writtenMail } from './write-mail.ts';

export interface CircleView {
  /** Where people write themselves on it. */
  readonly url: string;
  readonly until: string;
  /** By name; `id` takes one off the list. */
  readonly members: readonly (Omit<CircleMember, 'leave'> & { readonly id: string })[];
}

/** The list; undefined where nobody has been asked, and from the day it was to be erased on. Throws `no-such-activity`. */
export async function readCircle(context: Context, activity: string): Promise<CircleView | undefined> {
  await findActivity(context, activity);
  const circle = await currentCircle(context, activity);
  return circle && viewOf(context, activity, circle);
}

/**
 * Opens the list, or lets it be erased earlier: later than people have been told is refused. Throws the problems `no-such-activity`
 * and `bad-last-day`.
 */
export async function keepCircle(
  context: Context,
  { activity, until }: { readonly activity: string; readonly until: string },
): Promise<CircleView> {
  await findActivity(context, activity);
  if (hasPassed({ until }, today(context))) throw new ProblemError('bad-last-day');
  const key = newId(context);
  const circle = await context.store.rewriteCircle(activity, (before) => {
    const now = before && !hasPassed(before, today(context)) ? before : undefined;
    if (now && now.members.length > 0 && until > now.until) throw new ProblemError('bad-last-day');
    return { key, members: [], ...now, until };
  });
  return viewOf(context, activity, circle ?? { key, until, members: [] });
}

/** Removes the list and all who are on it, for good. Throws `no-such-activity`. */
export async function endCircle(context: Context, activity: string): Promise<void> {
  await findActivity(context, activity);
  await context.store.rewriteCircle(activity, () => undefined);
  await dropMails(context, activity);
  await context.store.finishErasing();
}

/** The organiser takes somebody off the list. Throws `no-such-circle`. */
export async function removeMember(
  context: Context,
  { activity, member }: { readonly activity: string; readonly member: string },
): Promise<void> {
  const before = await currentCircle(context, activity);
  if (!before?.members.some(({ leave }) => leave === member)) throw new ProblemError('no-such-circle');
  await context.store.rewriteCircle(activity, (circle) => circle && withoutMember(circle, member));
  await dropMails(context, activity, (id) => id === mailIdOf(member));
  await context.store.finishErasing();
}

/** What stands on the page where people write themselves on the list; undefined for a link that leads nowhere any more. */
export async function openCircle(
  context: Context,
  { activity, key }: { readonly activity: string; readonly key: string },
): Promise<{ readonly title: string; readonly organiser: string; readonly contact: string; readonly until: string } | undefined> {
  const found = await context.store.activity(activity);
  const circle = found && (await currentCircle(context, activity));
  if (!found || circle?.key !== key) return undefined;
  return { title: found.title, organiser: found.organiser, contact: found.contact ?? found.organiser, until: circle.until };
}

export type CircleFault = 'name' | 'organisation' | 'email' | 'yes';

export interface CircleWords {
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  readonly about: string;
  /** The box is ticked. */
  readonly yes: boolean;
}

/** What is missing or wrong in what somebody wrote. */
export function faultsIn({ name, organisation, email, yes }: CircleWords): readonly CircleFault[] {
  const wrong: Record<CircleFault, boolean> = { name: !name, organisation: !organisation, email: !isAddress(email), yes: !yes };
  return (Object.keys(wrong) as CircleFault[]).filter((field) => wrong[field]);
}

/**
 * Puts somebody who has said yes on the list, and sends the link by which one leaves it to the address that was written: only there, so
 * that nobody else can take a person off the list. The words must be without faults.
 */
export async function joinCircle(
  context: Context,
  { activity: id, words, locale }: { readonly activity: string; readonly words: CircleWords; readonly locale: MailLocale },
): Promise<void> {
  const activity = await findActivity(context, id);
  const token = context.random(18).toString('base64url');
  const { name, organisation, email, about } = words;
  const member: CircleMember = { leave: hashOf(token), name, organisation, email, ...(about ? { about } : {}) };
  const circle = await context.store.rewriteCircle(id, (before) => before && withMember(before, member));
  if (!circle?.members.some(({ leave }) => leave === member.leave)) {
    throw new ProblemError('full-list', { values: { most: String(mostInCircle) } });
  }
  if (activity.example) return;
  const values = { name, until: circle.until, link: `${context.baseUrl}/contacts/${id}/leave/${token}` };
  const wanted = { id: mailIdOf(member.leave), activity, kind: 'circle' as const, to: email, locale, values, own: activity.mailTexts };
  // Leaves nothing behind: that a mail went would tell that there was somebody on the list who has left it since.
  await context.store.addMails([{ ...writtenMail(context, wanted), traceless: true }]);
  context.mailing?.wake();
}

/** Whether a link to leave the list still leads to somebody on it. */
export async function isInCircle(
  context: Context,
  { activity, token }: { readonly activity: string; readonly token: string },
): Promise<boolean> {
  return (await currentCircle(context, activity))?.members.some(({ leave }) => leave === hashOf(token)) ?? false;
}

/** Takes whoever has the link off the list. Again changes nothing. */
export async function leaveCircle(
  context: Context,
  { activity, token }: { readonly activity: string; readonly token: string },
): Promise<void> {
  await context.store.rewriteCircle(activity, (circle) => circle && withoutMember(circle, hashOf(token)));
  await dropMails(context, activity, (id) => id === mailIdOf(hashOf(token)));
  await context.store.finishErasing();
}

/** The list as CSV. Throws `no-such-circle`. */
export async function readCircleCsv(
  context: Context,
  { activity, profile }: { readonly activity: string; readonly profile: CsvProfile },
): Promise<NamedCsv> {
  const circle = await readCircle(context, activity);
  if (!circle) throw new ProblemError('no-such-circle');
  const { csvHeader, csvLines } = await import('../../reports/csv/csv-text.ts');
  const rows = circle.members.map(({ name, organisation, email, about = '' }) => [name, organisation, email, about]);
  return { name: 'contacts', content: csvHeader(['name', 'organisation', 'email', 'about'], profile) + csvLines(rows, profile) };
}

/** Removes a list whose day has come. Returns how many were on it. */
export async function erasePassedCircle(context: Context, activity: string, dryRun: boolean): Promise<number> {
  const circle = await context.store.circle(activity);
  if (!circle || !hasPassed(circle, today(context))) return 0;
  if (!dryRun) {
    await context.store.rewriteCircle(activity, (now) => (now && hasPassed(now, today(context)) ? undefined : now));
    await dropMails(context, activity);
  }
  return circle.members.length;
}

function mailIdOf(leave: string): string {
  return `circle:${leave}`;
}

/** Links to leave the list that were never sent hold an address too. */
async function dropMails({ store }: Context, activity: string, which: (id: string) => boolean = () => true): Promise<void> {
  for (const mail of await store.mailsOf(activity)) if (mail.kind === 'circle' && which(mail.id)) await store.removeMail(mail.id, mail);
}

/** The list is gone from the day people were told, even where nobody has run the erasing yet. */
async function currentCircle(context: Context, activity: string): Promise<Circle | undefined> {
  const circle = await context.store.circle(activity);
  return circle && !hasPassed(circle, today(context)) ? circle : undefined;
}

function today({ clock }: Context): string {
  return swedishDay(clock());
}

/** Where people write themselves on the list; undefined where there is none. */
export async function circleLink(context: Context, activity: string): Promise<string | undefined> {
  const circle = await currentCircle(context, activity);
  return circle && linkOf(context, activity, circle);
}

function linkOf({ baseUrl }: Context, activity: string, { key }: Circle): string {
  return `${baseUrl}/contacts/${activity}/${key}`;
}

function viewOf(context: Context, activity: string, circle: Circle): CircleView {
  const members = circle.members.map(({ leave, ...words }) => ({ id: leave, ...words }));
  return {
    url: linkOf(context, activity, circle),
    until: circle.until,
    members: members.sort((a, b) => a.name.localeCompare(b.name, 'sv')),
  };
}
