import type { AnswersOf } from '../definition/answers-of.ts';
import type { Survey } from '../definition/survey.ts';
import { type AnswerCheck, compileAnswerCheck } from './compile-answer-check.ts';
import type { AnswerProblem } from './problem.ts';

export type { AnswerProblem } from './problem.ts';

/** Answers the rest of the system can trust, or what is wrong with them. */
export type ParsedAnswers<S extends Survey> =
  | { readonly ok: true; readonly answers: AnswersOf<S> }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

const checks = new WeakMap<Survey, AnswerCheck>();

/** The check of a survey, compiled the first time it is asked for. */
export function answerCheckOf(survey: Survey): AnswerCheck {
  const known = checks.get(survey);
  if (known) return known;
  const compiled = compileAnswerCheck(survey);
  checks.set(survey, compiled);
  return compiled;
}

/**
 * Turns what a participant sent into answers the rest of the system can trust: the shape of each answer first, then the survey's
 * own rules. Answers to questions that are not asked are dropped. Keep the `Survey` object, the compiled check is remembered with it.
 *
 * @param locale the participant's language, for the sentences.
 * @throws UnsupportedSurvey the first time, where the definition cannot be checked; never because of the answers.
 * @example parseAnswers(checkOut, { take_away: 'Mod' }) // { ok: false, problems: [{ question: 'show_ok', message: 'Svara på frågan.' }] }
 */
export function parseAnswers<S extends Survey>(survey: S, sent: unknown, locale = 'sv'): ParsedAnswers<S> {
  return answerCheckOf(survey).parse(sent, locale) as ParsedAnswers<S>; // the check is compiled from the definition S is inferred from
}
