// What a strategy process shows beside the figures of every report.
import type { FigureDefinitionBase } from './report-definition.ts';

export type StrategyDefinition =
  | GapDefinition
  | HeatDefinition
  | ComparisonDefinition
  | NamedComparisonDefinition
  | RoundsDefinition
  | RiskDefinition;

/** The difference between two columns of a matrix with cells, respondent by respondent: quadrants, and sorted dumbbells. */
export interface GapDefinition extends FigureDefinitionBase {
  readonly kind: 'gap';
  readonly question: string;
  /** Importance, capacity. */
  readonly columns: readonly [string, string];
}
/** Columns of a matrix with cells as heat maps of rows against levels. */
export interface HeatDefinition extends FigureDefinitionBase {
  readonly kind: 'heat';
  readonly question: string;
  readonly columns: readonly string[];
}
/** What the first survey's respondents answer against the second's, ground by ground: means, or shares of a multiple choice. */
export interface ComparisonDefinition extends FigureDefinitionBase {
  readonly kind: 'comparison';
  readonly survey: readonly [string, string];
  readonly question: string;
  readonly column?: string;
}
/** The same for the share that names an area among its three priorities. */
export interface NamedComparisonDefinition extends FigureDefinitionBase {
  readonly kind: 'named-comparison';
  readonly survey: readonly [string, string];
  readonly questions: readonly [string, string, string];
}
/** The newest round of a survey against the one before it, ground by ground. */
export interface RoundsDefinition extends FigureDefinitionBase {
  readonly kind: 'rounds';
  readonly question: string;
  readonly column?: string;
}
/** Probability × consequence, and the scores by the wave's breakdown. */
export interface RiskDefinition extends FigureDefinitionBase {
  readonly kind: 'risk';
  readonly survey: string;
  /** Probability, consequence. */
  readonly questions: readonly [string, string];
  /** The question that says what kind of risk it is; shown where the wave is broken down by it. */
  readonly by: string;
  /** The lowest score of each level. */
  readonly levels: readonly [number, number, number, number];
}
