/**
 * The subset of the SurveyJS JSON model this project supports, as types.
 *
 * A survey definition *is* SurveyJS JSON: what an author writes is what the
 * browser renders and what the server validates. Nothing is compiled.
 */

import type { SwedishText } from './localized-text.ts';

/** Text shown to participants. Swedish is mandatory. */
export type LocalizedText = SwedishText;

/** A value stored in an answer when a choice, row, column or rating step is picked. */
export type ItemValue = string | number;

/** A choice, matrix row, matrix column or rating step. */
export type Item = ItemValue | {
  readonly value: ItemValue;
  readonly text?: LocalizedText;
  readonly visibleIf?: string;
  readonly enableIf?: string;
};

export interface QuestionBase {
  readonly name: string;
  readonly title?: LocalizedText;
  readonly description?: LocalizedText;
  readonly isRequired?: boolean;
  readonly visibleIf?: string;
  readonly enableIf?: string;
  readonly requiredIf?: string;
  readonly startWithNewLine?: boolean;
  readonly showCommentArea?: boolean;
  readonly validators?: readonly { readonly type: string; readonly text?: LocalizedText; readonly [option: string]: unknown }[];
}

export interface ChoiceQuestionBase extends QuestionBase {
  readonly choices: readonly Item[];
  readonly choicesOrder?: 'none' | 'asc' | 'desc' | 'random';
  readonly choicesVisibleIf?: string;
  readonly showOtherItem?: boolean;
  readonly showNoneItem?: boolean;
  readonly colCount?: 0 | 1 | 2 | 3 | 4 | 5;
}

export type TextInputType = 'text' | 'email' | 'url' | 'tel' | 'number' | 'date' | 'time' | 'datetime-local';

export interface TextQuestion extends QuestionBase { readonly type: 'text'; readonly inputType?: TextInputType; readonly maxLength?: number; readonly min?: number | string; readonly max?: number | string }
export interface CommentQuestion extends QuestionBase { readonly type: 'comment'; readonly maxLength?: number; readonly rows?: number }
export interface BooleanQuestion extends QuestionBase { readonly type: 'boolean'; readonly labelTrue?: LocalizedText; readonly labelFalse?: LocalizedText }
export interface RadiogroupQuestion extends ChoiceQuestionBase { readonly type: 'radiogroup' }
export interface DropdownQuestion extends ChoiceQuestionBase { readonly type: 'dropdown' }
export interface CheckboxQuestion extends ChoiceQuestionBase { readonly type: 'checkbox'; readonly maxSelectedChoices?: number; readonly minSelectedChoices?: number }
export interface RankingQuestion extends ChoiceQuestionBase { readonly type: 'ranking' }
export interface RatingQuestion extends QuestionBase {
  readonly type: 'rating';
  readonly rateMin?: number;
  readonly rateMax?: number;
  readonly rateValues?: readonly Item[];
  readonly minRateDescription?: LocalizedText;
  readonly maxRateDescription?: LocalizedText;
  readonly displayMode?: 'auto' | 'buttons' | 'dropdown';
}
export interface MatrixQuestion extends QuestionBase {
  readonly type: 'matrix';
  readonly rows: readonly Item[];
  readonly columns: readonly Item[];
  readonly eachRowRequired?: boolean;
  readonly rowsVisibleIf?: string;
}
export interface MatrixColumn {
  readonly name: string;
  readonly title?: LocalizedText;
  readonly cellType: 'text' | 'comment' | 'dropdown' | 'radiogroup' | 'checkbox' | 'boolean' | 'rating';
  readonly choices?: readonly Item[];
  readonly inputType?: TextInputType;
  readonly rateMin?: number;
  readonly rateMax?: number;
  readonly isRequired?: boolean;
  readonly visibleIf?: string;
}
export interface MatrixDropdownQuestion extends QuestionBase { readonly type: 'matrixdropdown'; readonly rows: readonly Item[]; readonly columns: readonly MatrixColumn[] }
export interface MatrixDynamicQuestion extends QuestionBase { readonly type: 'matrixdynamic'; readonly columns: readonly MatrixColumn[]; readonly rowCount?: number; readonly minRowCount?: number; readonly maxRowCount?: number }
export interface MultipleTextQuestion extends QuestionBase { readonly type: 'multipletext'; readonly items: readonly { readonly name: string; readonly title?: LocalizedText; readonly inputType?: TextInputType; readonly isRequired?: boolean }[] }

/** Shown, never answered. */
export interface HtmlElement { readonly type: 'html'; readonly name: string; readonly html: LocalizedText; readonly visibleIf?: string }

export interface PanelElement {
  readonly type: 'panel';
  readonly name: string;
  readonly title?: LocalizedText;
  readonly visibleIf?: string;
  readonly elements: readonly SurveyElement[];
}
export interface RepeatedPanelQuestion extends QuestionBase { readonly type: 'paneldynamic'; readonly templateElements: readonly SurveyElement[]; readonly minPanelCount?: number; readonly maxPanelCount?: number }

export type Question =
  | TextQuestion | CommentQuestion | BooleanQuestion
  | RadiogroupQuestion | DropdownQuestion | CheckboxQuestion | RankingQuestion | RatingQuestion
  | MatrixQuestion | MatrixDropdownQuestion | MatrixDynamicQuestion
  | MultipleTextQuestion | RepeatedPanelQuestion;

export type SurveyElement = Question | HtmlElement | PanelElement;

export interface Page {
  readonly name: string;
  readonly title?: LocalizedText;
  readonly description?: LocalizedText;
  readonly visibleIf?: string;
  readonly elements: readonly SurveyElement[];
}

export interface SurveyJson {
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  readonly locale?: string;
  readonly completedHtml?: LocalizedText;
  readonly showProgressBar?: boolean;
  readonly pages: readonly Page[];
}
