// What a new activity must hold before it is sent, as pure functions. A fault names its field and which sentence to say.

import { textIn } from '../../../surveys/definition/localized-text.ts';
import type { ProcessScope } from '../../../surveys/fieldwork/activity.ts';
import { usualSessions } from '../../../surveys/fieldwork/guidelines.ts';
import { type ProcessRole, processRoleIds, processRoles } from '../../../surveys/fieldwork/process-roles.ts';
import { stepsFrom } from '../../../surveys/fieldwork/process-steps.ts';
import type { NewActivity, PlannedOccasion, WrittenRoles } from '../../api/shapes.ts';
import type { Locale } from '../../i18n/language.ts';
import { isDate, weeksAfter } from '../words/dates.ts';

export const newKinds = ['learning-project', 'network-cycle', 'strategy-process'] as const;
export type NewKind = (typeof newKinds)[number];

/** One row of the form: a session, a meeting or a step. */
export interface OccasionRow {
  /** Stays with the row when others are removed. */
  readonly key: number;
  readonly title: string;
  readonly date: string;
  /** Of a step: the last day. */
  readonly ends: string;
  readonly place: string;
  /** What is asked at it beside what is usual. */
  readonly surveys: readonly string[];
}

export interface ActivityDraft {
  readonly kind: NewKind;
  readonly title: string;
  readonly theme: string;
  readonly challenge: string;
  readonly purpose: string;
  readonly targetGroups: string;
  readonly organiser: string;
  readonly contact: string;
  /** Of all sessions or meetings: "09:00". */
  readonly startTime: string;
  readonly endTime: string;
  /** Whether registrations are taken here. */
  readonly registers: boolean;
  readonly perOrganisation: string;
  readonly lastDay: string;
  readonly county: string;
  readonly scope: ProcessScope;
  readonly roles: Readonly<Record<ProcessRole, string>>;
  readonly occasions: readonly OccasionRow[];
}

export type FaultReason =
  | 'titleMissing'
  | 'organiserMissing'
  | 'countyMissing'
  | 'notPlaces'
  | 'lastDayWrong'
  | 'timesWrong'
  | 'dateMissing'
  | 'dateWrong'
  | 'dateTwice'
  | 'endsBefore'
  | 'noOccasion';

export interface Fault {
  /** The id of the control it is about. */
  readonly field: string;
  readonly reason: FaultReason;
  /** Which row it stands in, from 1. */
  readonly row?: number;
}

export const weeksBetweenSessions = 8;

export const occasionField = (part: 'title' | 'date' | 'ends' | 'place', key: number): string => `occasion-${part}-${key}`;

/** The form as it is met: four rows for sessions, two for meetings, the eleven steps of a process; each without a date. */
export function emptyDraft(kind: NewKind, organiser: string, locale: Locale = 'sv'): ActivityDraft {
  const words = { title: '', theme: '', challenge: '', purpose: '', targetGroups: '', organiser, contact: '' };
  const registration = { startTime: '', endTime: '', registers: true, perOrganisation: '', lastDay: '' };
  return {
    kind,
    ...words,
    ...registration,
    county: '',
    scope: 'revision',
    roles: usualHolders(locale),
    occasions: emptyRows(kind, locale),
  };
}

function usualHolders(locale: Locale): ActivityDraft['roles'] {
  return Object.fromEntries(processRoleIds.map((role) => [role, textIn(processRoles[role].usual, locale)])) as ActivityDraft['roles'];
}

export function emptyRows(kind: NewKind, locale: Locale = 'sv'): readonly OccasionRow[] {
  if (kind === 'strategy-process') return stepRows('2000-01', locale).map((row) => ({ ...row, date: '', ends: '' }));
  return Array.from({ length: kind === 'learning-project' ? usualSessions : 2 }, (_, index) => emptyRow(index + 1));
}

export function emptyRow(key: number): OccasionRow {
  return { key, title: '', date: '', ends: '', place: '', surveys: [] };
}

function stepRows(start: string, locale: Locale): readonly OccasionRow[] {
  return stepsFrom(start).map(({ title, date, ends, surveys }, index) => ({
    ...emptyRow(index + 1),
    title: textIn(title, locale),
    date,
    ends,
    surveys,
  }));
}

/** The steps laid out from a month; rows whose titles have been changed, added or removed keep what stands in them. */
export function layOutSteps(rows: readonly OccasionRow[], start: string, locale: Locale): readonly OccasionRow[] {
  const planned = new Map(stepRows(start, locale).map((row) => [row.key, row]));
  return rows.map((row) => {
    const step = planned.get(row.key);
    return step ? { ...row, date: step.date, ends: step.ends } : row;
  });
}

