// Both stores as someone sees them who holds the disk: everything that is stored, in the order it is stored in.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import mongoose from 'mongoose';
import { onTestFinished } from 'vitest';
import { openMongoStore } from '../../server/store/mongo/open-mongo-store.ts';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder } from '../server/temporary-folder.ts';
import type { MongoServer } from '../support/mongo-server.ts';

export type StoredRow = Readonly<Record<string, unknown>>;

export interface OpenedStore {
  readonly store: Store;
  /** Every row of every table or collection, by its name, in the order they lie in. */
  readonly dump: () => Promise<Readonly<Record<string, readonly StoredRow[]>>>;
  /** The database file with its log, where the store has one. */
  readonly bytes?: () => Buffer;
  /** The bytes of a new backup. */
  readonly backup?: () => Buffer;
}

export interface StoreKind {
  readonly name: string;
  readonly open: () => Promise<OpenedStore>;
}

/** SQLite, and MongoDB where there is a server. */
export function storeKinds(mongo: MongoServer | undefined): readonly StoreKind[] {
  return [{ name: 'SQLite', open: () => openedSqlite() }, ...(mongo ? [{ name: 'MongoDB', open: () => openedMongo(mongo) }] : [])];
}

/** A store in a file of its own; `prepare` may change the empty file first. */
export async function openedSqlite(prepare: (file: string) => void = () => undefined): Promise<Required<OpenedStore>> {
  const file = join(temporaryFolder(), 'test.sqlite');
  prepare(file);
  const store = openSqliteStore(file);
  onTestFinished(() => store.close());
  return { store, dump: async () => dumpOfFile(file), bytes: () => bytesOf(file), backup: () => backupOf(file) };
}

function dumpOfFile(file: string): Readonly<Record<string, readonly StoredRow[]>> {
  const database = new Sqlite(file, { readonly: true });
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const rows = tables.map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()] as const);
  database.close();
  return Object.fromEntries(rows) as Readonly<Record<string, readonly StoredRow[]>>;
}

function bytesOf(file: string): Buffer {
  const files = [file, `${file}-wal`].filter((name) => existsSync(name));
  return Buffer.concat(files.map((name) => readFileSync(name)));
}

function backupOf(file: string): Buffer {
  const copy = join(mkdtempSync(join(dirname(file), 'backup-')), 'backup.sqlite');
  const database = new Sqlite(file, { readonly: true });
  database.prepare('VACUUM INTO ?').run(copy);
  database.close();
  return readFileSync(copy);
}

async function openedMongo(mongo: MongoServer): Promise<OpenedStore> {
  const uri = mongo.newDatabase();
  const store = await openMongoStore(uri, { abandonedAfterMs: 50 });
  onTestFinished(() => store.close());
  return { store, dump: () => dumpOfDatabase(uri) };
}

async function dumpOfDatabase(uri: string): Promise<Readonly<Record<string, readonly StoredRow[]>>> {
  const connection = await mongoose.createConnection(uri).asPromise();
  const dump: Record<string, readonly StoredRow[]> = {};
  for (const { name } of await connection.listCollections()) {
    dump[name] = (await connection.collection(name).find({}).toArray()).map(inText);
  }
  await connection.close();
  return dump;
}

/** Bytes as the text they hold. */
function inText(row: StoredRow): StoredRow {
  const entries = Object.entries(row).map(([key, value]) => [key, hasBytes(value) ? Buffer.from(value.buffer).toString() : value]);
  return Object.fromEntries(entries) as StoredRow;
}

function hasBytes(value: unknown): value is { readonly buffer: Uint8Array } {
  return typeof value === 'object' && value !== null && 'buffer' in value;
}
