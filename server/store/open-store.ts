// Settings -> adapter: one place decides where things are kept.
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import type { Store } from './store.ts';

/** The embedded store's file in the data folder. */
export const storeFile = 'efterklang.sqlite';

/** Opens the store the settings ask for. Throws one clear sentence where that cannot be done. */
export async function openStore(settings: Pick<Settings, 'dataDir' | 'mongodbUri'>): Promise<Store> {
  if (settings.mongodbUri) {
    throw new Error('MONGODB_URI is set, but this version of Efterklang keeps everything in SQLite. Unset it to use DATA_DIR.');
  }
  const { openSqliteStore } = await import('./sqlite/open-sqlite-store.ts');
  return openSqliteStore(join(settings.dataDir, storeFile));
}
