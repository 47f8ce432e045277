import type { AnswersOf } from '../../surveys/definition/answers-of.ts';
import type { groupDialog } from '../../surveys/library/group-dialog.ts';
import { optional } from './text-deck.ts';
import { groupNotes } from './texts/group-dialog.ts';

/** What each group's secretary sent in. Nobody is named as timekeeper, secretary or presenter: the samples hold no names. */
export function groupDialogAnswers(): readonly AnswersOf<ReturnType<typeof groupDialog>>[] {
  return groupNotes.map(({ question, successFactors, challenges, tips, reactions }, at) => ({
    dialog_question: question,
    group: String(at + 1),
    success_factors: successFactors.map((factor) => ({ factor })),
    challenges: challenges.map((challenge) => ({ challenge })),
    tips: tips.map((tip) => ({ tip })),
    chosen: successFactors.slice(0, 2),
    ...optional('reactions', reactions),
    show_ok: true,
  }));
}
