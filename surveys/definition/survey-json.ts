// The part of the SurveyJS JSON model this project supports, as types. A definition *is* SurveyJS JSON: what an author writes
// is what the browser renders and what the server checks; nothing is compiled, and any SurveyJS tool can open it.
import type { LocalizedText } from './question-base.ts';
import type {
  BooleanQuestion,
  CheckboxQuestion,
  CommentQuestion,
  DropdownQuestion,
  FileQuestion,
  MatrixDropdownQuestion,
  MatrixDynamicQuestion,
  MatrixQuestion,
  MultipleTextQuestion,
  RadiogroupQuestion,
  RankingQuestion,
  RatingQuestion,
  RepeatedPanelQuestion,
  TextQuestion,
} from './question-types.ts';

export type * from './question-base.ts';
export type * from './question-types.ts';

/** Shown, never answered. */
export interface HtmlElement {
  readonly type: 'html';
  readonly name: string;
  readonly html: LocalizedText;
  readonly visibleIf?: string;
}

export interface PanelElement {
  readonly type: 'panel';
  readonly name: string;
  readonly title?: LocalizedText;
  readonly description?: LocalizedText;
  readonly visibleIf?: string;
  readonly elements: readonly SurveyElement[];
}

export type Question =
  | TextQuestion
  | CommentQuestion
  | BooleanQuestion
  | RadiogroupQuestion
  | DropdownQuestion
  | CheckboxQuestion
  | RankingQuestion
  | RatingQuestion
  | MatrixQuestion
  | MatrixDropdownQuestion
  | MatrixDynamicQuestion
  | MultipleTextQuestion
  | FileQuestion
  | RepeatedPanelQuestion;

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
  /** Longest text beside a choice ("Annat, nämligen"), in characters. */
  readonly maxCommentLength?: number;
  readonly pages: readonly Page[];
}
