import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { saidIn, textIn } from '../../surveys/definition/localized-text.ts';
import { questionsIn } from '../../surveys/definition/questions-in.ts';
import { LanguageSwitch } from '../design/LanguageSwitch.tsx';
import { Fold } from '../design/plain/Fold.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { readingOf } from './wave.ts';
import type { OpenWave } from './written-page.ts';

interface IntroProps {
  readonly wave: OpenWave;
  /** On later pages of a long survey only where one is. */
  readonly brief: boolean;
  /** What an organisation's colleagues need to know. */
  readonly children?: ReactNode;
}

/** What this is, how long it takes and what happens with the answers, before the first question. */
export function Intro({ wave, brief, children }: IntroProps): ReactElement {
  const { t } = useTranslation('participant');
  const { locale, reading } = useLanguage();
  const title = saidIn(wave.survey.title, readingOf(wave, reading));
  const lead = useLead(wave);
  const occasion = useOccasion(wave);
  return (
    <div className={brief ? 'intro brief' : 'intro'}>
      <p className="above">
        {!brief && (
          <span className="meta">
            <span lang={locale === 'sv' ? undefined : 'sv'}>{wave.activity.title}</span>
            {occasion && <br />}
            {occasion}
          </span>
        )}
        <LanguageSwitch locales={wave.locales} />
      </p>
      <h1 id="top" tabIndex={-1} lang={title.lang === locale ? undefined : title.lang}>
        {title.text}
      </h1>
      {!brief && <p className="lead">{lead}</p>}
      {!brief && <p className="meta required-told">{t('requiredTold')}</p>}
      {!brief && wave.activity.example && (
        <p className="example">
          <b>{t('example')}</b> {t('exampleNote')}
        </p>
      )}
      {!brief && <Privacy wave={wave} />}
      {!brief && children}
    </div>
  );
}

function Privacy({ wave: { code, unit, notice } }: { readonly wave: OpenWave }): ReactElement {
  const { t } = useTranslation('participant');
  const { locale } = useLanguage();
  return (
    <section className="privacy note" aria-labelledby="privacy">
      <h2 id="privacy">{textIn(notice.heading, locale)}</h2>
      <p>{textIn(notice.text, locale)}</p>
      {unit === 'organisation' && (
        <p>
          <a className="all-questions" href={`/s/${encodeURIComponent(code)}/questions?locale=${locale}`} target="_blank" rel="noreferrer">
            {t('allQuestions')}
          </a>
        </p>
      )}
      {notice.details.length > 0 && (
        <Fold summary={t('privacyDetails')}>
          {notice.details.map((detail) => (
            <p key={detail.sv}>{textIn(detail, locale)}</p>
          ))}
        </Fold>
      )}
    </section>
  );
}

/** "Träff 3, 19 november 2026", or nothing where the wave has no occasion. */
function useOccasion({ occasion }: OpenWave): string {
  const { t } = useTranslation('participant');
  const { locale } = useLanguage();
  if (!occasion) return '';
  const date = new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long', timeZone: 'Europe/Stockholm' }).format(
    new Date(`${occasion.date.slice(0, 10)}T12:00:00Z`),
  );
  if (occasion.title) return t('occasionNamed', { title: occasion.title, date });
  return occasion.number ? t('occasion', { number: occasion.number, date }) : date;
}

/** How many questions, about what and how long: small numbers in words, as one would say it. */
function useLead({ survey, minutes }: OpenWave): string {
  const { t } = useTranslation('participant');
  const words = t('numbers').split(' ');
  const count = questionsIn(survey).length;
  const questions = t('questions', { count, number: capital(words[count] ?? String(count)) });
  const time = t('minutes', { count: minutes, number: words[minutes] ?? String(minutes) });
  return t('lead', { questions, time });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
