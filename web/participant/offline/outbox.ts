// What has been sent but not yet answered, where the service worker can read it: it sends what is left here when the page
// is closed. Emptied by whoever gets the reply. Where the browser keeps no database the page alone sends.
import type { Submission } from '../sending/post-response.ts';

export interface Waiting {
  readonly code: string;
  readonly submission: Submission;
  /** The day it was put here (ISO date). */
  readonly day: string;
}

const store = 'waiting';

/** Puts a submission in the outbox. Never fails: without one the page still sends. */
export function keepInOutbox(code: string, submission: Submission): Promise<void> {
  const waiting: Waiting = { code, submission, day: new Date().toISOString().slice(0, 10) };
  // As it is sent: the survey engine's lists have functions of their own, which a database does not take.
  const plain: unknown = JSON.parse(JSON.stringify(waiting));
  return inTurn((box) => box.put(plain, submission.submissionId));
}

/** Takes it out again: it has been answered, or is being changed. */
export function removeFromOutbox({ submissionId }: Pick<Submission, 'submissionId'>): Promise<void> {
  return inTurn((box) => box.delete(submissionId));
}

/** Everything that waits. */
export async function outbox(): Promise<readonly Waiting[]> {
  let found: readonly Waiting[] = [];
  await inTurn((box) => {
    const all = box.getAll();
    all.onsuccess = () => {
      found = all.result as Waiting[];
    };
  });
  return found;
}

/** One after the other: what is taken out may just have been put in. */
let last: Promise<void> = Promise.resolve();

function inTurn(change: (box: IDBObjectStore) => unknown): Promise<void> {
  last = last.then(() => withBox(change)).catch(() => undefined);
  return last;
}

async function withBox(change: (box: IDBObjectStore) => unknown): Promise<void> {
  const database = await open();
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(store, 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      change(transaction.objectStore(store));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('efterklang', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
