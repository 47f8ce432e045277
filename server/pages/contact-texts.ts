// The texts of the pages about the contact list, from the same files as the organiser's page of it.
import en from '../../web/i18n/en/contacts.json';
import sv from '../../web/i18n/sv/contacts.json';
import type { Locale } from './words.ts';

export type ContactTexts = (typeof sv)['pages'];

const texts: Readonly<Record<Locale, ContactTexts>> = { sv: sv.pages, en: en.pages };

/** The texts in a language. @example contactTexts('sv').join.heading // 'Vill du hålla kontakten?' */
export function contactTexts(locale: Locale): ContactTexts {
  return texts[locale];
}

/** With its values filled in. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
