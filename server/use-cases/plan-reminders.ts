// Rounds of reminders that the organiser has planned. A round lies in the queue as a mail that is held until its time; then one process
// takes it, and everyone who has not answered by then gets a mail.
import { type Mail, sendingMinutes } from '../../surveys/fieldwork/mail.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { settleHeldMails } from '../mail/deliver-mails.ts';
import { findWave } from './find.ts';
import { newId } from './identifiers.ts';
import { refuseByHand, remindInvited } from './remind-invited.ts';
import { timeToCome } from './time-to-come.ts';

export interface PlannedReminder {
  readonly id: string;
  /** ISO time. */
  readonly sendAt: string;
}

/**
 * Plans a round. Throws the problems `not-invited-wave`, `wave-not-open` for one that takes no more answers, `mail-not-set-up` as
 * `remindInvited` does, and `not-a-time-to-come`.
 *
 * @example await planReminder(context, { wave: code, sendAt: '2026-12-08T08:00:00+01:00' }) // { id: '…', sendAt: '2026-12-08T07:00:00.000Z' }
 */
export async function planReminder(context: Context, choice: { readonly wave: string; readonly sendAt: string }): Promise<PlannedReminder> {
  const wave = await findWave(context, choice.wave);
  if (wave.audience !== 'invited') throw new ProblemError('not-invited-wave');
  if (wave.status !== 'draft' && wave.status !== 'open') throw new ProblemError('wave-not-open');
  refuseByHand(context, wave);
  const due = timeToCome(context, choice.sendAt);
  const id = newId(context);
  const round: Mail = { id, activity: wave.activity, wave: wave.id, kind: 'reminder', state: 'held', due, attempts: 0, round: true };
  await context.store.addMails([round]);
  return { id, sendAt: due };
}

/** The rounds to come of a wave, the nearest first. */
export async function plannedReminders({ store }: Context, { id, activity }: Wave): Promise<readonly PlannedReminder[]> {
  const rounds = (await store.mailsOf(activity)).filter(({ wave, round }) => round && wave === id);
  return rounds.map((round) => ({ id: round.id, sendAt: round.due }));
}

/** Takes a planned round back. Throws the problem `no-such-reminder` where there is none, or it has begun. */
export async function dropReminder(context: Context, choice: { readonly wave: string; readonly reminder: string }): Promise<void> {
  const wave = await findWave(context, choice.wave);
  const round = await context.store.mail(choice.reminder);
  const isThere = round?.round && round.wave === wave.id && round.attempts === 0;
  if (!isThere || !(await context.store.removeMail(round.id, round))) throw new ProblemError('no-such-reminder');
}

/**
 * Writes the mails of every round that is due. Of two processes one takes a round; one that was stopped in the middle is taken up again
 * after ten minutes. Its mails go once it is whole, so that until then they say who has been written to: nobody gets two.
 */
export async function writeDueReminders(context: Context): Promise<void> {
  const now = context.clock();
  const due = (await context.store.heldMails()).filter((mail) => mail.round && mail.due <= now.toISOString());
  for (const found of due) {
    const wave = found.wave ? await context.store.wave(found.wave) : undefined;
    if (wave?.status === 'draft') continue;
    const round = { ...found, attempts: found.attempts + 1, due: new Date(now.getTime() + sendingMinutes * 60_000).toISOString() };
    if (!(await context.store.changeMail(round, found))) continue;
    if (found.attempts > 0) await settleHeldMails(context, round.id);
    if (wave?.status === 'open') await unlessRefused(remindInvited(context, { wave: wave.id, round: round.id }));
    await context.store.removeMail(round.id, round);
  }
}

/** A wave that has closed meanwhile reminds nobody, and neither does one of persons whose mail server has been taken away. */
async function unlessRefused(reminding: Promise<unknown>): Promise<void> {
  try {
    await reminding;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
}
