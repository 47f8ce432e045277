import { type ReactElement, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../surveys/definition/localized-text.ts';
import { LanguageSwitch } from '../design/LanguageSwitch.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ProgressBar } from './ProgressBar.tsx';
import type { OpenWave } from './written-page.ts';

/** An invited wave opened without a personal link. */
export function NeedsLinkPage({ wave }: { readonly wave: OpenWave }): ReactElement {
  const { t } = useTranslation('participant');
  const { locale } = useLanguage();
  const heading = t('needsLink.heading');
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
        <p className="lead">{t('needsLink.text')}</p>
      </main>
    </>
  );
}
