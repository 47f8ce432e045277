// What the server knows of an organisation's answer by its personal link. The token goes in a header: an address would be logged.
import type { Answers } from '../sending/answers.ts';
import type { Receipt } from '../sending/receipt.ts';
import { timeLimit } from '../sending/time-limit.ts';

/** One state of an answer that is being written. */
export interface DraftContent {
  readonly answers: Answers;
  readonly page: number;
  readonly savedBy?: string;
  /** ISO time. */
  readonly savedAt: string;
}

export interface StoredDraft extends DraftContent {
  readonly version: string;
  readonly setAside: readonly DraftContent[];
}

export interface SentAnswer extends Receipt {
  readonly answers: Answers;
  readonly locale: string;
  readonly sentAt?: string;
}

export interface SharedAnswer {
  readonly organisation?: string;
  readonly background: Readonly<Record<string, string>>;
  readonly draft: StoredDraft | null;
  readonly sent: SentAnswer | null;
}

/** A personal link, as far as the page knows it. */
export interface Link {
  readonly code: string;
  readonly token: string;
}

export type FetchedAnswer =
  | { readonly found: 'answer'; readonly answer: SharedAnswer }
  | { readonly found: 'wrong-link' }
  | { readonly found: 'no-connection' };

export interface DraftToSave {
  readonly answers: Answers;
  readonly from: string | null;
  /** The receipt of what had been sent when this was begun. */
  readonly seen: string | null;
  readonly page: number;
  readonly savedBy?: string;
  readonly setAside?: 'stored' | 'sent';
}

export type Saved =
  | { readonly is: 'saved'; readonly draft: StoredDraft }
  /** Somebody else has saved, sent or thrown it away meanwhile. */
  | { readonly is: 'changed' }
  /** Not now, or not at all: what is written is still in this device. */
  | { readonly is: 'failed' };

/** A connection that says nothing for so long counts as none: whoever has pressed send is waiting for it. */
const patienceMs = 15_000;

/** What has been written and sent by a link. Never throws. */
export async function fetchAnswer(link: Link): Promise<FetchedAnswer> {
  // A quotation mark that came along from a letter cannot stand in a header, and is not for want of a connection.
  if (!/^[\w-]+$/.test(link.token)) return { found: 'wrong-link' };
  try {
    const response = await fetch(addressOf(link, 'answer'), { headers: headersOf(link), signal: timeLimit(patienceMs) });
    if (response.ok) return { found: 'answer', answer: (await response.json()) as SharedAnswer };
    return response.status === 404 || response.status === 400 ? { found: 'wrong-link' } : { found: 'no-connection' };
  } catch {
    return { found: 'no-connection' };
  }
}

/** Keeps a draft with the server. Never throws. */
export async function saveDraft(link: Link, draft: DraftToSave): Promise<Saved> {
  try {
    const headers = { ...headersOf(link), 'Content-Type': 'application/json' };
    const signal = timeLimit(patienceMs);
    const response = await fetch(addressOf(link, 'draft'), { method: 'POST', headers, body: JSON.stringify(draft), signal });
    if (response.ok) return { is: 'saved', draft: (await response.json()) as StoredDraft };
    return { is: response.status === 409 ? 'changed' : 'failed' };
  } catch {
    return { is: 'failed' };
  }
}

/** Throws away what is written and not sent. Where that fails the draft goes when the answer is sent or the wave closes. */
export async function removeDraft(link: Link): Promise<void> {
  await fetch(addressOf(link, 'draft'), { method: 'DELETE', headers: headersOf(link) }).catch(() => undefined);
}

function addressOf({ code }: Link, what: 'answer' | 'draft'): string {
  return `/api/waves/${encodeURIComponent(code)}/${what}`;
}

function headersOf({ token }: Link): Record<string, string> {
  return { Accept: 'application/json', Invitation: token };
}
