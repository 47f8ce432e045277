// Releasing the results of persons is also forgetting: the key that ids were made with, the ids, and every trace of them
// and of the order of arrival in the file and its log.
import type { WaveRelease } from '../../../reports/disclosure/wave-release.ts';
import { remembered } from '../remembered.ts';
import type { Releases } from '../store.ts';
import { type Connection, parsed } from './connection.ts';
import { codeOf } from './group-commit.ts';

export function releasesIn(connection: Connection): Releases {
  const { all, one, change, write, whileUnchanged } = connection;
  const add = change(
    'INSERT INTO releases (wave, activity, release) VALUES (?, ?, ?) ON CONFLICT (wave) DO UPDATE SET release = excluded.release',
  );
  const addUnlessThere = change('INSERT INTO releases (wave, activity, release) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const count = one('SELECT count(*) AS n FROM responses WHERE wave = ?');
  const ofWave = one('SELECT release FROM releases WHERE wave = ?');
  const ofActivity = all('SELECT wave, release FROM releases WHERE activity = ? ORDER BY wave');
  const destroyKey = change('DELETE FROM answer_keys WHERE wave = ?');
  const renameResponses = change('UPDATE responses SET id = lower(hex(randomblob(32))) WHERE wave = ?');
  const noteScrub = change("INSERT INTO notes (name, value) VALUES ('scrub', 'pending') ON CONFLICT DO NOTHING");

  const made = remembered<WaveRelease>();
  const releasesOf = whileUnchanged((activity) => ofActivity(activity).map((row) => releaseIn(String(row.wave), String(row.release))));
  const releaseOf = whileUnchanged((wave) => {
    const row = ofWave(wave);
    return row && releaseIn(wave, String(row.release));
  });
  const releaseIn = (wave: string, text: string) => made.find(wave, text) ?? made.keep(wave, text, parsed(text), text.length);

  function keep(release: WaveRelease, counted: number | undefined): boolean {
    if (release.unit === 'person' && ofWave(release.wave)) return true;
    if (counted !== undefined && count(release.wave)?.n !== counted) return false;
    add(release.wave, release.activity, JSON.stringify(release));
    if (release.unit !== 'person') return true;
    destroyKey(release.wave);
    renameResponses(release.wave);
    noteScrub();
    return true;
  }

  return {
    keepRelease: async (release, counted) => {
      const kept = await write(() => keep(release, counted));
      scrubIfPending(connection);
      return kept;
    },
    adoptRelease: async (release) => (await write(() => addUnlessThere(release.wave, release.activity, JSON.stringify(release)))) === 1,
    release: async (wave) => releaseOf(wave),
    releasesOf: async (activity) => releasesOf(activity),
  };
}

/**
 * Rewrites the file and empties the log, where a release has asked for it. The note is removed only when both are done,
 * so a stop (or another process reading, or a full disk) in between leaves the work to the next start or the next release.
 */
export function scrubIfPending({ database, alone }: Pick<Connection, 'database' | 'alone'>): boolean {
  return alone(() => scrub(database)); // VACUUM cannot run inside a transaction
}

function scrub(database: Connection['database']): boolean {
  if (!database.prepare("SELECT 1 FROM notes WHERE name = 'scrub'").get()) return true;
  try {
    database.exec('VACUUM');
    if (!emptiesLog(database)) return false;
    database.prepare("DELETE FROM notes WHERE name = 'scrub'").run();
    return true;
  } catch (error) {
    if (/^SQLITE_(BUSY|FULL)/.test(codeOf(error))) return false;
    throw error;
  }
}

function emptiesLog(database: Connection['database']): boolean {
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return result?.busy === 0;
}
