// What is particular to the SQLite store: the settings it will not run without, and what is left in the file.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { markReleased } from '../../../reports/disclosure/released.ts';
import { connect } from '../../../server/store/sqlite/connection.ts';
import { openDatabase, refuseOldSqlite, verifyDurable } from '../../../server/store/sqlite/open-database.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { type Store, StoreUnavailable } from '../../../server/store/store.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const newFile = () => join(temporaryFolder(), 'test.sqlite');
const wave = {
  id: 'w1',
  code: 'CODE234',
  activity: 'a1',
  title: { sv: 'Träff 1' },
  survey: { id: 'session-eval', version: 1 },
  parameters: {},
  unit: 'person',
  audience: 'open',
  breakdowns: [],
  k: 5,
  status: 'open',
} as const;

async function storeWithWave(file: string): Promise<Store> {
  const store = openSqliteStore(file);
  await store.addActivity({ id: 'a1', kind: 'learning-project', title: 'Kompetens', organiser: 'Region Exempel', example: false });
  await store.addWave(wave, Buffer.from('the-secret-of-this-wave-32-bytes'));
  return store;
}

/** Resolves when another process has begun to write, which it does for so long. */
async function writeElsewhere(file: string, ms: number): Promise<void> {
  const script = `
    const database = require('better-sqlite3')(${JSON.stringify(file)});
    database.exec('BEGIN IMMEDIATE');
    process.stdout.write('writing');
    setTimeout(() => database.exec('ROLLBACK'), ${ms});`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
}

describe('a SQLite file', () => {
  test('is opened in WAL with full synchronous writes, foreign keys and overwriting of what is erased', () => {
    const database = openDatabase(newFile());
    onTestFinished(() => void database.close());
    const read = (name: string) => database.pragma(name, { simple: true });
    expect([read('journal_mode'), read('synchronous'), read('foreign_keys'), read('secure_delete')]).toEqual(['wal', 2, 1, 1]);
  });

  test.each(['synchronous = NORMAL', 'foreign_keys = OFF', 'secure_delete = OFF', 'journal_mode = DELETE'])(
    'with %s is refused',
    (setting) => {
      const database = openDatabase(newFile());
      onTestFinished(() => void database.close());
      database.pragma(setting);
      expect(() => verifyDurable(database)).toThrow(setting.split(' ')[0]);
    },
  );

  test('is refused where SQLite is older than the safe version', () => {
    expect(() => refuseOldSqlite('3.51.2')).toThrow('3.51.3 or newer');
    expect(() => refuseOldSqlite('3.9.99')).toThrow('too old');
    expect(() => refuseOldSqlite('3.51.3')).not.toThrow();
    expect(() => refuseOldSqlite('4.0.0')).not.toThrow();
  });

  test('refuses to change a line of its audit log, whoever asks', async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    await store.addAuditEntry({ at: '2026-11-19T15:00:00.000Z', by: 'key', name: 'Program', action: 'released' });
    await store.close();
    const database = new Sqlite(file);
    onTestFinished(() => void database.close());
    expect(() => database.prepare("UPDATE audit_log SET entry = '{}'").run()).toThrow('never changed');
    expect(database.prepare('SELECT entry FROM audit_log').pluck().get()).toContain('Program');
  });

  test('of a newer version of the program is refused and left alone', () => {
    const file = newFile();
    const database = openDatabase(file);
    database.pragma('user_version = 99');
    database.close();
    expect(() => openSqliteStore(file)).toThrow(/schema 99/);
    const unchanged = new Sqlite(file, { readonly: true });
    expect(unchanged.pragma('user_version', { simple: true })).toBe(99);
    unchanged.close();
  });

  test('and its log hold nothing of the secret or of the ids after a release', async () => {
    const file = newFile();
    const store = await storeWithWave(file);
    onTestFinished(() => store.close());
    const ids = Array.from({ length: 40 }, (_, n) => `response-id-number-${n}-before-release`);
    for (const id of ids) await store.keep('w1', { id, locale: 'sv', version: 1, answers: { keep: 'Samtalen' }, background: {} });
    const texts = markReleased([]);
    await store.keepRelease({
      wave: 'w1',
      activity: 'a1',
      survey: wave.survey,
      unit: 'person',
      k: 5,
      status: 'released',
      responses: 40,
      releasedOn: '2026-12-01',
      tables: [],
      texts,
    });
    const bytes = readFileSync(file).toString('latin1') + readFileSync(`${file}-wal`).toString('latin1');
    expect(bytes).toContain('Samtalen');
    expect(bytes).not.toContain('the-secret-of-this-wave');
    expect(ids.filter((id) => bytes.includes(id))).toEqual([]);
  });

  test('whose overwriting was cut short by a stop is overwritten at the next start', async () => {
    const file = newFile();
    await (await storeWithWave(file)).close();
    const interrupted = new Sqlite(file);
    interrupted.pragma('secure_delete = OFF');
    interrupted.exec("DELETE FROM answer_keys; INSERT INTO notes (name, value) VALUES ('scrub', 'pending')");
    interrupted.close();
    expect(readFileSync(file).toString('latin1')).toContain('the-secret-of-this-wave');
    await openSqliteStore(file).close();
    expect(readFileSync(file).toString('latin1')).not.toContain('the-secret-of-this-wave');
  });

  test('keeps what was acknowledged when the process ends without closing it', async () => {
    const file = newFile();
    const store = await storeWithWave(file);
    onTestFinished(() => store.close());
    await store.keep('w1', { id: 'r1', locale: 'sv', version: 1, answers: { relevance: 4 }, background: {} });
    expect(existsSync(`${file}-wal`)).toBe(true);
    const another = openSqliteStore(file); // as after a crash: the first was never closed
    onTestFinished(() => another.close());
    expect(await another.response('w1', 'r1')).toMatchObject({ answers: { relevance: 4 } });
  });
});

