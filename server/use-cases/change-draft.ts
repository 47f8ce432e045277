import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { OwnQuestion } from '../../surveys/definition/own-questions.ts';
import type { SurveyParameters } from '../../surveys/definition/survey.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { refuseUncountable } from './add-wave.ts';
import { findWave } from './find.ts';
import { surveyToOpenWith } from './surveys-of-waves.ts';

export interface DraftChange {
  /** Id or code. */
  readonly wave: string;
  readonly title?: SwedishText | undefined;
  /** As a whole: what is left out gets its default. */
  readonly parameters?: SurveyParameters | undefined;
  /** As a whole: an empty list takes them away. */
  readonly ownQuestions?: readonly OwnQuestion[] | undefined;
}

/**
 * Changes what a wave will ask, as long as nobody has been asked. Throws the problems `no-such-wave`, `questions-fixed`,
 * `bad-parameters` and `bad-own-questions`.
 *
 * @example await changeDraft(context, { wave: wave.id, ownQuestions: [{ kind: 'text', title: { sv: 'Hur var maten?' } }] });
 */
export async function changeDraft(context: Context, { wave: choice, title, parameters, ownQuestions }: DraftChange): Promise<Wave> {
  const wave = await findWave(context, choice);
  if (wave.status !== 'draft') throw notDraft(wave);
  const { ownQuestions: before, ...rest } = wave;
  const own = ownQuestions ?? before ?? [];
  const changed: Wave = {
    ...rest,
    ...(title ? { title } : {}),
    ...(parameters ? { parameters } : {}),
    ...(own.length > 0 ? { ownQuestions: own } : {}),
  };
  await refuseUncountable(await surveyToOpenWith(changed), changed.breakdowns);
  if (!(await context.store.changeWave(changed, 'draft'))) throw notDraft(await findWave(context, wave.id));
  return changed;
}

function notDraft({ status }: Wave): ProblemError {
  return new ProblemError('questions-fixed', { values: { status } });
}
