// What the guidelines for lärprojekt (Dalalab, January 2026) say that a program can see. Everything here is advice: a project
// may have its reasons, so nothing is refused. The sentences, with what to do, are the pages' own (i18n: setup.guidelines).
import type { RegistrationTerms } from './activity.ts';
import { daysAfter, daysBetween, monthsAfter } from './days.ts';
import { monthsOfNotice } from './planned-times.ts';

/** A recommended project: four full-day sessions over about six months. */
export const usualSessions = 4;
/** A full day, breaks included. */
const fullDayMinutes = 5 * 60;
const shortestMonths = 4;
const longestMonths = 8;
/** Begins in early autumn, so that it is over before Dalating. */
const startMonths = ['08', '09', '10'];
/** What a session will hold is sent out two weeks before at the latest. */
export const daysOfInformation = 14;

export interface PlannedSession {
  readonly date: string;
  readonly place?: string | undefined;
  /** On the clock: "09:00". */
  readonly startTime?: string | undefined;
  readonly endTime?: string | undefined;
  /** Whether a short evaluation ends it. */
  readonly evaluated: boolean;
  /** Whether it says what will be done; undefined where that cannot be said yet. */
  readonly hasProgramme?: boolean;
}

/** A learning project as far as the guidelines ask about it. */
export interface ProjectPlan {
  readonly challenge?: string | undefined;
  readonly purpose?: string | undefined;
  readonly targetGroups?: string | undefined;
  readonly contact?: string | undefined;
  readonly registration?: RegistrationTerms | undefined;
  /** One for each way to register; `session` where it is for one session only. */
  readonly registrations: readonly { readonly opened: boolean; readonly session: boolean }[];
  /** Those that are not cancelled, in order of date. */
  readonly sessions: readonly PlannedSession[];
}

export const guidelineRules = [
  'invitation-late',
  'start-season',
  'number-of-sessions',
  'too-close',
  'too-spread',
  'no-challenge',
  'no-purpose',
  'no-target-groups',
  'no-most-places',
  'no-last-day',
  'last-day-past',
  'last-day-late',
  'no-contact',
  'no-registration',
  'registration-in-parts',
  'short-day',
  'no-place',
  'no-evaluation',
  'no-programme',
] as const;
export type GuidelineRule = (typeof guidelineRules)[number];

export interface GuidelineAdvice {
  readonly rule: GuidelineRule;
  /** ISO date: the earliest start, the last day there should be, the day something is due. */
  readonly date?: string;
  readonly count?: number;
  /** Which sessions it is about, from 1. */
  readonly sessions?: readonly number[];
}

/**
 * Where a plan departs from the guidelines, in the order it is best seen to. Once the project has begun, what was to be done before
 * is no longer said.
 *
 * @param today ISO date
 * @example adviceOn(plan, '2026-08-01').map(({ rule }) => rule) // ['invitation-late', 'no-target-groups']
 */
export function adviceOn(plan: ProjectPlan, today: string): readonly GuidelineAdvice[] {
  const first = plan.sessions[0]?.date;
  if (first === undefined) return [];
  const before = first > today ? beforeStart(plan, first, today) : [];
  return [...before, ...onSessions(plan.sessions, today)];
}

function beforeStart(plan: ProjectPlan, first: string, today: string): readonly GuidelineAdvice[] {
  return [...onInvitation(plan, first, today), ...onExtent(plan.sessions, first), ...onWords(plan), ...onRegistration(plan, first, today)];
}

/** Once registration has opened, the invitation has gone out. */
function onInvitation({ registrations }: ProjectPlan, first: string, today: string): readonly GuidelineAdvice[] {
  const isOut = registrations.some(({ opened }) => opened);
  return isOut || today <= monthsAfter(first, -monthsOfNotice)
    ? []
    : [{ rule: 'invitation-late', date: monthsAfter(today, monthsOfNotice) }];
}

function onExtent(sessions: readonly PlannedSession[], first: string): readonly GuidelineAdvice[] {
  const last = sessions.at(-1)?.date ?? first;
  const isClose = sessions.length > 1 && last < monthsAfter(first, shortestMonths);
  return [
    ...when(!startMonths.includes(first.slice(5, 7)), { rule: 'start-season' }),
    ...when(sessions.length !== usualSessions, { rule: 'number-of-sessions', count: sessions.length }),
    ...when(isClose, { rule: 'too-close', count: Math.round(daysBetween(first, last) / 7) }),
    ...when(last > monthsAfter(first, longestMonths), { rule: 'too-spread', count: Math.round(daysBetween(first, last) / 30.4) }),
  ];
}

/** What must stand in the invitation. */
function onWords({ challenge, purpose, targetGroups, contact, registration }: ProjectPlan): readonly GuidelineAdvice[] {
  return [
    ...when(!challenge, { rule: 'no-challenge' }),
    ...when(!purpose, { rule: 'no-purpose' }),
    ...when(!targetGroups, { rule: 'no-target-groups' }),
    ...when(registration?.perOrganisation === undefined, { rule: 'no-most-places' }),
    ...when(registration?.lastDay === undefined, { rule: 'no-last-day' }),
    ...when(!contact, { rule: 'no-contact' }),
  ];
}

function onRegistration({ registration, registrations }: ProjectPlan, first: string, today: string): readonly GuidelineAdvice[] {
  const lastDay = registration?.lastDay;
  const latest = daysAfter(first, -daysOfInformation);
  const isOpened = registrations.some(({ opened }) => opened);
  return [
    ...when(lastDay !== undefined && lastDay < today && !isOpened, { rule: 'last-day-past' }),
    ...when(lastDay !== undefined && lastDay > latest, { rule: 'last-day-late', date: latest }),
    ...when(registrations.length === 0, { rule: 'no-registration' }),
    ...when(registrations.length > 1 || registrations.some(({ session }) => session), { rule: 'registration-in-parts' }),
  ];
}

/** Only sessions that are still to come. */
function onSessions(sessions: readonly PlannedSession[], today: string): readonly GuidelineAdvice[] {
  const those = (isSo: (session: PlannedSession) => boolean) =>
    sessions.flatMap((session, index) => (session.date >= today && isSo(session) ? [index + 1] : []));
  // Said a week before it is due.
  const soon = daysAfter(today, daysOfInformation + 7);
  const rules = {
    'short-day': those(isShort),
    'no-place': those(({ place }) => !place),
    'no-evaluation': those(({ evaluated }) => !evaluated),
    'no-programme': those(({ date, hasProgramme }) => hasProgramme === false && date <= soon),
  } as const;
  return (Object.keys(rules) as (keyof typeof rules)[]).flatMap((rule) =>
    when(rules[rule].length > 0, { rule, count: rules[rule].length, sessions: rules[rule] }),
  );
}

/** Only where both times are known. */
function isShort({ startTime, endTime }: PlannedSession): boolean {
  return !!startTime && !!endTime && minutesOf(endTime) - minutesOf(startTime) < fullDayMinutes;
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function when(isSo: boolean, advice: GuidelineAdvice): readonly GuidelineAdvice[] {
  return isSo ? [advice] : [];
}
