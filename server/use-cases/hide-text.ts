import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { forgetCoding } from './code-texts.ts';
import { findTexts } from './look-before-release.ts';

export interface TextToHide {
  /** Id or code. */
  readonly wave: string;
  /** As texts.csv names it. */
  readonly question: string;
  /** The text itself: its place in the list would be another one as soon as someone else has hidden one. */
  readonly text: string;
}

/**
 * Removes an open answer from results and from what is stored, for good: of a released wave, and of a closed one whose texts are being
 * read. The stored answers first: stopped in between, the text can be hidden again. Returns how many times it stood there.
 * Throws the problems `no-such-wave`, `not-released`, `too-few` and `no-such-text`.
 *
 * @example await hideText(context, { wave: 'K7QM2RX', question: 'keep', text: 'Anna var bäst' }) // { hidden: 1 }
 */
export async function hideText(context: Context, { wave: choice, ...text }: TextToHide): Promise<{ readonly hidden: number }> {
  const { wave, survey, release } = await findTexts(context, choice);
  const { answersWithoutText, timesReleased, withoutText } = await import('../../reports/disclosure/without-text.ts');
  const hidden = timesReleased(release, text);
  if (hidden === 0) throw new ProblemError('no-such-text');
  await context.store.rewriteAnswers(wave.id, (answers) => answersWithoutText(survey, answers, text));
  await forgetCoding(context, { wave, survey, release }, text);
  await context.store.rewriteRelease(wave.id, (current) => withoutText(current, survey, text));
  return { hidden };
}
