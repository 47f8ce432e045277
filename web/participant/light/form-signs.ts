// What follows what is answered: how far one has come, how many characters are left, how many may still be chosen.
import { isAnswered, questionsOf } from './answer-form.ts';
import { counted, type FormPage, fill } from './page-data.ts';

/** Brings every sign up to date. */
export function showSigns(form: HTMLFormElement, words: FormPage['words']): void {
  showProgress(form, words);
  for (const text of form.querySelectorAll('textarea')) showLeft(text, words);
  for (const list of form.querySelectorAll<HTMLElement>('[data-most]')) showChosen(list, words);
}

function showProgress(form: HTMLFormElement, words: FormPage['words']): void {
  const questions = questionsOf(form);
  const answered = questions.filter(isAnswered).length;
  for (const [index, line] of [...document.querySelectorAll('.steps i')].entries()) line.className = index < answered ? 'done' : '';
  const count = document.querySelector('.count');
  const text = fill(words.answered, { answered, total: questions.length });
  if (count && count.textContent !== text) count.textContent = text;
}

function showLeft(text: HTMLTextAreaElement, words: FormPage['words']): void {
  const left = document.getElementById(`${text.name}-left`);
  if (left) left.textContent = counted(words.left, text.maxLength - text.value.length);
}

/** The rest cannot be pressed once the last is taken. */
function showChosen(list: HTMLElement, words: FormPage['words']): void {
  const most = Number(list.dataset.most);
  const boxes = [...list.querySelectorAll<HTMLInputElement>('input')];
  const chosen = boxes.filter(({ checked }) => checked).length;
  for (const box of boxes) box.disabled = chosen >= most && !box.checked && box.dataset.alone === undefined;
  const sign = list.parentElement?.querySelector('[data-chosen]');
  const text = fill(words.chosen, { chosen, most });
  if (sign && sign.textContent !== text) sign.textContent = text;
}

/** "Inget av detta" stands alone: it clears the others, and the others clear it. */
export function keepAlone({ name, checked, dataset, form }: HTMLInputElement): void {
  if (!checked || !form) return;
  const alone = dataset.alone !== undefined;
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    if (box.name === name && (box.dataset.alone !== undefined) !== alone) box.checked = false;
  }
}
