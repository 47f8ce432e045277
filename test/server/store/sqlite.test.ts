import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { storeContract } from './store.contract.ts';

storeContract(async () => {
  const store = openSqliteStore(join(temporaryFolder(), 'test.sqlite'));
  onTestFinished(() => store.close());
  return store;
});
