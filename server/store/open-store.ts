// Settings -> adapter: one place decides where things are kept.
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import type { Store, StoreBroken } from './store.ts';

/** The embedded store's file in the data folder. */
export const storeFile = 'efterklang.sqlite';

/**
 * Opens the store the settings ask for: MongoDB where MONGODB_URI is set, else the file in the data folder. Only the
 * driver that is used is loaded. Throws one clear sentence where that cannot be done. `whenBroken` is told when the disk of
 * the embedded store fails: the process must then end. `patienceMs`: for how long the embedded store waits for another process that writes.
 */
export async function openStore(
  { mongodbUri, dataDir }: Pick<Settings, 'dataDir' | 'mongodbUri'>,
  whenBroken?: (error: StoreBroken) => void,
  patienceMs?: number,
): Promise<Store> {
  if (mongodbUri) {
    const { openMongoStore } = await import('./mongo/open-mongo-store.ts');
    return openMongoStore(mongodbUri);
  }
  const { openSqliteStore } = await import('./sqlite/open-sqlite-store.ts');
  return openSqliteStore(join(dataDir, storeFile), whenBroken, patienceMs);
}
