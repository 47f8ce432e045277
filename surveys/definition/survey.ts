// A survey as the rest of the system meets it: our own words about it, and beside them the plain SurveyJS JSON.
import type { SwedishText } from './localized-text.ts';
import type { Item, SurveyJson } from './survey-json.ts';

/** A survey: what it is (ours) and what is asked (`json`, plain SurveyJS JSON that any SurveyJS tool can open). */
export interface Survey<J extends SurveyJson = SurveyJson> {
  readonly id: string;
  /** Raised by one for every change after a respondent has met it. */
  readonly version: number;
  /** Who a response speaks for, unless a wave says otherwise. */
  readonly unit: 'person' | 'organisation';
  /** Why it is asked; shown to participants in the notice and to organisers when they choose. */
  readonly purpose: SwedishText;
  /** Languages the survey is complete in; Swedish first. */
  readonly locales: readonly ['sv', ...string[]];
  /** Text questions that may be shown on the wall to those present, with the writer's own yes (`show_ok`). */
  readonly room?: readonly string[];
  /** Questions whose answers stand above a text on the wall. Only organisations are named: for unit organisation. */
  readonly roomLabels?: readonly string[];
  /** Questions whose answers are personal in themselves (names, diets): never in a report or an export of rows. */
  readonly personal?: readonly string[];
  /**
   * Earlier Swedish titles of questions that mean the same as the ones now, by question: a spelling that was corrected. Reports
   * compare them; a title that is not named here makes another question of it.
   */
  readonly reworded?: Readonly<Record<string, readonly string[]>>;
  readonly json: J;
}

/** What a definition can be filled in with: a list of choices, a number or a text. */
export type SurveyParameter = readonly Item[] | number | string | SwedishText;
export type SurveyParameters = Readonly<Record<string, SurveyParameter>>;
