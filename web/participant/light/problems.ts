// What is missing or wrong: a list with links before the questions, and a sentence at each question. What the server finds
// wrong is shown the same way.
import type { WrongAnswer } from '../sending/post-response.ts';
import { controlsIn, isAnswered, questionsOf } from './answer-form.ts';
import { counted, type FormPage, fill } from './page-data.ts';

export interface FormProblem {
  readonly question: HTMLElement;
  readonly message: string;
  /** Whether it is an answer that is missing, rather than one that is wrong. */
  readonly missing: boolean;
}

/** What has to be changed before the answers can be sent, as far as it can be told without the server. */
export function problemsIn(form: HTMLFormElement): readonly FormProblem[] {
  return questionsOf(form).flatMap((question) => problemOf(question) ?? []);
}

function problemOf(question: HTMLElement): FormProblem | undefined {
  const { required, rows, other } = question.dataset;
  if (rows && emptyRows(question).length > 0) return { question, message: rows, missing: true };
  if (required && !isAnswered(question)) return { question, message: required, missing: true };
  const otherText = question.querySelector<HTMLInputElement>('.other');
  if (other && question.querySelector('[value=other]:checked') && !otherText?.value.trim())
    return { question, message: other, missing: true };
  return undefined;
}

function emptyRows(question: HTMLElement): readonly Element[] {
  return [...question.querySelectorAll('.cell')].filter((row) => !row.querySelector(':checked'));
}

/** What the server found wrong, at the questions of this form. */
export function fromServer(form: HTMLFormElement, problems: readonly WrongAnswer[]): readonly FormProblem[] {
  return questionsOf(form).flatMap((question) => {
    const problem = problems.find(({ question: place }) => (place.split(/[.[]/)[0] ?? '').replace(/-Comment$/, '') === question.dataset.q);
    return problem ? [{ question, message: problem.message, missing: false }] : [];
  });
}

/** Those that are left after something has been changed: a missing answer that is there now is no problem any more. */
export function stillThere(problems: readonly FormProblem[]): readonly FormProblem[] {
  return problems.filter(({ question, missing }) => !missing || problemOf(question));
}

/** Shows just these problems, and takes away all others. */
export function showProblems(form: HTMLFormElement, problems: readonly FormProblem[], words: FormPage['words']): void {
  for (const question of questionsOf(form)) clearProblem(question);
  form.querySelector('.problems')?.remove();
  if (problems.length === 0) return;
  for (const problem of problems) showProblem(problem);
  form.prepend(summaryOf(form, problems, words));
}

function clearProblem(question: HTMLElement): void {
  question.classList.remove('missing');
  for (const row of question.querySelectorAll('.cell.missing')) row.classList.remove('missing');
  for (const why of question.querySelectorAll('.why')) {
    why.remove();
    for (const described of [question, ...question.querySelectorAll(`[aria-describedby~="${why.id}"]`)]) describe(described, why.id, false);
  }
  for (const control of controlsIn(question)) control.removeAttribute('aria-invalid');
}

function showProblem({ question, message }: FormProblem): void {
  const { q: name = '', row } = question.dataset;
  question.classList.add('missing');
  const why = sentence('p', message, 'why');
  why.id = `${name}-why`;
  const before = question.querySelector(':scope > .help') ?? question.querySelector('.q-title');
  before?.after(why);
  const single = question.tagName === 'FIELDSET' ? undefined : controlsIn(question)[0];
  describe(single ?? question, why.id, true);
  single?.setAttribute('aria-invalid', 'true');
  if (row) for (const cell of emptyRows(question)) markRow(cell, row);
}

function markRow(cell: Element, message: string): void {
  const scale = cell.querySelector('.sc');
  const why = sentence('p', message, 'why');
  why.id = `${scale?.querySelector('input')?.name}-why`;
  cell.classList.add('missing');
  cell.prepend(why);
  if (scale) describe(scale, why.id, true);
}

/** Adds an id to what describes an element, or takes it away. */
function describe(element: Element, id: string, add: boolean): void {
  const others = (element.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one && one !== id);
  const ids = add ? [...others, id] : others;
  if (ids.length > 0) element.setAttribute('aria-describedby', ids.join(' '));
  else element.removeAttribute('aria-describedby');
}

function summaryOf(form: HTMLFormElement, problems: readonly FormProblem[], words: FormPage['words']): HTMLElement {
  const box = document.createElement('div');
  box.className = 'note err problems';
  box.tabIndex = -1;
  box.setAttribute('role', 'alert');
  box.setAttribute('aria-labelledby', 'problems-title');
  const heading = sentence('h2', counted(problems.every(({ missing }) => missing) ? words.missing : words.wrong, problems.length));
  heading.id = 'problems-title';
  const list = document.createElement('ul');
  const questions = questionsOf(form);
  for (const { question } of problems) list.append(linkTo(question, questions.indexOf(question) + 1, words));
  box.append(heading, list, sentence('p', words.nothingLost, 'meta'));
  return box;
}

function linkTo(question: HTMLElement, number: number, words: FormPage['words']): HTMLElement {
  const link = sentence('a', fill(words.linkBefore, { number }));
  // A copy of the words as they stand there, with the language they are in.
  const title = question.querySelector('.q-title')?.lastChild;
  if (title) link.append(title.cloneNode(true));
  (link as HTMLAnchorElement).href = `#${question.id}`;
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/** Moves to a question without touching the address, whose # may hold a personal link. */
export function goToQuestion(question: HTMLElement): void {
  question.scrollIntoView({ block: 'start' });
  controlsIn(question)[0]?.focus({ preventScroll: true });
}

function sentence(tag: 'p' | 'h2' | 'a', text: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
