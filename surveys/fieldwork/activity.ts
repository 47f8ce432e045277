import type { SwedishText } from '../definition/localized-text.ts';
import type { OwnMailTexts } from './mail-texts.ts';

/** What is evaluated, and what a report is about. */
export type ActivityKind = 'learning-project' | 'network-cycle' | 'strategy-process' | 'foresight';

export const activityKinds: readonly ActivityKind[] = ['learning-project', 'network-cycle', 'strategy-process', 'foresight'];

export interface Activity {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly title: string;
  /** What it is about, in one sentence. */
  readonly theme?: string;
  /** The challenge it starts from (learning projects). */
  readonly challenge?: string;
  readonly purpose?: string;
  /** Who is responsible for the personal data; named in every notice. */
  readonly organiser: string;
  /** Where participants turn with questions about their data. */
  readonly contact?: string;
  /** ISO dates, both included. */
  readonly starts?: string;
  readonly ends?: string;
  /** The activity before this one (the last revision of the strategy), whose released results stand beside these. */
  readonly earlier?: string;
  /** How registration to a learning project is run. */
  readonly registration?: RegistrationTerms;
  /** The organiser's own texts of confirmations, calendar bookings and information. */
  readonly mailTexts?: OwnMailTexts;
  /** Invented sample data: said on every page and in every file that shows it. */
  readonly example: boolean;
}

export interface RegistrationTerms {
  /** Most places for one organisation; absent: as many as want. */
  readonly perOrganisation?: number;
  /** ISO date, included: after it registrations are refused. */
  readonly lastDay?: string;
}

/** What the kind is called where people read it. */
export const activityKindNames: Readonly<Record<ActivityKind, SwedishText>> = {
  'learning-project': { sv: 'Lärprojekt', en: 'Learning project' },
  'network-cycle': { sv: 'Nätverkscykel', en: 'Network cycle' },
  'strategy-process': { sv: 'RUS-process', en: 'Strategy process' },
  foresight: { sv: 'Framsyn', en: 'Foresight' },
};
