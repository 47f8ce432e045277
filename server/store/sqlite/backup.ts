// A copy of the embedded store, taken while it is used, and its way back.
import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openDatabase } from './open-database.ts';

/**
 * Writes a whole copy of the store to a new file. What has been released or erased is as gone there as here: the copy is made
 * of what the tables hold now, not of the pages of the file (https://sqlite.org/lang_vacuum.html#vacuuminto).
 * Throws one clear sentence where there is no store, or a file stands in the way. `begun` is told when nothing is.
 *
 * @example backUpSqlite('./data/efterklang.sqlite', './backup/2027-02-04.sqlite');
 */
export function backUpSqlite(from: string, to: string, begun: () => void = () => undefined): void {
  if (!existsSync(from)) throw new Error(`There is no store to back up: ${from} is missing.`);
  refuseExisting(to);
  begun();
  writeWhole(to, (unfinished) => {
    const database = openDatabase(from);
    try {
      database.prepare('VACUUM INTO ?').run(unfinished);
    } finally {
      database.close();
    }
  });
}

/**
 * Puts a backup where a store is to be. Never over one that is there.
 * Throws one clear sentence where the backup is not whole or is no store.
 */
export function restoreSqlite(from: string, to: string, begun: () => void = () => undefined): void {
  if (!existsSync(from)) throw new Error(`There is no backup: ${from} is missing.`);
  refuseExisting(to);
  begun();
  checkWhole(from);
  // The log of a store that is no more would be read over the new one.
  for (const end of ['-wal', '-shm']) rmSync(`${to}${end}`, { force: true });
  writeWhole(to, (unfinished) => copyFileSync(from, unfinished));
}

function refuseExisting(file: string): void {
  if (existsSync(file)) throw new Error(`${resolve(file)} is there already. Move it away first, or choose another place.`);
}

function checkWhole(file: string): void {
  const database = openReadOnly(file);
  try {
    const verdict = database.pragma('integrity_check', { simple: true });
    const tables = database.prepare("SELECT count(*) FROM sqlite_schema WHERE name IN ('activities', 'waves', 'responses')").pluck().get();
    if (verdict !== 'ok' || tables !== 3) throw new Error('incomplete');
  } catch (error) {
    throw new Error(`${file} is not a whole backup of a store. Choose another one.`, { cause: error });
  } finally {
    database.close();
  }
}

function openReadOnly(file: string): Sqlite.Database {
  return new Sqlite(file, { readonly: true, fileMustExist: true });
}

/** On the disk under its own name only when all of it is. For its owner's eyes only, as the store is. */
function writeWhole(file: string, write: (unfinished: string) => void): void {
  const unfinished = `${file}.unfinished`;
  mkdirSync(dirname(resolve(file)), { recursive: true, mode: 0o700 });
  rmSync(unfinished, { force: true });
  try {
    write(unfinished);
    chmodSync(unfinished, 0o600);
    flush(unfinished);
    renameSync(unfinished, file);
    flush(dirname(resolve(file)));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function flush(path: string): void {
  const opened = openSync(path, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
