// The sessions of an activity as iCalendar (RFC 5545): all in one file to subscribe to, or one by one as bookings (RFC 5546). UIDs
// stay and SEQUENCE is raised with each change, so that a calendar moves or strikes what it has instead of adding another.
import type { ICalEventData } from 'ical-generator';
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import { swedishInstant } from './swedish-time.ts';

const dayMs = 86_400_000;
const prodId = { company: 'Efterklang', product: 'Efterklang', language: 'SV' };

/**
 * The calendar of an activity: each session, meeting and workshop; steps of a process are no gatherings. `stamp` is when it is written.
 *
 * @example await activityCalendar(activity, occasions, new Date()) // 'BEGIN:VCALENDAR…UID:o1@efterklang…'
 */
export async function activityCalendar(activity: Activity, occasions: readonly Occasion[], stamp: Date): Promise<string> {
  const { default: ical, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
  const calendar = ical({ name: activity.title, prodId, method: ICalCalendarMethod.PUBLISH });
  for (const occasion of occasions) {
    if (occasion.kind === 'step') continue;
    const status = occasion.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
    calendar.createEvent({ ...eventOf(activity, occasion), stamp, status });
  }
  return calendar.toString();
}

export interface Booking {
  readonly activity: Activity;
  readonly occasion: Occasion;
  readonly stamp: Date;
  /** Who asks them to come, and who comes. */
  readonly organiser: Person;
  readonly participant: Person;
}

export interface Person {
  readonly name: string;
  readonly email: string;
}

/**
 * One session in one participant's calendar: put in or moved (`REQUEST`), or taken out (`CANCEL`). A calendar program does it without
 * being asked. No answer is asked for: they have registered.
 *
 * @example await bookingCalendar({ activity, occasion, stamp, organiser, participant }, 'REQUEST')
 */
export async function bookingCalendar(
  { activity, occasion, stamp, organiser, participant }: Booking,
  method: 'REQUEST' | 'CANCEL',
): Promise<string> {
  const { default: ical, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
  const calendar = ical({ prodId, method: ICalCalendarMethod[method] });
  const status = method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
  const attendee = { ...spoken(participant), rsvp: false, status: ICalAttendeeStatus.ACCEPTED };
  calendar.createEvent({ ...eventOf(activity, occasion), stamp, status, organizer: spoken(organiser), attendees: [attendee] });
  return calendar.toString();
}

/** A name stands between quotation marks and can hold none. */
function spoken({ name, email }: Person): Person {
  return { name: name.replace(/["\\\r\n]/g, ' ').trim() || email, email };
}

function eventOf(activity: Activity, occasion: Occasion): ICalEventData {
  const { id, title, place, sequence = 0 } = occasion;
  return {
    id: `${id}@efterklang`,
    sequence,
    ...extentOf(occasion),
    summary: `${title} – ${activity.title}`,
    ...(place ? { location: place } : {}),
  };
}

/** Times as instants, which are right whatever clocks do in between; a whole day where there are none. */
function extentOf({ date, ends = date, startTime, endTime }: Occasion): Pick<ICalEventData, 'allDay' | 'start' | 'end'> {
  if (startTime) return { start: swedishInstant(date, startTime), ...(endTime ? { end: swedishInstant(ends, endTime) } : {}) };
  // The day after the last one, as the standard has it.
  return { allDay: true, start: new Date(date), end: new Date(Date.parse(ends) + dayMs) };
}
