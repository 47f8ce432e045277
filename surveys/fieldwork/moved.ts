// An activity as next year's: how far its dates move. Sessions keep their weekday, so they move by whole weeks; steps that run
// over whole months move by whole months.
import { daysAfter, daysBetween, lastOfMonth, monthsAfter } from './days.ts';
import type { Occasion } from './occasion.ts';

const daysInMonth = 365.2425 / 12;

/**
 * By how many days dates move when the first one is to be `wanted`: the number of whole weeks that comes nearest.
 *
 * @example shiftOf('2026-09-16', '2027-09-16') // 364: a Wednesday stays a Wednesday, the 15th
 */
export function shiftOf(first: string, wanted: string): number {
  return Math.round(daysBetween(first, wanted) / 7) * 7;
}

/** The dates of an occasion after the move. @example movedDates({ date: '2026-09-16' }, 364) // { date: '2027-09-15' } */
export function movedDates({ date, ends }: Pick<Occasion, 'date' | 'ends'>, days: number): Pick<Occasion, 'date' | 'ends'> {
  if (ends === undefined) return { date: daysAfter(date, days) };
  if (!isWholeMonths(date, ends)) return { date: daysAfter(date, days), ends: daysAfter(ends, days) };
  const months = Math.round(days / daysInMonth);
  return { date: monthsAfter(date, months), ends: lastOfMonth(monthsAfter(`${ends.slice(0, 7)}-01`, months)) };
}

function isWholeMonths(date: string, ends: string): boolean {
  return date.endsWith('-01') && ends === lastOfMonth(ends);
}
