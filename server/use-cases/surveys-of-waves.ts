// Which definition a wave is judged by: the one it was opened with, or, for a draft, the one it would open with now.
import type { AnswerCheck } from '../../surveys/answers/compile-answer-check.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError, sentenceOf } from '../http/problem.ts';
import { ownFaultWords } from './own-fault-words.ts';

/** Definitions never change under their fingerprint, so what is made of them may be kept in memory. */
const definitions = new Map<string, Survey>();
const checks = new Map<string, Promise<AnswerCheck>>();
const mostKept = 200;

/** The survey of a wave. */
export async function surveyOf({ store }: Pick<Context, 'store'>, wave: Wave): Promise<Survey> {
  if (!wave.definition) return surveyToOpenWith(wave);
  const known = definitions.get(wave.definition);
  if (known) return known;
  const survey = await store.definition(wave.definition);
  if (!survey) throw new Error(`The definition that wave ${wave.id} was opened with is missing from the store.`);
  remember(definitions, wave.definition, survey);
  return survey;
}

/** The survey that a draft would open with now: filled in, and with the organiser's own questions. Throws as `surveyFromCatalogue`. */
export async function surveyToOpenWith({ survey, parameters, ownQuestions = [] }: DraftOfSurvey): Promise<Survey> {
  const filled = await surveyFromCatalogue(survey.id, parameters);
  if (ownQuestions.length === 0) return filled;
  const { ownQuestionFaults, withOwnQuestions } = await import('../../surveys/definition/own-questions.ts');
  const [fault] = ownQuestionFaults(survey.id, ownQuestions);
  if (fault) throw new ProblemError('bad-own-questions', { values: ownFaultWords(fault) });
  return withOwnQuestions(filled, ownQuestions);
}

type DraftOfSurvey = Pick<Wave, 'parameters' | 'ownQuestions'> & { readonly survey: Pick<Wave['survey'], 'id'> };

/** The survey filled in. Throws the problems `no-such-survey` and `bad-parameters`, whose detail says what is wrong. */
export async function surveyFromCatalogue(id: string, parameters: Wave['parameters']): Promise<Survey> {
  const { catalogueEntry, makeSurvey } = await import('../../surveys/catalogue.ts');
  if (!catalogueEntry(id)) throw new ProblemError('no-such-survey');
  try {
    return makeSurvey(id, parameters);
  } catch (error) {
    throw new ProblemError('bad-parameters', { values: { reason: sentenceOf(error) } });
  }
}

/** The compiled check of a wave's answers. survey-core is loaded when the first one is asked for. */
export async function answerCheckOf(context: Pick<Context, 'store'>, wave: Wave): Promise<AnswerCheck> {
  const fingerprint = wave.definition ?? '';
  const known = checks.get(fingerprint);
  if (known && fingerprint) return known;
  const check = compile(context, wave);
  if (fingerprint) remember(checks, fingerprint, check);
  check.catch(() => checks.delete(fingerprint));
  return check;
}

async function compile(context: Pick<Context, 'store'>, wave: Wave): Promise<AnswerCheck> {
  const survey = await surveyOf(context, wave);
  const { compileAnswerCheck } = await import('../../surveys/answers/compile-answer-check.ts');
  return compileAnswerCheck(survey);
}

function remember<T>(kept: Map<string, T>, key: string, value: T): void {
  const oldest = kept.keys().next();
  if (kept.size >= mostKept && !oldest.done) kept.delete(oldest.value);
  kept.set(key, value);
}