describe('what is remembered until the event loop turns', () => {
  test('is forgotten then: what another process commits is seen', async () => {
    const file = newFile();
    const store = await storeWithWave(file);
    const other = openSqliteStore(file);
    onTestFinished(async () => void (await Promise.all([store.close(), other.close()])));
    expect((await store.waveByCode('CODE234'))?.status).toBe('open');
    await other.changeWave({ ...wave, status: 'closed' }, 'open');
    await new Promise(setImmediate);
    expect((await store.waveByCode('CODE234'))?.status).toBe('closed');
  });

  test('reads once for many who ask in one turn, and again in the next', async () => {
    const { database, oncePerTurn } = connect(openDatabase(newFile()));
    onTestFinished(() => void database.close());
    let reads = 0;
    const read = oncePerTurn((key) => `${key}${++reads}`);
    expect([read('a'), read('a'), read('b'), read('a')]).toEqual(['a1', 'a1', 'b2', 'a1']);
    await new Promise(setImmediate);
    expect(read('a')).toBe('a3');
  });
});

describe('what is remembered while nobody writes', () => {
  test('is read again after a write here, and after one by another process', async () => {
    const file = newFile();
    const { whileUnchanged, database } = connect(openDatabase(file));
    const other = openDatabase(file);
    onTestFinished(() => [database, other].forEach((one) => void one.close()));
    let reads = 0;
    const read = whileUnchanged((key) => `${key}${++reads}`);
    expect([read('a'), read('a'), read('b'), read('a')]).toEqual(['a1', 'a1', 'b2', 'a1']);
    database.exec("INSERT INTO notes (name, value) VALUES ('here', '1')");
    expect([read('a'), read('a')]).toEqual(['a3', 'a3']);
    other.exec("INSERT INTO notes (name, value) VALUES ('there', '1')");
    expect([read('a'), read('a')]).toEqual(['a4', 'a4']);
  });
});

describe('writes that share a commit', () => {
  test('are all refused when it fails, and the next ones succeed', async () => {
    const file = newFile();
    const store = await storeWithWave(file);
    onTestFinished(() => store.close());
    const locker = new Sqlite(file);
    locker.exec('BEGIN IMMEDIATE');
    const keep = (id: string) => store.keep('w1', { id, locale: 'sv', version: 1, answers: {}, background: {} });
    const outcomes = await Promise.allSettled([keep('r1'), keep('r2')]);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason instanceof StoreUnavailable)).toEqual([true, true]);
    locker.exec('ROLLBACK');
    locker.close();
    expect(await keep('r1')).toBe('kept');
    expect(await store.countResponses('w1')).toBe(1);
  }, 20_000);

  test('of a command wait out another process that writes for longer than a participant would wait', async () => {
    const file = newFile();
    const hasty = await storeWithWave(file);
    const patient = openSqliteStore(file, undefined, 30_000);
    onTestFinished(async () => {
      await hasty.close();
      await patient.close();
    });
    const keep = (store: Store, id: string) => store.keep('w1', { id, locale: 'sv', version: 1, answers: {}, background: {} });
    await writeElsewhere(file, 5000);
    await expect(keep(hasty, 'r1')).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await keep(patient, 'r1')).toBe('kept');
  }, 60_000);

  test('are undone one by one where only one is wrong', async () => {
    const database = openDatabase(newFile());
    onTestFinished(() => void database.close());
    const { write, change } = connect(database);
    const add = change("INSERT INTO notes (name, value) VALUES (?, '')");
    const wrong = write(() => {
      add('wrong');
      throw new Error('on purpose');
    });
    const outcomes = await Promise.allSettled([write(() => add('before')), wrong, write(() => add('after'))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(database.prepare('SELECT name FROM notes ORDER BY name').pluck().all()).toEqual(['after', 'before']);
  });

  test('take one transaction for many', async () => {
    const database = openDatabase(newFile());
    onTestFinished(() => void database.close());
    const { write, change } = connect(database);
    const add = change("INSERT INTO notes (name, value) VALUES (?, '')");
    const before = readFileSync(`${database.name}-wal`).length;
    await Promise.all(Array.from({ length: 50 }, (_, n) => write(() => add(`note ${n}`))));
    const frames = (readFileSync(`${database.name}-wal`).length - before) / (4096 + 24);
    expect(frames).toBeLessThan(5); // 50 separate commits would write at least 50 pages to the log
  });
});
