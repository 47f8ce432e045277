import { type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../surveys/definition/localized-text.ts';
import { readAnswers } from '../../../surveys/reading/read-answers.ts';
import { LanguageSwitch } from '../../design/LanguageSwitch.tsx';
import { Button } from '../../design/plain/Button.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { ProgressBar } from '../ProgressBar.tsx';
import { Sign } from '../Sign.tsx';
import { readingOf } from '../wave.ts';
import type { OpenWave } from '../written-page.ts';
import { AnswerLines, Spoken } from './AnswerLines.tsx';
import { registered } from './said-when.ts';
import type { SharedAnswer } from './shared-answer.ts';

interface FiledAnswerProps {
  readonly wave: OpenWave;
  readonly answer: SharedAnswer;
  /** Absent when the wave has closed. */
  readonly onCorrect: (() => void) | undefined;
}

/** What has been sent, whole, to print or save and file: the link leads here for as long as the answer is kept. */
export function FiledAnswer({ wave, answer: { organisation, sent, draft }, onCorrect }: FiledAnswerProps): ReactElement | null {
  const { t } = useTranslation('participant');
  const { locale, reading } = useLanguage();
  const language = readingOf(wave, reading);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = textIn(wave.survey.title, locale);
  useEffect(() => {
    document.title = `${t('filed.documentTitle', { title })} – Efterklang`;
    heading.current?.focus({ preventScroll: true });
  }, [t, title]);
  if (!sent) return null;
  return (
    <>
      <ProgressBar />
      <main className="wrap result filed-answer">
        <p className="above no-print">
          <span />
          <LanguageSwitch locales={wave.locales} />
        </p>
        <Sign kind="ok" />
        <h1 ref={heading} tabIndex={-1}>
          {t('filed.heading')}
        </h1>
        <p className="lead">{t('filed.text')}</p>
        {sent.place && <p className="note after">{t(`registration.${sent.place}`)}</p>}
        <p className="row after no-print">
          <Button kind="primary" onClick={() => print()}>
            {t('filed.print')}
          </Button>
          {onCorrect && <Button onClick={onCorrect}>{t(draft ? 'filed.goOn' : 'filed.correct')}</Button>}
        </p>
        <p className="meta no-print">{t(onCorrect ? 'filed.again' : 'filed.closed')}</p>
        <dl className="facts">
          <Fact name={t('filed.survey')} value={title} />
          <Fact name={t('filed.activity')} value={wave.activity.title} inSwedish />
          <Fact name={t('filed.wave')} value={textIn(wave.title, locale)} />
          {wave.activity.organiser && <Fact name={t('filed.organiser')} value={wave.activity.organiser} inSwedish />}
          {organisation && <Fact name={t('filed.organisation')} value={organisation} inSwedish />}
          {sent.sentAt && <Fact name={t('filed.sentAt')} value={registered(sent.sentAt, locale)} />}
          <Fact name={t('filed.receipt')} value={sent.receipt} />
        </dl>
        <h2>{t('filed.answers')}</h2>
        <dl className="filed">
          {readAnswers(wave.survey, sent.answers, language).map((answer) => (
            <div key={answer.number}>
              <dt>
                <span className="no">{t('question', { number: answer.number })}</span>
                <Spoken said={answer.title} />
              </dt>
              <dd>
                <AnswerLines lines={answer.lines} />
              </dd>
            </div>
          ))}
        </dl>
      </main>
    </>
  );
}

function Fact({
  name,
  value,
  inSwedish = false,
}: {
  readonly name: string;
  readonly value: string;
  readonly inSwedish?: boolean;
}): ReactElement {
  const { locale } = useLanguage();
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={inSwedish && locale !== 'sv' ? 'sv' : undefined}>{value}</dd>
    </div>
  );
}
