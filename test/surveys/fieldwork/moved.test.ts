import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, daysBetween, lastOfMonth, monthsAfter } from '../../../surveys/fieldwork/days.ts';
import { movedDates, shiftOf } from '../../../surveys/fieldwork/moved.ts';
import { stepsFrom } from '../../../surveys/fieldwork/process-steps.ts';

const anyDate = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

describe('days', () => {
  test('are counted over the change to summer time, leap days and years', () => {
    expect(daysAfter('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(lastOfMonth('2028-02-10')).toBe('2028-02-29');
    expect(monthsAfter('2026-01-31', -2)).toBe('2025-11-30');
  });
});

describe('an activity that is moved', () => {
  test('keeps the weekday and comes within half a week of the day that was wanted', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (first, wanted) => {
        const { date } = movedDates({ date: first }, shiftOf(first, wanted));
        expect(weekday(date)).toBe(weekday(first));
        expect(Math.abs(daysBetween(wanted, date))).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('moves all its days equally far', () => {
    const days = shiftOf('2026-09-16', '2027-09-16');
    expect(days).toBe(364);
    expect(movedDates({ date: '2027-01-20' }, days)).toEqual({ date: '2028-01-19' });
    expect(movedDates({ date: '2026-10-05', ends: '2026-10-06' }, days)).toEqual({ date: '2027-10-04', ends: '2027-10-05' });
  });

  test('moves steps of whole months by whole months', () => {
    const days = shiftOf('2025-09-01', '2029-09-01');
    const moved = stepsFrom('2025-09-01').map((step) => movedDates(step, days));
    expect(moved).toEqual(stepsFrom('2029-09-01').map(({ date, ends }) => ({ date, ends })));
  });
});
