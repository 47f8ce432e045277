import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReadAnswer, readAnswers } from '../../../surveys/reading/read-answers.ts';
import { Button } from '../../design/plain/Button.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { ProgressBar } from '../ProgressBar.tsx';
import type { Answers } from '../sending/answers.ts';
import { readingOf } from '../wave.ts';
import type { OpenWave } from '../written-page.ts';
import { AnswerLines, Spoken } from './AnswerLines.tsx';
import type { Choice } from './choose-version.ts';
import { said } from './SharedDraftPanel.tsx';
import { saidWhen } from './said-when.ts';
import type { SharedAnswer } from './shared-answer.ts';
import { type Writing, withoutFiles } from './where-to-begin.ts';

interface TwoVersionsProps {
  readonly wave: OpenWave;
  readonly mine: Writing;
  readonly answer: SharedAnswer;
  /** False where it could not be saved. */
  readonly onChoose: (choice: Choice) => Promise<boolean>;
}

/** Two have written at once. Says so, shows where the versions differ, and lets the writer choose; the other one is kept. */
export function TwoVersions({ wave, mine, answer, onChoose }: TwoVersionsProps): ReactElement {
  const { t } = useTranslation('participant');
  const { locale, reading } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => title.current?.focus(), []);
  const { draft, sent } = answer;
  const theirs = draft?.answers ?? sent?.answers ?? {};
  const choose = (choice: Choice) => async () => setFailed(!(await onChoose(choice)));
  const differences = differing(wave, withoutFiles(wave.survey, mine.answers), theirs, readingOf(wave, reading));
  return (
    <>
      <ProgressBar />
      <main className="wrap result two-versions">
        <h1 ref={title} tabIndex={-1}>
          {t(draft ? 'twoVersions.heading' : 'twoVersions.headingSent')}
        </h1>
        <p className="lead">{t('twoVersions.text')}</p>
        <p className="after">
          {draft ? said(draft, t, locale) : sent?.sentAt && t('twoVersions.sent', { when: saidWhen(sent.sentAt, locale) })}
        </p>
        <p className="row after">
          <Button kind="primary" onClick={choose('mine')}>
            {t('twoVersions.mine')}
          </Button>
          <Button onClick={choose('theirs')}>{t(draft ? 'twoVersions.theirs' : 'twoVersions.readSent')}</Button>
        </p>
        {failed && (
          <p className="note err after" role="alert">
            {t('shared.failed')}
          </p>
        )}
        <h2 className="after">{t('twoVersions.differ')}</h2>
        <dl className="filed">
          {differences.map(({ question, here, there }) => (
            <div key={question.number}>
              <dt>
                <Spoken said={question.title} />
              </dt>
              <dd>
                <b>{t('twoVersions.here')}</b>
                <AnswerLines lines={here} />
              </dd>
              <dd>
                <b>{t('twoVersions.there')}</b>
                <AnswerLines lines={there} />
              </dd>
            </div>
          ))}
        </dl>
      </main>
    </>
  );
}

interface Difference {
  readonly question: ReadAnswer;
  readonly here: ReadAnswer['lines'];
  readonly there: ReadAnswer['lines'];
}

/** The questions that have been answered differently; one that stands in only one version is unanswered in the other. */
function differing({ survey }: OpenWave, mine: Answers, theirs: Answers, locale: string): readonly Difference[] {
  const [here, there] = [readAnswers(survey, mine, locale), readAnswers(survey, theirs, locale)];
  const titles = new Map([...there, ...here].map((one) => [one.title.text, one]));
  return [...titles.values()].flatMap((question) => {
    const [a, b] = [linesFor(here, question), linesFor(there, question)];
    return JSON.stringify(a) === JSON.stringify(b) ? [] : [{ question, here: a, there: b }];
  });
}

function linesFor(answers: readonly ReadAnswer[], { title }: ReadAnswer): ReadAnswer['lines'] {
  return answers.find((one) => one.title.text === title.text)?.lines ?? [];
}
