// How long the answers of a wave are kept, by what decision, and the log of what has been erased. No I/O here.
import type { SwedishText } from '../definition/localized-text.ts';

export interface Retention {
  /** "Dokumenthanteringsplan 2026, p. 4.2": erasing needs a decision that was made beforehand. */
  readonly decision?: string;
  /** Diarienummer. */
  readonly caseNumber?: string;
  /** The day answers go, or how many years after the wave closed. Absent: they stay. */
  readonly until?: { readonly day: string } | { readonly years: number };
  /** What becomes of the released figures when the answers go. */
  readonly figures: 'stay' | 'go';
}

/** A count as it may be told for good. */
export interface ToldCount {
  readonly count: number;
  /** The count is rounded down to a multiple of this: of persons whose results were not released, or were too few. */
  readonly step?: 5;
}

/** What has been erased of a wave. */
export interface Erasure {
  /** ISO date. */
  readonly on: string;
  readonly responses: number;
  readonly step?: ToldCount['step'];
  readonly figures: 'stay' | 'go';
}

/** A line of the log of what has been erased: counts and decisions, nobody's data. It outlives the activity. */
export interface ErasureEntry extends ToldCount {
  /** Follows from what it is about where it must not be written twice. */
  readonly id: string;
  /** ISO date. */
  readonly on: string;
  readonly by: 'server' | 'organiser' | 'command-line';
  /** Id and title of the activity, code and title of the wave; absent for what belongs to none. */
  readonly activity?: { readonly id: string; readonly title: string };
  readonly wave?: { readonly code: string; readonly title: SwedishText };
  /** `responses`, `recipients`, `mails`, or names of questions; nothing for the day's round itself. */
  readonly what: readonly string[];
  readonly decision?: string;
  readonly caseNumber?: string;
}

/**
 * The first day the answers of a wave may not be there any more; undefined where they stay, or the wave has not closed.
 *
 * @example retentionDay({ retention: { until: { years: 2 }, figures: 'stay' }, closedAt: '2026-11-19T15:00:00Z' }) // '2028-11-19'
 */
export function retentionDay({ retention, closedAt }: { readonly retention?: Retention; readonly closedAt?: string }): string | undefined {
  const until = retention?.until;
  if (!until) return undefined;
  if ('day' in until) return until.day;
  return closedAt && yearsAfter(closedAt.slice(0, 10), until.years);
}

/** 29 February becomes 1 March where there is none. */
function yearsAfter(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}
