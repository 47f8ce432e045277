import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/use-language.ts';

/** Each language in its own words; the national minorities' beside Swedish and English. */
const names: Readonly<Record<string, string>> = {
  sv: 'Svenska',
  en: 'English',
  fi: 'Suomi',
  fit: 'Meänkieli',
  se: 'Davvisámegiella',
  yi: 'ייִדיש',
  rom: 'Romani',
};

/** A button that names the other language in that language. Shown only where there is one to change to. */
export function LanguageSwitch({ locales = ['sv', 'en'] }: { readonly locales?: readonly string[] }): ReactElement | null {
  const { reading, setLocale } = useLanguage();
  const others = locales.filter((other) => other !== (locales.includes(reading) ? reading : 'sv') && other in names);
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
