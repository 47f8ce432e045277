// Sends until the server has said that the answers are kept, or that they never will be. One attempt at a time. Without a
// framework, so that the light page's script and the full page share it; `use-sending.ts` is its form for React.
import { keepInOutbox, removeFromOutbox } from '../offline/outbox.ts';
import { sendInBackground } from '../offline/start-worker.ts';
import { type Outcome, postResponse, type Submission } from './post-response.ts';
import type { Receipt } from './receipt.ts';

type Refused = Extract<Outcome, { kind: 'refused' }>;

export type SendingState =
  | { readonly is: 'writing' }
  | { readonly is: 'sending' }
  | { readonly is: 'waiting'; readonly until: number }
  | ({ readonly is: 'sent' } & Receipt)
  | { readonly is: 'refused'; readonly refused: Refused };

/** Seconds to wait before attempt two, three and so on: quick at first, then twice a minute. */
const pauses = [2, 4, 8, 15, 30] as const;

/** How long to wait after so many attempts without a reply, in seconds. */
export function pauseAfter(attempts: number, askedFor?: number): number {
  const ours = pauses[Math.min(attempts, pauses.length) - 1] ?? pauses[0];
  return Math.max(ours, Math.min(askedFor ?? 0, 120));
}

export interface Sender {
  /** Starts sending. A second call while one is under way does nothing. */
  readonly send: (submission: Submission) => void;
  readonly tryNow: () => void;
  /** Stops trying, so that the answers can be changed. */
  readonly backToAnswers: () => void;
  /** No more attempts from here; what is under way stays in the outbox. */
  readonly stop: () => void;
}

/**
 * The way of the answers to the server. Tries again when the pause is over, when the phone says it has a connection, and
 * when the page is looked at again; the service worker may do so as well, with the same submission id.
 *
 * @param show told of each state, from the first attempt on
 */
export function makeSender(code: string, show: (state: SendingState) => void): Sender {
  let submission: Submission | undefined;
  let attempts = 0;
  let underWay = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const attempt = async (): Promise<void> => {
    const sent = submission;
    if (underWay || !sent) return;
    underWay = true;
    clearTimeout(timer);
    show({ is: 'sending' });
    const outcome = await postResponse(code, sent);
    underWay = false;
    // Someone went back to the answers meanwhile, and may have sent again: that one is tried now.
    if (submission !== sent) return attempt();
    attempts += 1;
    if (outcome.kind === 'try-again') return wait(outcome.afterSeconds);
    submission = undefined;
    void removeFromOutbox(sent);
    if (outcome.kind === 'refused') return show({ is: 'refused', refused: outcome });
    const { kind: _kept, ...receipt } = outcome;
    show({ is: 'sent', ...receipt });
  };
  const wait = (askedFor: number | undefined): void => {
    void sendInBackground();
    const pause = pauseAfter(attempts, askedFor) * 1000;
    timer = setTimeout(attempt, pause);
    show({ is: 'waiting', until: Date.now() + pause });
  };
  const tryNow = (): void => void attempt();
  const seen = () => document.visibilityState === 'visible' && tryNow();
  addEventListener('online', tryNow);
  document.addEventListener('visibilitychange', seen);

  return {
    send: (next) => {
      if (submission) return;
      submission = next;
      attempts = 0;
      void keepInOutbox(code, next);
      tryNow();
    },
    tryNow,
    backToAnswers: () => {
      clearTimeout(timer);
      if (submission) void removeFromOutbox(submission);
      submission = undefined;
      show({ is: 'writing' });
    },
    stop: () => {
      clearTimeout(timer);
      removeEventListener('online', tryNow);
      document.removeEventListener('visibilitychange', seen);
    },
  };
}
