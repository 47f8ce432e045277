// What the input types of a text question take. Dates and times are what the browser's own controls write
// (https://html.spec.whatwg.org/#dates-and-times); addresses and numbers of telephones are written by people.

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/;

/** Whether a text is a day of the calendar, written year-month-day. */
export function isDate(text: string): boolean {
  const [, year, month, day] = datePattern.exec(text) ?? [];
  if (!year) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return date.getUTCFullYear() === Number(year) && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

export function isTime(text: string): boolean {
  return timePattern.test(text);
}

export function isDateTime(text: string): boolean {
  return text[10] === 'T' && isDate(text.slice(0, 10)) && isTime(text.slice(11));
}

/** An address of the web, with or without https:// in front; nothing that runs when it is followed. */
export function isUrl(text: string): boolean {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(address) || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
}

/** Something with the digits of a telephone number; people add extensions and notes, and may. */
export function isTel(text: string): boolean {
  return text.length <= 60 && (text.match(/\d/g)?.length ?? 0) >= 5;
}

/** survey-core 3.0.0, validator.ts: the verdict on an e-mail address has to be the same on the page and here. */
const emailPattern = /^(([^<>()[\].,;:\s@"]+(\.[^<>()[\].,;:\s@"]+)*)|(".+"))@(([^<>()=[\].,;:\s@"]+\.)+[^<>()=[\].,;:\s@"]{2,})$/i;
/** RFC 5321, 4.5.3.1.3: no longer address can be sent to; and no long text reaches the pattern. */
const longestEmail = 254;

export function isEmail(text: string): boolean {
  return text.length <= longestEmail && emailPattern.test(text);
}
