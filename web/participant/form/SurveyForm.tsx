import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyModel } from '../../../surveys/definition/survey-engine.ts';
import { sharesDrafts } from '../../../surveys/fieldwork/shared-draft.ts';
import { Check } from '../../design/Check.tsx';
import { Button } from '../../design/plain/Button.tsx';
import { type KeptWhere, keptWords } from '../kept-where.ts';
import type { Progress } from '../ProgressBar.tsx';
import type { Answers } from '../sending/answers.ts';
import type { WrongAnswer } from '../sending/post-response.ts';
import type { OpenWave } from '../written-page.ts';
import { CalmSurvey } from './CalmSurvey.tsx';
import { ClearAnswers } from './ClearAnswers.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { type FormProblem, problemsOnPage, problemsShown, showServerProblems } from './problems.ts';
import { registerFields } from './register-fields.tsx';
import { SharedDraft } from './shared-draft.ts';
import { answersToSend, askedQuestions, surveyModel } from './survey-model.ts';

registerFields();

interface SurveyFormProps {
  readonly wave: OpenWave;
  readonly locale: string;
  /** Where the person left off. Read once. */
  readonly start: { readonly answers: Answers; readonly page: number };
  readonly storageWorks: boolean;
  /** Where what has been answered is; undefined where nothing has, or nothing keeps it. */
  readonly kept: KeptWhere | undefined;
  readonly serverProblems: readonly WrongAnswer[];
  readonly onProgress: (progress: Progress) => void;
  readonly onChange: (answers: Answers, page: number) => void;
  readonly onSend: (answers: Answers) => void;
  readonly onClear: () => void;
}

/** The questions, one page at a time, with what is missing said first when someone tries to go on without it. */
export default function SurveyForm(props: SurveyFormProps): ReactElement {
  const { wave, locale, start, onProgress, onChange, onSend } = props;
  const [model] = useState(() => startedModel(wave, start, locale));
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  const pageNo = usePageNo(model);

  useChanges(model, { onProgress, onChange, onFixed: () => setProblems((shown) => (shown.length > 0 ? problemsShown(model) : shown)) });
  useLocale(model, locale, () => setProblems((shown) => (shown.length > 0 ? problemsShown(model) : shown)));
  useServerProblems(model, props.serverProblems, (found) => show(found));

  const show = (found: readonly FormProblem[]) => {
    setProblems(found);
    if (found.length > 0) requestAnimationFrame(() => summary.current?.focus());
  };
  const turnTo = (page: number) => {
    setProblems([]);
    model.currentPageNo = page;
    requestAnimationFrame(startOfPage);
  };
  const goOn = () => {
    const found = problemsOnPage(model);
    show(found);
    if (found.length > 0) return;
    if (model.isLastPage) onSend(answersToSend(model));
    else turnTo(pageNo + 1);
  };

  return (
    <form className="survey" noValidate onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary problems={problems} box={summary} />
      <SharedDraft value={sharesDrafts(wave)}>
        <CalmSurvey model={model} />
        <div className="go">
          {pageNo > 0 && <BackButton onBack={() => turnTo(pageNo - 1)} />}
          <GoOnButton last={model.isLastPage} onGoOn={goOn} />
          <KeptSign kept={props.kept} />
          <AboutSending wave={wave} last={model.isLastPage} storageWorks={props.storageWorks} />
          <ClearAnswers onClear={props.onClear} />
        </div>
      </SharedDraft>
    </form>
  );
}

function startedModel(wave: OpenWave, start: SurveyFormProps['start'], locale: string): SurveyModel {
  const model = surveyModel(wave.survey, start.answers, locale);
  model.currentPageNo = Math.min(start.page, model.visiblePageCount - 1);
  return model;
}

/** A new page is read from its top: heading first, for eyes and for screen readers. */
function startOfPage(): void {
  scrollTo(0, 0);
  (document.getElementById('page-title') ?? document.getElementById('top'))?.focus({ preventScroll: true });
}

