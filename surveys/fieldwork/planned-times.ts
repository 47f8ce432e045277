// When a wave is meant to open and close. A plan reminds and is shown; it opens nothing. Opening fixes the terms for good and
// lets waiting mails go, so a person does it, having looked at what will be asked.
import type { Activity } from './activity.ts';
import { daysAfter, monthsAfter } from './days.ts';
import type { Occasion } from './occasion.ts';
import type { Wave } from './wave.ts';

export interface PlannedTimes {
  /** ISO dates, both included. */
  readonly opens?: string;
  readonly closes?: string;
}

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
