// The server refuses to start where it could not keep its word, and a first start that is cut short is made good by the next.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { shuffled, streamOf } from '../../server/samples/random.ts';
import { storeFile } from '../../server/store/open-store.ts';
import { migrate, released } from '../../server/store/sqlite/migrate.ts';
import { openDatabase } from '../../server/store/sqlite/open-database.ts';
import { temporaryFolder } from '../server/temporary-folder.ts';
import { freePort } from '../support/running-server.ts';
import { builtServer } from './support/built-server.ts';
import { times } from './support/long.ts';
import { afterPowerCuts, randomMoments } from './support/power-cuts.ts';
import { runToEnd } from './support/server-process.ts';
import { eventsIn, straceWorks, tracedInto } from './support/strace.ts';

const built = await builtServer();
const injected = (name: string) => resolve('test/faults/injected', name);

describe('a server', () => {
  test.each([
    ['without a write-ahead log', 'no-wal', 'journal_mode = wal'],
    ['without a flush for each commit', 'no-full', 'synchronous = 2'],
    ['older than the safe version', 'old', 'SQLite 3.51.2 is too old: 3.51.3 or newer is needed'],
  ])('refuses to start on an SQLite %s', async (_what, unsafe, words) => {
    const env = { DATA_DIR: temporaryFolder(), UNSAFE: unsafe };
    const outcome = await runToEnd({ script: built.main, port: await freePort(), env, preload: [injected('unsafe-sqlite.mjs')] });
    expect(outcome).toMatchObject({ code: 1, signal: null });
    expect(outcome.said).toContain(words);
    expect(outcome.said.trim().split('\n')).toHaveLength(1);
  });

  test('refuses to start on a file of a newer version, and changes nothing in it', async () => {
    const folder = temporaryFolder();
    const database = openDatabase(join(folder, storeFile));
    database.pragma('user_version = 99');
    database.close();
    const before = readFileSync(join(folder, storeFile));
    const outcome = await runToEnd({ script: built.main, port: await freePort(), env: { DATA_DIR: folder } });
    expect(outcome).toMatchObject({ code: 1, said: expect.stringContaining('schema 99') });
    expect(readFileSync(join(folder, storeFile)).equals(before)).toBe(true);
  });
});

/** The tables and indexes a file of today has. */
const schemaOf = (database: Database) => database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
/** What a file holds after each number of whole steps; the last is today's. */
const wholeSteps = [0, ...released.keys()].map((_, steps) => {
  const database = new Sqlite(':memory:');
  migrate(database, released.slice(0, steps));
  return schemaOf(database);
});
const today = wholeSteps.at(-1);

/** What a file holds that a stopped start has left, and after the next start. */
function startedAgain(folder: string): { readonly left: 'nothing' | 'all' | 'some' | 'part'; readonly wrong: string | undefined } {
  const file = join(folder, storeFile);
  const before = new Sqlite(file);
  const steps = wholeSteps.findIndex((schema) => isEqual(schema, schemaOf(before)));
  before.close();
  const left = steps === 0 ? 'nothing' : steps === released.length ? 'all' : steps > 0 ? 'some' : 'part';
  try {
    const database = openDatabase(file);
    const sound = database.pragma('integrity_check', { simple: true }) === 'ok' && isEqual(schemaOf(database), today);
    database.close();
    return { left, wrong: sound ? undefined : 'not the schema of today' };
  } catch (error) {
    return { left, wrong: String(error) };
  }
}

const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The first start on an empty folder, killed at its n-th write. Undefined where it came to its end before. */
async function killedAtWrite(n: number, preload: readonly string[] = []) {
  const folder = temporaryFolder();
  const under = tracedInto(join(temporaryFolder(), 'trace'), [`pwrite64:signal=KILL:when=${n}`]);
  const outcome = await runToEnd({ script: built.openDatabase, port: 0, env: { DATA_DIR: folder }, preload, under });
  return outcome.signal === 'SIGKILL' ? startedAgain(folder) : undefined;
}

