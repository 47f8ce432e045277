// Figures of one number a row: the share of the top two steps, the index, and shares of several surveys as a chain.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { FigureDefinitionBase } from './report-definition.ts';

/** The share of the two highest steps of questions on a scale, with its interval, from wave to wave. */
export interface TopTwoDefinition extends FigureDefinitionBase {
  readonly kind: 'top-two';
  readonly questions: readonly string[];
}
/** The mean of questions on a scale as an index from 0 to 100, from wave to wave. */
export interface IndexDefinition extends FigureDefinitionBase {
  readonly kind: 'index';
  readonly questions: readonly string[];
}
/** Shares of several surveys as steps that follow on each other, each with its own n. */
export interface ChainDefinition extends FigureDefinitionBase {
  readonly kind: 'chain';
  readonly title: SwedishText;
  readonly links: readonly ChainLink[];
}
export interface ChainLink {
  readonly title: SwedishText;
  readonly survey: string;
  readonly question: string;
  /** The answers that count. */
  readonly codes: readonly string[];
}
