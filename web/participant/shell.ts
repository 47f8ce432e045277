// The questions the server wrote, which could be answered while the engine was on its way: what was answered, and where
// someone was writing, are handed over to the page that takes their place.
import type { FormFields } from '../../surveys/answers/form-fields.ts';
import { controlsIn, questionsOf, readAnswers } from './light/answer-form.ts';
import type { Answers } from './sending/answers.ts';

export interface Shell {
  readonly answers: Answers;
  /** Puts the focus where it was, once the new page is there. */
  readonly takeFocusBack: () => void;
}

/** Read right before the page is replaced. */
export function readShell(fields: FormFields): Shell {
  const form = document.getElementById('answers');
  if (!(form instanceof HTMLFormElement)) return { answers: {}, takeFocusBack: () => undefined };
  return { answers: readAnswers(form, fields), takeFocusBack: focusKeeper(form) };
}

/** The same control of the same question: both pages have them in the same order. */
function focusKeeper(form: HTMLFormElement): () => void {
  const focused = document.activeElement;
  const questionNo = questionsOf(form).findIndex((question) => question.contains(focused));
  const question = questionsOf(form)[questionNo];
  if (!question || !(focused instanceof HTMLElement)) return () => undefined;
  const controlNo = controlsIn(question).findIndex((control) => focused.isSameNode(control));
  const selection = isText(focused) ? ([focused.selectionStart, focused.selectionEnd] as const) : undefined;
  return () => {
    const control = document
      .querySelectorAll<HTMLElement>('.survey .q')
      [questionNo]?.querySelectorAll<HTMLElement>('input, textarea, select')[controlNo];
    control?.focus({ preventScroll: true });
    if (control && selection && isText(control)) control.setSelectionRange(...selection);
  };
}

function isText(element: HTMLElement): element is HTMLTextAreaElement | HTMLInputElement {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');
}
