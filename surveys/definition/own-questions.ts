// Questions an organiser adds to the survey of one wave. They are data of four kinds and become the same typed elements that a
// library survey is made of: no expression, no markup, no code. Names follow from what is asked, so that two waves that ask the
// very same have the same question, and two that do not never have.
import { noNames } from '../library/wording.ts';
import { hashOf } from './hash-of.ts';
import type { SwedishText } from './localized-text.ts';
import { questionsIn } from './questions-in.ts';
import type { Survey } from './survey.ts';
import type { ItemWithText, Page, PanelElement, Question, SurveyElement, SurveyJson } from './survey-json.ts';

export type OwnQuestionKind = 'scale' | 'one' | 'several' | 'text';
export const ownQuestionKinds: readonly OwnQuestionKind[] = ['scale', 'one', 'several', 'text'];

interface OwnBase {
  readonly title: SwedishText;
  readonly isRequired?: boolean;
}

/** One to five, and "Vet ej". Only the ends have words. */
export interface OwnScale extends OwnBase {
  readonly kind: 'scale';
  readonly low: SwedishText;
  readonly high: SwedishText;
}

/** One of some choices, or several of them. */
export interface OwnChoice extends OwnBase {
  readonly kind: 'one' | 'several';
  readonly choices: readonly SwedishText[];
}

/** A text in one's own words. */
export interface OwnText extends OwnBase {
  readonly kind: 'text';
}

export type OwnQuestion = OwnScale | OwnChoice | OwnText;

/** How much there is room for. Texts are counted in characters. */
export const ownLimits = { questions: 5, title: 200, end: 40, choice: 100, fewestChoices: 2, mostChoices: 10, answer: 500 } as const;

export type OwnFaultReason =
  | 'tooMany'
  | 'notHere'
  | 'missing'
  | 'tooLong'
  | 'forbidden'
  | 'half'
  | 'tooFewChoices'
  | 'tooManyChoices'
  | 'repeated'
  | 'sameQuestion';

/** What is wrong with one of them: which, where in it (`title.sv`, `choices.2.en`), and why. */
export interface OwnFault {
  /** From 0; -1 where it is about all of them. */
  readonly question: number;
  readonly field: string;
  readonly reason: OwnFaultReason;
}

/**
 * Whether a survey can have questions added. Answers to a registration belong to named people and no report counts them.
 *
 * @example takesOwnQuestions('registration') // false
 */
export function takesOwnQuestions(survey: string): boolean {
  return survey !== 'registration';
}

/** Everything that is wrong, in the order of the form; nothing where they can be asked. */
export function ownQuestionFaults(survey: string, own: readonly OwnQuestion[]): readonly OwnFault[] {
  if (own.length === 0) return [];
  if (!takesOwnQuestions(survey)) return [{ question: -1, field: '', reason: 'notHere' }];
  if (own.length > ownLimits.questions) return [{ question: -1, field: '', reason: 'tooMany' }];
  const names = own.map(ownQuestionName);
  return own.flatMap((question, at) => {
    const faults = faultsIn(question).map((fault) => ({ question: at, ...fault }));
    const isTwice = faults.length === 0 && names.indexOf(names[at] ?? '') !== at;
    return isTwice ? [{ question: at, field: 'title.sv', reason: 'sameQuestion' as const }] : faults;
  });
}

type FaultIn = Omit<OwnFault, 'question'>;

function faultsIn(question: OwnQuestion): readonly FaultIn[] {
  const title = faultsOfText(question.title, 'title', ownLimits.title);
  if (question.kind === 'text') return title;
  if (question.kind === 'scale') {
    const ends = [...faultsOfText(question.low, 'low', ownLimits.end), ...faultsOfText(question.high, 'high', ownLimits.end)];
    const isSame = ends.length === 0 && sameWords(question.low.sv, question.high.sv);
    return [...title, ...(isSame ? [{ field: 'high.sv', reason: 'repeated' as const }] : ends), ...halfTranslated(question)];
  }
  return [...title, ...faultsOfChoices(question.choices), ...halfTranslated(question)];
}

