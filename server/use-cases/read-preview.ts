import type { SurveyJson } from '../../surveys/definition/survey-json.ts';
import type { Context } from '../context.ts';
import { findWave } from './find.ts';
import { readWave, type WaveForParticipants } from './read-wave.ts';
import { surveyOf } from './surveys-of-waves.ts';

/** What a participant's page is made of, as if the wave were open: for those who are about to open it. Throws `no-such-wave`. */
export async function readPreview(context: Context, choice: string): Promise<WaveForParticipants & { readonly survey: SurveyJson }> {
  const wave = await findWave(context, choice);
  const [read, { json }] = await Promise.all([readWave(context, wave.code), surveyOf(context, wave)]);
  return { ...read, status: 'open', survey: json };
}
