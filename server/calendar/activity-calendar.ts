// The sessions of an activity as an iCalendar file (RFC 5545). UIDs stay and SEQUENCE is raised with each change, so that a
// calendar that has had an earlier file moves or strikes what it has instead of adding another.
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';

const dayMs = 86_400_000;

/**
 * The calendar of an activity: a whole day for each session, meeting and workshop; steps of a process are no gatherings.
 * `stamp` is when it is written.
 *
 * @example await activityCalendar(activity, occasions, new Date()) // 'BEGIN:VCALENDAR…UID:o1@efterklang…'
 */
export async function activityCalendar(activity: Activity, occasions: readonly Occasion[], stamp: Date): Promise<string> {
  const { default: ical, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
  const calendar = ical({
    name: activity.title,
    prodId: { company: 'Efterklang', product: 'Efterklang', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, kind, title, date, ends, place, sequence = 0, cancelled } of occasions) {
    if (kind === 'step') continue;
    calendar.createEvent({
      id: `${id}@efterklang`,
      sequence,
      stamp,
      allDay: true,
      start: new Date(date),
      // The day after the last one, as the standard has it.
      end: new Date(Date.parse(ends ?? date) + dayMs),
      summary: `${title} – ${activity.title}`,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(place ? { location: place } : {}),
    });
  }
  return calendar.toString();
}

/** How often the sessions have been changed in all: tells one state of the calendar from the next. */
export function calendarEdition(occasions: readonly Occasion[]): number {
  return occasions.reduce((sum, { sequence = 0 }) => sum + sequence + 1, 0);
}
