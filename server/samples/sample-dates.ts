// When the samples take place. What the source documents date stays there; the rest is placed around the clock's today, so
// that what is open in the samples is open now.

import { daysAfter } from '../../surveys/fieldwork/days.ts';

export { daysAfter };

/** The date of a day, `2026-09-17`. */
export function dateOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/**
 * A moment on a day. Only days are ever shown, so the hour need not follow summer time.
 *
 * @param time as on a programme: "15.40"
 */
export function at(date: string, time: string): Date {
  return new Date(`${date}T${time.replace('.', ':')}:00Z`);
}

/** So many hours ago: what is on now has begun already. */
export function hoursBefore(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * 3_600_000);
}

/** Today, or the Friday before on a Saturday or Sunday: nobody meets then. */
export function latestWorkday(today: Date): string {
  const weekday = today.getUTCDay();
  return daysAfter(dateOf(today), weekday === 6 ? -1 : weekday === 0 ? -2 : 0);
}

/** The nth Wednesday of a month (1–12). */
function nthWednesday(year: number, month: number, nth: number): string {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const day = 1 + ((3 - first + 7) % 7) + 7 * (nth - 1);
  return dateOf(new Date(Date.UTC(year, month - 1, day)));
}

export interface ProjectDates {
  readonly sessions: readonly [string, string, string, string];
  readonly followUp: string;
  /** Now. */
  readonly reunion: string;
}

/** The latest learning project whose follow-up is done: four sessions from September to January, follow-up in late April. */
export function projectDates(today: Date): ProjectDates {
  const followedUpThisYear = dateOf(today) > `${today.getUTCFullYear()}-05-31`;
  const year = today.getUTCFullYear() - (followedUpThisYear ? 1 : 2);
  return {
    sessions: [nthWednesday(year, 9, 3), nthWednesday(year, 10, 4), nthWednesday(year, 12, 1), nthWednesday(year + 1, 1, 3)],
    followUp: nthWednesday(year + 1, 4, 4),
    reunion: latestWorkday(today),
  };
}