function faultsOfChoices(choices: readonly SwedishText[]): readonly FaultIn[] {
  if (choices.length < ownLimits.fewestChoices) return [{ field: 'choices', reason: 'tooFewChoices' }];
  if (choices.length > ownLimits.mostChoices) return [{ field: 'choices', reason: 'tooManyChoices' }];
  const texts = choices.flatMap((choice, at) => faultsOfText(choice, `choices.${at}`, ownLimits.choice));
  if (texts.length > 0) return texts;
  const twice = choices.findIndex(({ sv }, at) => choices.some((other, place) => place < at && sameWords(other.sv, sv)));
  return twice < 0 ? [] : [{ field: `choices.${twice}.sv`, reason: 'repeated' }];
}

/** In English everything or nothing: a question in one language with choices in another is none. */
function halfTranslated({ title, ...rest }: OwnScale | OwnChoice): readonly FaultIn[] {
  const texts: readonly (readonly [string, SwedishText])[] =
    rest.kind === 'scale'
      ? [
          ['low', rest.low],
          ['high', rest.high],
        ]
      : rest.choices.map((choice, at) => [`choices.${at}`, choice] as const);
  const all = [['title', title] as const, ...texts];
  if (all.every(([, text]) => text.en === undefined) || all.every(([, text]) => text.en !== undefined)) return [];
  return all.filter(([, text]) => text.en === undefined).map(([field]) => ({ field: `${field}.en`, reason: 'half' as const }));
}

function faultsOfText(text: SwedishText, field: string, most: number): readonly FaultIn[] {
  return (['sv', 'en'] as const).flatMap((locale) => {
    const words = text[locale];
    if (words === undefined && locale !== 'sv') return [];
    const reason = faultOfWords(words ?? '', most);
    return reason ? [{ field: `${field}.${locale}`, reason }] : [];
  });
}

/**
 * Curly brackets begin an expression in SurveyJS; control characters and marks that turn the writing direction make a text
 * read as something else than what it is.
 */
