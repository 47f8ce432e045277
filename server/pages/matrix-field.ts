// The same scale for several statements: a stack on a phone, a table on a wide screen. The markup of
// web/participant/fields/MatrixField.tsx; the number of steps is a class, since the policy lets no style attribute through.
import { itemText, itemValue } from '../../surveys/definition/questions-in.ts';
import type { Item, MatrixQuestion } from '../../surveys/definition/survey-json.ts';
import type { FormState } from './form-state.ts';
import { html, type Markup } from './html.ts';
import { itemLang, spokenItem } from './item-words.ts';

export function matrixField(question: MatrixQuestion, form: FormState): Markup {
  const { columns, rows } = question;
  return html`<div class="grid one of-${columns.length}"><div class="heads"><span></span><div class="head" aria-hidden="true"><ol class="words">${columns.map(
    (column) => html`<li>${spokenItem(column, form)}</li>`,
  )}</ol></div></div>${rows.map((row) => matrixRow(question, row, form))}</div>`;
}

function matrixRow(question: MatrixQuestion, row: Item, form: FormState): Markup {
  const name = `${question.name}.${itemValue(row)}`;
  const text = itemText(row, form.reading);
  const numbered = areNumbered(question.columns);
  const [chosen] = form.entered(name);
  const missing = chosen === undefined && form.problemOf(question.name) !== undefined && question.eachRowRequired === true;
  return html`<div class="area"><p class="row-title" aria-hidden="true">${spokenItem(row, form)}</p><div class="cell${missing && ' missing'}">${
    missing && html`<p class="why" id="${name}-why">${form.say('missing.row')}</p>`
  }<div class="sc ${numbered ? 'numbered' : 'worded'}" role="radiogroup" aria-label="${text}"${itemLang(row, form)}${
    missing && html` aria-describedby="${name}-why"`
  }>${question.columns.map((column) => matrixStep(name, column, { numbered, chosen, form }))}</div>${numbered && ends(question.columns, form)}</div></div>`;
}

interface StepContext {
  readonly numbered: boolean;
  readonly chosen: string | undefined;
  readonly form: FormState;
}

function matrixStep(name: string, column: Item, { numbered, chosen, form }: StepContext): Markup {
  const value = String(itemValue(column));
  const text = itemText(column, form.reading);
  return html`<label class="${value === 'na' ? 'c vj' : 'c'}" title="${text}"${itemLang(column, form)}><input type="radio" name="${name}" value="${value}"${
    value === chosen && html` checked`
  }><b aria-hidden="true">${numbered && value !== 'na' && value}</b><span>${spokenItem(column, form)}</span></label>`;
}

/** Whether the steps are 1 to 5 and so on, which can stand as numbers, rather than words that need to be read. */
function areNumbered(columns: readonly Item[]): boolean {
  const values = columns.map(itemValue).filter((value) => value !== 'na');
  return values.length > 4 && values.every((value, index) => value === index + 1);
}

function ends(columns: readonly Item[], form: FormState): Markup {
  const inScale = columns.filter((column) => itemValue(column) !== 'na');
  return html`<p class="ends" aria-hidden="true">${[inScale[0], inScale.at(-1)].map(
    (column) => column !== undefined && html`<span>${itemValue(column)} ${spokenItem(column, form)}</span>`,
  )}</p>`;
}
