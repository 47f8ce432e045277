// The pages a participant meets when there is nothing to answer. Each says why, and what to do.
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../surveys/definition/localized-text.ts';
import { LanguageSwitch } from '../design/LanguageSwitch.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ProgressBar } from './ProgressBar.tsx';
import { readDraft } from './sending/draft.ts';
import type { ParticipantWave } from './wave.ts';

interface PlainPageProps {
  readonly above?: string;
  readonly heading: string;
  readonly text: string;
  readonly children?: ReactNode;
}

function PlainPage({ above, heading, text, children }: PlainPageProps): ReactElement {
  useEffect(() => {
    document.title = `${heading} – Efterklang`;
  }, [heading]);
  return (
    <>
      <ProgressBar />
      <main className="wrap result">
        <p className="above">
          <span className="meta">{above}</span>
          <LanguageSwitch />
        </p>
        <h1>{heading}</h1>
        <p className="lead">{text}</p>
        {children}
      </main>
    </>
  );
}

/** A closed or released wave. */
export function ClosedPage({ wave, token }: { readonly wave: ParticipantWave; readonly token: string | undefined }): ReactElement {
  const { t } = useTranslation('participant');
  const { locale } = useLanguage();
  const draft = readDraft(wave.code, token);
  return (
    <PlainPage above={textIn(wave.title, locale)} heading={t('closed.heading')} text={t('closed.text')}>
      {draft && Object.keys(draft.answers).length > 0 && <p className="note after">{t('closed.draft')}</p>}
    </PlainPage>
  );
}

/** A wave that has not opened. */
export function NotYetPage({ wave }: { readonly wave: ParticipantWave }): ReactElement {
  const { t } = useTranslation('participant');
  const { locale } = useLanguage();
  return (
    <PlainPage above={textIn(wave.title, locale)} heading={t('notYet.heading')} text={t('notYet.text')}>
      <p className="row after">
        <button type="button" className="btn" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      </p>
    </PlainPage>
  );
}

/** A code that leads nowhere: the code can be written again here. */
export function NotFoundPage(): ReactElement {
  const { t } = useTranslation('participant');
  const [code, setCode] = useState('');
  return (
    <PlainPage heading={t('notFound.heading')} text={t('notFound.text')}>
      <form
        className="code-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim()) location.assign(`/s/${encodeURIComponent(code.trim().toUpperCase())}`);
        }}
      >
        <label htmlFor="code">{t('notFound.label')}</label>
        <input
          id="code"
          className="line code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <button type="submit" className="btn primary">
          {t('notFound.go')}
        </button>
      </form>
    </PlainPage>
  );
}

/** No reply. The page asks again by itself. */
export function UnreachablePage(): ReactElement {
  const { t } = useTranslation('participant');
  return <PlainPage heading={t('unreachable.heading')} text={t('unreachable.text')} />;
}

/** An invited wave opened without a personal link. */
export function NeedsLinkPage({ wave }: { readonly wave: ParticipantWave }): ReactElement {
  const { t } = useTranslation('participant');
  const { locale } = useLanguage();
  return <PlainPage above={textIn(wave.title, locale)} heading={t('needsLink.heading')} text={t('needsLink.text')} />;
}

/** A personal link that nobody has been sent. */
export function WrongLinkPage({ wave }: { readonly wave: ParticipantWave }): ReactElement {
  const { t } = useTranslation('participant');
  const { locale } = useLanguage();
  return <PlainPage above={textIn(wave.title, locale)} heading={t('wrongLink.heading')} text={t('wrongLink.text')} />;
}
