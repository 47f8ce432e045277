// What each part of the SQLite store works with: prepared reads that answer in our words, and shared durable writes.
import type { Database } from 'better-sqlite3';
import { asStoreError, type GroupCommit, groupCommit, type WhenBroken } from './group-commit.ts';

export type Value = string | number | Buffer | null;
export type Row = Readonly<Record<string, Value>>;

export interface Connection extends GroupCommit {
  readonly database: Database;
  /** A prepared query; call it with its parameters for the rows. */
  readonly all: (sql: string) => (...parameters: Value[]) => readonly Row[];
  /** A prepared query for one row, or undefined. */
  readonly one: (sql: string) => (...parameters: Value[]) => Row | undefined;
  /** A prepared change; returns how many rows it touched. Call it inside `write`. */
  readonly change: (sql: string) => (...parameters: Value[]) => number;
  /**
   * Remembers what a read answers until the event loop turns or something is committed here: a hundred submissions that
   * are handled in one turn read their wave once. What another process commits meanwhile is seen in the next turn, as if
   * these requests had come a moment earlier. What must hold when a response is written is asked inside that write.
   */
  readonly oncePerTurn: <T>(read: (key: string) => T) => (key: string) => T;
  /** Remembers what a read answered last, by key, as long as nobody has written anything at all, here or in another process. */
  readonly whileUnchanged: <T>(read: (key: string) => T) => (key: string) => T;
}

export function connect(database: Database, whenBroken?: WhenBroken): Connection {
  const { oncePerTurn, forget } = turnMemory();
  return {
    ...groupCommit(database, { whenBroken, onCommit: forget }),
    database,
    oncePerTurn,
    whileUnchanged: memoryOf(database),
    all: (sql) => {
      const statement = database.prepare<Value[], Row>(sql);
      return (...parameters) => inOurWords(() => statement.all(...parameters));
    },
    one: (sql) => {
      const statement = database.prepare<Value[], Row>(sql);
      return (...parameters) => inOurWords(() => statement.get(...parameters));
    },
    change: (sql) => {
      const statement = database.prepare<Value[]>(sql);
      return (...parameters) => statement.run(...parameters).changes;
    },
  };
}

/** The JSON in a column. */
export function parsed<T>(column: Value | undefined): T {
  return JSON.parse(String(column)) as T;
}

function inOurWords<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw asStoreError(error);
  }
}

/** `data_version` changes when another connection commits, `total_changes` when this one changes a row. */
function memoryOf(database: Database): Connection['whileUnchanged'] {
  const others = database.prepare<[], number>('PRAGMA data_version').pluck();
  const own = database.prepare<[], number>('SELECT total_changes()').pluck();
  return (read) => {
    const known = new Map<string, ReturnType<typeof read>>();
    let stamp = '';
    return (key) => {
      const now = `${others.get()}:${own.get()}`;
      if (now !== stamp || known.size > 100) known.clear();
      stamp = now;
      if (known.has(key)) return known.get(key) as ReturnType<typeof read>;
      const value = read(key);
      known.set(key, value);
      return value;
    };
  };
}

function turnMemory(): Pick<Connection, 'oncePerTurn'> & { readonly forget: () => void } {
  const remembered: Map<string, unknown>[] = [];
  let due = false;
  const forget = () => {
    due = false;
    for (const known of remembered) known.clear();
  };
  const oncePerTurn = <T>(read: (key: string) => T) => {
    const known = new Map<string, T>();
    remembered.push(known);
    return (key: string) => {
      if (known.has(key)) return known.get(key) as T;
      const value = read(key);
      known.set(key, value);
      if (!due) setImmediate(forget);
      due = true;
      return value;
    };
  };
  return { oncePerTurn, forget };
}
