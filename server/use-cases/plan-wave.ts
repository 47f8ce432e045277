import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { WaveChoice } from './change-wave-status.ts';
import { findWave } from './find.ts';
import { withChanges } from './present.ts';

export interface WavePlan extends WaveChoice {
  /** ISO dates; empty: as usual. What is left out stays. */
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
}

/** A status changes a few times in a wave's life, never this often at once. */
const attempts = 5;

/**
 * Keeps when a wave is meant to open and close. A plan reminds; it opens and closes nothing. Throws the problems `no-such-wave` and,
 * where it would close before it opens, `bad-plan`.
 */
export async function planWave(context: Context, { wave: id, opens, closes }: WavePlan): Promise<Wave> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const wave = await findWave(context, id);
    const planned = withChanges(wave.planned ?? {}, { opens, closes });
    if (planned.opens && planned.closes && planned.closes < planned.opens) throw new ProblemError('bad-plan');
    const { planned: _before, ...rest } = wave;
    const changed: Wave = Object.keys(planned).length > 0 ? { ...rest, planned } : rest;
    // Opened or closed by someone meanwhile: looked at again, so that neither is lost.
    if (await context.store.changeWave(changed, wave.status)) return changed;
  }
  throw new ProblemError('no-such-wave'); // it is being removed
}
