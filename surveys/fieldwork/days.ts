// Reckoning with ISO dates. They have no time zone, so it is done in UTC, where every day is as long as the next.

/**
 * The date some days later; earlier for a negative number.
 *
 * @example daysAfter('2026-12-30', 3) // '2027-01-02'
 */
export function daysAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/**
 * The date some months later, or earlier for a negative number; the last of the month where that month is shorter.
 *
 * @example monthsAfter('2026-11-30', 3) // '2027-02-28'
 */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** How many days from one date to another. @example daysBetween('2026-09-10', '2026-09-17') // 7 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The last day of a date's month. @example lastOfMonth('2027-02-01') // '2027-02-28' */
export function lastOfMonth(date: string): string {
  return daysAfter(monthsAfter(`${date.slice(0, 7)}-01`, 1), -1);
}
