import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { WaveChoice } from './change-wave-status.ts';
import { findWave, plannedTimesOf } from './find.ts';
import { withChanges } from './present.ts';
import { surveyToOpenWith } from './surveys-of-waves.ts';

export interface WavePlan extends WaveChoice {
  /** ISO dates; empty: as usual. What is left out stays. */
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
  /** Whether the server is to do it. */
  readonly opensItself?: boolean | undefined;
  readonly closesItself?: boolean | undefined;
}

/** A status changes a few times in a wave's life, never this often at once. */
const attempts = 5;

/**
 * Keeps when a wave is meant to open and close, and whether the server is to do it. Throws the problems `no-such-wave`, `bad-plan` where
 * it would close before it opens, `plan-without-day` and `wave-not-from` where the server could never do it, and, where it could not
 * open as it stands, those of `surveyToOpenWith`.
 *
 * @example await planWave(context, { wave: id, opens: '2026-11-19', opensItself: true })
 */
export async function planWave(context: Context, { wave: id, opens, closes, opensItself, closesItself }: WavePlan): Promise<Wave> {
  const changes = { opens, closes, opensItself: orGone(opensItself), closesItself: orGone(closesItself) };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const wave = await findWave(context, id);
    const planned = withChanges(wave.planned ?? {}, changes);
    const { planned: _before, ...rest } = wave;
    const changed: Wave = Object.keys(planned).length > 0 ? { ...rest, planned } : rest;
    await refuseImpossible(context, changed);
    // Opened or closed by someone meanwhile: looked at again, so that neither is lost.
    if (await context.store.changeWave(changed, wave.status)) return changed;
  }
  throw new ProblemError('no-such-wave'); // it is being removed
}

/** What is not wanted is not kept. */
function orGone(wanted: boolean | undefined): true | '' | undefined {
  return wanted === false ? '' : wanted;
}

async function refuseImpossible(context: Context, wave: Wave): Promise<void> {
  const { opens, closes, opensItself, closesItself } = wave.planned ?? {};
  if (opens && closes && closes < opens) throw new ProblemError('bad-plan');
  if (!opensItself && !closesItself) return;
  const { status } = wave;
  if (opensItself ? status !== 'draft' : status === 'released') throw new ProblemError('wave-not-from', { values: { status } });
  const times = await plannedTimesOf(context, wave);
  if (times.opens && times.closes && times.closes < times.opens) throw new ProblemError('bad-plan');
  if ((opensItself && !times.opens) || (closesItself && !times.closes)) throw new ProblemError('plan-without-day');
  if (opensItself) await surveyToOpenWith(wave);
}
