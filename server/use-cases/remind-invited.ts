// Reminding those who have not answered, without telling anyone who they are. A link cannot be sent again, since only its hash is
// kept: a reminder brings a new one that takes its place.
import type { Invitation } from '../../surveys/fieldwork/invitation.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findWave } from './find.ts';
import { bringLinks, type NewLink, newLink, reminderId } from './invite-to-wave.ts';

export interface Reminded {
  /** How many mails were written; only for organisations, since for persons it would tell exactly how many have answered. */
  readonly reminders?: number;
}

/**
 * Writes a reminder to everyone with an address that works who has not answered and has no mail waiting. A planned `round` that was
 * stopped and is taken up again writes to nobody whom it has written to: its mails lie in the queue until it is whole.
 * Throws the problems `not-invited-wave`, `wave-not-open` and, for persons where the organiser would have to send the mails and so see
 * who gets one, `mail-not-set-up`.
 *
 * @example await remindInvited(context, { wave: code }) // { reminders: 4 }
 */
export async function remindInvited(
  context: Context,
  choice: { readonly wave: string; readonly round?: string | undefined },
): Promise<Reminded> {
  const wave = await findWave(context, choice.wave);
  if (wave.audience !== 'invited') throw new ProblemError('not-invited-wave');
  if (wave.status !== 'open') throw new ProblemError('wave-not-open');
  refuseByHand(context, wave);
  const underWay = await linksUnderWay(context, wave);
  const silent = (await context.store.invitationsTo(wave.id)).filter(
    ({ status, contact, tokenHash }) => status === 'unused' && contact?.email && !contact.bounced && !underWay.has(tokenHash),
  );
  const replaced = await replaceLinks(context, wave, await withoutReminded(context, silent, choice.round), choice.round);
  return wave.unit === 'organisation' ? { reminders: replaced } : {};
}

/** Persons are reminded by the mail server alone. */
export function refuseByHand(context: Context, { unit }: Wave): void {
  if (unit === 'person' && !context.mailing) throw new ProblemError('mail-not-set-up');
}

async function withoutReminded({ store }: Context, silent: readonly Invitation[], round = ''): Promise<readonly Invitation[]> {
  if (!round) return silent;
  const mails = await Promise.all(silent.map(({ contact }) => store.mail(reminderId(round, contact?.id ?? ''))));
  return silent.filter((_one, at) => mails[at] === undefined);
}

/** Gives each of the invitations a new link and writes the mail that brings it. Those that are answered just now keep theirs. */
export async function replaceLinks(context: Context, wave: Wave, invitations: readonly Invitation[], round?: string): Promise<number> {
  const links = invitations.map((before) => {
    const { tokenHash, ...link } = newLink(context, wave);
    return { before, ...link, invitation: { ...before, tokenHash } };
  });
  let replaced = 0;
  await bringLinks(context, wave, links, { kind: 'reminder', round }, async () => {
    const working: NewLink[] = [];
    for (const link of links) {
      const { before, invitation } = link;
      if (await giveOtherLink(context, wave, before.tokenHash, invitation.tokenHash)) working.push(link);
    }
    replaced = working.length;
    return working;
  });
  return replaced;
}

async function linksUnderWay({ store }: Context, wave: Wave): Promise<ReadonlySet<string>> {
  const waiting = (await store.mailsOf(wave.activity)).filter(({ state }) => state === 'held' || state === 'queued' || state === 'sending');
  return new Set(waiting.flatMap(({ invitation }) => invitation ?? []));
}

/**
 * Puts another link in the place of an unused one. What an organisation has written and not sent goes with it: copied first, so that a
 * stop in between loses nothing.
 */
export async function giveOtherLink({ store }: Context, wave: Wave, from: string, to: string): Promise<boolean> {
  const draft = wave.unit === 'organisation' ? await store.draft(wave.id, from) : undefined;
  if (draft) await store.keepDraft({ ...draft, tokenHash: to }, undefined);
  const isReplaced = await store.replaceInvitation(wave.id, from, to);
  if (draft) await store.removeDraft(wave.id, isReplaced ? from : to);
  return isReplaced;
}
