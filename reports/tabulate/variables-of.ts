// From a definition to its variables: one function a question type. A type without a line here is only counted as answered.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import { itemText, itemValue, questionsIn } from '../../surveys/definition/questions-in.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Item, MatrixColumn, Question } from '../../surveys/definition/survey-json.ts';
import { type ChoiceSet, choiceSet, noneText, otherText, yesNoSet } from './choice-set.ts';
import type { Answers, Reading, Variable } from './variable.ts';

/** Everything of a survey that can be counted, in the order it is asked; personal questions left out. */
export function variablesOf(survey: Pick<Survey, 'json' | 'personal' | 'reworded'>): readonly Variable[] {
  const personal = new Set(survey.personal ?? []);
  return questionsIn(survey.json)
    .filter((question) => !personal.has(question.name))
    .flatMap((question) => variablesOfQuestion(question, survey.reworded?.[question.name] ?? []));
}

type Shape = Pick<Variable, 'measure' | 'codes' | 'scale' | 'read'> & Pick<Partial<Variable>, 'item' | 'itemText' | 'rowText' | 'notKnown'>;

function variablesOfQuestion(question: Question, earlier: readonly string[]): readonly Variable[] {
  const shared = {
    question: question.name,
    questionText: question.title ?? { sv: question.name },
    questionType: question.type,
    required: question.isRequired === true,
  };
  return shapesOf(question).map((shape) => ({
    item: '',
    ...shared,
    ...shape,
    wordings: [wordingOf(shared.questionText.sv, shape), ...earlier.map((title) => wordingOf(title, shape))],
  }));
}

/** What is asked, in Swedish; how it is spaced does not matter. */
function wordingOf(title: string, { itemText }: Pick<Shape, 'itemText'>): string {
  return [title, ...(itemText ? [itemText.sv] : [])].map((words) => words.normalize('NFC').replace(/\s+/g, ' ').trim()).join(' | ');
}

function shapesOf(question: Question): readonly Shape[] {
  const own = (answers: Answers) => answers[question.name];
  switch (question.type) {
    case 'rating':
      return [oneOf(choiceSet(question.rateValues ?? stepsBetween(question.rateMin ?? 1, question.rateMax ?? 5)), own)];
    case 'radiogroup':
    case 'dropdown':
      return [oneOf(choicesOf(question), own)];
    case 'boolean':
      return [oneOf(yesNoSet(labelsOf(question)), own)];
    case 'checkbox':
      return [severalOf(choicesOf(question), own)];
    case 'ranking':
      return question.choices.map((choice) => rankOf(choice, question.choices.length, own));
    case 'matrix':
      return question.rows.map((row) => ({ ...named(row), ...oneOf(choiceSet(question.columns), within(own, row)) }));
    case 'matrixdropdown':
      return question.rows.flatMap((row) => question.columns.map((column) => cellOf(row, column, within(own, row))));
    case 'multipletext':
      return question.items.map((item) => ({
        item: item.name,
        itemText: item.title ?? { sv: item.name },
        ...(item.inputType === 'number' ? numberOf(within(own, item.name)) : written(within(own, item.name))),
      }));
    case 'text':
      return [question.inputType === 'number' ? numberOf(own) : written(own)];
    default:
      return [written(own)];
  }
}

type Value = (answers: Answers) => unknown;

function oneOf(set: ChoiceSet, value: Value): Shape {
  return { ...shapeOf(set), measure: set.numeric ? 'scale' : 'single', read: (answers) => set.one(value(answers)) };
}

function severalOf(set: ChoiceSet, value: Value): Shape {
  return { ...shapeOf(set), measure: 'multiple', read: (answers) => set.several(value(answers)) };
}

function shapeOf(set: ChoiceSet): Pick<Shape, 'codes' | 'scale' | 'notKnown'> {
  return { codes: set.codes, scale: set.scale, ...(set.notKnown ? { notKnown: set.notKnown } : {}) };
}

