// Saves what is written a moment after it was written, one saving at a time, each from the version the one before became.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SurveyJson } from '../../../surveys/definition/survey-json.ts';
import type { Answers } from '../sending/answers.ts';
import { keepNote, readNote } from './device-note.ts';
import { fetchAnswer, type Link, type StoredDraft, saveDraft } from './shared-answer.ts';
import { sameAnswers, type Writing, withoutFiles } from './where-to-begin.ts';

/** How long after the last change, in milliseconds. */
const pause = 1_500;
/** And where that failed. */
const laterPause = 15_000;

export type SavingState = 'same' | 'unsaved' | 'saving' | 'failed';

export interface Saving {
  readonly state: SavingState;
  /** The draft with the server, as far as it is known here. */
  readonly draft: StoredDraft | undefined;
  /** The same, also right after saving. */
  readonly draftNow: () => StoredDraft | undefined;
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly onChange: (writing: Writing) => void;
  /** Saves at once what has not been saved. False where somebody else has been there meanwhile. */
  readonly settle: () => Promise<boolean>;
  /** Nothing more is saved: the answer is sent or thrown away. */
  readonly stop: () => void;
}

interface SavingWish {
  readonly link: Link;
  readonly survey: SurveyJson;
  readonly draft: StoredDraft | undefined;
  /** The receipt of what has been sent, as far as the writer has seen. */
  readonly seen: string | null;
  /** What is here and not with the server. */
  readonly unsaved: Writing | undefined;
  /** Somebody else has saved or sent since; `mine` is what is written here. */
  readonly onChanged: (mine: Writing) => void;
}

export function useSaving({ link, survey, draft: first, seen, unsaved, onChanged }: SavingWish): Saving {
  const [draft, setDraft] = useState(first);
  const [state, setState] = useState<SavingState>(unsaved ? 'unsaved' : 'same');
  const [name, setName] = useState(() => readNote(link).name);
  const latest = useRef<Writing | undefined>(unsaved);
  const kept = useRef(first);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stopped = useRef(false);
  /** What was handed over and not answered: the server may have it all the same. */
  const unanswered = useRef<readonly Answers[]>([]);
  /** Said once: the page that asks which version to go on with takes over. */
  const behind = useRef(false);
  const wishes = useRef({ name, onChanged });
  wishes.current = { name, onChanged };

  const note = useCallback(
    () =>
      keepNote(link, { version: kept.current?.version ?? null, seen, unsaved: latest.current !== undefined, name: wishes.current.name }),
    [link, seen],
  );

  const save = useCallback(async (): Promise<boolean> => {
    const writing = latest.current;
    if (behind.current) return false;
    if (!writing || stopped.current) return true;
    setState('saving');
    const savedBy = wishes.current.name.trim();
    const answers = withoutFiles(survey, writing.answers);
    const handOver = () =>
      saveDraft(link, { answers, from: kept.current?.version ?? null, seen, page: writing.page, ...(savedBy ? { savedBy } : {}) });
    let saved = await handOver();
    if (saved.is === 'changed' && unanswered.current.length > 0) {
      const ours = await draftAmong(link, survey, unanswered.current);
      if (stopped.current) return true;
      if (ours) {
        kept.current = ours;
        saved = await handOver();
      }
    }
    if (saved.is === 'failed') unanswered.current = [...unanswered.current, answers];
    if (saved.is === 'saved') unanswered.current = [];
    if (stopped.current) return true;
    if (saved.is === 'changed') {
      behind.current = true;
      wishes.current.onChanged(latest.current ?? writing);
      return false;
    }
    if (saved.is === 'saved') {
      kept.current = saved.draft;
      if (latest.current === writing) latest.current = undefined;
      setDraft(saved.draft);
    }
    note();
    setState(saved.is === 'failed' ? 'failed' : latest.current ? 'unsaved' : 'same');
    return true;
  }, [link, survey, seen, note]);

  // One after another: two at once would each be behind the other.
  const settle = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    queue.current = queue.current.then(save);
    return queue.current;
  }, [save]);

  useEffect(() => {
    if (state !== 'unsaved' && state !== 'failed') return;
    timer.current = setTimeout(() => void settle(), state === 'failed' ? laterPause : pause);
    return () => clearTimeout(timer.current);
  }, [state, settle]);

  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && void settle();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [settle]);

  return useMemo(
    () => ({
      state,
      draft,
      draftNow: () => kept.current,
      name,
      setName: (given) => {
        wishes.current.name = given;
        setName(given);
        note();
      },
      onChange: (writing) => {
        latest.current = writing;
        note();
        setState((before) => (before === 'saving' ? before : 'unsaved'));
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void settle(), pause);
      },
      settle,
      stop: () => {
        stopped.current = true;
        clearTimeout(timer.current);
      },
    }),
    [state, draft, name, note, settle],
  );
}

/** The draft with the server, where it is what was written here and only the reply was lost: then nobody else has written meanwhile. */
async function draftAmong(link: Link, survey: SurveyJson, written: readonly Answers[]): Promise<StoredDraft | undefined> {
  const fetched = await fetchAnswer(link);
  const draft = fetched.found === 'answer' ? fetched.answer.draft : null;
  return draft && written.some((answers) => sameAnswers(survey, answers, draft.answers)) ? draft : undefined;
}
