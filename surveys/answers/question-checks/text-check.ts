import type { CommentQuestion, TextInputType, TextQuestion } from '../../definition/survey-json.ts';
import { cleanText } from '../clean-text.ts';
import { type Findings, note, type Place } from '../problem.ts';
import type { AnswerCheck } from './question-check.ts';
import { checkRange, type Ranged } from './range.ts';
import { isDate, isDateTime, isEmail, isTel, isTime, isUrl } from './text-formats.ts';

/** Where a definition sets no length, these keep one answer from filling the store. In UTF-16 units, as maxLength in a browser. */
export const longestLine = 2_000;
const longestComment = 50_000;

/** What a written answer is held to. */
export interface WrittenQuestion extends Ranged {
  readonly name: string;
  readonly inputType?: TextInputType;
  readonly maxLength?: number;
  readonly validators?: readonly unknown[];
}

/** A line of text, a number, a date: by inputType. */
export function checkText(question: TextQuestion | WrittenQuestion): AnswerCheck {
  const { inputType = 'text' } = question;
  const range = checkRange(question);
  if (inputType === 'number') return checkNumber(range);
  const format = formats[inputType];
  const longest = limitOf(question.maxLength, longestLine);
  return {
    read(sent, place, findings) {
      const line = readText(sent, longest, place, findings)?.replace(/\n/g, ' ');
      if (line && format?.fromControl && !format.holds(line)) return note(findings, place, findings.messages[format.says]);
      return line;
    },
    isBlank,
    judge(answer, scope, place, findings) {
      if (answer === undefined || answer === '') return;
      if (!isBlank(answer)) range?.(answer, scope, place, findings);
      if (format && !format.fromControl && !format.holds(String(answer))) note(findings, place, findings.messages[format.says]);
    },
    store: storeText(question),
  };
}

/** A text of any number of lines. */
export function checkComment(question: CommentQuestion): AnswerCheck {
  const longest = limitOf(question.maxLength, longestComment);
  return {
    read: (sent, place, findings) => readText(sent, longest, place, findings),
    isBlank,
    store: storeText(question),
  };
}

/** The text sent, cleaned; a note and undefined where it is no text, too long or cannot be stored. */
export function readText(sent: unknown, longest: number, place: Place, findings: Findings): string | undefined {
  const { messages } = findings;
  if (typeof sent !== 'string') return void note(findings, place, messages.writeText);
  const text = cleanText(sent);
  if (text === undefined) return void note(findings, place, messages.strangeCharacters);
  if (text.length > longest) return void note(findings, place, messages.tooLong(longest));
  return text;
}

/** As in the engine, a maxLength of 0 or less is no limit. */
function limitOf(maxLength: number | undefined, otherwise: number): number {
  return maxLength !== undefined && maxLength > 0 ? maxLength : otherwise;
}

/**
 * Blanks around a text are not stored, except where a validator has looked at the text as written: what is stored has to
 * keep the rules too. A text of blanks alone is no answer.
 */
function storeText({ validators }: { readonly validators?: readonly unknown[] }): (answer: unknown) => unknown {
  const asWritten = (validators?.length ?? 0) > 0;
  return (answer) => {
    if (typeof answer !== 'string' || (asWritten && answer !== '')) return answer;
    return answer.trim() || undefined;
  };
}

function isBlank(answer: unknown): boolean {
  return typeof answer === 'string' && answer.trim() === '';
}

function checkNumber(range: AnswerCheck['judge'] | undefined): AnswerCheck {
  return {
    read(sent, place, findings) {
      if (typeof sent === 'number' && Number.isFinite(sent)) return sent + 0; // -0 is 0
      if (sent === '') return undefined; // what a page leaves behind where a number was erased
      return note(findings, place, findings.messages.number);
    },
    ...(range && { judge: range }),
  };
}

interface Format {
  readonly holds: (text: string) => boolean;
  readonly says: 'email' | 'url' | 'tel' | 'date' | 'time' | 'dateTime';
  /** The browser's control writes nothing else, so anything else is no answer at all. */
  readonly fromControl: boolean;
}

const formats: Readonly<Partial<Record<TextInputType, Format>>> = {
  email: { holds: isEmail, says: 'email', fromControl: false },
  url: { holds: isUrl, says: 'url', fromControl: false },
  tel: { holds: isTel, says: 'tel', fromControl: false },
  date: { holds: isDate, says: 'date', fromControl: true },
  time: { holds: isTime, says: 'time', fromControl: true },
  'datetime-local': { holds: isDateTime, says: 'dateTime', fromControl: true },
};
