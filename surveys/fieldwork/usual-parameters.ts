// What a survey is filled in with in an activity, as far as the activity knows: how many sessions there are, what it is for, the areas
// that were asked about before, the municipalities of the county whose region runs it. A suggestion, which the organiser may change.
import type { ParameterSpecs } from '../definition/parameters.ts';
import type { SurveyParameter, SurveyParameters } from '../definition/survey.ts';
import { municipalitiesIn, municipalityChoices } from '../reference/municipalities.ts';
import { regions } from '../reference/regions.ts';
import type { Activity } from './activity.ts';
import type { Occasion } from './occasion.ts';
import type { Wave } from './wave.ts';

export interface KnownOfActivity {
  readonly activity: Pick<Activity, 'title' | 'theme' | 'purpose' | 'organiser' | 'county'>;
  readonly occasions: readonly Pick<Occasion, 'kind' | 'cancelled'>[];
  readonly waves: readonly Pick<Wave, 'parameters'>[];
}

/**
 * The parameters that the activity says something about; the others keep the survey's own defaults.
 *
 * @example usualParameters({ sessions: { kind: 'number', … } }, known) // { sessions: 3 }
 */
export function usualParameters(specs: ParameterSpecs, known: KnownOfActivity): SurveyParameters {
  const usual = Object.keys(specs).flatMap((name) => {
    const value = usualOf(name, known);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(usual);
}

function usualOf(name: string, known: KnownOfActivity): SurveyParameter | undefined {
  const { activity } = known;
  switch (name) {
    case 'sessions':
      return countOf(known, 'session');
    case 'meetings':
      return countOf(known, 'meeting');
    case 'purpose':
      return activity.purpose ?? activity.theme;
    case 'municipalities':
      return lastOf(known, name) ?? municipalitiesOf(activity);
    default:
      return lastOf(known, name);
  }
}

/** From 1 to 50: what the surveys take. */
function countOf({ occasions }: KnownOfActivity, kind: Occasion['kind']): number | undefined {
  const count = occasions.filter((occasion) => occasion.kind === kind && occasion.cancelled !== true).length;
  return count >= 1 && count <= 50 ? count : undefined;
}

/** What the newest wave of the activity was filled in with: areas are asked about in the same words everywhere. */
function lastOf({ waves }: KnownOfActivity, name: string): SurveyParameter | undefined {
  return waves.findLast(({ parameters }) => parameters[name] !== undefined)?.parameters[name];
}

/** Of the county the strategy is for, else of the one whose region is the organiser, by its name; undefined where that says none, or several. */
function municipalitiesOf({ county, organiser }: KnownOfActivity['activity']): SurveyParameter | undefined {
  if (county !== undefined) return municipalityChoices(municipalitiesIn(county));
  const words = organiser.toLocaleLowerCase('sv');
  const named = regions.filter(({ name }) => words.includes(name.toLocaleLowerCase('sv')));
  const [region] = named;
  if (!region || named.length > 1) return undefined;
  return municipalityChoices(municipalitiesIn(region.code));
}
