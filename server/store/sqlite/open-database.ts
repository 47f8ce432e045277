// A connection that keeps its word: what SQLite says is written survives a power cut, and what is erased is gone.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { migrate } from './migrate.ts';

/** Older ones can corrupt a WAL database that is checkpointed while it is written (https://sqlite.org/wal.html#walresetbug). */
const oldestSqlite = '3.51.3';

/** Value asked for and value read back. FULL is 2; better-sqlite3's build weakens it to NORMAL in WAL unless told. */
const pragmas: readonly (readonly [name: string, set: string, expected: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
];

/** While another process writes, everyone waits: no longer than a participant would. Then they are told to try again. */
const participantsPatienceMs = 2000;

/**
 * Opens (or makes) a database file with durable settings and today's schema.
 * Throws one clear sentence where the settings do not hold, SQLite is too old or the schema is newer than the program.
 */
export function openDatabase(file: string, patienceMs = participantsPatienceMs): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new Sqlite(file);
  try {
    refuseOldSqlite(String(database.prepare('SELECT sqlite_version()').pluck().get()));
    database.pragma(`busy_timeout = ${patienceMs}`);
    for (const [name, set] of pragmas) database.pragma(`${name} = ${set}`);
    verifyDurable(database);
    bringToDisk(database);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * What a process that was killed had written but not flushed is readable now, and would be taken for kept: a retry of it
 * would be acknowledged, and a power cut could still take it. So it is flushed, and written anew to the database, first.
 * That goes for a failed flush too: the system may call those pages written although they never reached the disk.
 */
function bringToDisk(database: Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
  const log = `${database.name}-wal`;
  if (!existsSync(log)) return;
  // That the log is empty must be on the disk too: half of an old one would be read over the database.
  const file = openSync(log, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/** Throws where a setting the promises rest on is not in force on this connection. */
export function verifyDurable(database: Database): void {
  for (const [name, , expected] of pragmas) {
    const actual = database.pragma(name, { simple: true });
    if (actual !== expected)
      throw new Error(`SQLite does not keep ${name} = ${expected} for ${database.name} (it says ${String(actual)}). Use a local disk.`);
  }
}

/** Throws for an SQLite older than the one that is known to be safe. */
export function refuseOldSqlite(version: string): void {
  if (compareVersions(version, oldestSqlite) < 0)
    throw new Error(`SQLite ${version} is too old: ${oldestSqlite} or newer is needed. Run npm ci.`);
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let part = 0; part < 3; part++) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
