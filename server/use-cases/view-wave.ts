// A wave as organisers see it: never its secrets, and no count that tells when someone answered.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { roomKeyOf } from './secrets.ts';
import { surveyOf } from './surveys-of-waves.ts';

export interface WaveView extends Wave {
  readonly surveyTitle: SwedishText;
  /** Answers so far, or released; absent where there were too few to tell. */
  readonly count?: number;
  /** The count is rounded down to a multiple of this. */
  readonly countStep: 1 | 5;
  readonly invited?: number;
  readonly url: string;
  /** The room screen, for surveys that have one, until the results are released. */
  readonly wallUrl?: string;
}

/** Everything an organiser may know of a wave. */
export async function viewWave(context: Context, wave: Wave): Promise<WaveView> {
  const { store, baseUrl } = context;
  const survey = await surveyOf(context, wave);
  const count = await countOf(context, wave);
  return {
    ...wave,
    surveyTitle: survey.json.title,
    ...(count === undefined ? {} : { count }),
    countStep: countStepOf(wave),
    ...(wave.audience === 'invited' ? { invited: (await store.invitationsTo(wave.id)).length } : {}),
    url: `${baseUrl}/s/${wave.code}`,
    ...((survey.room ?? []).length > 0 ? await wallUrlOf(context, wave) : {}),
  };
}

/** Where invitations are personal, one more answer must not point out the person who was just seen answering. */
export function countStepOf(wave: Pick<Wave, 'unit' | 'audience'>): 1 | 5 {
  return wave.unit === 'person' && wave.audience === 'invited' ? 5 : 1;
}

/** How many have answered, as far as may be told. */
export async function countOf({ store }: Pick<Context, 'store'>, wave: Wave): Promise<number | undefined> {
  if (wave.status === 'released') return (await store.release(wave.id))?.responses;
  return inSteps(await store.countResponses(wave.id), countStepOf(wave));
}

/** @example inSteps(14, 5) // 10 */
export function inSteps(count: number, step: number): number {
  return Math.floor(count / step) * step;
}

async function wallUrlOf({ store, baseUrl }: Context, wave: Wave): Promise<{ readonly wallUrl?: string }> {
  const answerKey = await store.answerKey(wave.id);
  return answerKey && wave.status !== 'released' ? { wallUrl: `${baseUrl}/wall/${wave.code}#k=${roomKeyOf(answerKey)}` } : {};
}
