// What a new activity must hold before it is sent, as pure functions. A fault names its field and which sentence to say.
import type { NewActivity, NewOccasion } from '../../api/shapes.ts';
import { isDate, weeksAfter } from '../words/dates.ts';

export type NewKind = 'learning-project' | 'network-cycle';

/** One row of the form: a session or a meeting. */
export interface OccasionRow {
  /** Stays with the row when others are removed. */
  readonly key: number;
  readonly title: string;
  readonly date: string;
  readonly place: string;
}

export interface ActivityDraft {
  readonly kind: NewKind;
  readonly title: string;
  readonly theme: string;
  readonly challenge: string;
  readonly purpose: string;
  readonly organiser: string;
  readonly contact: string;
  readonly occasions: readonly OccasionRow[];
}

export type FaultReason = 'titleMissing' | 'organiserMissing' | 'dateMissing' | 'dateWrong' | 'dateTwice' | 'noOccasion';

export interface Fault {
  /** The id of the control it is about. */
  readonly field: string;
  readonly reason: FaultReason;
  /** Which row it stands in, from 1. */
  readonly row?: number;
}

/** A learning project is normally four full days over about half a year. */
export const usualSessions = 4;
export const weeksBetweenSessions = 8;

export const occasionField = (part: 'title' | 'date' | 'place', key: number): string => `occasion-${part}-${key}`;

/** The form as it is met: four rows for sessions or two for meetings, each without a date. */
export function emptyDraft(kind: NewKind, organiser: string): ActivityDraft {
  return { kind, title: '', theme: '', challenge: '', purpose: '', organiser, contact: '', occasions: emptyRows(kind) };
}

export function emptyRows(kind: NewKind): readonly OccasionRow[] {
  return Array.from({ length: kind === 'learning-project' ? usualSessions : 2 }, (_, index) => emptyRow(index + 1));
}

export function emptyRow(key: number): OccasionRow {
  return { key, title: '', date: '', place: '' };
}

/** Everything that is wrong, in the order of the form. */
export function checkActivity(draft: ActivityDraft): readonly Fault[] {
  return [
    ...(draft.title.trim() ? [] : [{ field: 'title', reason: 'titleMissing' as const }]),
    ...(draft.organiser.trim() ? [] : [{ field: 'organiser', reason: 'organiserMissing' as const }]),
    ...checkRows(draft.occasions),
  ];
}

function checkRows(rows: readonly OccasionRow[]): readonly Fault[] {
  if (rows.length === 0) return [{ field: 'add-occasion', reason: 'noOccasion' }];
  return rows.flatMap((row, index) => {
    const reason = dateFault(row, rows.slice(0, index));
    return reason ? [{ field: occasionField('date', row.key), reason, row: index + 1 }] : [];
  });
}

function dateFault({ date }: OccasionRow, before: readonly OccasionRow[]): FaultReason | undefined {
  if (!date) return 'dateMissing';
  if (!isDate(date)) return 'dateWrong';
  return before.some((other) => other.date === date) ? 'dateTwice' : undefined;
}

/**
 * The rows with every empty date filled in, a number of weeks after the row before it. Dates that are there stay.
 * Without a first date nothing can be said and the rows come back as they are.
 *
 * @example fillDates([{ date: '2026-09-17', … }, { date: '', … }], 8)[1].date // '2026-11-12'
 */
export function fillDates(rows: readonly OccasionRow[], weeks: number): readonly OccasionRow[] {
  const filled: OccasionRow[] = [];
  for (const row of rows) {
    const before = filled.at(-1)?.date;
    filled.push(row.date || !before || !isDate(before) ? row : { ...row, date: weeksAfter(before, weeks) });
  }
  return filled;
}

/** The last date of the form, from which the follow-up is counted; undefined before there is one. */
export function lastDate(rows: readonly OccasionRow[]): string | undefined {
  return rows
    .map(({ date }) => date)
    .filter(isDate)
    .sort()
    .at(-1);
}

/** What is sent: trimmed, without what was left empty, in the order of the dates. */
export function activityToSend(draft: ActivityDraft): NewActivity {
  const { kind, occasions, title, ...words } = draft;
  const inOrder = [...occasions].sort((a, b) => a.date.localeCompare(b.date));
  const spoken = kind === 'learning-project' ? words : { purpose: words.purpose, organiser: words.organiser, contact: words.contact };
  return { kind, title: title.trim(), ...withoutEmpty(spoken), occasions: inOrder.map(occasionToSend) };
}

function occasionToSend({ title, date, place }: OccasionRow): NewOccasion {
  return { date, ...withoutEmpty({ title, place }) };
}

/** Trimmed texts; empty ones left out. */
export function withoutEmpty<T extends Readonly<Record<string, string>>>(texts: T): Partial<T> {
  const kept = Object.entries(texts).flatMap(([key, text]) => (text.trim() ? [[key, text.trim()]] : []));
  return Object.fromEntries(kept) as Partial<T>;
}
