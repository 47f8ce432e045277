// One attempt to hand the answers over, and what came of it. Only a 2xx reply means that they are kept.
import type { Answers } from './answers.ts';
import type { Receipt } from './receipt.ts';
import { timeLimit } from './time-limit.ts';

export interface Submission extends Partial<Basis> {
  readonly submissionId: string;
  readonly locale: string;
  readonly answers: Answers;
  readonly token?: string;
}

/** What an organisation's answer was made from, so that one that arrives late does not replace what a colleague has sent since. */
export interface Basis {
  /** The receipt of what had been sent; null where nothing had. */
  readonly seen: string | null;
  /** The version of the shared draft; null where there was none. */
  readonly from: string | null;
}

export interface WrongAnswer {
  readonly question: string;
  readonly message: string;
}

/** `behind`: a colleague has sent an answer since the one that this was made from. */
export type Refusal = 'changed' | 'behind' | 'used' | 'closed' | 'not-yet' | 'not-found' | 'wrong-link' | 'wrong-answers' | 'other';

export type Outcome =
  | ({ readonly kind: 'kept' } & Receipt)
  | { readonly kind: 'try-again'; readonly afterSeconds?: number }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly problems: readonly WrongAnswer[]; readonly detail?: string };

/** After this an attempt counts as lost. The next one carries the same id, so that a late arrival is not a second response. */
const patienceMs = 20_000;

/** Sends once. Never throws: no connection is an outcome like any other. */
export async function postResponse(code: string, submission: Submission): Promise<Outcome> {
  try {
    const response = await fetch(`/api/waves/${encodeURIComponent(code)}/responses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Language': submission.locale },
      body: JSON.stringify(submission),
      signal: timeLimit(patienceMs),
    });
    if (response.ok) return { kind: 'kept', ...((await response.json()) as Receipt) };
    if (mayPass(response.status)) return tryAgain(response.headers.get('Retry-After'));
    return refusal(response.status, await problemIn(response));
  } catch {
    return { kind: 'try-again' };
  }
}

/** Too many at once, or a server that is restarting: worth another attempt. */
function mayPass(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

function tryAgain(retryAfter: string | null): Outcome {
  const seconds = Number(retryAfter);
  return retryAfter && Number.isFinite(seconds) && seconds > 0 ? { kind: 'try-again', afterSeconds: seconds } : { kind: 'try-again' };
}

interface ProblemDocument {
  readonly type?: string;
  readonly detail?: string;
  readonly problems?: readonly WrongAnswer[];
}

async function problemIn(response: Response): Promise<ProblemDocument> {
  try {
    return (await response.json()) as ProblemDocument;
  } catch {
    return {};
  }
}

/** The server's problems (`/problems/<code>`) that have words of their own on the page. */
const meanings: Readonly<Record<string, Refusal>> = {
  'answered-differently': 'changed',
  'answer-changed': 'behind',
  'invitation-used': 'used',
  'not-open-yet': 'not-yet',
  'no-such-wave': 'not-found',
  'no-such-invitation': 'wrong-link',
  'invitation-needed': 'wrong-link',
  closed: 'closed',
};

function refusal(status: number, { type = '', detail, problems = [] }: ProblemDocument): Outcome {
  const refused = { kind: 'refused', problems, ...(detail ? { detail } : {}) } as const;
  const code = type.split('/').at(-1) ?? '';
  if (status === 422 && problems.length > 0) return { ...refused, why: 'wrong-answers' };
  return { ...refused, why: meanings[code] ?? 'other' };
}