/** How many writes the first start makes. */
async function writesOfFirstStart(preload: readonly string[] = []) {
  const folder = temporaryFolder();
  const trace = join(temporaryFolder(), 'trace');
  await runToEnd({ script: built.openDatabase, port: 0, env: { DATA_DIR: folder }, preload, under: tracedInto(trace) });
  const events = eventsIn(trace, folder, storeFile);
  return { events, writes: events.filter(({ kind }) => kind === 'write').length };
}

describe.skipIf(!straceWorks())('a first start', () => {
  test('killed at any write has made whole steps of the schema or none, and the next start completes it', {
    timeout: 600_000,
  }, async () => {
    const { writes } = await writesOfFirstStart();
    const moments = shuffled(
      streamOf(1, 'first start'),
      Array.from({ length: writes }, (_, n) => n + 1),
    ).slice(0, times(10, writes));
    for (const moment of moments) {
      const outcome = await killedAtWrite(moment);
      expect({ moment, ...outcome }).toEqual({ moment, left: expect.stringMatching(/nothing|some|all/), wrong: undefined });
    }
  });

  test('cut short by a power cut at any moment has made whole steps of the schema or none', { timeout: 600_000 }, async () => {
    const { events } = await writesOfFirstStart();
    const random = streamOf(1, 'power in a first start');
    const trace = { files: new Map(), events };
    const found = afterPowerCuts(trace, randomMoments(trace, times(150, 2000), random), random, startedAgain);
    expect(found.filter(({ left, wrong }) => left === 'part' || wrong)).toEqual([]);
    expect(new Set(found.map(({ left }) => left))).toEqual(new Set(['nothing', 'some', 'all']));
  });

  test('leaves half a schema that no later start completes where it makes it without a transaction', async () => {
    const preload = [injected('steps-without-transaction.mjs')];
    const { writes } = await writesOfFirstStart(preload);
    const outcome = await killedAtWrite(Math.floor(writes / 3), preload);
    expect(outcome).toMatchObject({ left: 'part', wrong: expect.stringContaining('already exists') });
  });
});

describe('a migration that fails at any statement', () => {
  const statements = [
    'ALTER TABLE notes ADD COLUMN made TEXT',
    "UPDATE notes SET made = 'then'",
    'CREATE TABLE marks (name TEXT PRIMARY KEY) STRICT',
    'INSERT INTO marks SELECT name FROM notes',
    'DROP TABLE releases',
  ];
  const versionOf = (database: Database) => database.pragma('user_version', { simple: true });
  const first = 'CREATE TABLE notes (name TEXT) STRICT; CREATE TABLE releases (wave TEXT) STRICT';

  test('leaves a file with something in it as it was, and the next start completes it', () => {
    for (const [n] of statements.entries()) {
      const database = new Sqlite(join(temporaryFolder(), 'test.sqlite'));
      migrate(database, [first]);
      database.exec("INSERT INTO notes VALUES ('kept')");
      const before = [schemaOf(database), versionOf(database)];
      const broken = [...statements.slice(0, n + 1), 'SELECT * FROM no_such_table'].join(';\n');
      expect(() => migrate(database, [first, broken])).toThrow('no_such_table');
      expect([schemaOf(database), versionOf(database)]).toEqual(before);
      migrate(database, [first, statements.join(';\n')]);
      expect(versionOf(database)).toBe(2);
      expect(database.prepare('SELECT name FROM marks').pluck().all()).toEqual(['kept']);
      database.close();
    }
  });
});

test('every fault that is injected is used by a test', () => {
  const tests = readdirSync('test/faults').filter((name) => name.endsWith('.test.ts'));
  const text = [...tests, 'support/built-server.ts'].map((name) => readFileSync(join('test/faults', name), 'utf8')).join('');
  expect(readdirSync('test/faults/injected').filter((name) => !text.includes(name))).toEqual([]);
});
