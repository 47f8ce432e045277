import type { TFunction } from 'i18next';
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../surveys/definition/localized-text.ts';
import { useLanguage } from '../i18n/use-language.ts';
import SurveyForm from './form/SurveyForm.tsx';
import { Intro } from './Intro.tsx';
import { type KeptWhere, keptWords } from './kept-where.ts';
import { sameAnswers } from './organisation/where-to-begin.ts';
import { type Progress, ProgressBar } from './ProgressBar.tsx';
import { SendingResult } from './SendingResult.tsx';
import type { Answers } from './sending/answers.ts';
import { type Draft, forgetDraft, keepDraft, newDraft, readDraft } from './sending/draft.ts';
import type { Basis } from './sending/post-response.ts';
import { forgetReceipt, keepReceipt, readReceipt } from './sending/receipt.ts';
import type { SendingState } from './sending/sender.ts';
import { useSending } from './sending/use-sending.ts';
import { readingOf } from './wave.ts';
import type { OpenWave } from './written-page.ts';

interface AnsweringProps {
  readonly wave: OpenWave;
  readonly token: string | undefined;
  /** What was answered before this page had come. */
  readonly early?: Answers;
  readonly together?: Together | undefined;
}

/** Where several write one answer: what it begins with, and who is told of what is written. */
export interface Together {
  readonly start: { readonly answers: Answers; readonly page: number };
  /** Where what is written is. Undefined where nothing has been written since this was sent or thrown away. */
  readonly kept: KeptWhere | undefined;
  /** Stands before the questions. */
  readonly panel: ReactNode;
  readonly onChange: (writing: { readonly answers: Answers; readonly page: number }) => void;
  /** False where somebody else has written meanwhile, and the writer has to choose first. */
  readonly mayBeSent: () => Promise<boolean>;
  /** What is sent now was made from this. */
  readonly basis: () => Basis;
  /** Somebody else has sent since; nothing of `writing` has been kept by the server. */
  readonly onBehind: (writing: { readonly answers: Answers; readonly page: number }) => void;
  readonly onSent: () => void;
  readonly onClear: () => Promise<void>;
}

/** Answering and sending: the form, and the page that says how sending goes. The draft is kept in between. */
export function Answering({ wave, token, early = {}, together }: AnsweringProps): ReactElement {
  const locale = readingOf(wave, useLanguage().reading);
  const [round, setRound] = useState(0);
  useEffect(() => {
    document.title = `${textIn(wave.survey.title, locale)} – Efterklang`;
  }, [wave, locale]);
  const startAnew = () => {
    forgetDraft(wave.code, token);
    forgetReceipt(wave.code, token);
    if (together) return void together.onClear();
    setRound((before) => before + 1);
    scrollTo(0, 0);
  };
  return <OneResponse key={round} wave={wave} token={token} early={round === 0 ? early : {}} together={together} startAnew={startAnew} />;
}

interface OneResponseProps extends AnsweringProps {
  readonly early: Answers;
  readonly startAnew: () => void;
}

