import type { ReactElement } from 'react';
import { languageNames } from '../../surveys/reference/language-names.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** A button that names the other language in that language. Shown only where there is one to change to. */
export function LanguageSwitch({ locales = ['sv', 'en'] }: { readonly locales?: readonly string[] }): ReactElement | null {
  const { reading, setLocale } = useLanguage();
  const others = locales.filter((other) => other !== (locales.includes(reading) ? reading : 'sv') && other in languageNames);
  if (others.length === 0) return null;
  return (
    <>
      {others.map((other) => (
        <button key={other} type="button" className="btn plain s" lang={other} onClick={() => setLocale(other)}>
          {languageNames[other]}
        </button>
      ))}
    </>
  );
}
