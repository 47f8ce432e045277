import { useTranslation } from 'react-i18next';
import { chooseLocale, interfaceLocale, type Locale } from './language.ts';

export interface Language {
  /** Of our own words. */
  readonly locale: Locale;
  /** The language the visitor has chosen; a survey may be in it though our own words are not. */
  readonly reading: string;
  readonly setLocale: (locale: string) => void;
}

/** The page's language and the way to change it. */
export function useLanguage(): Language {
  const { i18n } = useTranslation('common');
  return { locale: interfaceLocale(i18n.language), reading: i18n.language, setLocale: chooseLocale };
}
