// Questions as HTML: number, words, help, what is wrong, and the field. The markup of web/participant/form.
import { messagesIn } from '../../surveys/answers/messages.ts';
import { type SwedishText, textIn } from '../../surveys/definition/localized-text.ts';
import { itemValue, questionsIn } from '../../surveys/definition/questions-in.ts';
import type { PanelElement, Question, SurveyElement, SurveyJson } from '../../surveys/definition/survey-json.ts';
import { describedBy, fieldFor, fieldId, isSingleControl } from './fields.ts';
import type { FormState } from './form-state.ts';
import { html, type Markup } from './html.ts';
import { spoken } from './intro.ts';

/** Elements of a survey's first page, one below the other, under the page's heading where it has one. */
export function questionsHtml(survey: SurveyJson, elements: readonly SurveyElement[], form: FormState): Markup {
  const numbers = new Map(questionsIn(survey).map(({ name }, index) => [name, index + 1]));
  const [page] = survey.pages;
  return html`<div class="questions">${page?.title && heading(page.title, page.description, form, 'page-title')}${elementsHtml(elements, numbers, form)}</div>`;
}

type Numbers = ReadonlyMap<string, number>;

function elementsHtml(elements: readonly SurveyElement[], numbers: Numbers, form: FormState): readonly Markup[] {
  return elements.flatMap((element) => {
    if (element.type === 'html') return [];
    return element.type === 'panel' ? panelHtml(element, numbers, form) : questionHtml(element, numbers, form);
  });
}

function panelHtml(panel: PanelElement, numbers: Numbers, form: FormState): Markup {
  const id = `${panel.name}-title`;
  return html`<section class="questions"${panel.title && html` aria-labelledby="${id}"`}>${
    panel.title && heading(panel.title, panel.description, form, id)
  }${elementsHtml(panel.elements, numbers, form)}</section>`;
}

function heading(title: SwedishText, description: SwedishText | undefined, form: FormState, id: string): Markup {
  return html`<div class="page-head"><h2 id="${id}" tabindex="-1">${spoken(title, form)}</h2>${
    description && html`<p>${spoken(description, form)}</p>`
  }</div>`;
}

function questionHtml(question: Question, numbers: Numbers, form: FormState): Markup {
  const { name, type } = question;
  const described = describedBy(question, form);
  const classes = ['q', `q-${type}`, form.problemOf(name) === undefined ? '' : 'missing'].filter(Boolean).join(' ');
  const content = html`${help(question, form)}${fieldFor(question, form)}`;
  const around = html`class="${classes}" id="${fieldId(name)}" data-q="${name}"${rules(question, form)}`;
  if (isSingleControl(question))
    return html`<div ${around}><label class="q-title" for="${name}">${title(question, numbers, form)}</label>${content}</div>`;
  return html`<fieldset ${around}${described && html` aria-describedby="${described}"`}><legend class="q-title">${title(question, numbers, form)}</legend>${content}</fieldset>`;
}

function title(question: Question, numbers: Numbers, form: FormState): Markup {
  const number = numbers.get(question.name) ?? 0;
  const before = form.say(question.isRequired ? 'question' : 'questionOptional', { number });
  return html`<span class="no">${before}</span>${question.title ? spoken(question.title, form) : question.name}`;
}

function help({ name, description }: Question, form: FormState): Markup {
  const problem = form.problemOf(name);
  return html`${description && html`<p class="help" id="${name}-help">${spoken(description, form)}</p>`}${
    problem !== undefined && html`<p class="why" id="${name}-why">${problem}</p>`
  }`;
}

/** What the script checks before it sends, and the sentence it says. The server checks everything. */
function rules(question: Question, form: FormState): Markup {
  const required = question.isRequired && missingText(question, form);
  const everyRow = question.type === 'matrix' && question.eachRowRequired === true;
  const other = 'showOtherItem' in question && question.showOtherItem === true;
  return html`${required && html` data-required="${required}"`}${everyRow && html` data-rows="${form.say('missing.rows')}" data-row="${form.say('missing.row')}"`}${
    other && html` data-other="${messagesIn(form.locale).sayWhat}"`
  }`;
}

/** What to do where a required answer is missing: as on the full page. */
function missingText(question: Question, { say, locale }: FormState): string {
  if (question.requiredErrorText) return textIn(question.requiredErrorText, locale);
  switch (question.type) {
    case 'checkbox':
      return say('missing.pickSome');
    case 'matrix':
      return say('missing.rows');
    case 'rating':
    case 'radiogroup':
    case 'dropdown':
      return say(hasDontKnow(question) ? 'missing.pickOrDontKnow' : 'missing.pick');
    case 'boolean':
      return say('missing.pick');
    default:
      return say('missing.write');
  }
}

function hasDontKnow(question: Question): boolean {
  const items = question.type === 'rating' ? question.rateValues : 'choices' in question ? question.choices : undefined;
  return items?.some((item) => itemValue(item) === 'na') ?? false;
}
