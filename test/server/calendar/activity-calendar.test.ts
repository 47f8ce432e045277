// Sessions as iCalendar: the right instant on both sides of a change of the clocks, and what a calendar program needs to act on.
import { describe, expect, test } from 'vitest';
import { activityCalendar, bookingCalendar } from '../../../server/calendar/activity-calendar.ts';
import { swedishDay, swedishInstant } from '../../../server/calendar/swedish-time.ts';
import type { Activity } from '../../../surveys/fieldwork/activity.ts';
import { hasOrder, inOrder, isClockTime, type Occasion, timesOf } from '../../../surveys/fieldwork/occasion.ts';

const activity: Activity = { id: 'a1', kind: 'learning-project', title: 'Locka hit', organiser: 'Region "Exempel"', example: false };
const occasion = (date: string, more: Partial<Occasion> = {}): Occasion => ({
  id: `o-${date}`,
  activity: 'a1',
  number: 1,
  kind: 'session',
  title: 'Träff',
  date,
  ...more,
});
const stamp = new Date('2026-11-19T15:00:00Z');

describe('a session with times', () => {
  test('is at the same clock time in Sweden before and after the clocks change, in spring and in autumn', async () => {
    const day = { startTime: '09:00', endTime: '16:00' };
    const dates = ['2027-03-27', '2027-03-28', '2027-10-30', '2027-10-31'];
    const text = await activityCalendar(
      activity,
      dates.map((date) => occasion(date, day)),
      stamp,
    );
    expect([...text.matchAll(/DTSTART:(\S+)/g)].map(([, start]) => start)).toEqual([
      '20270327T080000Z',
      '20270328T070000Z',
      '20271030T070000Z',
      '20271031T080000Z',
    ]);
    expect([...text.matchAll(/DTEND:(\S+)/g)].map(([, end]) => end)).toEqual([
      '20270327T150000Z',
      '20270328T140000Z',
      '20271030T140000Z',
      '20271031T150000Z',
    ]);
  });

  test('over a night when the clocks change is as long as it is, and one in the hour that is left out begins after it', () => {
    const hours = (to: string, from: string) =>
      (swedishInstant(to, '06:00').getTime() - swedishInstant(from, '22:00').getTime()) / 3_600_000;
    expect([hours('2027-03-28', '2027-03-27'), hours('2027-10-31', '2027-10-30'), hours('2027-06-02', '2027-06-01')]).toEqual([7, 9, 8]);
    expect(swedishInstant('2027-03-28', '02:30').toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(swedishInstant('2027-10-31', '02:30').toISOString()).toBe('2027-10-31T00:30:00.000Z');
    expect([swedishDay(new Date('2027-07-01T21:59:00Z')), swedishDay(new Date('2027-07-01T22:00:00Z'))]).toEqual([
      '2027-07-01',
      '2027-07-02',
    ]);
  });

  test('needs an end after the start; without any it lasts all day, and with a start alone it has no end', async () => {
    const date = '2027-01-14';
    expect(hasOrder({ date, startTime: '09:00', endTime: '09:00' })).toBe(false);
    expect(hasOrder({ date, endTime: '09:00' })).toBe(false);
    expect(hasOrder({ date, ends: '2027-01-15', startTime: '13:00', endTime: '12:00' })).toBe(true);
    expect(['9:00', '24:00', '09.00', '23:59'].map(isClockTime)).toEqual([false, false, false, true]);
    const all = await activityCalendar(activity, [occasion(date, { ends: '2027-01-15' })], stamp);
    expect(all).toMatch(/DTSTART;VALUE=DATE:20270114\r\nDTEND;VALUE=DATE:20270116/);
    const open = await activityCalendar(activity, [occasion(date, { startTime: '09:00' })], stamp);
    expect([open.includes('DTSTART:20270114T080000Z'), open.includes('DTEND')]).toEqual([true, false]);
  });

  test('is written as people write it, and stands in the order of the clock', () => {
    const times = { startTime: '09:00', endTime: '16:30' };
    expect([timesOf(times, 'sv'), timesOf(times, 'en'), timesOf({}, 'sv')]).toEqual(['09.00–16.30', '09:00–16:30', '']);
    const sameDay = [
      occasion('2027-01-14', { id: 'late', startTime: '13:00' }),
      occasion('2027-01-14', { id: 'early', startTime: '09:00' }),
    ];
    expect(inOrder(sameDay).map(({ id, number }) => [id, number])).toEqual([
      ['early', 1],
      ['late', 2],
    ]);
  });
});

describe('a booking', () => {
  const people = {
    organiser: { name: activity.organiser, email: 'anna@region.example' },
    participant: { name: 'Bo\r\nATTENDEE:x', email: 'bo@falun.example' },
  };

  test('says who asks whom, and wants no answer; names cannot add lines to it', async () => {
    const text = (
      await bookingCalendar({ activity, occasion: occasion('2027-01-14', { sequence: 2 }), stamp, ...people }, 'REQUEST')
    ).replace(/\r\n /g, '');
    expect(text).toMatch(/METHOD:REQUEST/);
    expect(text).toMatch(/ORGANIZER;CN="Region {2}Exempel":mailto:anna@region.example/i);
    expect(text).toMatch(/ATTENDEE;[^\r]*RSVP=FALSE;CN="Bo {2}ATTENDEE:x":mailto:bo@falun.example/i);
    expect(text.split('\r\n').filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
    expect(text).toMatch(/SEQUENCE:2/);
  });

  test('that is taken back has the same UID and says cancelled twice over', async () => {
    const text = await bookingCalendar({ activity, occasion: occasion('2027-01-14', { sequence: 3 }), stamp, ...people }, 'CANCEL');
    expect(text).toMatch(/METHOD:CANCEL[\s\S]*UID:o-2027-01-14@efterklang[\s\S]*SEQUENCE:3[\s\S]*STATUS:CANCELLED/);
  });
});
