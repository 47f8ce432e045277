// Taking away one by one what has been planned and not used: a draft nobody could have answered, an occasion nothing is asked at.
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { WaveChoice } from './change-wave-status.ts';
import { findOccasion, findWave } from './find.ts';
import { changeOccasion } from './occasions.ts';

/**
 * Removes a wave that has never been open, with its invitations and the mails that wait for it to open. Throws the problems
 * `no-such-wave` and `wave-not-draft`.
 */
export async function removeWave(context: Context, choice: WaveChoice): Promise<void> {
  const wave = await findWave(context, choice.wave);
  if (!(await context.store.removeWave(wave.id))) throw new ProblemError('wave-not-draft');
}

/**
 * Removes an occasion that has no waves. It is called off first, so that it leaves the calendars of those who have been sent it. Throws
 * the problems `no-such-activity`, `no-such-occasion` and `occasion-has-waves`.
 */
export async function removeOccasion(
  context: Context,
  { activity, occasion }: { readonly activity: string; readonly occasion: string },
): Promise<void> {
  const { kind, cancelled } = await findOccasion(context, activity, occasion);
  const waves = await context.store.wavesOf(activity);
  if (waves.some((wave) => wave.occasion === occasion)) throw new ProblemError('occasion-has-waves');
  if (kind !== 'step' && !cancelled) await changeOccasion(context, { activity, occasion, cancelled: true });
  if (!(await context.store.removeOccasion(activity, occasion))) throw new ProblemError('occasion-has-waves');
}
