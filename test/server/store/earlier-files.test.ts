// A file that an earlier version has written, at every schema there has been and with something in each of its tables, is brought to
// the schema of today with all that is in it.
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrate, released } from '../../../server/store/sqlite/migrate.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { openedSqlite, type StoredRow } from '../../privacy/stores.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { fillActivity, fillCommon } from './everything-stored.ts';

type Tables = ReadonlyMap<string, readonly StoredRow[]>;

function tablesIn(database: Database): readonly string[] {
  return database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
}

const columnsOf = (database: Database, table: string) =>
  database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];

/** The rows with only these columns, as text, in an order of their own. */
const picked = (rows: readonly StoredRow[], columns: readonly string[]) =>
  rows.map((row) => JSON.stringify(columns.map((name) => row[name]))).sort();

/** A file as it was after so many steps, with what it could hold of what is stored today. */
function writtenThen(steps: number, now: Readonly<Record<string, readonly StoredRow[]>>): { readonly file: string; readonly held: Tables } {
  const file = join(temporaryFolder(), 'earlier.sqlite');
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  migrate(database, released.slice(0, steps));
  database.pragma('foreign_keys = OFF'); // rows come in no order
  const held = new Map<string, readonly StoredRow[]>();
  for (const table of tablesIn(database)) {
    const columns = columnsOf(database, table);
    // Mails to accounts came with the eighth step.
    const rows = (now[table] ?? []).filter((row) => table !== 'mails' || columns.includes('account') || row.activity !== null);
    const insert = database.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`);
    for (const row of rows) insert.run(...columns.map((name) => row[name]));
    held.set(
      table,
      rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]]))),
    );
  }
  database.close();
  return { file, held };
}

async function storedToday() {
  const { store, dump } = await openedSqlite();
  await fillCommon(store);
  for (const mark of ['Första', 'Andra']) await fillActivity(store, mark);
  return dump();
}

/** What is there of what was held, table by table. */
function expectHeld(file: string, held: Tables): void {
  const database = new Sqlite(file, { readonly: true });
  for (const [table, rows] of held) {
    const columns = Object.keys(rows[0] ?? {});
    expect([table, picked(database.prepare(`SELECT * FROM ${table}`).all() as StoredRow[], columns)]).toEqual([
      table,
      picked(rows, columns),
    ]);
  }
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
  expect(database.pragma('user_version', { simple: true })).toBe(released.length);
  database.close();
}

describe('a file of an earlier version', () => {
  const earlier = Array.from({ length: released.length - 1 }, (_, at) => at + 1);

  test.each(earlier)('with schema %i keeps all that is in it, and is a store', async (steps) => {
    const { file, held } = writtenThen(steps, await storedToday());
    expect([...held.values()].flat().length).toBeGreaterThan(30);
    const store = openSqliteStore(file);
    expect((await store.activities()).map(({ id }) => id)).toEqual(['Andra-activity', 'Första-activity']);
    expect(await store.responseFrom('Första-organisations', 'Första-t3')).toMatchObject({ answers: { keep: 'Första-sent' } });
    expect((await store.invitationsTo('Första-open')).map(({ recipient }) => recipient).sort()).toEqual(['Första-recipient', undefined]);
    expect(await store.answerKey('Första-open')).toBeDefined();
    expect((await store.release('Första-released'))?.responses).toBe(6);
    expect(await store.mailsOf('Första-activity')).toHaveLength(held.has('mails') ? 2 : 0);
    await store.close();
    expectHeld(file, held);
  });

  test('would be seen to have lost something where a step forgets it', async () => {
    const { file, held } = writtenThen(7, await storedToday());
    const database = new Sqlite(file);
    migrate(
      database,
      released.map((step) => step.replace(/INSERT INTO mails_of_both[^;]*;/, '')),
    );
    database.close();
    expect(() => expectHeld(file, held)).toThrow(/mails/);
  });
});