const forbidden = /[{}\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

function faultOfWords(words: string, most: number): OwnFaultReason | undefined {
  if (words.trim() === '') return 'missing';
  if (words.length > most) return 'tooLong';
  return forbidden.test(words) ? 'forbidden' : undefined;
}

function sameWords(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** What names of own questions begin with; no question of the library does. */
const ownPrefix = 'own_q_';

/** Whether an organiser has added this question. @example isOwnQuestion('relevance') // false */
export function isOwnQuestion(name: string): boolean {
  return name.startsWith(ownPrefix);
}

/**
 * The name it has in answers, columns and figures: its first words and a hash of all that decides what it asks (kind, Swedish
 * words of question and choices, in order). A better translation leaves it, anything else makes another question.
 *
 * @example ownQuestionName({ kind: 'text', title: { sv: 'Hur var maten?' } }) // 'own_q_hur_var_maten_' and eight hexadecimal digits
 */
export function ownQuestionName(question: OwnQuestion): string {
  const asked = [question.kind, question.title.sv, ...wordsOf(question)].map((words) => words.normalize('NFC').replace(/\s+/g, ' ').trim());
  return `${ownPrefix}${codeOf(question.title.sv, 24) || 'question'}_${hashOf(JSON.stringify(asked)).slice(-8)}`;
}

function wordsOf(question: OwnQuestion): readonly string[] {
  if (question.kind === 'text') return [];
  return question.kind === 'scale' ? [question.low.sv, question.high.sv] : question.choices.map(({ sv }) => sv);
}

/** Words as the narrow alphabet of codes has them. @example codeOf('Äldre & hälsa', 40) // 'aldre_halsa' */
function codeOf(words: string, most: number): string {
  const letters = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, most)
    .replace(/^_+|_+$/g, '');
}

/** Codes that mean something else in answers. */
const reserved: readonly string[] = ['na', 'none', 'other', 'constructor', 'prototype'];

function choicesOf(choices: readonly SwedishText[]): readonly ItemWithText[] {
  const taken = new Set(reserved);
  return choices.map((text) => {
    // A column of digits alone would be read as a number by those who open the file.
    const words = codeOf(text.sv, 40);
    const base = /^[a-z]/.test(words) ? words : ['choice', words].filter(Boolean).join('_');
    let code = base;
    for (let number = 2; taken.has(code); number += 1) code = `${base}_${number}`;
    taken.add(code);
    return { value: code, text: tidy(text) };
  });
}

function tidy({ sv, en }: SwedishText): SwedishText {
  return { sv: sv.trim(), ...(en === undefined ? {} : { en: en.trim() }) };
}

/** A step without words is called by its number, in every language. */
function step(value: number, text: SwedishText = { sv: String(value), en: String(value) }): ItemWithText {
  return { value, text };
}

function elementOf(question: OwnQuestion, longest: number): Question {
  const base = { name: ownQuestionName(question), title: tidy(question.title), ...(question.isRequired ? { isRequired: true } : {}) };
  switch (question.kind) {
    case 'scale': {
      const steps = [step(1, tidy(question.low)), step(2), step(3), step(4), step(5, tidy(question.high))];
      return { type: 'rating', ...base, rateValues: [...steps, { value: 'na', text: { sv: 'Vet ej', en: "Don't know" } }] };
    }
    case 'one':
      return { type: 'radiogroup', ...base, choices: choicesOf(question.choices) };
    case 'several':
      return { type: 'checkbox', ...base, choices: choicesOf(question.choices) };
    case 'text':
      return { type: 'comment', ...base, description: noNames, maxLength: longest };
  }
}

const groupTitle: SwedishText = { sv: 'Frågor från arrangören', en: 'Questions from the organiser' };
const groupName = 'own_questions';

/** Texts on the wall are read from ten metres. */
const longestOnWall = 280;

/**
 * The survey with questions added, last: as a group on a survey of one page, on a page of their own where there are several.
 * Where texts may be shown in the room, they stand before the writer's own yes (`show_ok`), which is about them as well: without
 * it they are in no report. Nothing added: the very survey that was given.
 *
 * @example withOwnQuestions(sessionEval, [{ kind: 'text', title: { sv: 'Hur var maten?' } }])
 */
export function withOwnQuestions(survey: Survey, own: readonly OwnQuestion[]): Survey {
  if (own.length === 0) return survey;
  const hasRoom = (survey.room ?? []).length > 0;
  const elements = own.map((question) => elementOf(question, hasRoom ? longestOnWall : ownLimits.answer));
  const texts = elements.filter(({ type }) => type === 'comment').map(({ name }) => name);
  return {
    ...survey,
    ...(hasRoom && texts.length > 0 ? { room: [...(survey.room ?? []), ...texts] } : {}),
    json: withGroup(survey.json, elements),
  };
}

function withGroup(json: SurveyJson, elements: readonly Question[]): SurveyJson {
  const group: PanelElement = { type: 'panel', name: groupName, title: groupTitle, elements };
  const asking = json.pages.findIndex((page) => page.elements.some(isConsent));
  if (asking < 0 && json.pages.length > 1) return { ...json, pages: [...json.pages, { name: groupName, title: groupTitle, elements }] };
  const at = Math.max(asking, 0);
  return { ...json, pages: json.pages.map((page, place) => (place === at ? withGroupIn(page, group) : page)) };
}

function withGroupIn(page: Page, group: PanelElement): Page {
  const consent = page.elements.findIndex(isConsent);
  const at = consent < 0 ? page.elements.length : consent;
  return { ...page, elements: [...page.elements.slice(0, at), group, ...page.elements.slice(at)] };
}

function isConsent({ name }: SurveyElement): boolean {
  return name === 'show_ok';
}

/** The questions of a survey that an organiser has added, in the order they are asked. */
export function ownQuestionsIn({ json }: Pick<Survey, 'json'>): readonly Question[] {
  return questionsIn(json).filter(({ name }) => isOwnQuestion(name));
}
