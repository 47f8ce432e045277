// A durable commit costs a disk flush. Writes that arrive while the server is busy share one: each is told of success
// only after the commit, and none is when it fails.
import type { Database } from 'better-sqlite3';
import { StoreBroken, StoreUnavailable } from '../store.ts';

export interface GroupCommit {
  /** Runs `work` inside the next shared transaction; resolves with its value after COMMIT. An error in it undoes only it. */
  readonly write: <T>(work: () => T) => Promise<T>;
  /** Commits what is waiting, at once. */
  readonly flush: () => void;
  /** Runs `work` outside any transaction; its failures are in our words. */
  readonly alone: <T>(work: () => T) => T;
}

/** Told when the disk has failed, before anyone whose write was under way. */
export type WhenBroken = (error: StoreBroken) => void;

interface Waiting {
  /** Does the work; the returned function tells the one who waits. */
  readonly work: () => () => void;
  readonly reject: (error: unknown) => void;
}

export interface Told {
  readonly whenBroken?: WhenBroken | undefined;
  /** After each commit, before those whose writes it holds. */
  readonly onCommit?: () => void;
}

export function groupCommit(database: Database, { whenBroken = () => undefined, onCommit = () => undefined }: Told = {}): GroupCommit {
  const run = (sql: string) => {
    const statement = database.prepare(sql);
    return () => statement.run();
  };
  const [begin, commit, rollback] = [run('BEGIN IMMEDIATE'), run('COMMIT'), run('ROLLBACK')];
  const [mark, forget, undo] = [run('SAVEPOINT one'), run('RELEASE one'), run('ROLLBACK TO one')];
  let waiting: Waiting[] = [];

  /** All of a batch under one mark, which is quick. Undefined, and nothing done, where one of them failed by itself. */
  function together(batch: readonly Waiting[]): (() => void)[] | undefined {
    mark();
    try {
      const told = batch.map(({ work }) => work());
      forget();
      return told;
    } catch (error) {
      if (isTheDisk(error)) throw error;
      undo();
      forget();
      return undefined;
    }
  }

  /** Each under a mark of its own: the error of one undoes and is told to only that one. */
  function apart({ work, reject }: Waiting): () => void {
    mark();
    try {
      const tell = work();
      forget();
      return tell;
    } catch (error) {
      if (isTheDisk(error)) throw error;
      undo();
      forget();
      return () => reject(asStoreError(error));
    }
  }

  /** SQLite gave up the whole transaction, or we do: full disk, I/O error. */
  function isTheDisk(error: unknown): boolean {
    return !database.inTransaction || asStoreError(error) instanceof StoreBroken;
  }

  function flush(): void {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      begin();
      const told = together(batch) ?? batch.map(apart);
      commit();
      onCommit();
      for (const tell of told) tell();
    } catch (error) {
      const failure = unavailable(error);
      if (failure instanceof StoreBroken) whenBroken(failure);
      if (database.inTransaction) rollback();
      for (const { reject } of batch) reject(failure);
    }
  }

  function alone<T>(work: () => T): T {
    flush();
    try {
      const value = work();
      onCommit();
      return value;
    } catch (error) {
      const failure = asStoreError(error);
      if (failure instanceof StoreBroken) whenBroken(failure);
      throw failure;
    }
  }

  function write<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const told = () => {
        const value = work();
        return () => resolve(value);
      };
      waiting.push({ work: told, reject });
      if (waiting.length === 1) setImmediate(flush);
    });
  }

  return { write, flush, alone };
}

/** SQLite's own errors in our words; anything else as it is. */
export function asStoreError(error: unknown): unknown {
  return codeOf(error).startsWith('SQLITE_') ? unavailable(error) : error;
}

function unavailable(error: unknown): StoreUnavailable {
  if (error instanceof StoreUnavailable) return error;
  if (/^SQLITE_(IOERR|CORRUPT|NOTADB)/.test(codeOf(error)))
    return new StoreBroken('The disk of the database has failed.', { cause: error });
  return new StoreUnavailable('The database could not be written.', { cause: error });
}

/** SQLite's name of what went wrong (`SQLITE_FULL`, `SQLITE_IOERR_FSYNC`), or nothing. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
