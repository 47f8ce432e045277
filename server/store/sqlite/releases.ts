// Releasing the results of persons is also forgetting: the key that ids were made with, the ids, and every trace of them
// and of the order of arrival in the file and its log.
import type { WaveRelease } from '../../../reports/disclosure/wave-release.ts';
import type { Store } from '../store.ts';
import { type Connection, parsed } from './connection.ts';

export type Releases = Pick<Store, 'keepRelease' | 'release' | 'releasesOf'>;

export function releasesIn(connection: Connection): Releases {
  const { all, one, change, write } = connection;
  const add = change(
    'INSERT INTO releases (wave, activity, release) VALUES (?, ?, ?) ON CONFLICT (wave) DO UPDATE SET release = excluded.release',
  );
  const ofWave = one('SELECT release FROM releases WHERE wave = ?');
  const ofActivity = all('SELECT release FROM releases WHERE activity = ? ORDER BY wave');
  const destroyKey = change('DELETE FROM answer_keys WHERE wave = ?');
  const renameResponses = change('UPDATE responses SET id = lower(hex(randomblob(32))) WHERE wave = ?');
  const noteScrub = change("INSERT INTO notes (name, value) VALUES ('scrub', 'pending') ON CONFLICT DO NOTHING");

  function keep(release: WaveRelease): void {
    if (release.unit === 'person' && ofWave(release.wave)) return;
    add(release.wave, release.activity, JSON.stringify(release));
    if (release.unit !== 'person') return;
    destroyKey(release.wave);
    renameResponses(release.wave);
    noteScrub();
  }

  return {
    keepRelease: async (release) => {
      await write(() => keep(release));
      scrubIfPending(connection);
    },
    release: async (wave) => {
      const row = ofWave(wave);
      return row && parsed<WaveRelease>(row.release);
    },
    releasesOf: async (activity) => ofActivity(activity).map((row) => parsed<WaveRelease>(row.release)),
  };
}

/**
 * Rewrites the file and empties the log, where a release has asked for it. The note is removed only when both are done,
 * so a stop (or another process reading) in between leaves the work to the next start or the next release.
 */
export function scrubIfPending({ database, flush }: Pick<Connection, 'database' | 'flush'>): boolean {
  flush(); // VACUUM cannot run inside a transaction, nor beside one of ours
  if (!database.prepare("SELECT 1 FROM notes WHERE name = 'scrub'").get()) return true;
  try {
    database.exec('VACUUM');
    if (!emptiesLog(database)) return false;
    database.prepare("DELETE FROM notes WHERE name = 'scrub'").run();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}

function emptiesLog(database: Connection['database']): boolean {
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return result?.busy === 0;
}
