import { readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUpSqlite, restoreSqlite } from '../../../server/store/sqlite/backup.ts';
import { closeWave } from '../../../server/use-cases/change-wave-status.ts';
import { releaseWaveResults } from '../../../server/use-cases/release-wave-results.ts';
import { startTestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A store with one wave, and the ids its answers came in with. */
async function answeredWave(folder: string) {
  const file = join(folder, 'test.sqlite');
  const server = await startTestServer({ file });
  const wave = await anOpenWave(server.context);
  for (let n = 0; n < 12; n++)
    await server.send('POST', `/api/waves/${wave.code}/responses`, {
      json: { submissionId: submissionId(n), locale: 'sv', answers: sessionAnswers },
    });
  const key = (await server.context.store.answerKey(wave.id)) ?? Buffer.alloc(0);
  const ids: string[] = [];
  for await (const { id } of server.context.store.responsesTo(wave.id)) ids.push(id);
  const release = async () => {
    await closeWave(server.context, { wave: wave.id });
    await releaseWaveResults(server.context, { wave: wave.id });
  };
  return { server, file, wave, key, ids, release };
}

describe('a backup of a store in use', () => {
  test('has neither the key nor the old ids of a released wave; one from before the release has both', async () => {
    const folder = temporaryFolder();
    const { file, key, ids, release } = await answeredWave(folder);
    const [early, late] = [join(folder, 'early.sqlite'), join(folder, 'late.sqlite')];
    backUpSqlite(file, early);
    await release();
    backUpSqlite(file, late);
    const holds = (backup: string, what: string | Buffer): boolean => readFileSync(backup).includes(what);
    for (const secret of [key, ...ids]) {
      expect(secret.length).toBeGreaterThan(0);
      expect(holds(early, secret)).toBe(true);
      expect(holds(late, secret)).toBe(false);
    }
  });

  test('holds everything, is for its owner alone, and is a store again once restored', async () => {
    const folder = temporaryFolder();
    const { file, wave, release } = await answeredWave(folder);
    await release();
    const [backup, restored] = [join(folder, 'kept', 'one.sqlite'), join(folder, 'again', 'efterklang.sqlite')];
    backUpSqlite(file, backup);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    restoreSqlite(backup, restored);
    const rows = (path: string) => {
      const database = new Sqlite(path, { readonly: true });
      const tables = database
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
        .pluck()
        .all();
      const all = tables.map((table) => [table, database.prepare(`SELECT * FROM ${String(table)}`).all()]);
      database.close();
      return all;
    };
    expect(rows(restored)).toEqual(rows(file));
    const server = await startTestServer({ file: restored });
    expect(await server.context.store.countResponses(wave.id)).toBe(12);
    expect(await server.context.store.answerKey(wave.id)).toBeUndefined();
  });

  test('that is not whole, or in the way of a store, is not restored', async () => {
    const folder = temporaryFolder();
    const { file } = await answeredWave(folder);
    const backup = join(folder, 'one.sqlite');
    backUpSqlite(file, backup);
    expect(() => restoreSqlite(backup, file)).toThrow(/is there already/);
    truncateSync(backup, statSync(backup).size - 4096);
    expect(() => restoreSqlite(backup, join(folder, 'other.sqlite'))).toThrow(/is not a whole backup of a store/);
  });
});
