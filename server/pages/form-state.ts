// What a form shows beside its questions: what was entered, and what is wrong with it.
import type { FormEntry } from '../../surveys/answers/form-fields.ts';
import type { PageWords } from './intro.ts';

export interface FormState extends PageWords {
  /** What was entered in a field. */
  readonly entered: (field: string) => readonly string[];
  /** What is wrong with the answer to a question, if anything. */
  readonly problemOf: (question: string) => string | undefined;
}

export interface WrongAnswer {
  /** As the check names it: a question, or a place in one (`worth.ours`). */
  readonly question: string;
  readonly message: string;
}

/** A form with what someone entered, and what was wrong with it. */
export function formState(words: PageWords, entries: readonly FormEntry[] = [], problems: readonly WrongAnswer[] = []): FormState {
  const texts = new Map<string, string[]>();
  for (const [name, text] of entries) texts.set(name, [...(texts.get(name) ?? []), text]);
  const messages = new Map<string, string>();
  for (const { question, message } of problems) {
    const name = questionIn(question);
    if (!messages.has(name)) messages.set(name, message);
  }
  return { ...words, entered: (field) => texts.get(field) ?? [], problemOf: (question) => messages.get(question) };
}

/** The question a problem is about: `worth` where it is about `worth.ours` or `topics-Comment`. */
export function questionIn(place: string): string {
  return (place.split(/[.[]/)[0] ?? '').replace(/-Comment$/, '');
}
