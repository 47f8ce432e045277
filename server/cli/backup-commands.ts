import { join } from 'node:path';
import { readSettings } from '../settings.ts';
import { storeFile } from '../store/open-store.ts';
import type { Command } from './command.ts';
import { print, say } from './terminal.ts';

const backup: Command = {
  name: 'backup',
  takes: '<file>',
  summary: 'Writes a copy of the embedded store to a new file; a running server goes on meanwhile',
  run: async ({ argument }) => {
    const file = argument(0, 'The file');
    const store = embeddedStore('mongodump --uri="$MONGODB_URI" --archive=FILE');
    const { backUpSqlite } = await import('../store/sqlite/backup.ts');
    backUpSqlite(store, file, () => say('Copying the store …'));
    print(file);
  },
};

const restore: Command = {
  name: 'restore',
  takes: '<file>',
  summary: 'Puts a backup in DATA_DIR where no store is; stop the server first',
  run: async ({ argument }) => {
    const file = argument(0, 'The file');
    const store = embeddedStore('mongorestore --uri="$MONGODB_URI" --archive=FILE');
    const { restoreSqlite } = await import('../store/sqlite/backup.ts');
    restoreSqlite(file, store, () => say('Checking the backup …'));
    print(store);
  },
};

/** MongoDB has tools of its own, which know of replica sets and shards. */
function embeddedStore(instead: string): string {
  const { mongodbUri, dataDir } = readSettings();
  if (mongodbUri) throw new Error(`MONGODB_URI is set, and MongoDB has its own tool for this: ${instead}`);
  return join(dataDir, storeFile);
}

export const backupCommands: readonly Command[] = [backup, restore];