function OneResponse({ wave, token, early, together, startAnew }: OneResponseProps): ReactElement {
  const locale = readingOf(wave, useLanguage().reading);
  const [draft, setDraft] = useState<Draft>(() => (together ? sharedStart(wave, token, together) : startingDraft(wave.code, token, early)));
  const [kept, setKept] = useState(true);
  const [progress, setProgress] = useState<Progress>();
  const sending = useSending(wave.code, together ? { is: 'writing' } : startingState(wave.code, token));
  const { t } = useTranslation('participant');
  const keptWhere = keptNow(kept && Object.keys(draft.answers).length > 0, together);
  // Each saving under the link is seen, and not said: it comes after every pause in the writing.
  const keptLast = useRef(keptWhere);
  if (keptWhere !== 'saving') keptLast.current = keptWhere;
  const writing = sending.state.is === 'writing' || wrongAnswers(sending.state).length > 0;

  const change = (part: Partial<Draft>): Draft => {
    const next = { ...draftNow.current, ...part };
    draftNow.current = next;
    setDraft(next);
    setKept(keepDraft(wave.code, token, next));
    return next;
  };
  const draftNow = useRef(draft);
  const submit = (answers: Answers, basis = together?.basis()) => {
    const { submissionId } = change({ answers, pending: true, ...(basis ? { basis } : {}) });
    sending.send({ submissionId, locale, answers, ...(token ? { token } : {}), ...basis });
  };

  useResume(draft, submit);
  useAfterReply(sending.state, {
    wave,
    token,
    stopPending: () => change({ pending: false }),
    onSent: together?.onSent,
    onBehind: () => together?.onBehind(draftNow.current),
  });
  const write = (answers: Answers, page: number) => {
    change({ answers, page });
    together?.onChange({ answers, page });
  };
  const send = async (answers: Answers) => {
    if (!together || (await together.mayBeSent())) submit(answers);
  };

  return (
    <>
      <ProgressBar
        progress={writing ? progress : undefined}
        minutes={wave.minutes}
        kept={keptWhere}
        status={statusWord(sending.state, writing, keptLast.current, t)}
      />
      <main>
        <div className={progress && progress.pages > 1 ? 'wrap page long' : 'wrap page'} hidden={!writing}>
          <Intro wave={wave} brief={(progress?.page ?? 1) > 1}>
            {together?.panel}
          </Intro>
          <SurveyForm
            wave={wave}
            locale={locale}
            start={draft}
            storageWorks={kept}
            kept={keptWhere}
            serverProblems={wrongAnswers(sending.state)}
            onProgress={setProgress}
            onChange={write}
            onSend={send}
            onClear={startAnew}
          />
        </div>
        {!writing && (
          <SendingResult
            wave={wave}
            state={sending.state}
            storageWorks={kept}
            onTryNow={sending.tryNow}
            onAnother={startAnew}
            onBack={() => {
              change({ pending: false });
              sending.backToAnswers();
            }}
          />
        )}
      </main>
    </>
  );
}

/** The draft on this device, with what was answered on the page before this one had come. */
function startingDraft(code: string, token: string | undefined, early: Answers): Draft {
  const draft = readDraft(code, token) ?? newDraft();
  return { ...draft, answers: { ...draft.answers, ...early } };
}

/** The draft that is shared. What this device was sending is only resumed where it is what stands there now: else it is another answer. */
function sharedStart({ code, survey }: OpenWave, token: string | undefined, { start }: Together): Draft {
  const local = readDraft(code, token);
  return { ...(local && sameAnswers(survey, local.answers, start.answers) ? local : newDraft()), ...start };
}

function startingState(code: string, token: string | undefined): SendingState {
  const receipt = readReceipt(code, token);
  return receipt ? { is: 'sent', ...receipt } : { is: 'writing' };
}

/** What colleagues write together is kept under the link; where that fails it is in this device. */
function keptNow(inDevice: boolean, together: Together | undefined): KeptWhere | undefined {
  if (together && together.kept !== 'device') return together.kept;
  return inDevice ? 'device' : undefined;
}

/** How sending goes, in a word. */
function statusWord({ is }: SendingState, writing: boolean, kept: KeptWhere | undefined, t: TFunction<'participant'>): string {
  if (writing || is === 'writing') return kept ? t(keptWords[kept]) : '';
  return t(is === 'refused' ? 'status.notSent' : `status.${is}`);
}

/** What the server found wrong, where that is why it refused. */
function wrongAnswers(state: SendingState) {
  return state.is === 'refused' && state.refused.why === 'wrong-answers' ? state.refused.problems : noProblems;
}

const noProblems: readonly never[] = [];

/** Sends at once what was under way when the page was last open. */
function useResume(draft: Draft, submit: (answers: Answers, basis?: Basis) => void): void {
  const resumed = useRef(false);
  useEffect(() => {
    if (resumed.current) return;
    resumed.current = true;
    if (draft.pending) submit(draft.answers, draft.basis);
  }, [draft, submit]);
}

interface AfterReply {
  readonly wave: OpenWave;
  readonly token: string | undefined;
  readonly stopPending: () => void;
  readonly onSent: (() => void) | undefined;
  readonly onBehind: () => void;
}

/** Forgets the draft when it is no longer needed: the answers are kept by the server, or never will be. */
function useAfterReply(state: SendingState, { wave, token, stopPending, onSent, onBehind }: AfterReply): void {
  const done = useRef<SendingState>(undefined);
  useEffect(() => {
    if (done.current === state) return;
    done.current = state;
    if (state.is === 'sent') {
      keepReceipt(wave.code, token, state);
      forgetDraft(wave.code, token);
      onSent?.();
    }
    if (state.is === 'refused') {
      if (['changed', 'used', 'closed'].includes(state.refused.why)) forgetDraft(wave.code, token);
      else stopPending();
      if (state.refused.why === 'behind') onBehind();
    }
  }, [state, wave, token, stopPending, onSent, onBehind]);
}
