// Own questions as a person writes them: texts in fields, choices one a line; and what is sent of them.
import type { SwedishText } from '../../../surveys/definition/localized-text.ts';
import {
  type OwnFaultReason,
  type OwnQuestion,
  type OwnQuestionKind,
  ownQuestionFaults,
} from '../../../surveys/definition/own-questions.ts';

export interface WrittenQuestion {
  /** Tells it from the others while they change places. */
  readonly key: number;
  readonly kind: OwnQuestionKind;
  readonly title: string;
  readonly titleEn: string;
  readonly low: string;
  readonly lowEn: string;
  readonly high: string;
  readonly highEn: string;
  readonly choices: string;
  readonly choicesEn: string;
  readonly isRequired: boolean;
}

export type WrittenField = Exclude<keyof WrittenQuestion, 'key' | 'kind' | 'isRequired'>;

export interface WrittenFault {
  /** The id of the control. */
  readonly field: string;
  /** From 1. */
  readonly number: number;
  readonly reason: OwnFaultReason | 'unevenChoices';
}

const empty = { titleEn: '', lowEn: '', highEn: '', choices: '', choicesEn: '' };

/** A question nobody has written yet: a scale, which is what most ask for. */
export function newQuestion(key: number): WrittenQuestion {
  return { key, kind: 'scale', title: '', low: 'Instämmer inte alls', high: 'Instämmer helt', isRequired: false, ...empty };
}

/** A question that is kept, in its fields. */
export function writtenQuestion(question: OwnQuestion, key: number): WrittenQuestion {
  const { kind, title, isRequired = false } = question;
  const written = { ...newQuestion(key), kind, title: title.sv, titleEn: title.en ?? '', isRequired };
  if (question.kind === 'text') return written;
  if (question.kind === 'scale') {
    const { low, high } = question;
    return { ...written, low: low.sv, lowEn: low.en ?? '', high: high.sv, highEn: high.en ?? '' };
  }
  const lines = (locale: string) => question.choices.map((one) => one[locale] ?? '').join('\n');
  return { ...written, choices: lines('sv'), choicesEn: lines('en').trim() };
}

/** What is sent. */
export function ownQuestionOf(written: WrittenQuestion): OwnQuestion {
  const { kind, isRequired } = written;
  const base = { title: textOf(written.title, written.titleEn), ...(isRequired ? { isRequired } : {}) };
  if (kind === 'text') return { kind, ...base };
  if (kind === 'scale') return { kind, ...base, low: textOf(written.low, written.lowEn), high: textOf(written.high, written.highEn) };
  const english = linesOf(written.choicesEn);
  return { kind, ...base, choices: linesOf(written.choices).map((sv, at) => textOf(sv, english[at] ?? '')) };
}

function textOf(sv: string, en: string): SwedishText {
  return en.trim() ? { sv: sv.trim(), en: en.trim() } : { sv: sv.trim() };
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

export const ownField = (key: number, field: WrittenField): string => `own-${key}-${field}`;
/** The id of the button that moves it a place up or down. */
export const moveButton = (key: number, step: -1 | 1): string => `own-${key}-${step < 0 ? 'up' : 'down'}`;
/** Where what is wrong with all of them is said. */
export const allOwnField = 'own-questions';

/** Everything that is wrong, one fault a control, in the order of the form. */
export function checkOwn(survey: string, written: readonly WrittenQuestion[]): readonly WrittenFault[] {
  const faults = ownQuestionFaults(survey, written.map(ownQuestionOf)).map(({ question, field, reason }): WrittenFault => {
    const one = written[question];
    return { field: one ? ownField(one.key, controlOf(field)) : allOwnField, number: question + 1, reason };
  });
  const uneven = written.flatMap((one, at): readonly WrittenFault[] => {
    const hasChoices = one.kind === 'one' || one.kind === 'several';
    const [swedish, english] = [linesOf(one.choices).length, linesOf(one.choicesEn).length];
    const isUneven = hasChoices && english > 0 && english !== swedish;
    return isUneven ? [{ field: ownField(one.key, 'choicesEn'), number: at + 1, reason: 'unevenChoices' }] : [];
  });
  const all = [...uneven, ...faults].sort((a, b) => a.number - b.number);
  return all.filter(({ field }, at) => all.findIndex((other) => other.field === field) === at);
}

/** `choices.2.en` is written in the field of the English choices. */
function controlOf(field: string): WrittenField {
  const [part = 'title'] = field.split('.');
  return (field.endsWith('.en') ? `${part}En` : part) as WrittenField;
}

/** The list with one of them a place up or down. */
export function movedBy(written: readonly WrittenQuestion[], key: number, step: -1 | 1): readonly WrittenQuestion[] {
  const from = written.findIndex((one) => one.key === key);
  const to = from + step;
  const moved = written[from];
  if (!moved || to < 0 || to >= written.length) return written;
  const others = written.filter((one) => one.key !== key);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}
