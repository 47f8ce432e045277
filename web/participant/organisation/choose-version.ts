// Choosing between two versions of an answer: the one chosen becomes the draft, the other one is set aside and can be taken back.
import type { SurveyJson } from '../../../surveys/definition/survey-json.ts';
import { readNote } from './device-note.ts';
import { type DraftContent, type Link, type Saved, type SharedAnswer, type StoredDraft, saveDraft } from './shared-answer.ts';
import { type Writing, withoutFiles } from './where-to-begin.ts';

export type Choice = 'mine' | 'theirs';

interface ChoiceWish {
  readonly link: Link;
  readonly survey: SurveyJson;
  /** What is written here. */
  readonly mine: Writing;
  /** What somebody else has saved, or sent. */
  readonly answer: SharedAnswer;
  readonly choice: Choice;
}

/** Saves what is written here beside what somebody else has saved. Beside what has been sent it is the only draft. */
export function saveChoice({ link, survey, mine, answer, choice }: ChoiceWish): Promise<Saved> {
  const name = readNote(link).name.trim();
  return saveDraft(link, {
    answers: withoutFiles(survey, mine.answers),
    page: mine.page,
    from: answer.draft?.version ?? null,
    seen: seenIn(answer),
    ...(name ? { savedBy: name } : {}),
    ...(answer.draft ? { setAside: choice === 'mine' ? 'stored' : 'sent' } : {}),
  });
}

/** Takes back a version that was set aside; the draft there is takes its place. */
export function saveOther(link: Link, answer: SharedAnswer, draft: StoredDraft | undefined, other: DraftContent): Promise<Saved> {
  const { answers, page, savedBy } = other;
  const from = draft?.version ?? null;
  return saveDraft(link, { answers, page, from, seen: seenIn(answer), setAside: 'stored', ...(savedBy ? { savedBy } : {}) });
}

/** The receipt of what has been sent, as far as this page has seen. */
export function seenIn({ sent }: SharedAnswer): string | null {
  return sent?.receipt ?? null;
}
