import type { SwedishText } from '../definition/localized-text.ts';
import type { OwnMailTexts } from './mail-texts.ts';
import type { ProcessRoles } from './process-roles.ts';

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
  /** For whom it is (learning projects). */
  readonly targetGroups?: string;
  /** The county that a strategy is for, by SCB code. */
  readonly county?: string;
  /** How far a strategy process goes with the strategy there is. */
  readonly scope?: ProcessScope;
  /** Who holds which role in a strategy process: functions, not persons. */
  readonly roles?: ProcessRoles;
  /** Who is responsible for the personal data; named in every notice. */
  readonly organiser: string;
  /** Where participants turn with questions about their data. */
  readonly contact?: string;
  /** ISO dates, both included. */
  readonly starts?: string;
  readonly ends?: string;
  /** The activity before this one (last year's project, the last revision of the strategy), whose released results stand beside these. */
  readonly earlier?: string;
  /** How registration to a learning project is run. */
  readonly registration?: RegistrationTerms;
  /** The organiser's own texts of confirmations, calendar bookings and information. */
  readonly mailTexts?: OwnMailTexts;
  /** ISO date when the report was last sent to those who wait for it. */
  readonly reportSent?: string;
  /** Invented sample data: said on every page and in every file that shows it. */
  readonly example: boolean;
}

/** Översyn: is it still good? Aktualisering: what has aged is renewed. Revidering: the strategy is made anew. */
export const processScopes = ['review', 'update', 'revision'] as const;
export type ProcessScope = (typeof processScopes)[number];

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
