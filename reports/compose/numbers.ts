// Numbers as people read them. Swedish: decimal comma, narrow no-break space between thousands and before the percent
// sign, real minus sign. Numbers are rounded half away from zero before they come here.
import { roundNumber } from '../tabulate/statistics/rounding.ts';

const narrowSpace = '\u202f';

/** @example number(3.4, 1, 'sv') // '3,4' */
export function number(value: number, decimals: number, locale: string): string {
  const format = new Intl.NumberFormat(regional(locale), { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return format
    .format(roundNumber(value, decimals))
    .replace(/\u00a0/g, narrowSpace)
    .replace(/^-/, '−');
}

/** A share of 0 to 100. @example percentText(75, 'sv') // '75 %' with a narrow no-break space */
export function percentText(value: number, locale: string, decimals = 0): string {
  return locale === 'sv' ? `${number(value, decimals, locale)}${narrowSpace}%` : `${number(value, decimals, locale)}%`;
}

/** A number with its sign, for differences. @example signed(0.4, 1, 'sv') // '+0,4' */
export function signed(value: number, decimals: number, locale: string): string {
  const rounded = roundNumber(value, decimals);
  return `${rounded > 0 ? '+' : ''}${number(rounded, decimals, locale)}`;
}

/** A day in words. @example dayText('2027-02-04', 'sv') // '4 februari 2027' */
export function dayText(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(regional(locale), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** Compares texts in the order of the language: å, ä and ö last in Swedish. */
export function alphabetical(locale: string): (a: string, b: string) => number {
  return new Intl.Collator(regional(locale), { numeric: true }).compare;
}

/** British English, so that dates are day before month. */
function regional(locale: string): string {
  return locale === 'sv' ? 'sv-SE' : locale === 'en' ? 'en-GB' : locale;
}
