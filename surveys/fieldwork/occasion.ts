/** A dated part of an activity: a session, a meeting, a workshop or a step of a process. */
export interface Occasion {
  readonly id: string;
  readonly activity: string;
  /** Place among the activity's occasions of the same kind by date, from 1: what stands in "Träff 3". */
  readonly number: number;
  readonly kind: OccasionKind;
  readonly title: string;
  /** ISO date; a step that runs over months also has `ends`. */
  readonly date: string;
  readonly ends?: string;
  /** On the clock in Sweden: "09:00". Without one it lasts all day. */
  readonly startTime?: string;
  /** Never without `startTime`. */
  readonly endTime?: string;
  readonly place?: string;
  readonly programme?: readonly ProgrammeItem[];
  /** Raised with each change that calendars must be told of (RFC 5545, SEQUENCE). */
  readonly sequence?: number;
  /** Will not take place: calendars are told so, and it stays on the list. */
  readonly cancelled?: boolean;
  /** How many were there, counted in the room; the base of "svar av närvarande". */
  readonly attended?: number;
}

export type OccasionKind = 'session' | 'meeting' | 'workshop' | 'step';

export interface ProgrammeItem {
  /** "10.30" */
  readonly time: string;
  readonly title: string;
}

/**
 * Occasions in order of date, each numbered within its kind: a follow-up between two sessions does not make the second one
 * "Träff 3", and a session put in between moves the later ones.
 *
 * @example inOrder([{ date: '2026-10-15', kind: 'session', … }, { date: '2026-09-17', kind: 'session', … }]).map(({ number }) => number) // [1, 2]
 */
export function inOrder(occasions: readonly Occasion[]): readonly Occasion[] {
  const counts = new Map<OccasionKind, number>();
  return [...occasions]
    .sort((a, b) => a.date.localeCompare(b.date) || (a.startTime ?? '').localeCompare(b.startTime ?? '') || a.number - b.number)
    .map((occasion) => {
      const number = (counts.get(occasion.kind) ?? 0) + 1;
      counts.set(occasion.kind, number);
      return { ...occasion, number };
    });
}

type Times = Pick<Occasion, 'date' | 'ends' | 'startTime' | 'endTime'>;

/** Whether a text is a time on the clock as `<input type="time">` gives it. @example isClockTime('09:00') // true */
export function isClockTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Whether it begins before it ends; an end needs a beginning. @example hasOrder({ date, startTime: '09:00', endTime: '08:00' }) // false */
export function hasOrder({ date, ends = date, startTime, endTime }: Times): boolean {
  if (endTime === undefined) return true;
  return startTime !== undefined && (ends > date || endTime > startTime);
}

/** "09.00–16.00" in Swedish, "09:00–16:00" in English; '' for what lasts all day. */
export function timesOf({ startTime, endTime }: Pick<Times, 'startTime' | 'endTime'>, locale: string): string {
  const times = [startTime, endTime].filter((time) => time !== undefined).join('–');
  return locale === 'en' ? times : times.replaceAll(':', '.');
}
