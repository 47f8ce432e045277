import { describe, expect, test } from 'vitest';
import {
  dayOfMonth,
  isDate,
  longDate,
  monthAndYear,
  monthsBetween,
  shortDate,
  shortMonth,
  today,
  weekday,
} from '../../../web/organiser/words/dates.ts';

describe('a date', () => {
  test('reads as Swedes write it, without full stops after short months', () => {
    expect(longDate('2026-11-19', 'sv')).toBe('torsdag 19 november 2026');
    expect(shortDate('2026-11-26', 'sv')).toBe('26 nov');
    expect(monthAndYear('2026-09-17', 'sv')).toBe('sep 2026');
    expect(shortMonth('2027-01-01', 'sv')).toBe('jan');
    expect(weekday('2026-11-27', 'sv')).toBe('fredag');
    expect(dayOfMonth('2026-12-03')).toBe('3');
  });

  test('reads in English', () => {
    // Whether a comma follows the weekday differs between versions of the language data.
    expect(longDate('2026-11-19', 'en').replace(',', '')).toBe('Thursday 19 November 2026');
    expect(monthAndYear('2026-11-19', 'en')).toBe('Nov 2026');
  });

  test('is the day where the reader is, not in Greenwich', () => {
    expect(today(new Date(2026, 10, 19, 23, 30))).toBe('2026-11-19');
    expect(today(new Date(2026, 10, 20, 0, 30))).toBe('2026-11-20');
  });

  test('must exist', () => {
    expect(isDate('2028-02-29')).toBe(true);
    expect(isDate('2027-02-29')).toBe(false);
    expect(isDate('2027-2-9')).toBe(false);
    expect(isDate('')).toBe(false);
  });
});

test('a period within one month is said once', () => {
  expect(monthsBetween('2026-09-01', '2026-09-30', 'sv')).toEqual(['september 2026']);
  expect(monthsBetween('2026-09-17', '2027-01-28', 'sv')).toEqual(['september 2026', 'januari 2027']);
});
