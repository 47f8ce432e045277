// A survey's parameters as a person writes them: a list is one choice a line, a number is digits, a text is a text.
import type { ParameterSpec, ParameterSpecs } from '../../../surveys/definition/parameters.ts';
import { itemText, itemValue } from '../../../surveys/definition/questions-in.ts';
import type { SurveyParameter, SurveyParameters } from '../../../surveys/definition/survey.ts';
import type { Item } from '../../../surveys/definition/survey-json.ts';

export type WrittenParameters = Readonly<Record<string, string>>;

export interface ParameterFault {
  readonly parameter: string;
  readonly reason: 'missing' | 'notANumber' | 'repeated';
}

/** What the fields hold before anyone has written in them: what is known already, else the defaults, in Swedish. */
export function writtenDefaults(specs: ParameterSpecs, known: SurveyParameters = {}): WrittenParameters {
  return Object.fromEntries(
    Object.entries(specs).map(([name, { default: usual }]) => {
      const value = known[name] ?? usual;
      return [name, value === undefined ? '' : written(value)];
    }),
  );
}

function written(value: SurveyParameter): string {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  return isItems(value) ? value.map((item) => itemText(item, 'sv')).join('\n') : value.sv;
}

function isItems(value: SurveyParameter): value is readonly Item[] {
  return Array.isArray(value);
}

/** What is wrong with what was written, one fault a parameter. */
export function checkParameters(specs: ParameterSpecs, texts: WrittenParameters): readonly ParameterFault[] {
  return Object.entries(specs).flatMap(([parameter, spec]) => {
    const reason = faultOf(spec, texts[parameter]?.trim() ?? '');
    return reason ? [{ parameter, reason }] : [];
  });
}

function faultOf(spec: ParameterSpec, text: string): ParameterFault['reason'] | undefined {
  if (!text) return spec.required && spec.default === undefined ? 'missing' : undefined;
  if (spec.kind === 'number') return /^([1-9]|[1-4]\d|50)$/.test(text) ? undefined : 'notANumber';
  if (spec.kind !== 'items') return undefined;
  const lines = linesOf(text).map((line) => line.toLowerCase());
  return new Set(lines).size === lines.length ? undefined : 'repeated';
}

/**
 * What is sent. A field left as it was met is sent as it was known, or left out where nothing was, so that translations are kept; an
 * empty one is left out.
 *
 * @example parametersToSend({ sessions: { kind: 'number', default: 4, … } }, { sessions: '3' }) // { sessions: 3 }
 */
export function parametersToSend(specs: ParameterSpecs, texts: WrittenParameters, known: SurveyParameters = {}): SurveyParameters {
  const met = writtenDefaults(specs, known);
  const filled = Object.entries(specs).flatMap(([name, spec]) => {
    const text = texts[name]?.trim() ?? '';
    const before = known[name];
    if (text && text === met[name]) return before === undefined ? [] : [[name, before] as const];
    return text ? [[name, parameterOf(spec, text, before)] as const] : [];
  });
  return Object.fromEntries(filled);
}

function parameterOf(spec: ParameterSpec, text: string, before: SurveyParameter | undefined): SurveyParameter {
  if (spec.kind === 'number') return Number(text);
  return spec.kind === 'items' ? itemsOf(linesOf(text), [before, spec.default]) : text;
}

/** One choice a line. A line that was a choice before, or is one of the default's, keeps its code and translation. */
function itemsOf(lines: readonly string[], values: readonly (SurveyParameter | undefined)[]): readonly Item[] {
  const known = values.flatMap((value) => (value !== undefined && isItems(value) ? value : []));
  const items: Item[] = [];
  for (const line of lines) {
    const same = known.find((item) => itemText(item, 'sv') === line);
    items.push(same ?? { value: freeCode(line, new Set([...known, ...items].map((item) => String(itemValue(item))))), text: { sv: line } });
  }
  return items;
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Codes that mean something else in answers. */
const reserved: ReadonlySet<string> = new Set(['na', 'none', 'other', 'constructor', 'prototype']);

/** A code made of the words, as column names need: `Äldre & hälsa` → `aldre_halsa`. */
function freeCode(line: string, taken: ReadonlySet<string>): string {
  const plain = line.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const base =
    plain
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 40) || 'choice';
  const isFree = (code: string) => !taken.has(code) && !reserved.has(code);
  if (isFree(base)) return base;
  for (let number = 2; ; number += 1) if (isFree(`${base}_${number}`)) return `${base}_${number}`;
}
