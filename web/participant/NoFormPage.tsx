import { type ReactElement, type ReactNode, useEffect } from 'react';
import { textIn } from '../../surveys/definition/localized-text.ts';
import { LanguageSwitch } from '../design/LanguageSwitch.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ProgressBar } from './ProgressBar.tsx';
import type { OpenWave } from './written-page.ts';

interface NoFormPageProps {
  readonly wave: OpenWave;
  readonly heading: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** There is nothing to answer here: why, and what to do. */
export function NoFormPage({ wave, heading, text, children }: NoFormPageProps): ReactElement {
  const { locale } = useLanguage();
  useEffect(() => {
    document.title = `${heading} – Efterklang`;
  }, [heading]);
  return (
    <>
      <ProgressBar />
      <main className="wrap result">
        <p className="above">
          <span className="meta">{textIn(wave.title, locale)}</span>
          <LanguageSwitch locales={wave.locales} />
        </p>
        <h1>{heading}</h1>
        <p className="lead">{text}</p>
        {children}
      </main>
    </>
  );
}
