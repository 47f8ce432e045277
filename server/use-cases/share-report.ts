// The report of an activity for someone without a login: a link that works for a time, can be taken back, and shows released results only.
import type { ReportInput } from '../../reports/compose/report-input.ts';
import { daysAfter } from '../../surveys/fieldwork/days.ts';
import type { Share } from '../../surveys/fieldwork/share.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findActivity } from './find.ts';
import { newId } from './identifiers.ts';
import { reportInput } from './read-report.ts';
import { hashOf } from './secrets.ts';

/** A link as the list has it. */
export type ShareView = Omit<Share, 'secretHash' | 'activity'>;

export interface NewShare {
  readonly activity: string;
  readonly days: number;
  readonly note?: string;
  readonly madeBy: string;
}

/**
 * Makes a link; its secret is told once. It stands after the #, so that it reaches no server log. Throws the problem `no-such-activity`.
 *
 * @example (await shareReport(context, { activity, days: 90, madeBy: 'Anna Ek' })).url // 'https://…/r/4f…#k=…'
 */
export async function shareReport(
  context: Context,
  { days, madeBy, note, activity }: NewShare,
): Promise<ShareView & { readonly url: string }> {
  await findActivity(context, activity);
  const secret = context.random(32).toString('base64url');
  const made: ShareView = {
    id: newId(context),
    madeOn: dayFrom(context, 0),
    lastDay: dayFrom(context, days),
    madeBy,
    ...(note ? { note } : {}),
  };
  await context.store.addShare({ ...made, activity, secretHash: hashOf(secret) });
  return { ...made, url: urlOf(context, made, secret) };
}

/** Where a link leads. The secret stands after the #, so that it reaches no server log. */
export function urlOf({ baseUrl }: Pick<Context, 'baseUrl'>, { id }: Pick<Share, 'id'>, secret: string): string {
  return `${baseUrl}/r/${id}#k=${secret}`;
}

export function viewOf({ secretHash: _secret, activity: _activity, ...view }: Share): ShareView {
  return view;
}

/** The links to a report, newest first; never their secrets. Throws the problem `no-such-activity`. */
export async function readShares(context: Context, { activity }: { readonly activity: string }): Promise<readonly ShareView[]> {
  await findActivity(context, activity);
  const shares = await context.store.sharesOf(activity);
  return shares.map(viewOf).sort((a, b) => b.madeOn.localeCompare(a.madeOn) || b.lastDay.localeCompare(a.lastDay));
}

/** Takes a link back: it works no more, anywhere, and mails that were to bring it are gone. Throws the problem `no-such-share`. */
export async function unshareReport(
  context: Context,
  { activity, share: id }: { readonly activity: string; readonly share: string },
): Promise<void> {
  const share = await context.store.share(id);
  if (share?.activity !== activity) throw new ProblemError('no-such-share');
  await context.store.removeShare(id);
  for (const mail of await context.store.mailsOf(activity))
    if (mail.share === id && mail.state !== 'sent') await context.store.removeMail(mail.id, mail);
}

/** The link with that secret, while it works. Throws the problems `no-such-share` and `share-ended`. */
export async function findShare(
  context: Context,
  { share: id, secret }: { readonly share: string; readonly secret: string },
): Promise<Share> {
  const share = await context.store.share(id);
  if (!share || share.secretHash !== hashOf(secret)) throw new ProblemError('no-such-share');
  if (share.lastDay < dayFrom(context, 0)) throw new ProblemError('share-ended', { values: { day: share.lastDay } });
  return share;
}

/** What a shared report is made of: results that are released, and no word of waves that are not. */
export async function sharedInput(context: Context, { activity }: Pick<Share, 'activity'>, locale: 'sv' | 'en'): Promise<ReportInput> {
  const input = await reportInput(context, { activity, locale });
  return { ...releasedOnly(input), ...(input.earlier ? { earlier: releasedOnly(input.earlier) } : {}) };
}

function releasedOnly(input: ReportInput): ReportInput {
  const waves = input.waves.filter(({ status }) => status === 'released');
  const releases = input.releases.filter(({ wave }) => waves.some(({ id }) => id === wave));
  return { ...input, waves, releases, answersSoFar: {} };
}

export function dayFrom({ clock }: Context, days: number): string {
  return daysAfter(clock().toISOString().slice(0, 10), days);
}
