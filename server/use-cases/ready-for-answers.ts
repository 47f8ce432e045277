import type { Context } from '../context.ts';
import { loadContract } from '../http/route.ts';
import { answerCheckOf } from './surveys-of-waves.ts';

/**
 * Loads what the first answer would otherwise wait for: a whole room answers within the same minute. Where no wave is
 * open nothing is loaded.
 */
export async function readyForAnswers(context: Pick<Context, 'store'>): Promise<void> {
  for (const { id } of await context.store.activities()) {
    for (const wave of await context.store.wavesOf(id)) {
      if (wave.status === 'open') await Promise.all([answerCheckOf(context, wave), loadContract()]);
    }
  }
}
