// What the clock says in Sweden, and when that is: sessions are kept as people say them ("09:00"), calendars want the instant.

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'medium' });

/** The date in Sweden: a last day ends at midnight there. @example swedishDay(new Date('2026-12-20T23:01:00Z')) // '2026-12-21' */
export function swedishDay(time: Date): string {
  return clock.format(time).slice(0, 10);
}

/**
 * The instant at which clocks in Sweden show a time. In the hour that is left out in spring, an hour later; in the one that comes
 * twice in autumn, the first.
 *
 * @example swedishInstant('2027-03-28', '09:00').toISOString() // '2027-03-28T07:00:00.000Z'
 */
export function swedishInstant(date: string, time: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const shownAt = (instant: number) => Date.parse(`${clock.format(new Date(instant)).replace(' ', 'T')}Z`);
  const [summer = 0, winter = 0] = [2, 1].map((hours) => wanted - hours * 3_600_000);
  return new Date(shownAt(summer) === wanted ? summer : winter);
}