function usePageNo(model: SurveyModel): number {
  const [pageNo, setPageNo] = useState(model.currentPageNo);
  useEffect(() => {
    const turned = () => setPageNo(model.currentPageNo);
    model.onCurrentPageChanged.add(turned);
    return () => model.onCurrentPageChanged.remove(turned);
  }, [model]);
  return pageNo;
}

function useLocale(model: SurveyModel, locale: string, changed: () => void): void {
  const latest = useRef(changed);
  latest.current = changed;
  useEffect(() => {
    if (model.getLocale() === locale) return;
    model.locale = locale;
    latest.current();
  }, [model, locale]);
}

interface Changes {
  readonly onProgress: (progress: Progress) => void;
  readonly onChange: (answers: Answers, page: number) => void;
  readonly onFixed: () => void;
}

/** Tells the page around the form what has been answered, at once and after every change. */
function useChanges(model: SurveyModel, changes: Changes): void {
  const latest = useRef(changes);
  latest.current = changes;
  useEffect(() => {
    const told = () => latest.current.onProgress(progressOf(model));
    const changed = () => {
      latest.current.onChange(model.data as Answers, model.currentPageNo);
      latest.current.onFixed();
      told();
    };
    const events = [model.onValueChanged, model.onCurrentPageChanged] as const;
    for (const event of events) event.add(changed);
    model.onQuestionVisibleChanged.add(told);
    told();
    return () => {
      for (const event of events) event.remove(changed);
      model.onQuestionVisibleChanged.remove(told);
    };
  }, [model]);
}

function progressOf(model: SurveyModel): Progress {
  const asked = askedQuestions(model);
  return {
    answered: asked.filter((question) => !question.isEmpty()).length,
    total: asked.length,
    page: model.currentPageNo + 1,
    pages: model.visiblePageCount,
  };
}

function useServerProblems(model: SurveyModel, problems: readonly WrongAnswer[], show: (found: readonly FormProblem[]) => void): void {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (problems.length > 0) latest.current(showServerProblems(model, problems));
  }, [model, problems]);
}

function BackButton({ onBack }: { readonly onBack: () => void }): ReactElement {
  const { t } = useTranslation('participant');
  return (
    <Button className="tall" onClick={onBack}>
      {t('back')}
    </Button>
  );
}

function GoOnButton({ last, onGoOn }: { readonly last: boolean; readonly onGoOn: () => void }): ReactElement {
  const { t } = useTranslation('participant');
  return (
    <Button kind="primary" className="tall" onClick={onGoOn}>
      {t(last ? 'send' : 'next')}
    </Button>
  );
}

/** Has its place from the start, so that nothing moves when it appears. */
function KeptSign({ kept }: { readonly kept: KeptWhere | undefined }): ReactElement {
  const { t } = useTranslation('participant');
  return (
    <p className={kept ? 'meta kept is' : 'meta kept'}>
      {kept !== 'saving' && <Check />}
      <span>{kept && t(keptWords[kept])}</span>
    </p>
  );
}

function AboutSending({
  wave,
  last,
  storageWorks,
}: {
  readonly wave: OpenWave;
  readonly last: boolean;
  readonly storageWorks: boolean;
}): ReactElement {
  const { t } = useTranslation('participant');
  return (
    <p className="meta">
      {last && `${t(whatSendingMeans(wave))} `}
      {t(sharesDrafts(wave) ? 'keptShared' : storageWorks ? 'kept' : 'keptNot')}
      {storageWorks && !sharesDrafts(wave) && !last && ` ${t('continueLater')}`}
    </p>
  );
}

/** Whether a sent answer can be changed, and why not. */
function whatSendingMeans({ unit, audience }: OpenWave): 'sendOnce' | 'sendAgain' | 'sendFinal' {
  if (unit === 'person') return 'sendOnce';
  return audience === 'invited' ? 'sendAgain' : 'sendFinal';
}
