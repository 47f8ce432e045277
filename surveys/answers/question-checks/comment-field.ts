// The text beside a question: what "Annat" means, or a comment. Stored as `<question>-Comment`, as the engine does.
import type { Question } from '../../definition/survey-json.ts';
import { ownValue, type PlainRecord } from '../plain-record.ts';
import { type Findings, note, type Place } from '../problem.ts';
import { UnsupportedSurvey } from '../unsupported-survey.ts';
import { longestLine, readText } from './text-check.ts';

export interface CommentField {
  /** The question it belongs to. */
  readonly of: string;
  readonly key: string;
  /** Whether it is asked only where "Annat" is picked, and then has to be written. */
  readonly withOther: boolean;
}

/** The comment field of a question, or undefined where it has none. */
export function commentFieldOf(question: Question): CommentField | undefined {
  const withOther = 'showOtherItem' in question && question.showOtherItem === true;
  if (withOther && question.showCommentArea) {
    throw new UnsupportedSurvey(
      `"${question.name}" has both "Annat" and a comment: the engine would store what "Annat" means as the choice.`,
    );
  }
  return withOther || question.showCommentArea ? { of: question.name, key: `${question.name}-Comment`, withOther } : undefined;
}

/** Reads the comment into the answers; says whether one was sent. */
export function readComment(
  { key }: CommentField,
  sent: PlainRecord,
  answers: Record<string, unknown>,
  parent: Place | undefined,
  findings: Findings,
): boolean {
  const value = ownValue(sent, key);
  if (value === undefined) return false;
  const text = readText(value, longestLine, { parent, key }, findings)?.trim();
  if (text) answers[key] = text;
  return true;
}

/** Drops a comment to a question that is not asked, and what "Annat" means where it is not picked. */
export function settleComment({ of, key, withOther }: CommentField, isShown: boolean, answers: Record<string, unknown>): void {
  if (answers[key] === undefined) return;
  if (!isShown || (withOther && !picksOther(answers[of]))) delete answers[key];
}

/** Whoever picks "Annat" has to say what. */
export function judgeComment(
  { key, withOther }: CommentField,
  answer: unknown,
  answers: PlainRecord,
  place: Place,
  findings: Findings,
): void {
  if (withOther && answers[key] === undefined && picksOther(answer)) note(findings, place, findings.messages.sayWhat);
}

function picksOther(answer: unknown): boolean {
  return answer === 'other' || (Array.isArray(answer) && answer.includes('other'));
}
