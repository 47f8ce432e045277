// Figures made of organisations' own entries.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { FigureDefinitionBase } from './report-definition.ts';

/** Where each organisation stands, as tiles in the columns of the way it goes, with those that have moved marked. */
export interface TilesDefinition extends FigureDefinitionBase {
  readonly kind: 'tiles';
  readonly survey: string;
  readonly title: SwedishText;
  readonly key: string;
  readonly dated: string;
  /** The question whose answers are the heads over the columns, and the one whose answers are the columns. */
  readonly state: string;
  readonly phase: string;
  /** The columns that are always there, in order: answers to `state` and `phase`. Others stand after them once they occur. */
  readonly places: readonly (readonly [state: string, phase: string])[];
}
/** What each group picked among its own suggestions; one figure for each thing they talked about. */
export interface PicksDefinition extends FigureDefinitionBase {
  readonly kind: 'picks';
  readonly survey: string;
  readonly question: string;
  /** The question that tells which group it is, and the one that tells what it talked about. */
  readonly group: string;
  readonly about: string;
}
