// A durable commit costs a disk flush. Writes that arrive while the server is busy share one: each is told of success
// only after the commit, and none is when it fails.
import type { Database } from 'better-sqlite3';
import { StoreUnavailable } from '../store.ts';

export interface GroupCommit {
  /** Runs `work` inside the next shared transaction; resolves with its value after COMMIT. An error in it undoes only it. */
  readonly write: <T>(work: () => T) => Promise<T>;
  /** Commits what is waiting, at once. */
  readonly flush: () => void;
}

interface Waiting {
  /** Does the work; the returned function tells the one who waits. */
  readonly attempt: () => () => void;
  readonly reject: (error: Error) => void;
}

export function groupCommit(database: Database): GroupCommit {
  const run = (sql: string) => {
    const statement = database.prepare(sql);
    return () => statement.run();
  };
  const [begin, commit, rollback] = [run('BEGIN IMMEDIATE'), run('COMMIT'), run('ROLLBACK')];
  const [mark, forget, undo] = [run('SAVEPOINT one'), run('RELEASE one'), run('ROLLBACK TO one')];
  let waiting: Waiting[] = [];

  function within<T>(work: () => T): T {
    mark();
    try {
      return work();
    } catch (error) {
      if (database.inTransaction) undo();
      throw error;
    } finally {
      if (database.inTransaction) forget();
    }
  }

  function flush(): void {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      begin();
      const told = batch.map(({ attempt }) => attempt());
      commit();
      for (const tell of told) tell();
    } catch (error) {
      if (database.inTransaction) rollback();
      for (const { reject } of batch) reject(unavailable(error));
    }
  }

  function write<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const attempt = () => {
        try {
          const value = within(work);
          return () => resolve(value);
        } catch (error) {
          if (!database.inTransaction) throw error; // SQLite gave up the whole transaction: full disk, I/O error
          return () => reject(asStoreError(error));
        }
      };
      waiting.push({ attempt, reject });
      if (waiting.length === 1) setImmediate(flush);
    });
  }

  return { write, flush };
}

/** SQLite's own errors in our words; anything else as it is. */
export function asStoreError(error: unknown): unknown {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_') ? unavailable(error) : error;
}

function unavailable(error: unknown): StoreUnavailable {
  return error instanceof StoreUnavailable ? error : new StoreUnavailable('The database could not be written.', { cause: error });
}
