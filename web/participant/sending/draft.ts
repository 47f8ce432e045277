// What is kept on the phone until the answers have been sent: the answers, the page, and the id of the submission, so
// that a retry after a reload is the same submission. Storage may be refused; the page then says so.
import type { Answers } from './answers.ts';
import { forget, keep, readKept } from './device.ts';
import type { Basis } from './post-response.ts';
import { storageKey } from './storage-key.ts';

export interface Draft {
  /** Made once for each response; the server keeps at most one response with it. */
  readonly submissionId: string;
  readonly answers: Answers;
  readonly page: number;
  /** The person has pressed send, and the server has not yet replied. */
  readonly pending: boolean;
  /** What an organisation's answer was made from when send was pressed: a retry says the same. */
  readonly basis?: Basis;
  /** The day it was kept (ISO date). */
  readonly day: string;
}

/** Drafts older than this are forgotten: they are other people's on a shared device by then. */
const keepDays = 14;

/** A random id of 22 characters: 128 bits, in the letters the server takes. */
export function newSubmissionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** An empty draft, with an id of its own unless the page has one already. */
export function newDraft(submissionId = newSubmissionId()): Draft {
  return { submissionId, answers: {}, page: 0, pending: false, day: today() };
}

/** The draft kept for this code and link, if there is one young enough. What was being sent stays until its sender has been told what came of it. */
export function readDraft(code: string, token?: string): Draft | undefined {
  try {
    const kept = JSON.parse(readKept('localStorage', storageKey('draft', code, token)) ?? 'null') as Draft | null;
    if (!kept?.submissionId || typeof kept.answers !== 'object') return undefined;
    if (kept.pending || Date.now() - Date.parse(kept.day) <= keepDays * 86_400_000) return kept;
    forgetDraft(code, token);
  } catch {
    // Damaged: start from nothing.
  }
  return undefined;
}

/** Keeps the draft on this device. False where the device refuses, so that the page can say so. */
export function keepDraft(code: string, token: string | undefined, draft: Draft): boolean {
  return keep('localStorage', storageKey('draft', code, token), JSON.stringify({ ...draft, day: today() }));
}

export function forgetDraft(code: string, token?: string): void {
  forget('localStorage', storageKey('draft', code, token));
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
