// The question types of SurveyJS this project supports, one interface each, with the properties our forms use.
import type { ChoiceQuestionBase, Item, LocalizedText, QuestionBase } from './question-base.ts';
import type { SurveyElement } from './survey-json.ts';

export type TextInputType = 'text' | 'email' | 'url' | 'tel' | 'number' | 'date' | 'time' | 'datetime-local';

/** What the browser may fill in for the person: https://html.spec.whatwg.org/#autofill, the names our forms use. */
export type Autocomplete = 'name' | 'given-name' | 'family-name' | 'organization' | 'organization-title' | 'email' | 'tel';

export interface TextQuestion extends QuestionBase {
  readonly type: 'text';
  readonly inputType?: TextInputType;
  readonly maxLength?: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly minErrorText?: LocalizedText;
  readonly maxErrorText?: LocalizedText;
  readonly autocomplete?: Autocomplete;
  readonly dataList?: readonly LocalizedText[];
}

export interface CommentQuestion extends QuestionBase {
  readonly type: 'comment';
  readonly maxLength?: number;
  readonly rows?: number;
  readonly autoGrow?: boolean;
}

export interface BooleanQuestion extends QuestionBase {
  readonly type: 'boolean';
  readonly labelTrue?: LocalizedText;
  readonly labelFalse?: LocalizedText;
  readonly displayMode?: 'segmented' | 'radio' | 'checkbox' | 'switch';
  /** Yes first. The engine puts no first unless told. */
  readonly swapOrder?: boolean;
}

export interface RadiogroupQuestion extends ChoiceQuestionBase {
  readonly type: 'radiogroup';
}

export interface DropdownQuestion extends ChoiceQuestionBase {
  readonly type: 'dropdown';
  readonly placeholder?: LocalizedText;
  readonly searchEnabled?: boolean;
}

export interface CheckboxQuestion extends ChoiceQuestionBase {
  readonly type: 'checkbox';
  readonly maxSelectedChoices?: number;
  readonly minSelectedChoices?: number;
}

export interface RankingQuestion extends ChoiceQuestionBase {
  readonly type: 'ranking';
}

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
  readonly maxLength?: number;
  readonly rateMin?: number;
  readonly rateMax?: number;
  readonly rateValues?: readonly Item[];
  readonly isRequired?: boolean;
  readonly visibleIf?: string;
}

export interface MatrixDropdownQuestion extends QuestionBase {
  readonly type: 'matrixdropdown';
  readonly rows: readonly Item[];
  readonly columns: readonly MatrixColumn[];
  readonly rowsVisibleIf?: string;
}

export interface MatrixDynamicQuestion extends QuestionBase {
  readonly type: 'matrixdynamic';
  readonly columns: readonly MatrixColumn[];
  readonly rowCount?: number;
  readonly minRowCount?: number;
  readonly maxRowCount?: number;
  readonly addRowText?: LocalizedText;
}

export interface MultipleTextQuestion extends QuestionBase {
  readonly type: 'multipletext';
  readonly items: readonly TextItem[];
}

export interface TextItem {
  readonly name: string;
  readonly title?: LocalizedText;
  readonly inputType?: TextInputType;
  readonly maxLength?: number;
  readonly isRequired?: boolean;
}

export interface FileQuestion extends QuestionBase {
  readonly type: 'file';
  /** Comma-separated, as in HTML: `.pdf,application/pdf`. */
  readonly acceptedTypes?: string;
  /** In bytes. */
  readonly maxSize?: number;
  readonly allowMultiple?: boolean;
  readonly storeDataAsText?: boolean;
}

export interface RepeatedPanelQuestion extends QuestionBase {
  readonly type: 'paneldynamic';
  readonly templateElements: readonly SurveyElement[];
  readonly templateTitle?: LocalizedText;
  readonly panelCount?: number;
  readonly minPanelCount?: number;
  readonly maxPanelCount?: number;
  readonly addPanelText?: LocalizedText;
  readonly removePanelText?: LocalizedText;
}
