import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/use-language.ts';

const names: Record<string, string> = { sv: 'Svenska', en: 'English' };

/** A button that names the other language in that language. Shown only where there is one to change to. */
export function LanguageSwitch({ locales = ['sv', 'en'] }: { readonly locales?: readonly string[] }): ReactElement | null {
  const { locale, setLocale } = useLanguage();
  const others = locales.filter((other) => other !== locale && other in names);
  if (others.length === 0) return null;
  return (
    <>
      {others.map((other) => (
        <button key={other} type="button" className="btn plain s" lang={other} onClick={() => setLocale(other)}>
          {names[other]}
        </button>
      ))}
    </>
  );
}
