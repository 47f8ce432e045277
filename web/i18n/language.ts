// Starts i18next with the texts a page needs, and keeps <html lang> true. Swedish unless the visitor has chosen otherwise, or
// the server has written the page in another language: organisers' pages never ask the browser, since a Swedish authority's
// page is in Swedish first (Språklagen 2009:600).
import i18next, { type Resource, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Locale = 'sv' | 'en';

const storageKey = 'efterklang.language';

/** The language of our own words, to someone who reads a survey in `locale`: Swedish where we have no words in it. */
export function interfaceLocale(locale: string): Locale {
  return locale === 'en' ? 'en' : 'sv';
}

/** The language chosen here before, if storage may be read: a survey may be in more languages than the page around it. */
function rememberedLocale(): string | undefined {
  try {
    const kept = localStorage.getItem(storageKey);
    return kept && /^[a-z]{2,3}$/.test(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function rememberLocale(locale: string): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Storage may be refused (private window, policy). The choice then lasts as long as the page.
  }
}

/** What decides a page's language beside what the visitor has chosen before. */
interface FirstLanguage {
  /** The language the server has written the page in. */
  readonly first?: string;
  /** The language the address asks for, where the page has it; before everything else. A survey may be in more than our own words are. */
  readonly asked?: string | null | undefined;
}

function localeIn(text: string): Locale | undefined {
  return text === 'sv' || text === 'en' ? text : undefined;
}

/**
 * Starts the page's language. `texts` holds one set of areas for each language; only what is imported is downloaded.
 *
 * @example
 * startLanguage({ sv: { common: svCommon, room: svRoom }, en: { common: enCommon, room: enRoom } });
 */
export function startLanguage(texts: Record<Locale, ResourceLanguage>, { first = 'sv', asked }: FirstLanguage = {}): void {
  const resources: Resource = texts;
  i18next.on('languageChanged', (locale) => {
    document.documentElement.lang = interfaceLocale(locale);
  });
  void i18next.use(initReactI18next).init({
    resources,
    lng: asked ?? rememberedLocale() ?? localeIn(first) ?? 'sv',
    fallbackLng: 'sv',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

/** Changes the page's language and keeps the choice on this device, since the visitor asked for it. */
export function chooseLocale(locale: string): void {
  rememberLocale(locale);
  void i18next.changeLanguage(locale);
}
