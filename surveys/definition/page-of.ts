// Which of the two participant's pages a survey gets. One rule, read from the definition and from nothing else: a survey
// gets the light page where everything in it is on the list below. What is not on the list, and what will be added to the
// types some day, needs the full page, which draws every definition.
import { itemsOf } from './items-of.ts';
import { itemValue, questionsIn } from './questions-in.ts';
import type { Item, Page, Question, SurveyElement, SurveyJson } from './survey-json.ts';

/** `light`: HTML from the server, whole without JavaScript. `full`: drawn by survey-react-ui. */
export type ParticipantPageKind = 'light' | 'full';

const always = ['type', 'name', 'title', 'description', 'isRequired', 'requiredErrorText', 'validators'] as const;
const choices = [...always, 'choices', 'colCount'] as const;

/** The properties of a plain question, by type. None of them makes a question come, go or change while someone answers. */
const plain: Partial<Record<SurveyElement['type'], readonly string[]>> = {
  text: [...always, 'inputType', 'maxLength', 'min', 'max', 'minErrorText', 'maxErrorText', 'autocomplete'],
  comment: [...always, 'maxLength', 'rows', 'autoGrow'],
  boolean: [...always, 'labelTrue', 'labelFalse', 'displayMode', 'swapOrder'],
  radiogroup: [...choices, 'showOtherItem', 'otherText'],
  checkbox: [...choices, 'showOtherItem', 'otherText', 'maxSelectedChoices', 'minSelectedChoices'],
  dropdown: [...choices, 'placeholder', 'searchEnabled'],
  rating: [...always, 'rateValues', 'rateMin', 'rateMax', 'displayMode'],
  matrix: [...always, 'rows', 'columns', 'eachRowRequired'],
  panel: ['type', 'name', 'title', 'description', 'elements'],
};
const plainPage: readonly string[] = ['name', 'title', 'description', 'elements'];
const plainItem: readonly string[] = ['value', 'text', 'isExclusive'];

/** Names of questions and rows become names of form fields, joined by a point. */
const fieldName = /^[A-Za-z][A-Za-z0-9_]*$/;

/** As many rows and steps as the stylesheet has columns for. */
const mostSteps = 8;

/**
 * The page a survey is answered on: `light` where it is one page of plain questions, without conditions, tables with
 * cells, repetitions, files or anything else that changes while someone answers.
 *
 * @example pageOf(checkOut.json) // 'light'
 */
export function pageOf(json: SurveyJson): ParticipantPageKind {
  return json.pages.length === 1 && json.pages.every(isPlainPage) && questionsIn(json).length > 0 ? 'light' : 'full';
}

/**
 * The elements at the beginning of a page that can be drawn before the survey engine has come: up to the first that is not plain.
 *
 * @example plainBeginning(projectFollowup3m.json.pages[0]).map(({ name }) => name) // ['applied']: what follows has a condition
 */
export function plainBeginning({ elements, ...page }: Page): readonly SurveyElement[] {
  if (!hasOnly(page, plainPage)) return [];
  const firstOther = elements.findIndex((element) => !isPlain(element));
  return firstOther < 0 ? elements : elements.slice(0, firstOther);
}

function isPlainPage(page: Page): boolean {
  return hasOnly(page, plainPage) && page.elements.every(isPlain);
}

function isPlain(element: SurveyElement): boolean {
  const known = plain[element.type];
  if (!known || !hasOnly(element, known)) return false;
  if (element.type === 'panel') return element.elements.every(isPlain);
  return element.type !== 'html' && fieldName.test(element.name) && itemsOf(element).flat().every(isPlainItem) && isDrawn(element);
}

function isPlainItem(item: Item): boolean {
  return typeof item !== 'object' || hasOnly(item, plainItem);
}

/** What the markup has room for, and words for. */
function isDrawn(question: Question): boolean {
  if (question.type === 'rating') return question.rateValues !== undefined && question.rateValues.length <= mostSteps;
  if (question.type === 'matrix')
    return question.columns.length <= mostSteps && question.rows.every((row) => fieldName.test(String(itemValue(row))));
  if (question.type === 'radiogroup' || question.type === 'checkbox') return !question.showOtherItem || question.otherText !== undefined;
  return true;
}

function hasOnly(thing: object, known: readonly string[]): boolean {
  return Object.keys(thing).every((key) => known.includes(key));
}
