// What a parametrised survey can be filled in with, and the check of what it is filled in with: parameters come from a
// request or a stored wave, so nothing about them is taken on trust.
import type { SwedishText } from './localized-text.ts';
import { itemValue } from './questions-in.ts';
import type { SurveyParameter, SurveyParameters } from './survey.ts';
import type { Item } from './survey-json.ts';

/** One thing to fill in: a list of choices, a whole number from 1 to 50, or a text. */
export interface ParameterSpec {
  readonly kind: 'items' | 'number' | 'text';
  readonly title: SwedishText;
  /** Must be there after defaults are filled in. */
  readonly required: boolean;
  readonly default?: SurveyParameter;
}

export type ParameterSpecs = Readonly<Record<string, ParameterSpec>>;

/** A survey was asked for with parameters it cannot be made of. The message says which, and what is wanted. */
export class BadParameters extends Error {
  override readonly name = 'BadParameters';
}

/**
 * The parameters with defaults filled in.
 *
 * @throws BadParameters for a parameter the survey does not have, one that is missing, or one of the wrong kind.
 * @example fillIn({ sessions: { kind: 'number', title, required: true, default: 4 } }, {}) // { sessions: 4 }
 */
export function fillIn(specs: ParameterSpecs, given: SurveyParameters): SurveyParameters {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(specs, name));
  if (unknown !== undefined) throw new BadParameters(`there is no parameter '${unknown}'; ${namesOf(specs)}`);
  const filled = Object.entries(specs).flatMap(([name, spec]) => {
    const value = given[name] === undefined ? spec.default : given[name];
    if (value === undefined && spec.required) throw new BadParameters(`the parameter '${name}' is missing`);
    return value === undefined ? [] : [[name, checked(name, spec.kind, value)] as const];
  });
  return Object.fromEntries(filled);
}

function namesOf(specs: ParameterSpecs): string {
  const names = Object.keys(specs).map((name) => `'${name}'`);
  return names.length > 0 ? `it takes ${names.join(', ')}` : 'the survey takes none';
}

function checked(name: string, kind: ParameterSpec['kind'], value: SurveyParameter): SurveyParameter {
  if (kind === 'items') return checkedItems(name, value);
  if (kind === 'number') return checkedNumber(name, value);
  if (typeof value === 'string' ? value.trim() !== '' : isText(value)) return value;
  throw new BadParameters(`the parameter '${name}' must be a text that is not empty, or one text per language with Swedish among them`);
}

function checkedNumber(name: string, value: SurveyParameter): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 50) return value;
  throw new BadParameters(`the parameter '${name}' must be a whole number from 1 to 50`);
}

function checkedItems(name: string, value: SurveyParameter): readonly Item[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new BadParameters(`the parameter '${name}' must be a list with at least one choice`);
  const items: readonly Item[] = value;
  const wrong = items.find((item) => !isChoice(item));
  if (wrong !== undefined) throw new BadParameters(`the parameter '${name}' holds ${JSON.stringify(wrong)}: ${choiceRule}`);
  const values = items.map(itemValue);
  const twice = values.find((one, at) => values.indexOf(one) !== at);
  if (twice !== undefined) throw new BadParameters(`the parameter '${name}' holds '${twice}' twice`);
  return items;
}

const choiceRule =
  "a choice is { value, text: { sv } }, where value is a code of letters, digits, '-' and single '_' (not 'na', 'none' or 'other', which have a meaning)";

/** Two underscores in a row part a question from its item in the columns of exported files. */
const codePattern = /^(?!.*__)[\p{L}\d_-]{1,64}$/u;

const reserved: ReadonlySet<string> = new Set(['na', 'none', 'other', '__proto__', 'constructor', 'prototype']);

/** Codes become CSV columns and keys of answers, hence the narrow alphabet. */
function isChoice(item: unknown): boolean {
  if (typeof item !== 'object' || item === null || !('value' in item) || !('text' in item)) return false;
  const { value, text, ...rest } = item;
  return typeof value === 'string' && codePattern.test(value) && !reserved.has(value) && isText(text) && Object.keys(rest).length === 0;
}

function isText(text: unknown): text is SwedishText {
  if (typeof text !== 'object' || text === null || Array.isArray(text)) return false;
  const texts: readonly unknown[] = Object.values(text);
  return 'sv' in text && texts.every((one) => typeof one === 'string' && one.trim() !== '');
}

/** A parameter of kind `items`, as `fillIn` has checked it. */
export function itemsIn(filled: SurveyParameters, name: string): readonly Item[] {
  const value = filled[name];
  return Array.isArray(value) ? value : [];
}

/** A parameter of kind `number`, as `fillIn` has checked it. */
export function numberIn(filled: SurveyParameters, name: string): number {
  return Number(filled[name]);
}

/** A parameter of kind `text`, as `fillIn` has checked it; undefined where it is optional and left out. */
export function textIn(filled: SurveyParameters, name: string): SwedishText | undefined {
  const value = filled[name];
  if (typeof value === 'string') return { sv: value };
  return isText(value) ? value : undefined;
}
