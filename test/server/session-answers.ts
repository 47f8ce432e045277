import type { Context } from '../../server/context.ts';
import { addWave, type NewWave } from '../../server/use-cases/add-wave.ts';
import { openWave } from '../../server/use-cases/change-wave-status.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { anActivity } from './running-server.ts';

/** A whole answer to the evaluation of a session. */
export const sessionAnswers = { relevance: 4, learning: 5, exchange: 4, voice: 'na', use_intent: 'act', keep: 'Samtalen' } as const;

/** Different for every number, and never told apart by anything but the number. */
export const submissionId = (n: number | string): string => `submission-${String(n).padStart(8, '0')}`;

/** An open wave: the evaluation of a session unless told otherwise. */
export async function anOpenWave(context: Context, words: Partial<NewWave> = {}): Promise<Wave> {
  const activity = words.activity ?? (await anActivity(context)).id;
  const wave = await addWave(context, { survey: 'session-eval', ...words, activity });
  return openWave(context, { wave: wave.id });
}