function written(value: Value): Shape {
  return { measure: 'text', codes: [], scale: 'text', read: (answers) => (isSomething(value(answers)) ? [] : undefined) };
}

function numberOf(value: Value): Shape {
  const read = (answers: Answers): Reading => {
    const given = value(answers);
    return typeof given === 'number' && Number.isFinite(given) ? { value: given } : undefined;
  };
  return { measure: 'number', codes: [], scale: 'number', read };
}

/** The place a choice was given, from 1. */
function rankOf(choice: Item, length: number, value: Value): Shape {
  const ranks = choiceSet(stepsBetween(1, length));
  const place = (answers: Answers) => {
    const ranked = value(answers);
    const index = Array.isArray(ranked) ? ranked.indexOf(itemValue(choice)) : -1;
    return index < 0 ? undefined : index + 1;
  };
  return { ...named(choice), ...oneOf(ranks, place) };
}

function cellOf(row: Item, column: MatrixColumn, rowValue: Value): Shape {
  const value = within(rowValue, column.name);
  const name = named(row);
  const title: SwedishText = column.title ?? { sv: column.name };
  return {
    ...cellShape(column, value),
    item: `${name.item}__${column.name}`,
    itemText: joined(name.itemText, title),
    rowText: name.itemText,
  };
}

function cellShape(column: MatrixColumn, value: Value): Shape {
  if (column.cellType === 'boolean') return oneOf(yesNoSet({}), value);
  if (column.cellType === 'checkbox') return severalOf(choiceSet(column.choices ?? []), value);
  if (column.cellType === 'rating' && !column.choices)
    return oneOf(choiceSet(stepsBetween(column.rateMin ?? 1, column.rateMax ?? 5)), value);
  if (column.cellType === 'text' || column.cellType === 'comment') return column.inputType === 'number' ? numberOf(value) : written(value);
  return oneOf(choiceSet(column.choices ?? []), value);
}

function named(row: Item): { readonly item: string; readonly itemText: SwedishText } {
  const text = typeof row === 'object' && row.text ? row.text : { sv: itemText(row, 'sv') };
  return { item: String(itemValue(row)), itemText: text };
}

/** "Klimat – Hur viktig?" in every language that both have. */
function joined(row: SwedishText, column: SwedishText): SwedishText {
  const locales = Object.keys(row).filter((locale) => column[locale] !== undefined);
  const texts = Object.fromEntries(locales.map((locale) => [locale, `${row[locale]} – ${column[locale]}`]));
  return { ...texts, sv: `${row.sv} – ${column.sv}` };
}

function within(value: Value, row: Item): Value {
  const key = String(itemValue(row));
  return (answers) => {
    const outer = value(answers);
    return typeof outer === 'object' && outer !== null && Object.hasOwn(outer, key) ? (outer as Record<string, unknown>)[key] : undefined;
  };
}

interface Choices {
  readonly choices: readonly Item[];
  readonly showOtherItem?: boolean;
  readonly otherText?: SwedishText;
  readonly showNoneItem?: boolean;
  readonly noneText?: SwedishText;
}

function choicesOf(question: Choices): ChoiceSet {
  return choiceSet(question.choices, {
    ...(question.showOtherItem ? { other: question.otherText ?? otherText } : {}),
    ...(question.showNoneItem ? { none: question.noneText ?? noneText } : {}),
  });
}

function labelsOf(question: { readonly labelTrue?: SwedishText; readonly labelFalse?: SwedishText }) {
  return { ...(question.labelTrue ? { yes: question.labelTrue } : {}), ...(question.labelFalse ? { no: question.labelFalse } : {}) };
}

function stepsBetween(min: number, max: number): readonly number[] {
  return Array.from({ length: max - min + 1 }, (_, step) => min + step);
}

/** An answer that says something: blank text and empty lists do not. */
function isSomething(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(isSomething);
  return typeof value === 'object' ? Object.values(value).some(isSomething) : true;
}
