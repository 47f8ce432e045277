// What all questions share, and the items that choices, rows, columns and steps are made of.
import type { SwedishText } from './localized-text.ts';
import type { AnswerValidator } from './validators.ts';

/** Text shown to participants. Swedish is mandatory. */
export type LocalizedText = SwedishText;

/** A value stored in an answer when a choice, row, column or rating step is picked. */
export type ItemValue = string | number;

/** A choice, matrix row, matrix column or rating step. */
export type Item = ItemValue | ItemWithText;

export interface ItemWithText {
  readonly value: ItemValue;
  readonly text?: LocalizedText;
  readonly visibleIf?: string;
  readonly enableIf?: string;
  /** Checkbox only: picking it clears the others, and the others clear it ("Inget av detta", "Vet ej"). */
  readonly isExclusive?: boolean;
}

export interface QuestionBase {
  readonly name: string;
  readonly title?: LocalizedText;
  readonly description?: LocalizedText;
  readonly isRequired?: boolean;
  /** Said instead of the engine's own sentence when a required answer is missing. */
  readonly requiredErrorText?: LocalizedText;
  readonly visibleIf?: string;
  readonly enableIf?: string;
  readonly requiredIf?: string;
  readonly readOnly?: boolean;
  readonly startWithNewLine?: boolean;
  readonly showCommentArea?: boolean;
  readonly commentText?: LocalizedText;
  readonly validators?: readonly AnswerValidator[];
}

export interface ChoiceQuestionBase extends QuestionBase {
  /** Empty where the choices are what was answered to another question (`choicesFromQuestion`). */
  readonly choices: readonly Item[];
  /** The question whose answers, or whose choices, are the choices here. */
  readonly choicesFromQuestion?: string;
  /** Which of that question's choices: all of them, or those that were or were not picked. */
  readonly choicesFromQuestionMode?: 'all' | 'selected' | 'unselected';
  /** Where that question is a repeated panel or a table: the question in it that holds the value. */
  readonly choiceValuesFromQuestion?: string;
  readonly choicesOrder?: 'none' | 'asc' | 'desc' | 'random';
  readonly choicesVisibleIf?: string;
  readonly showOtherItem?: boolean;
  readonly otherText?: LocalizedText;
  readonly showNoneItem?: boolean;
  readonly noneText?: LocalizedText;
  readonly colCount?: 0 | 1 | 2 | 3 | 4 | 5;
}
