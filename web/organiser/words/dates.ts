// Dates as people read them. An ISO date has no time zone, so it is formatted as UTC; a time is the reader's own.
import { daysAfter } from '../../../surveys/fieldwork/days.ts';
import type { Locale } from '../../i18n/language.ts';

export { monthsAfter } from '../../../surveys/fieldwork/days.ts';

const regions: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' };

function format(date: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(regions[locale], { timeZone: 'UTC', ...options }).format(new Date(`${date}T00:00:00Z`));
}

/** `today(new Date())` is the ISO date where the reader is: "2026-11-19". */
export function today(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** "torsdag 19 november 2026" */
export function longDate(date: string, locale: Locale): string {
  return format(date, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "19 november 2026" */
export function fullDate(date: string, locale: Locale): string {
  return format(date, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "19 nov": without the full stop some languages put after a short month. */
export function shortDate(date: string, locale: Locale): string {
  return format(date, locale, { day: 'numeric', month: 'short' }).replace(/\.$/, '');
}

/** "nov 2026" */
export function monthAndYear(date: string, locale: Locale): string {
  return format(date, locale, { month: 'short', year: 'numeric' }).replace('.', '');
}

/** "jan" */
export function shortMonth(date: string, locale: Locale): string {
  return format(date, locale, { month: 'short' }).replace(/\.$/, '');
}

/** "19" */
export function dayOfMonth(date: string): string {
  return String(Number(date.slice(8, 10)));
}

/** "torsdag" */
export function weekday(date: string, locale: Locale): string {
  return format(date, locale, { weekday: 'long' });
}

/** "september 2026 till januari 2027" in parts; one part where both fall in the same month. */
export function monthsBetween(starts: string, ends: string, locale: Locale): readonly [from: string, to?: string] {
  const month = (date: string) => format(date, locale, { month: 'long', year: 'numeric' });
  return month(starts) === month(ends) ? [month(starts)] : [month(starts), month(ends)];
}

/** The reader's date of an ISO time: "2 oktober". */
export function dateOfTime(time: string, locale: Locale): string {
  return new Intl.DateTimeFormat(regions[locale], { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(time));
}

/** The reader's clock of an ISO time: "15.40" in Swedish, "15:40" in English. */
export function clockOfTime(time: string, locale: Locale): string {
  const clock = new Intl.DateTimeFormat(regions[locale], { hour: '2-digit', minute: '2-digit' }).format(new Date(time));
  return locale === 'sv' ? clock.replace(':', '.') : clock;
}

/** "torsdag 26 november 08.00": an ISO time as the reader's clock has it. */
export function dayAndClock(time: string, locale: Locale): string {
  const day = new Intl.DateTimeFormat(regions[locale], { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(time));
  return `${day} ${clockOfTime(time, locale)}`;
}

/** The ISO time of what `<input type="datetime-local">` gives, which is the reader's own clock. */
export function timeOf(local: string): string {
  return new Date(local).toISOString();
}

/**
 * The date some weeks later.
 *
 * @example weeksAfter('2026-12-24', 2) // '2027-01-07'
 */
export function weeksAfter(date: string, weeks: number): string {
  return daysAfter(date, weeks * 7);
}

/** Whether a text is a date that exists, as `<input type="date">` gives it. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** "Torsdag 19 november": at the start of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
