// The form, brought to life: what is written is told at once, what is missing is said before anything is sent.
import type { Answers } from '../sending/answers.ts';
import type { WrongAnswer } from '../sending/post-response.ts';
import { fillForm, questionsOf, readAnswers } from './answer-form.ts';
import { keepAlone, showSigns } from './form-signs.ts';
import type { FormPage } from './page-data.ts';
import { type FormProblem, fromServer, goToQuestion, problemsIn, showProblems, stillThere } from './problems.ts';

/** Told what someone does with the form. */
export interface FormListener {
  readonly written: (answers: Answers) => void;
  readonly sent: (answers: Answers) => void;
  readonly cleared: () => void;
  /** Whether what has been answered is kept on the device, so that the page can be left for the other language. */
  readonly isKept: () => boolean;
}

export interface FormView {
  readonly fill: (answers: Answers) => void;
  /** Shows what the server found wrong; false where it is about none of the questions. */
  readonly showWrong: (problems: readonly WrongAnswer[]) => boolean;
  /** The code of an invitation that was written by hand. */
  readonly writtenToken: () => string | undefined;
}

export function formView(form: HTMLFormElement, page: FormPage, listener: FormListener): FormView {
  let problems: readonly FormProblem[] = [];
  const show = (found: readonly FormProblem[]) => {
    problems = found;
    showProblems(form, found, page.words);
  };
  const refuse = (found: readonly FormProblem[]) => {
    show(found);
    form.querySelector<HTMLElement>('.problems')?.focus();
  };
  const signs = () => showSigns(form, page.words);

  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'checkbox') keepAlone(target);
    if (problems.length > 0) show(stillThere(problems));
    signs();
    listener.written(readAnswers(form, page.fields));
  });
  form.addEventListener('submit', (event) => {
    const language = languageOf(event);
    // Posted as it is where the device keeps nothing: the server then writes the answers into the page in the other language.
    if (language && !listener.isKept()) return;
    event.preventDefault();
    if (language) return goToLanguage(language);
    const found = problemsIn(form);
    refuse(found);
    if (found.length === 0) listener.sent(readAnswers(form, page.fields));
  });
  form.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.problems a');
    const question = link && questionsOf(form).find(({ id }) => link.hash === `#${id}`);
    if (!question) return;
    event.preventDefault();
    goToQuestion(question);
  });
  clearing(page.words.clearing, () => {
    listener.cleared();
    fillForm(form, {});
    show([]);
    signs();
    scrollTo(0, 0);
  });
  signs();

  return {
    fill: (answers) => {
      fillForm(form, answers);
      signs();
    },
    showWrong: (wrong) => {
      const found = fromServer(form, wrong);
      if (found.length > 0) requestAnimationFrame(() => refuse(found));
      return found.length > 0;
    },
    writtenToken: () =>
      form
        .querySelector<HTMLInputElement>('#token')
        ?.value.replace(/^.*#t=/, '')
        .trim() || undefined,
  };
}

function languageOf({ submitter }: SubmitEvent): string | undefined {
  return submitter instanceof HTMLButtonElement && submitter.name === ':language' ? submitter.value : undefined;
}

/** By the address alone, so that the personal code after the # stays. */
function goToLanguage(language: string): void {
  const address = new URL(location.href);
  address.searchParams.set('lang', language);
  location.assign(address);
}

/** Wipes the answers, after asking once. */
function clearing([sure, yes, no]: FormPage['words']['clearing'], clear: () => void): void {
  const place = document.getElementById('clear');
  const wish = place?.querySelector('button');
  if (!place || !wish) return;
  place.hidden = false;
  const rest = () => {
    place.className = 'clear';
    place.replaceChildren(wish);
  };
  wish.addEventListener('click', () => {
    const keep = button(no, 'btn plain s', () => {
      rest();
      wish.focus();
    });
    const wipe = button(yes, 'btn s', () => {
      rest();
      clear();
    });
    place.className = 'clear row';
    place.replaceChildren(Object.assign(document.createElement('span'), { id: 'sure', textContent: sure }), wipe, keep);
    keep.setAttribute('aria-describedby', 'sure');
    keep.focus();
  });
}

function button(text: string, className: string, press: () => void): HTMLButtonElement {
  const element = Object.assign(document.createElement('button'), { type: 'button', className, textContent: text });
  element.addEventListener('click', press);
  return element;
}
