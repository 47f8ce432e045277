// What holds for one store must hold for the other: the tests here are run over each.
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openMongoStore } from '../../../server/store/mongo/open-mongo-store.ts';
import { storeFile } from '../../../server/store/open-store.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { temporaryFolder } from '../../server/temporary-folder.ts';
import { startMongo } from '../../support/mongo-server.ts';

export interface StoreKind {
  readonly name: 'SQLite' | 'MongoDB';
  /** A place where nothing is kept yet. */
  readonly newPlace: () => Place;
}

export interface Place {
  /** How a server process is told to use it. */
  readonly env: Readonly<Record<string, string>>;
  /** A connection of the test's own, also while a server runs. */
  readonly open: () => Promise<Store>;
}

/** The embedded store, and MongoDB where there is one to test against (always in CI). */
export async function storesUnderTest(): Promise<readonly StoreKind[]> {
  const mongo = await startMongo();
  afterAll(() => mongo?.stop());
  const onMongo: StoreKind[] = mongo ? [{ name: 'MongoDB', newPlace: () => mongoPlace(mongo.newDatabase()) }] : [];
  return [{ name: 'SQLite', newPlace: () => sqlitePlace(temporaryFolder()) }, ...onMongo];
}

export function sqlitePlace(folder: string): Place {
  return { env: { DATA_DIR: folder }, open: async () => openSqliteStore(join(folder, storeFile)) };
}

function mongoPlace(uri: string): Place {
  return { env: { MONGODB_URI: uri }, open: () => openMongoStore(uri, { abandonedAfterMs: 100 }) };
}
