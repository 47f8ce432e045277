// min and max of a text question: numbers as numbers, dates and times as they are written, which sorts them.
import type { SwedishText } from '../../definition/localized-text.ts';
import type { TextInputType } from '../../definition/survey-json.ts';
import { note } from '../problem.ts';
import type { AnswerCheck } from './question-check.ts';

export interface Ranged {
  readonly inputType?: TextInputType;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly minErrorText?: SwedishText;
  readonly maxErrorText?: SwedishText;
}

/** survey-core's settings.maxDate: no date after it is accepted on the page, so none is here. */
const lastDate = '2999-12-31';

/** The check of min and max, or undefined where there is neither. */
export function checkRange(question: Ranged): AnswerCheck['judge'] | undefined {
  const { min } = question;
  const max = question.max ?? (isDated(question.inputType) ? lastDate : undefined);
  if (isNone(min) && isNone(max)) return undefined;
  return (answer, _scope, place, findings) => {
    if (answer === undefined) return;
    const { messages, locale } = findings;
    const custom = (text: SwedishText | undefined, limit: unknown) => (text && (text[locale] ?? text.sv))?.replace('{0}', String(limit));
    if (!isNone(min) && order(answer, min, question.inputType) < 0) {
      note(findings, place, custom(question.minErrorText, min) ?? messages.notLess(String(min)));
    } else if (!isNone(max) && order(answer, max, question.inputType) > 0) {
      note(findings, place, custom(question.maxErrorText, max) ?? messages.notMore(String(max)));
    }
  };
}

function isDated(inputType: TextInputType | undefined): boolean {
  return inputType === 'date' || inputType === 'datetime-local';
}

function isNone(limit: unknown): limit is undefined {
  return limit === undefined || limit === null || limit === '';
}

/** Below zero where the answer comes before the limit. */
function order(answer: unknown, limit: number | string, inputType: TextInputType | undefined): number {
  if (inputType === 'number') return Number(answer) - Number(limit);
  const [left, right] = inputType === 'datetime-local' ? [moment(String(answer)), moment(String(limit))] : [String(answer), String(limit)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A day alone is its midnight; seconds left out are none. */
function moment(text: string): string {
  return text.includes('T') ? text.padEnd(19, ':00').padEnd(23, '.000') : `${text}T00:00:00.000`;
}
