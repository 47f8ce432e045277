// The page at /waves/:id/themes: an organiser reads the open answers of a released wave and says what they are about.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { activityQuery } from '../../api/queries.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import { FailurePage } from '../states/FailurePage.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { useWords } from '../words/use-words.ts';
import { type CodedQuestion, type CodedWave, codedTextsQuery, progressOf } from './coded-texts.ts';
import { TextList } from './TextList.tsx';
import { ThemeList } from './ThemeList.tsx';
import '../css/themes.css';

export function ThemesPage(): ReactElement {
  const { id = '' } = useParams();
  const coded = useQuery(codedTextsQuery(id));
  if (!coded.data) return coded.error ? <FailurePage error={coded.error} again={coded.refetch} /> : <Waiting />;
  return <CodedTexts id={id} coded={coded.data} />;
}

function CodedTexts({ id, coded }: { readonly id: string; readonly coded: CodedWave }): ReactElement {
  const { t } = useTranslation('themes');
  const { text, occasionName } = useWords();
  const { data: view } = useQuery(activityQuery(coded.activity));
  return (
    <div className="wrap themes-page">
      <p className="crumb">
        <Link to={`/activities/${encodeURIComponent(coded.activity)}`}>{view?.activity.title ?? t('back')}</Link>
      </p>
      <PageHeading title={t('title', { wave: text(coded.wave.title) })} />
      {coded.occasion && <p className="lead">{occasionName(coded.occasion)}</p>}
      <p className="meta">{t('lead')}</p>
      <CodedQuestions wave={id} questions={coded.questions} />
    </div>
  );
}

interface CodedQuestionsProps {
  readonly wave: string;
  readonly questions: readonly CodedQuestion[];
}

/** The questions to choose from, and the chosen one with its texts and themes. */
export function CodedQuestions({ wave, questions }: CodedQuestionsProps): ReactElement {
  const { t } = useTranslation('themes');
  const [search] = useSearchParams();
  const chosen = questions.find(({ question }) => question === search.get('question')) ?? questions.find(hasTexts) ?? questions[0];
  return (
    <>
      {questions.length > 1 && <Questions questions={questions} chosen={chosen} />}
      {chosen ? <OneQuestion key={chosen.question} wave={wave} coded={chosen} /> : <p className="note">{t('noQuestions')}</p>}
    </>
  );
}

function hasTexts({ texts }: CodedQuestion): boolean {
  return texts.length > 0;
}

interface QuestionsProps {
  readonly questions: readonly CodedQuestion[];
  readonly chosen: CodedQuestion | undefined;
}

/** The questions that were answered in words, each with how far the reading has come. */
function Questions({ questions, chosen }: QuestionsProps): ReactElement {
  const { t } = useTranslation('themes');
  const { text } = useWords();
  return (
    <nav aria-label={t('questions')}>
      <ul className="theme-questions">
        {questions.map((one) => (
          <li key={one.question}>
            <Link to={`?question=${encodeURIComponent(one.question)}`} replace aria-current={one === chosen ? 'page' : undefined}>
              {text(one.questionText)} <small>{one.texts.length > 0 ? t('progress', progressOf(one)) : t('nothing')}</small>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One question: its themes beside its texts. */
function OneQuestion({ wave, coded }: { readonly wave: string; readonly coded: CodedQuestion }): ReactElement {
  const { t } = useTranslation('themes');
  const { text } = useWords();
  return (
    <section className="coding" aria-labelledby="coded-question">
      <h2 id="coded-question">{text(coded.questionText)}</h2>
      {coded.tooFew && <p className="note">{t('tooFew')}</p>}
      {!coded.tooFew && coded.texts.length === 0 && <p className="note">{t('noTexts')}</p>}
      {coded.texts.length > 0 && (
        <>
          <ThemeList wave={wave} coded={coded} />
          <TextList wave={wave} coded={coded} />
        </>
      )}
    </section>
  );
}
