// When a wave is meant to open and close. A plan reminds and is shown. Opening fixes the terms for good and lets waiting mails go, so a
// person does it, having looked at what will be asked; or has said of just this wave that it is to open by itself.
import type { Activity } from './activity.ts';
import { daysAfter, monthsAfter } from './days.ts';
import type { Occasion } from './occasion.ts';
import type { Wave } from './wave.ts';

export interface PlannedTimes {
  /** ISO dates, both included. */
  readonly opens?: string;
  readonly closes?: string;
  /** The organiser has said that the server is to open it, at `opensAt` on its day. */
  readonly opensItself?: true;
  /** The organiser has said that the server is to close it, when its last day is over. */
  readonly closesItself?: true;
}

/** On the clock in Sweden, when a wave that opens by itself does so: mails go then, and somebody is at work who can see to it. */
export const opensAt = '08:00';

/** For how many days a survey that is sent out is open, where nothing else has been decided. */
const daysOpen: Readonly<Record<string, number>> = {
  'project-eval': 14,
  'project-followup-3m': 21,
  'network-cycle-eval': 14,
  'next-meeting': 14,
  // Four weeks, as the surveys to municipalities that we know of.
  'pre-rus-municipal': 28,
  'pre-rus-region-staff': 28,
  // At the end of the session; who had to leave answers the day after.
  'session-eval': 1,
};

/** Asked before the meeting rather than at it. */
const daysAhead: Readonly<Record<string, number>> = { 'rus-status': 21 };

/** The invitation is to go out this many months before the first session, with the way to register. */
export const monthsOfNotice = 2;

interface Placed {
  readonly activity: Pick<Activity, 'registration' | 'starts'>;
  /** What the wave belongs to, if it is still there. */
  readonly occasion: Pick<Occasion, 'date' | 'ends'> | undefined;
}

/**
 * When a wave is meant to open and close: as the organiser has decided, else by the occasion it belongs to, so that the plan moves
 * when the occasion does. Nothing where it belongs to none and nobody has decided.
 *
 * @example plannedTimes(wave, { activity, occasion: { date: '2026-11-19' } }) // { opens: '2026-11-19', closes: '2026-11-20' }
 */
export function plannedTimes(wave: Pick<Wave, 'survey' | 'planned' | 'openedAt'>, placed: Placed): PlannedTimes {
  return { ...usualTimes(wave.survey.id, placed, wave.openedAt?.slice(0, 10)), ...wave.planned };
}

function usualTimes(survey: string, { activity, occasion }: Placed, opened: string | undefined): PlannedTimes {
  if (survey === 'registration') return registrationTimes(activity);
  if (!occasion) return {};
  const ahead = daysAhead[survey];
  if (ahead) return { opens: daysAfter(occasion.date, -ahead), closes: daysAfter(occasion.date, -1) };
  const { date, ends } = occasion;
  const days = daysOpen[survey];
  if (days === undefined) return { opens: date, closes: ends ?? date };
  // Opened later than usual it is open as long, but not beyond the end of a step that runs over months.
  const closes = daysAfter(opened !== undefined && opened > date ? opened : date, days);
  return { opens: date, closes: ends !== undefined && ends < closes ? ends : closes };
}

/** Registration opens with the invitation and closes on the last day that participants were told. */
function registrationTimes({ registration, starts }: Placed['activity']): PlannedTimes {
  return {
    ...(starts ? { opens: monthsAfter(starts, -monthsOfNotice) } : {}),
    ...(registration?.lastDay ? { closes: registration.lastDay } : {}),
  };
}

interface InActivity {
  readonly activity: Placed['activity'];
  /** By date. */
  readonly occasions: readonly Pick<Occasion, 'id' | 'kind' | 'date' | 'ends' | 'cancelled'>[];
}

/**
 * The planned times of a wave of an activity. A project begins with its first session, wherever that has been moved to.
 *
 * @example timesIn(wave, { activity, occasions }) // { opens: '2026-11-19', closes: '2026-11-20' }
 */
export function timesIn(
  wave: Pick<Wave, 'survey' | 'planned' | 'openedAt' | 'occasion'>,
  { activity, occasions }: InActivity,
): PlannedTimes {
  const starts = occasions.find(({ kind, cancelled }) => kind !== 'step' && !cancelled)?.date ?? activity.starts;
  const placed = { ...activity, ...(starts ? { starts } : {}) };
  return plannedTimes(wave, { activity: placed, occasion: occasions.find(({ id }) => id === wave.occasion) });
}
