// What a participant's page is made of.
import { questionsIn } from '../../surveys/definition/questions-in.ts';
import type { SurveyJson } from '../../surveys/definition/survey-json.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { findActivity, findWave, occasionsOf } from './find.ts';
import { type Notice, noticeFor } from './notice-for.ts';
import { isRegistration } from './registrations.ts';
import { answerCheckOf, surveyOf } from './surveys-of-waves.ts';

export interface WaveForParticipants extends Pick<Wave, 'code' | 'title' | 'status' | 'unit' | 'audience'> {
  readonly locales: readonly string[];
  /** Null until it opens. */
  readonly survey: SurveyJson | null;
  readonly notice: Notice;
  readonly activity: { readonly title: string; readonly example: boolean; readonly organiser: string };
  readonly occasion?: { readonly title: string; readonly date: string; readonly number: number };
  /** Where people register: whoever answers is told whether they have a place. */
  readonly registration?: true;
  /** About how long it takes. */
  readonly minutes: number;
}

/** Throws the problem `no-such-wave`. */
export async function readWave(context: Context, code: string): Promise<WaveForParticipants> {
  const wave = await findWave(context, code);
  const [survey, { title, example, organiser, ...activity }] = await Promise.all([
    surveyOf(context, wave),
    findActivity(context, wave.activity),
  ]);
  // Someone is about to answer: have the check of answers ready by then.
  if (wave.status === 'open') answerCheckOf(context, wave).catch(() => undefined);
  return {
    code: wave.code,
    title: wave.title,
    status: wave.status,
    unit: wave.unit,
    audience: wave.audience,
    locales: survey.locales,
    survey: wave.status === 'draft' ? null : survey.json,
    notice: noticeFor(wave, survey, { title, example, organiser, ...activity }),
    activity: { title, example, organiser },
    ...(await occasionOf(context, wave)),
    ...(isRegistration(wave) ? { registration: true } : {}),
    minutes: minutesFor(survey.json),
  };
}

async function occasionOf(context: Context, wave: Wave): Promise<Pick<WaveForParticipants, 'occasion'>> {
  const occasion = (await occasionsOf(context, wave.activity)).find(({ id }) => id === wave.occasion);
  return occasion ? { occasion: { title: occasion.title, date: occasion.date, number: occasion.number } } : {};
}

/** Seconds an ordinary person takes: a text 30, a row of a matrix 8, anything else 12. At least a minute. */
export function minutesFor(json: SurveyJson): number {
  const seconds = questionsIn(json).map((question) => {
    if (question.type === 'comment' || question.type === 'paneldynamic') return 30;
    if (question.type === 'matrix') return question.rows.length * 8;
    return question.type === 'matrixdropdown' ? question.rows.length * question.columns.length * 8 : 12;
  });
  return Math.max(1, Math.round(seconds.reduce((sum, one) => sum + one, 0) / 60));
}
