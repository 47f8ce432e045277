// Opens the database of DATA_DIR as the server does, brings it to today's schema, and ends.
import { join } from 'node:path';
import { readSettings } from '../../../server/settings.ts';
import { storeFile } from '../../../server/store/open-store.ts';
import { openDatabase } from '../../../server/store/sqlite/open-database.ts';

openDatabase(join(readSettings().dataDir, storeFile)).close();
