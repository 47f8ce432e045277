// Personal answers that a form promised to remove when its wave closes (see erasure-rules).
import type { StoredAnswers } from '../../surveys/fieldwork/response.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { erasedAtClosing } from '../../surveys/library/erasure-rules.ts';
import type { Context } from '../context.ts';

/** The answers without some questions. @example withoutQuestions({ group: '3', secretary: 'Bo' }, ['secretary']) // { group: '3' } */
export function withoutQuestions(answers: StoredAnswers, questions: readonly string[]): StoredAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !questions.includes(name)));
}

/** Removes what goes when a wave closes, from all that is stored of it. Does nothing for most surveys. */
export async function eraseAtClosing({ store }: Pick<Context, 'store'>, wave: Wave): Promise<void> {
  const questions = erasedAtClosing(wave.survey.id);
  if (questions.length > 0) await store.rewriteAnswers(wave.id, (answers) => withoutQuestions(answers, questions));
}

/** What is kept of an answer that arrives now: after closing without what has been removed from the others. */
export function answersToKeep(wave: Wave, answers: StoredAnswers): StoredAnswers {
  const questions = wave.status === 'open' ? [] : erasedAtClosing(wave.survey.id);
  return questions.length > 0 ? withoutQuestions(answers, questions) : answers;
}

/** Closing erases what it finds. An answer that was being kept just then looks again, so that one of the two sees it. */
export async function eraseIfClosedMeanwhile(context: Pick<Context, 'store'>, wave: Wave): Promise<void> {
  if (wave.status !== 'open' || erasedAtClosing(wave.survey.id).length === 0) return;
  const now = await context.store.wave(wave.id);
  if (now && now.status !== 'open') await eraseAtClosing(context, now);
}
