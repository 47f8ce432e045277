// `{name}` in an expression, resolved once. Follows survey-core 3.0.0 (conditionProcessValue.ts): names ignore case, the
// longest question name wins over a path into an answer, `.length` of nothing is 0.
import { Const } from '../../definition/survey-engine.ts';
import { UnsupportedSurvey } from '../unsupported-survey.ts';
import type { Names } from './names.ts';
import type { Scope } from './scope.ts';

/** Reads a value out of the scope. */
export type Reader = (scope: Scope) => unknown;

type Step = string | number;

/**
 * @param text what stands between the braces, for example `challenges.naringsliv.importance`, `row.importance` or `panel[0].factor`.
 * @param asItIs whether a text that looks like a number stays text (`{#name}`).
 * @throws UnsupportedSurvey where nothing has that name.
 */
export function readVariable(text: string, asItIs: boolean, names: Names): Reader {
  const steps = stepsOf(text);
  const { start, rest } = startOf(steps, text, names);
  const lengthOfNothing = rest.at(-1) === 'length' ? 0 : undefined;
  const read: Reader = rest.length === 0 ? start : (scope) => follow(start(scope), rest) ?? lengthOfNothing;
  return asItIs ? read : (scope) => comparable(read(scope));
}

function stepsOf(text: string): readonly Step[] {
  return text.split('.').flatMap((part): Step[] => {
    const indexed = /^(.*)\[(-?\d+)\]$/.exec(part);
    return indexed ? [indexed[1] ?? '', Number(indexed[2])] : [part];
  });
}

function startOf(steps: readonly Step[], text: string, names: Names): { readonly start: Reader; readonly rest: readonly Step[] } {
  const first = String(steps[0]).toLowerCase();
  const scoped = steps.length > 1 ? containerNamed(first, names) : repetitionNamed(first, names);
  if (scoped) {
    names.usesBeside.add(String(steps[1]).toLowerCase());
    return { start: scoped, rest: steps.slice(1) };
  }
  return answerNamed(steps, text, names);
}

function containerNamed(first: string, names: Names): Reader | undefined {
  if (first === 'row' && names.inRow) return (scope) => scope.row;
  if (first === 'panel' && names.inPanel) return (scope) => scope.panel;
  return undefined;
}

function repetitionNamed(first: string, names: Names): Reader | undefined {
  if (names.inItem && (first === 'item' || first === 'choice')) return (scope) => scope.item;
  if (names.inRow && (first === 'item' || first === 'rowvalue' || first === 'rowname')) return (scope) => scope.rowValue;
  if (names.inPanel && first === 'panelindex') return (scope) => scope.panelIndex;
  if (first === 'locale') return (scope) => scope.locale;
  return undefined;
}

/** The longest run of steps that is a key of the answers: `role-Comment` and names with dots included. */
function answerNamed(steps: readonly Step[], text: string, names: Names): { readonly start: Reader; readonly rest: readonly Step[] } {
  const indexed = steps.findIndex((step) => typeof step === 'number');
  for (let length = indexed < 0 ? steps.length : indexed; length > 0; length--) {
    const key = names.answers.get(steps.slice(0, length).join('.').toLowerCase());
    if (key === undefined) continue;
    names.uses.add(key);
    return { start: (scope) => scope.answers[key], rest: steps.slice(length) };
  }
  throw new UnsupportedSurvey(`An expression asks for {${text}}, but no question is named so.`);
}

function follow(value: unknown, steps: readonly Step[]): unknown {
  let reached = value;
  for (const step of steps) reached = typeof step === 'number' ? elementOf(reached, step) : memberOf(reached, step);
  return reached;
}

function elementOf(value: unknown, index: number): unknown {
  return Array.isArray(value) ? value.at(index) : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  if (name === 'length' && (Array.isArray(value) || typeof value === 'string')) return value.length;
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, name)) return (value as Readonly<Record<string, unknown>>)[name];
  const lower = name.toLowerCase();
  return Object.entries(value).find(([key]) => key.toLowerCase() === lower)?.[1];
}

/** Texts an engine may read as something else start with a digit, a sign, a quote, a blank, or the t or f of true and false. */
const perhapsNotText = /^[^a-eg-su-zåäöA-EG-SU-ZÅÄÖ]/;

/** '5' is 5 and 'true' is true where they are compared: survey-core's own rule, asked of survey-core. */
function comparable(value: unknown): unknown {
  return typeof value === 'string' && perhapsNotText.test(value) ? (new Const(value).correctValue as unknown) : value;
}
