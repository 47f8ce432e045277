import { useTranslation } from 'react-i18next';
import { chooseLocale, type Locale } from './language.ts';

/** The page's language and the way to change it. */
export function useLanguage(): { readonly locale: Locale; readonly setLocale: (locale: string) => void } {
  const { i18n } = useTranslation('common');
  return { locale: i18n.language === 'en' ? 'en' : 'sv', setLocale: chooseLocale };
}
