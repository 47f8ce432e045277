// Figures of who was asked, who came and how many answered: counts of fieldwork, never of answers.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { FigureDefinitionBase } from './report-definition.ts';

/** Who came: registered, present at each occasion, and how many of them evaluated it. */
export interface AttendanceDefinition extends FigureDefinitionBase {
  readonly kind: 'attendance';
  /** The survey that is answered at each occasion. */
  readonly survey: string;
  readonly title: SwedishText;
  readonly occasions: 'session' | 'meeting' | 'workshop';
  /** The survey people register with; only how many is told. */
  readonly registered?: string;
}
/** How many of those asked have answered each wave. */
export interface ResponseStatusDefinition extends FigureDefinitionBase {
  readonly kind: 'response-status';
  readonly title: SwedishText;
  /** Surveys that are answered in the room: their base is how many were present. */
  readonly inTheRoom?: readonly string[];
  /** What each survey is called, where its title would be too long. */
  readonly called?: Readonly<Record<string, SwedishText>>;
}
/** Which organisations have answered and which have not, by the question that says who they are. */
export interface OrganisationsDefinition extends FigureDefinitionBase {
  readonly kind: 'organisations';
  readonly survey: string;
  readonly question: string;
  readonly title: SwedishText;
}
