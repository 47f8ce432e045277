// How a survey stands in the catalogue: what an organiser reads about it, and how it is made.
import type { ActivityKind } from '../fieldwork/activity.ts';
import type { SwedishText } from './localized-text.ts';
import { fillIn, type ParameterSpecs } from './parameters.ts';
import type { Survey, SurveyParameters } from './survey.ts';

export interface CatalogueEntry {
  readonly id: string;
  readonly version: number;
  /** What organisers call it; what participants read as its title stands in the survey. */
  readonly title: SwedishText;
  readonly purpose: SwedishText;
  readonly unit: Survey['unit'];
  /** Whether texts may be shown on the wall, with the writer's own yes. */
  readonly hasRoom: boolean;
  /** The kinds of activity it is offered in. */
  readonly kinds: readonly ActivityKind[];
  readonly parameters: ParameterSpecs;
  /** The survey filled in; parameters that are left out get their defaults. Throws BadParameters. */
  make(parameters: SurveyParameters): Survey;
}

/** What the catalogue adds to a survey. */
export type Listing = Pick<CatalogueEntry, 'title' | 'kinds'>;

/**
 * The entry of a survey that is always the same. `make` returns the very same object each time, so whoever compiles
 * surveys can remember them by identity.
 *
 * @example fixedSurvey(sessionEval, { title: { sv: 'Utvärdering efter träff' }, kinds: ['learning-project'] })
 */
export function fixedSurvey(survey: Survey, listing: Listing): CatalogueEntry {
  return parametrisedSurvey({}, () => survey, listing);
}

/**
 * The entry of a survey that is filled in. Every parameter that is required needs a default, since the entry's own
 * description is read from the survey made of defaults.
 *
 * @param make gets the parameters with defaults filled in and their kinds checked
 */
export function parametrisedSurvey(
  parameters: ParameterSpecs,
  make: (filled: SurveyParameters) => Survey,
  listing: Listing,
): CatalogueEntry {
  const { id, version, purpose, unit, room = [] } = make(fillIn(parameters, {}));
  return { id, version, purpose, unit, hasRoom: room.length > 0, ...listing, parameters, make: (given) => make(fillIn(parameters, given)) };
}
