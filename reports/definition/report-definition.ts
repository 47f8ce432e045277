// A report is data: what to show, never how to compute or draw it. `defineReport` checks every name in it.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { ActivityKind } from '../../surveys/fieldwork/activity.ts';
import type { ChainDefinition, IndexDefinition, TopTwoDefinition } from './estimate-definitions.ts';
import type { AttendanceDefinition, OrganisationsDefinition, ResponseStatusDefinition } from './fieldwork-definitions.ts';
import type { PicksDefinition, TilesDefinition } from './row-definitions.ts';
import type { StrategyDefinition } from './strategy-definitions.ts';

/** A survey, or the function that makes it of parameters. Only its type is used. */
export type SurveySource = Survey | ((...parameters: never[]) => Survey);

export interface ReportDefinition {
  readonly kind: ActivityKind;
  /** The surveys the report is about, by id. */
  readonly surveys: Readonly<Record<string, SurveySource>>;
  /** Short names of questions, for tables and sentences where the whole question is too long. */
  readonly names?: Readonly<Record<string, Readonly<Record<string, SwedishText>>>>;
  /**
   * Who speaks in a survey, for figures that show several surveys beside each other: by the group whose answers are kept
   * apart, '' for all.
   */
  readonly voices?: Readonly<Record<string, Readonly<Record<string, SwedishText>>>>;
  readonly facts: readonly FactDefinition[];
  readonly brief: readonly BriefDefinition[];
  readonly sections: readonly SectionDefinition[];
}

export interface SectionDefinition {
  readonly id: string;
  readonly title: SwedishText;
  readonly intro?: SwedishText;
  readonly figures: readonly FigureDefinition[];
}

export type FigureDefinition =
  | LikertDefinition
  | TrendDefinition
  | DistributionDefinition
  | MultipleDefinition
  | MatrixDefinition
  | TextsDefinition
  | GroupsDefinition
  | PrioritiesDefinition
  | RegisterDefinition
  | AnsweredDefinition
  | TopTwoDefinition
  | IndexDefinition
  | ChainDefinition
  | AttendanceDefinition
  | ResponseStatusDefinition
  | OrganisationsDefinition
  | TilesDefinition
  | PicksDefinition
  | StrategyDefinition;

export interface FigureDefinitionBase {
  /** Part of the figure's id, which stands in links: letters, digits and hyphens. */
  readonly id: string;
  /** One survey, or several that ask the same question and are shown beside each other. */
  readonly survey: string | readonly string[];
  readonly title?: SwedishText;
}

/** Questions on a scale as diverging bars: one group a question with one bar a wave; with one wave, one bar a question. */
export interface LikertDefinition extends FigureDefinitionBase {
  readonly kind: 'likert';
  readonly questions: readonly string[];
}
/** The mean of questions on a scale from wave to wave; one figure a question. */
export interface TrendDefinition extends FigureDefinitionBase {
  readonly kind: 'trend';
  readonly questions: readonly string[];
}
/** Shares of one choice or scale. */
export interface DistributionDefinition extends FigureDefinitionBase {
  readonly kind: 'distribution';
  readonly question: string;
}
/** Shares of respondents per option of a multiple choice. */
export interface MultipleDefinition extends FigureDefinitionBase {
  readonly kind: 'multiple';
  readonly question: string;
}
/** The rows of a matrix, or of one column of a matrix with cells. `rows` picks and orders rows. */
export interface MatrixDefinition extends FigureDefinitionBase {
  readonly kind: 'matrix';
  readonly question: string;
  readonly column?: string;
  readonly rows?: readonly string[];
}
/** Open answers, preceded by their themes where an organiser has read them for themes. */
export interface TextsDefinition extends FigureDefinitionBase {
  readonly kind: 'texts';
  readonly question: string;
}
/** Questions on a scale by each of the wave's breakdowns. */
export interface GroupsDefinition extends FigureDefinitionBase {
  readonly kind: 'groups';
  readonly questions: readonly string[];
}
/** First, second, third: points 3-2-1 and the share that names it at all. */
export interface PrioritiesDefinition extends FigureDefinitionBase {
  readonly kind: 'priorities';
  readonly questions: readonly [string, string, string];
}
/** Organisations' answers as a table: the newest per key, and earlier ones by date. */
export interface RegisterDefinition extends FigureDefinitionBase {
  readonly kind: 'register';
  readonly survey: string;
  readonly key: string;
  readonly dated: string;
  readonly columns: readonly string[];
}

/** Questions no chart suits (dates, numbers, files): how many answered. */
export interface AnsweredDefinition extends FigureDefinitionBase {
  readonly kind: 'answered';
  readonly survey: string;
  readonly questions: readonly string[];
  readonly title: SwedishText;
}

/** A number at the head of the report. */
export type FactDefinition =
  /** How many occasions, and how many of them have results. */
  | {
      readonly rule: 'occasions';
      readonly occasions: 'session' | 'meeting' | 'workshop';
      readonly survey: string;
      readonly label: SwedishText;
    }
  /** How many answers, and their range over waves. */
  | { readonly rule: 'responses'; readonly survey: string; readonly label: SwedishText }
  /** Answers of those present, where attendance was counted. */
  | { readonly rule: 'present'; readonly survey: string; readonly label: SwedishText }
  /** How many have registered; who they are is never told. */
  | { readonly rule: 'registered'; readonly survey: string; readonly label: SwedishText }
  /** How many organisations have a row, by a question. */
  | { readonly rule: 'organisations'; readonly survey: string; readonly question: string; readonly label: SwedishText };

/** A sentence that follows from a figure. */
export type BriefDefinition =
  /** The largest certain change from the first wave to the last. */
  | { readonly rule: 'change'; readonly survey: string; readonly figure: string; readonly questions: readonly string[] }
  /** The highest share of the two top steps in the last wave. */
  | { readonly rule: 'top-two'; readonly survey: string; readonly figure: string; readonly questions: readonly string[] }
  /** The option most have chosen, in the last wave. */
  | { readonly rule: 'top-option'; readonly survey: string; readonly figure: string; readonly question: string }
  /** The largest certain difference of a gap figure. */
  | { readonly rule: 'gap'; readonly survey: string; readonly figure: string };
