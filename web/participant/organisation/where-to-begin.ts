// What an organisation's page begins with, from what is in this device and what is with the server. Pure, so that every case
// can be tried.
import { itemValue, questionsIn } from '../../../surveys/definition/questions-in.ts';
import type { Item, SurveyJson } from '../../../surveys/definition/survey-json.ts';
import type { Answers } from '../sending/answers.ts';
import type { DeviceNote } from './device-note.ts';
import type { SharedAnswer } from './shared-answer.ts';

export interface Writing {
  readonly answers: Answers;
  readonly page: number;
}

export type Beginning =
  /** Go on writing. `unsaved`: what is here has to be saved with the server. */
  | { readonly is: 'writing'; readonly from: string | null; readonly start: Writing; readonly unsaved: boolean }
  /** It has been sent, and nobody is correcting it. */
  | { readonly is: 'sent' }
  /** Something here has not been saved, and somebody else has saved or sent meanwhile. */
  | { readonly is: 'two-versions'; readonly mine: Writing };

interface Known {
  readonly survey: SurveyJson;
  readonly shared: SharedAnswer;
  readonly note: DeviceNote;
  /** What is in this device, if anything. */
  readonly local: Writing | undefined;
}

/**
 * Where to begin. Nothing that has been written is passed over: either there is only one version, or the writer chooses.
 *
 * @example whereToBegin({ survey, shared, note, local: undefined }) // { is: 'writing', from: null, start: { answers: { municipality: '1880' }, page: 0 } }
 */
export function whereToBegin({ survey, shared, note, local }: Known): Beginning {
  const { draft, sent } = shared;
  const from = draft?.version ?? null;
  const written = local && Object.keys(local.answers).length > 0 ? local : undefined;
  const stored = draft?.answers ?? sent?.answers;
  if (!written || !note.unsaved || (stored && sameAnswers(survey, written.answers, stored))) return fromServer({ survey, shared, written });
  if (from === note.version && (sent?.receipt ?? null) === note.seen) return { is: 'writing', from, start: written, unsaved: true };
  return { is: 'two-versions', mine: written };
}

function fromServer({ survey, shared, written }: Pick<Known, 'survey' | 'shared'> & { readonly written: Writing | undefined }): Beginning {
  const { draft, sent, background } = shared;
  // Files are only in this device; the rest is the server's.
  const files = written ? onlyFiles(survey, written.answers) : {};
  if (draft)
    return { is: 'writing', from: draft.version, start: { answers: { ...draft.answers, ...files }, page: draft.page }, unsaved: false };
  if (sent) return { is: 'sent' };
  return { is: 'writing', from: null, start: { answers: { ...prefilled(survey, background), ...files }, page: 0 }, unsaved: false };
}

/** What is known of the recipient and asked for too: the municipality the link was sent to. */
export function prefilled(survey: SurveyJson, background: Readonly<Record<string, string>>): Answers {
  const known = questionsIn(survey).flatMap((question) => {
    const value = background[question.name];
    if (value === undefined) return [];
    if (question.type === 'text') return [[question.name, value]];
    if (question.type !== 'dropdown' && question.type !== 'radiogroup') return [];
    const choice = question.choices.find((item: Item) => String(itemValue(item)) === value);
    return choice === undefined ? [] : [[question.name, itemValue(choice)]];
  });
  return Object.fromEntries(known) as Answers;
}

/** Whether two sets of answers say the same. Files are left out: the server has none until the answer is sent. */
export function sameAnswers(survey: SurveyJson, a: Answers, b: Answers): boolean {
  return inKeyOrder(withoutFiles(survey, a)) === inKeyOrder(withoutFiles(survey, b));
}

/** Whether two sets of answers say the same, files too. */
export function identicalAnswers(a: Answers, b: Answers): boolean {
  return inKeyOrder(a) === inKeyOrder(b);
}

/** What is saved with the server before the answer is sent. */
export function withoutFiles(survey: SurveyJson, answers: Answers): Answers {
  const files = fileQuestions(survey);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !files.has(name)));
}

function onlyFiles(survey: SurveyJson, answers: Answers): Answers {
  const files = fileQuestions(survey);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => files.has(name)));
}

export function fileQuestions(survey: SurveyJson): ReadonlySet<string> {
  return new Set(questionsIn(survey).flatMap(({ type, name }) => (type === 'file' ? [name] : [])));
}

function inKeyOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
