// What a repeated panel and a table with rows of one's own share: a list of objects, each checked alike.
import type { Scope } from '../expressions/scope.ts';
import { isPlainList, isPlainRecord, ownValue, type PlainRecord } from '../plain-record.ts';
import { type Findings, note, type Place, within } from '../problem.ts';
import type { MutableAnswers, QuestionGroup } from '../question-group.ts';
import { isEmptyRow } from './table-cells.ts';

/** One round of the repetition as an expression sees it. */
export type ScopeOfPart = (outer: Scope, part: PlainRecord, index: number) => Scope;

const nothing: PlainRecord = Object.freeze({});

/** The parts as sent, empty ones kept so that positions stay what the participant sees. */
export function readParts(
  sent: unknown,
  group: QuestionGroup,
  most: number,
  place: Place,
  findings: Findings,
): readonly MutableAnswers[] | undefined {
  const { messages } = findings;
  if (!isPlainList(sent)) return void note(findings, place, messages.wrongShape);
  if (sent.length > most) return void note(findings, place, messages.tooManyParts(most));
  const parts: MutableAnswers[] = [];
  for (let index = 0; index < sent.length; index++) {
    const part = ownValue(sent, index) ?? {};
    if (!isPlainRecord(part)) note(findings, within(place, index), messages.wrongShape);
    else parts.push(group.read(part, within(place, index), findings));
  }
  return parts;
}

export function settleParts(
  parts: readonly MutableAnswers[],
  group: QuestionGroup,
  scope: Scope,
  scopeOf: ScopeOfPart,
): readonly MutableAnswers[] {
  for (const [index, part] of parts.entries()) group.settle?.(part, scopeOf(scope, part, index));
  return parts;
}

/** Judges the parts there are, and as many empty ones as the page shows beside them. */
export function judgeParts(
  parts: readonly PlainRecord[],
  count: number,
  group: QuestionGroup,
  scope: Scope,
  scopeOf: ScopeOfPart,
  place: Place,
  findings: Findings,
): void {
  for (let index = 0; index < Math.max(parts.length, count); index++) {
    const part = parts[index] ?? nothing;
    group.judge(part, scopeOf(scope, part, index), within(place, index), findings);
  }
}

export function areAllEmpty(parts: unknown): boolean {
  return Array.isArray(parts) && parts.every(isEmptyRow);
}

/** The parts with something in them, as they are stored; the same list where nothing had to be tidied. */
export function filledParts(parts: readonly MutableAnswers[], group: QuestionGroup): readonly MutableAnswers[] {
  const stored = parts.map((part) => group.store?.(part) ?? part).filter((part) => !isEmptyRow(part));
  return stored.length === parts.length && stored.every((part, index) => part === parts[index]) ? parts : stored;
}
