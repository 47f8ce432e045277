// Sends until the server has said that the answers are kept, or that they never will be. One attempt at a time.
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Outcome, postResponse, type Submission } from './post-response.ts';

type Refused = Extract<Outcome, { kind: 'refused' }>;

export type SendingState =
  | { readonly is: 'writing' }
  | { readonly is: 'sending' }
  | { readonly is: 'waiting'; readonly until: number }
  | { readonly is: 'sent'; readonly receipt: string }
  | { readonly is: 'refused'; readonly refused: Refused };

/** Seconds to wait before attempt two, three and so on: quick at first, then twice a minute. */
const pauses = [2, 4, 8, 15, 30] as const;

/** How long to wait after so many attempts without a reply, in seconds. */
export function pauseAfter(attempts: number, askedFor?: number): number {
  const ours = pauses[Math.min(attempts, pauses.length) - 1] ?? pauses[0];
  return Math.max(ours, Math.min(askedFor ?? 0, 120));
}

export interface Sending {
  readonly state: SendingState;
  /** Starts sending. A second call while one is under way does nothing. */
  readonly send: (submission: Submission) => void;
  readonly tryNow: () => void;
  /** Stops trying, so that the answers can be changed. */
  readonly backToAnswers: () => void;
}

/** The way of the answers to the server. `start` is where it begins: `sent` for a page reloaded after the receipt. */
export function useSending(code: string, start: SendingState): Sending {
  const [state, setState] = useState<SendingState>(start);
  const submission = useRef<Submission | undefined>(undefined);
  const attempts = useRef(0);
  const underWay = useRef(false);

  const attempt = useCallback(async () => {
    const sent = submission.current;
    if (underWay.current || !sent) return;
    underWay.current = true;
    setState({ is: 'sending' });
    const outcome = await postResponse(code, sent);
    underWay.current = false;
    if (submission.current !== sent) return;
    attempts.current += 1;
    if (outcome.kind !== 'try-again') submission.current = undefined;
    setState(stateAfter(outcome, attempts.current));
  }, [code]);

  useRetries(state, attempt);

  const send = useCallback(
    (next: Submission) => {
      if (submission.current) return;
      submission.current = next;
      attempts.current = 0;
      void attempt();
    },
    [attempt],
  );
  const backToAnswers = useCallback(() => {
    submission.current = undefined;
    setState({ is: 'writing' });
  }, []);
  return { state, send, tryNow: attempt, backToAnswers };
}

function stateAfter(outcome: Outcome, attempts: number): SendingState {
  if (outcome.kind === 'kept') return { is: 'sent', receipt: outcome.receipt };
  if (outcome.kind === 'refused') return { is: 'refused', refused: outcome };
  return { is: 'waiting', until: Date.now() + pauseAfter(attempts, outcome.afterSeconds) * 1000 };
}

/** Tries again when the pause is over, when the phone says it has a connection, and when the page is looked at again. */
function useRetries(state: SendingState, attempt: () => void): void {
  useEffect(() => {
    if (state.is !== 'waiting') return;
    const timer = setTimeout(attempt, state.until - Date.now());
    const seen = () => document.visibilityState === 'visible' && attempt();
    addEventListener('online', attempt);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', attempt);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [state, attempt]);
}
