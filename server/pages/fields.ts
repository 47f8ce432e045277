// One field a question type: the same markup as web/participant/fields, from the same stylesheet, with plain form controls
// that are whole without a script. The script reads what is required from the data attributes of the question around them.
import { itemText, itemValue } from '../../surveys/definition/questions-in.ts';
import type {
  BooleanQuestion,
  CheckboxQuestion,
  CommentQuestion,
  DropdownQuestion,
  Item,
  Question,
  RadiogroupQuestion,
  RatingQuestion,
  TextQuestion,
} from '../../surveys/definition/survey-json.ts';
import { no, yes } from '../../surveys/library/wording.ts';
import type { FormState } from './form-state.ts';
import { html, type Markup } from './html.ts';
import { spoken } from './intro.ts';
import { itemLang, spokenItem } from './item-words.ts';
import { matrixField } from './matrix-field.ts';

/** The id of the element that holds a question, and that a link in the summary leads to. */
export function fieldId(question: string): string {
  return `q-${question}`;
}

/** Fields that are one control, labelled by <label>; the others are groups of controls, labelled by <legend>. */
export function isSingleControl({ type }: Question): boolean {
  return type === 'text' || type === 'comment' || type === 'dropdown';
}

/** The control or controls of a plain question. */
export function fieldFor(question: Question, form: FormState): Markup {
  switch (question.type) {
    case 'text':
      return textField(question, form);
    case 'comment':
      return commentField(question, form);
    case 'boolean':
      return booleanField(question, form);
    case 'dropdown':
      return dropdownField(question, form);
    case 'radiogroup':
    case 'checkbox':
      return choiceField(question, form);
    case 'rating':
      return ratingField(question, form);
    case 'matrix':
      return matrixField(question, form);
    default:
      throw new Error(`A question of type ${question.type} is not plain: pageOf lets none through.`);
  }
}

/** The ids of the help and the error of a question. */
export function describedBy({ name, description }: Question, form: FormState, more?: string): string | undefined {
  const ids = [description && `${name}-help`, form.problemOf(name) && `${name}-why`, more];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** The attributes that a single control has, whatever it is. */
function common(question: Question, form: FormState, more?: string): Markup {
  const described = describedBy(question, form, more);
  return html`id="${question.name}" name="${question.name}"${question.isRequired && html` aria-required="true"`}${
    form.problemOf(question.name) && html` aria-invalid="true"`
  }${described && html` aria-describedby="${described}"`}`;
}

function textField(question: TextQuestion, form: FormState): Markup {
  const number = question.inputType === 'number';
  const type = number ? 'text' : (question.inputType ?? 'text');
  return html`<input class="line" type="${type}" ${common(question, form)}${number && html` inputmode="numeric"`} autocomplete="${
    question.autocomplete ?? 'off'
  }"${question.maxLength !== undefined && html` maxlength="${question.maxLength}"`} value="${form.entered(question.name)[0]}">`;
}

function commentField(question: CommentQuestion, form: FormState): Markup {
  const text = form.entered(question.name)[0] ?? '';
  const most = question.maxLength;
  const leftId = `${question.name}-left`;
  // A browser drops the line end right after the tag, so that what was entered may begin with one.
  return html`<textarea ${common(question, form, most === undefined ? undefined : leftId)}${
    most !== undefined && html` maxlength="${most}"`
  }>\n${text}</textarea>${
    most !== undefined &&
    html`<p class="left" id="${leftId}" data-left>${form.say('left', { count: Math.max(0, most - text.replaceAll('\r\n', '\n').length) })}</p>`
  }`;
}

function booleanField(question: BooleanQuestion, form: FormState): Markup {
  const answers = [
    ['true', question.labelTrue ?? yes],
    ['false', question.labelFalse ?? no],
  ] as const;
  return html`<div class="list two">${answers.map(
    ([value, text]) =>
      html`<label class="opt"><input type="radio" name="${question.name}" value="${value}"${checked(question, value, form)}>${ring()}<span>${spoken(text, form)}</span></label>`,
  )}</div>`;
}

function dropdownField(question: DropdownQuestion, form: FormState): Markup {
  const [chosen = ''] = form.entered(question.name);
  return html`<select class="line" ${common(question, form)}><option value="">${form.say('choose')}</option>${question.choices.map(
    (item) =>
      html`<option value="${itemValue(item)}"${itemLang(item, form)}${String(itemValue(item)) === chosen && html` selected`}>${itemText(item, form.reading)}</option>`,
  )}</select>`;
}

function choiceField(question: RadiogroupQuestion | CheckboxQuestion, form: FormState): Markup {
  const several = question.type === 'checkbox';
  const most = question.type === 'checkbox' ? question.maxSelectedChoices : undefined;
  return html`${most !== undefined && mostChoices(question, most, form)}<div class="list"${most !== undefined && html` data-most="${most}"`}>${[
    ...question.choices.map((item) => choice(question, item, several, form)),
    ...(question.showOtherItem && question.otherText
      ? [choice(question, { value: 'other', text: question.otherText }, several, form)]
      : []),
  ]}</div>${question.showOtherItem && otherText(question, form)}`;
}

function choice(question: Question, item: Item, several: boolean, form: FormState): Markup {
  const value = String(itemValue(item));
  const alone = typeof item === 'object' && item.isExclusive;
  return html`<label class="opt"><input type="${several ? 'checkbox' : 'radio'}" name="${question.name}" value="${value}"${
    alone && html` data-alone`
  }${checked(question, value, form)}>${ring(several)}<span>${spokenItem(item, form)}</span></label>`;
}

/** How many may be chosen; the script says how many are, and stops at the last. */
function mostChoices(question: Question, most: number, form: FormState): Markup {
  return html`<p class="help" role="status" data-chosen>${form.say('chosen', { chosen: form.entered(question.name).length, most })}</p>`;
}

/** Shown by the stylesheet when "Annat" is chosen. */
function otherText(question: Question, form: FormState): Markup {
  const name = `${question.name}-Comment`;
  return html`<input type="text" class="line other" name="${name}" autocomplete="off" aria-label="${form.say('otherText')}" value="${form.entered(name)[0]}">`;
}

function ratingField(question: RatingQuestion, form: FormState): Markup {
  const items = question.rateValues ?? [];
  const steps = items.filter((item) => itemValue(item) !== 'na');
  const dontKnow = items.find((item) => itemValue(item) === 'na');
  return html`<div class="scale steps-${steps.length}">${steps.map((item) => step(question, item, form))}</div>${
    dontKnow !== undefined &&
    html`<label class="opt dontknow"><input type="radio" name="${question.name}" value="na"${checked(question, 'na', form)}>${ring()}${spokenItem(dontKnow, form)}</label>`
  }`;
}

function step(question: RatingQuestion, item: Item, form: FormState): Markup {
  const value = String(itemValue(item));
  const text = itemText(item, form.reading);
  return html`<label class="opt"><input type="radio" name="${question.name}" value="${value}"${checked(question, value, form)}><b>${value}</b>${
    text !== value && html`<span>${spokenItem(item, form)}</span>`
  }</label>`;
}

function checked({ name }: Question, value: string, form: FormState): Markup | false {
  return form.entered(name).includes(value) && html` checked`;
}

/** The visible mark of a radio button or checkbox. The control itself lies invisible beside it. */
export function ring(square = false): Markup {
  return html`<i class="${square ? 'ring square' : 'ring'}" aria-hidden="true"></i>`;
}