/** Everything that is wrong, in the order of the form. */
export function checkActivity(draft: ActivityDraft): readonly Fault[] {
  return [
    ...(draft.title.trim() ? [] : [{ field: 'title', reason: 'titleMissing' as const }]),
    ...(draft.organiser.trim() ? [] : [{ field: 'organiser', reason: 'organiserMissing' as const }]),
    ...(draft.kind !== 'strategy-process' || draft.county ? [] : [{ field: 'county', reason: 'countyMissing' as const }]),
    ...checkRows(draft),
    ...checkHours(draft),
    ...(draft.kind === 'learning-project' && draft.registers ? checkRegistration(draft) : []),
  ];
}

function checkHours({ startTime, endTime }: ActivityDraft): readonly Fault[] {
  return endTime && (!startTime || endTime <= startTime) ? [{ field: 'end-time', reason: 'timesWrong' }] : [];
}

function checkRegistration({ perOrganisation, lastDay }: ActivityDraft): readonly Fault[] {
  const isNumber = /^([1-9]\d{0,2})?$/.test(perOrganisation.trim());
  return [
    ...(isNumber ? [] : [{ field: 'per-organisation', reason: 'notPlaces' as const }]),
    ...(!lastDay || isDate(lastDay) ? [] : [{ field: 'last-day', reason: 'lastDayWrong' as const }]),
  ];
}

function checkRows({ kind, occasions }: ActivityDraft): readonly Fault[] {
  if (occasions.length === 0) return [{ field: 'add-occasion', reason: 'noOccasion' }];
  return occasions.flatMap((row, index): readonly Fault[] => {
    const place = { row: index + 1 };
    if (kind === 'strategy-process') return stepFault(row).map((fault) => ({ ...fault, ...place }));
    const reason = dateFault(row, occasions.slice(0, index));
    return reason ? [{ field: occasionField('date', row.key), reason, ...place }] : [];
  });
}

/** Steps may begin on the same day, and run over months. */
function stepFault(row: OccasionRow): readonly Fault[] {
  const reason = dateFault(row, []);
  if (reason) return [{ field: occasionField('date', row.key), reason }];
  if (!row.ends) return [];
  const field = occasionField('ends', row.key);
  if (!isDate(row.ends)) return [{ field, reason: 'dateWrong' }];
  return row.ends < row.date ? [{ field, reason: 'endsBefore' }] : [];
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

/** Rows with a date, in order of date. */
export function datedRows(rows: readonly OccasionRow[]): readonly OccasionRow[] {
  return rows.filter(({ date }) => isDate(date)).sort((a, b) => a.date.localeCompare(b.date));
}

/** What is sent: trimmed, without what was left empty, in the order of the dates. */
export function activityToSend(draft: ActivityDraft): NewActivity {
  const { kind, occasions, title } = draft;
  const inOrder = [...occasions].sort((a, b) => a.date.localeCompare(b.date));
  return { kind, title: title.trim(), ...ofKind(draft), occasions: inOrder.map((row) => occasionToSend(row, draft)) };
}

function ofKind({ kind, theme, challenge, purpose, targetGroups, organiser, contact, ...rest }: ActivityDraft): Partial<NewActivity> {
  const common = { purpose, organiser, contact };
  if (kind === 'network-cycle') return withoutEmpty(common);
  if (kind === 'strategy-process') return { ...withoutEmpty(common), county: rest.county, scope: rest.scope, roles: heldRoles(rest.roles) };
  const words = withoutEmpty({ theme, challenge, purpose, targetGroups, organiser, contact });
  return rest.registers ? { ...words, registration: termsOf(rest) } : words;
}

/** Most places and the last day, as far as they have been written. */
export function termsOf({ perOrganisation, lastDay }: Pick<ActivityDraft, 'perOrganisation' | 'lastDay'>) {
  const most = Number(perOrganisation.trim());
  return { ...(most > 0 ? { perOrganisation: most } : {}), ...(isDate(lastDay) ? { lastDay } : {}) };
}

function heldRoles(roles: ActivityDraft['roles']): WrittenRoles {
  return withoutEmpty(roles);
}

function occasionToSend({ title, date, ends, place, surveys }: OccasionRow, { kind, startTime, endTime }: ActivityDraft): PlannedOccasion {
  const when = withoutEmpty(kind === 'strategy-process' ? { ends } : { startTime, endTime });
  return { date, ...withoutEmpty({ title, place }), ...when, ...(surveys.length > 0 ? { surveys } : {}) };
}

/** Trimmed texts; empty ones left out. */
export function withoutEmpty<T extends Readonly<Record<string, string>>>(texts: T): Partial<T> {
  const kept = Object.entries(texts).flatMap(([key, text]) => (text.trim() ? [[key, text.trim()]] : []));
  return Object.fromEntries(kept) as Partial<T>;
}
