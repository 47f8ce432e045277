/** "i dag kl. 14.32", "19 november kl. 14.32": when something was saved, in the time of the country. */
export function saidWhen(iso: string, locale: 'sv' | 'en', now = new Date()): string {
  const zone = { timeZone: 'Europe/Stockholm' } as const;
  const language = locale === 'sv' ? 'sv-SE' : 'en-GB';
  const time = new Intl.DateTimeFormat(language, { ...zone, hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
  const dayOf = (date: Date) => new Intl.DateTimeFormat('sv-SE', { ...zone, dateStyle: 'short' }).format(date);
  const isToday = dayOf(new Date(iso)) === dayOf(now);
  const day = new Intl.DateTimeFormat(language, { ...zone, dateStyle: 'long' }).format(new Date(iso));
  if (locale === 'sv') return `${isToday ? 'i dag' : `den ${day}`} kl. ${time.replace(':', '.')}`;
  return `${isToday ? 'today' : `on ${day}`} at ${time}`;
}

/** "2026-11-19 16.32": as a register writes it. */
export function registered(iso: string, locale: 'sv' | 'en'): string {
  const zone = { timeZone: 'Europe/Stockholm' } as const;
  const day = new Intl.DateTimeFormat('sv-SE', { ...zone, dateStyle: 'short' }).format(new Date(iso));
  const time = new Intl.DateTimeFormat('sv-SE', { ...zone, hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
  return `${day} ${locale === 'sv' ? time.replace(':', '.') : time}`;
}
