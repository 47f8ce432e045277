// A place on disk whose files are known before a traced server is started on it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeFile } from '../../../server/store/open-store.ts';
import { temporaryFolder } from '../../server/temporary-folder.ts';
import type { Files } from './disk.ts';
import { type Fieldwork, preparedFieldwork } from './fieldwork.ts';
import { type Place, sqlitePlace } from './stores.ts';

export interface TracedFieldwork {
  readonly folder: string;
  readonly place: Place;
  readonly fieldwork: Fieldwork;
  /** Another open wave. */
  readonly other: Fieldwork;
  readonly files: Files;
}

export async function tracedFieldwork(): Promise<TracedFieldwork> {
  const folder = temporaryFolder();
  const place = sqlitePlace(folder);
  const fieldwork = await preparedFieldwork(place);
  const other = await preparedFieldwork(place, { seed: 'another wave' });
  return { folder, place, fieldwork, other, files: new Map([[storeFile, readFileSync(join(folder, storeFile))]]) };
}
