import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { OwnQuestion } from '../../surveys/definition/own-questions.ts';
import { questionsIn } from '../../surveys/definition/questions-in.ts';
import type { Survey, SurveyParameters } from '../../surveys/definition/survey.ts';
import type { OwnMailTexts } from '../../surveys/fieldwork/mail-texts.ts';
import type { PlannedTimes } from '../../surveys/fieldwork/planned-times.ts';
import { type Audience, smallestK, type Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError, sentenceOf } from '../http/problem.ts';
import { findActivity, findOccasion } from './find.ts';
import { newId, withNewCode } from './identifiers.ts';
import { surveyToOpenWith } from './surveys-of-waves.ts';

export interface NewWave {
  readonly activity: string;
  readonly occasion?: string | undefined;
  /** Id in the catalogue. */
  readonly survey: string;
  readonly parameters?: SurveyParameters | undefined;
  /** What is asked beside the survey's own questions. */
  readonly ownQuestions?: readonly OwnQuestion[] | undefined;
  readonly title?: SwedishText | undefined;
  readonly audience?: Audience | undefined;
  readonly breakdowns?: readonly string[] | undefined;
  readonly k?: number | undefined;
  readonly population?: number | undefined;
  readonly mailTexts?: OwnMailTexts | undefined;
  readonly planned?: PlannedTimes | undefined;
}

/**
 * Makes a draft: nothing in it binds until it opens. The link is open unless told
 * otherwise or the survey asks known organisations, which get one each.
 * Throws the problems `no-such-activity`, `no-such-occasion`, `no-such-survey`, `bad-parameters` and
 * `bad-own-questions`.
 *
 * @example const wave = await addWave(context, { activity, occasion, survey: 'session-eval' });
 */
export async function addWave(context: Context, wanted: NewWave): Promise<Wave> {
  await findActivity(context, wanted.activity);
  if (wanted.occasion) await findOccasion(context, wanted.activity, wanted.occasion);
  const { parameters = {}, ownQuestions = [] } = wanted;
  const survey = await surveyToOpenWith({ survey: { id: wanted.survey }, parameters, ownQuestions });
  const breakdowns = [...new Set(wanted.breakdowns ?? [])];
  await refuseUncountable(survey, breakdowns);
  const draft: Omit<Wave, 'code'> = {
    id: newId(context),
    activity: wanted.activity,
    ...(wanted.occasion ? { occasion: wanted.occasion } : {}),
    title: wanted.title ?? survey.json.title,
    survey: { id: survey.id, version: survey.version },
    parameters,
    ...(ownQuestions.length > 0 ? { ownQuestions } : {}),
    unit: survey.unit,
    audience: wanted.audience ?? usualAudience(survey),
    breakdowns,
    k: Math.max(smallestK, wanted.k ?? smallestK),
    status: 'draft',
    ...(wanted.population ? { population: wanted.population } : {}),
    ...(wanted.mailTexts ? { mailTexts: wanted.mailTexts } : {}),
    ...(wanted.planned ? { planned: wanted.planned } : {}),
  };
  return withNewCode(context, async (code) => {
    const wave: Wave = { ...draft, code };
    await context.store.addWave(wave, context.random(32));
    return wave;
  });
}

/** Municipalities and regions are a list that can be invited; groups in a room and those who sign up are not. */
function usualAudience({ unit, json }: Survey): Audience {
  const asksWhich = questionsIn(json).some(({ name }) => name === 'municipality' || name === 'region');
  return unit === 'organisation' && asksWhich ? 'invited' : 'open';
}

/** Told when the wave is made rather than when its results are: some questions cannot be broken down by. */
export async function refuseUncountable(survey: Survey, breakdowns: readonly string[]): Promise<void> {
  if (breakdowns.length === 0) return;
  const { startTally } = await import('../../reports/tabulate/tally.ts');
  try {
    startTally(survey, breakdowns);
  } catch (error) {
    throw new ProblemError('bad-parameters', { values: { reason: sentenceOf(error) } });
  }
}
