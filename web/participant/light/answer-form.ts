// The form as answers, and answers as the form.
import { answersFrom, entriesOf, type FormEntry, type FormFields, ownFieldMark } from '../../../surveys/answers/form-fields.ts';
import type { Answers } from '../sending/answers.ts';

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What has been answered, as it is sent. */
export function readAnswers(form: HTMLFormElement, fields: FormFields): Answers {
  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return answersFrom(fields, entries satisfies FormEntry[]);
}

/** Shows answers in the form. */
export function fillForm(form: HTMLFormElement, answers: Answers): void {
  const texts = new Map<string, string[]>();
  for (const [name, text] of entriesOf(answers)) texts.set(name, [...(texts.get(name) ?? []), text]);
  for (const control of controlsIn(form)) {
    const shown = texts.get(control.name) ?? [];
    if (isPicked(control)) control.checked = shown.includes(control.value);
    else control.value = shown[0] ?? '';
  }
}

/** The questions, in order. */
export function questionsOf(form: HTMLElement): readonly HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-q]')];
}

/** The controls that answers stand in. */
export function controlsIn(element: HTMLElement): readonly Control[] {
  return [...element.querySelectorAll<Control>('input, textarea, select')].filter(
    ({ name }) => name !== '' && !name.startsWith(ownFieldMark),
  );
}

/** Whether a question, or any part of it, has an answer. */
export function isAnswered(question: HTMLElement): boolean {
  return controlsIn(question).some((control) => (isPicked(control) ? control.checked : control.value.trim() !== ''));
}

function isPicked(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}
