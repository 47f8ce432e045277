// The validators of survey-core this project supports. One interface each, so that a misspelt option is an error where it stands.
import type { SwedishText } from './localized-text.ts';

interface ValidatorBase {
  /** Said to the participant, and says what to do. */
  readonly text?: SwedishText;
}

/** Holds when the expression does. Also asked when the question has no answer. */
export interface ExpressionValidator extends ValidatorBase {
  readonly type: 'expression';
  readonly expression: string;
}

/** Length of a text, in characters. */
export interface TextValidator extends ValidatorBase {
  readonly type: 'text';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly allowDigits?: boolean;
}

export interface NumericValidator extends ValidatorBase {
  readonly type: 'numeric';
  readonly minValue?: number;
  readonly maxValue?: number;
}

/** How many choices, rows or panels. */
export interface AnswerCountValidator extends ValidatorBase {
  readonly type: 'answercount';
  readonly minCount?: number;
  readonly maxCount?: number;
}

export interface RegexValidator extends ValidatorBase {
  readonly type: 'regex';
  readonly regex: string;
  readonly caseInsensitive?: boolean;
}

export interface EmailValidator extends ValidatorBase {
  readonly type: 'email';
}

/** A rule an answer has to keep beyond its shape. */
export type AnswerValidator =
  | ExpressionValidator
  | TextValidator
  | NumericValidator
  | AnswerCountValidator
  | RegexValidator
  | EmailValidator;
