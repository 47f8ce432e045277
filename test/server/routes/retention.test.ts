// How long answers are kept: said over HTTP, planned, erased on the day, and told in the log afterwards.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../server/context.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { eraseDaily } from '../../../server/use-cases/erase-daily.ts';
import { releaseWaveResults } from '../../../server/use-cases/release-wave-results.ts';
import { setRetention } from '../../../server/use-cases/retention.ts';
import { anAccount, anActivity, startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const organiser = { as: 'organiser' } as const;
const rule = { decision: 'Dokumenthanteringsplan 2026, p. 4.2', caseNumber: 'RS 2026-0123', until: { years: 2 } };

async function released(file?: string) {
  const server = await startTestServer(file ? { file } : {});
  const activity = await anActivity(server.context, { kind: 'learning-project' });
  const wave = await anOpenWave(server.context, { activity: activity.id });
  for (let n = 0; n < 7; n++) {
    const json = { submissionId: submissionId(n), locale: 'sv', answers: { ...sessionAnswers, keep: `Text nummer ${n}` } };
    await server.send('POST', `/api/waves/${wave.code}/responses`, { json });
  }
  for (const step of ['close', 'release']) await server.send('POST', `/api/waves/${wave.id}/${step}`, organiser);
  const set = (json: object) => server.send('PATCH', `/api/waves/${wave.id}/retention`, { ...organiser, json });
  const read = async () => (await server.send('GET', `/api/activities/${activity.id}/erasures`, organiser)).json;
  const run = () => server.send('POST', `/api/activities/${activity.id}/erasures`, { ...organiser, json: { confirm: true } });
  return { server, activity, wave, set, read, run };
}

const get = (server: TestServer, path: string) => server.send('GET', path, organiser);

describe('how long answers are kept', () => {
  test('is said by those who answer for the activity, and can be changed until they are erased', async () => {
    const { server, wave, set, run } = await released();
    expect((await set(rule)).json.retention).toEqual({ ...rule, figures: 'stay' });
    expect((await set({ until: { day: '2027-01-31' }, figures: 'go' })).json.retention).toEqual({
      until: { day: '2027-01-31' },
      figures: 'go',
    });
    expect((await set({ until: null })).json.retention).toEqual({ figures: 'stay' });
    for (const bad of [{ until: { years: 0 } }, { until: { day: '31 januari' } }, { figures: 'maybe' }, { decision: '' }])
      expect((await set(bad)).json.type, JSON.stringify(bad)).toBe('/problems/bad-body');
    await set(rule);
    server.now('2028-11-19T08:00:00Z');
    await run();
    expect((await set(rule)).json.type).toBe('/problems/answers-erased');
    expect((await server.context.store.wave(wave.id))?.erased).toEqual({ on: '2028-11-19', responses: 7, figures: 'stay' });
  });

  test('is kept where it is said while the results are being made', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    await server.send('POST', `/api/waves/${wave.code}/responses`, {
      json: { submissionId: submissionId(1), locale: 'sv', answers: sessionAnswers },
    });
    await server.send('POST', `/api/waves/${wave.id}/close`, organiser);
    const said: Promise<unknown>[] = [];
    await releaseWaveResults(server.context, { wave: wave.id }, () => {
      said.push(setRetention(server.context, { wave: wave.id, figures: 'stay', until: { years: 2 } }));
    });
    await Promise.all(said);
    expect(said).toHaveLength(1);
    expect(await server.context.store.wave(wave.id)).toMatchObject({ status: 'released', retention: { until: { years: 2 } } });
  });

  test('stands in what participants are told, by its decision', async () => {
    const { server, activity } = await released();
    const wave = await anOpenWave(server.context, { activity: activity.id });
    const notice = async () => JSON.stringify((await server.send('GET', `/api/waves/${wave.code}`)).json.notice);
    expect(await notice()).not.toContain(rule.decision);
    await server.send('PATCH', `/api/waves/${wave.id}/retention`, { ...organiser, json: rule });
    expect(await notice()).toContain(`gallringsbeslut (${rule.decision})`);
  });

  test('is planned 90 days ahead, with the decision, and nothing goes before its day', async () => {
    const { server, wave, set, read, run } = await released();
    await set(rule);
    expect(await read()).toMatchObject({ days: 90, daily: false, planned: [], log: [] });
    server.now('2028-08-22T08:00:00Z');
    expect((await read()).planned).toEqual([
      expect.objectContaining({
        on: '2028-11-19',
        what: ['responses'],
        count: 7,
        wave: expect.objectContaining({ retention: { ...rule, figures: 'stay' } }),
      }),
    ]);
    server.now('2028-11-18T23:00:00Z');
    expect((await run()).json.erased).toEqual([]);
    expect(await server.context.store.countResponses(wave.id)).toBe(7);
    const list = await get(server, '/api/activities');
    expect(list.json.activities[0].overdue).toBe(0);
    server.now('2028-11-19T00:30:00Z');
    expect((await get(server, '/api/activities')).json.activities[0].overdue).toBe(1);
  });

  test('ends with the answers gone, the figures left, and a line in the log without anybody’s data', async () => {
    const file = join(temporaryFolder(), 'retention.sqlite');
    const { server, activity, wave, set, read, run } = await released(file);
    await set(rule);
    server.now('2028-11-19T08:00:00Z');
    const before = await get(server, `/api/activities/${activity.id}/figures.csv?profile=data`);
    expect((await get(server, `/api/waves/${wave.id}/texts.csv`)).text).toContain('Text nummer 3');
    expect((await run()).json).toEqual({
      erased: [{ activity: activity.id, wave: wave.code, what: ['responses'], count: 7 }],
      overwritten: true,
    });
    const after = await get(server, `/api/activities/${activity.id}/figures.csv?profile=data`);
    expect(after.text).toBe(before.text);
    for (const end of ['responses.csv', 'texts.csv', 'themes'])
      expect((await get(server, `/api/waves/${wave.id}/${end}`)).json.type, end).toBe('/problems/answers-erased');
    for (const path of [
      `/api/activities/${activity.id}/report`,
      `/api/activities/${activity.id}/report.html`,
      `/api/waves/${wave.id}/report`,
    ]) {
      const { status, text } = await get(server, path);
      expect([path, status, text.includes('Text nummer')]).toEqual([path, 200, false]);
    }
    expect((await server.send('POST', `/api/waves/${wave.id}/open`, organiser)).json.type).toBe('/problems/answers-erased');
    const { log, planned } = await read();
    expect(planned).toEqual([]);
    expect(log).toEqual([
      {
        id: `responses:${wave.id}`,
        on: '2028-11-19',
        by: 'organiser',
        activity: { id: activity.id, title: activity.title },
        wave: { code: wave.code, title: wave.title },
        what: ['responses'],
        count: 7,
        decision: rule.decision,
        caseNumber: rule.caseNumber,
      },
    ]);
    expect((await run()).json.erased).toEqual([]);
    const audit = await server.send('GET', '/api/audit', { as: 'admin' });
    expect(audit.json.entries.map(({ action }: { action: string }) => action)).toEqual(expect.arrayContaining(['retention-set', 'erased']));
    const bytes = (await import('node:fs')).readFileSync(file);
    expect(bytes.includes('Text nummer')).toBe(false);
  });

  test('takes the figures too where the decision says so', async () => {
    const { server, activity, set, run, wave } = await released();
    await set({ ...rule, figures: 'go' });
    server.now('2028-11-19T08:00:00Z');
    expect((await get(server, `/api/activities/${activity.id}/figures.csv?profile=data`)).text).toContain(wave.code);
    await run();
    expect((await get(server, `/api/activities/${activity.id}/figures.csv?profile=data`)).text).not.toContain(wave.code);
    expect((await get(server, `/api/activities/${activity.id}/report`)).status).toBe(200);
    expect((await get(server, `/api/waves/${wave.id}/report`)).json.type).toBe('/problems/answers-erased');
    expect((await server.context.store.release(wave.id))?.tables).toEqual([]);
  });

  test('is nobody else’s to see or to end', async () => {
    const { server, activity, set } = await released();
    await set(rule);
    const other = await anActivity(server.context, { title: 'En annan' });
    server.now('2028-11-19T08:00:00Z');
    const { cookie } = await anAccount(server, { roles: { [other.id]: 'owner', [activity.id]: 'reader' } });
    for (const path of [`/api/activities/${activity.id}/erasures`, '/api/erasures'])
      expect((await server.send('GET', path, { headers: { cookie } })).status).toBe(403);
    const mine = await server.send('POST', `/api/activities/${other.id}/erasures`, { headers: { cookie }, json: { confirm: true } });
    expect(mine.json.erased).toEqual([]);
    expect((await server.send('GET', '/api/erasures', { as: 'admin' })).json.planned).toHaveLength(1);
    expect((await server.send('POST', '/api/erasures', { as: 'admin', json: {} })).status).toBe(400);
    expect((await server.send('POST', '/api/erasures', { as: 'admin', json: { confirm: true } })).json.erased).toHaveLength(1);
  });
});

describe('the daily round', () => {
  test('does nothing unless the operator has said so', async () => {
    const { server, wave, set } = await released();
    await set(rule);
    server.now('2028-11-19T08:00:00Z');
    expect(await eraseDaily(server.context, { daily: false })).toBe(false);
    expect(await server.context.store.countResponses(wave.id)).toBe(7);
  });

  test('is done once a day, by one of two processes, and tells the log', async () => {
    const file = join(temporaryFolder(), 'daily.sqlite');
    const { server, wave, set, read } = await released(file);
    await set(rule);
    const second = openSqliteStore(file);
    const other: Context = { ...server.context, store: second };
    const clock = (time: string) => [server.context, other].map((context) => ({ ...context, clock: () => new Date(time) }));
    const round = (time: string) => Promise.all(clock(time).map((context) => eraseDaily(context, { daily: true })));
    expect((await round('2028-11-18T08:00:00Z')).filter(Boolean)).toHaveLength(1);
    expect(await server.context.store.countResponses(wave.id)).toBe(7);
    expect(await round('2028-11-18T20:00:00Z')).toEqual([false, false]);
    expect((await round('2028-11-19T01:00:00Z')).filter(Boolean)).toHaveLength(1);
    expect(await server.context.store.countResponses(wave.id)).toBe(0);
    const { log, lastRound } = await read();
    expect([log.map(({ by, count }: { by: string; count: number }) => [by, count]), lastRound]).toEqual([[['server', 7]], '2028-11-19']);
    await second.close();
  });

  test('of two processes that erase the same wave at once writes one line, with the whole count', async () => {
    const file = join(temporaryFolder(), 'both.sqlite');
    const { server, set, run, read } = await released(file);
    await set(rule);
    server.now('2028-11-19T08:00:00Z');
    const { eraseOverdue } = await import('../../../server/use-cases/erase-overdue.ts');
    const second = openSqliteStore(file);
    await Promise.all([run(), eraseOverdue({ ...server.context, store: second }, { dryRun: false })]);
    expect((await read()).log.map(({ count }: { count: number }) => count)).toEqual([7]);
    await second.close();
  });
});

describe('the archive', () => {
  test('says which decision and case it belongs to, and has a checksum for every file', async () => {
    const { server, activity, wave, set } = await released();
    await set(rule);
    const { createHash } = await import('node:crypto');
    const { unzipSync } = await import('fflate');
    const key = await (await import('../../../server/use-cases/sessions.ts')).makeApiKey(server.context, { name: 'arkiv', role: 'reader' });
    const zip = await fetch(`${server.url}/api/activities/${activity.id}/report.zip`, { headers: { authorization: `Bearer ${key}` } });
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const readme = Buffer.from(files['README.txt'] ?? []).toString();
    for (const words of [activity.title, wave.code, rule.decision, rule.caseNumber, 'Svaren tas bort: 2028-11-19', 'sha256sum -c'])
      expect(readme).toContain(words);
    const sums = Buffer.from(files['manifest-sha256.txt'] ?? [])
      .toString()
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    expect(sums.map(([, name]) => name).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'manifest-sha256.txt')
        .sort(),
    );
    for (const [sum, name = ''] of sums)
      expect([
        name,
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
      ]).toEqual([name, sum]);
    const codebook = await get(server, `/api/waves/${wave.id}/codebook.csv?profile=data`);
    expect(codebook.text).toContain('"Gallringsbeslut: Dokumenthanteringsplan 2026, p. 4.2"');
  });
});

describe('what too few have answered', () => {
  test('is erased and logged without the number, which nobody has been told', async () => {
    const server = await startTestServer();
    const activity = await anActivity(server.context, { kind: 'learning-project' });
    const wave = await anOpenWave(server.context, { activity: activity.id });
    for (let n = 0; n < 3; n++) {
      const json = { submissionId: submissionId(n), locale: 'sv', answers: sessionAnswers };
      await server.send('POST', `/api/waves/${wave.code}/responses`, { json });
    }
    for (const step of ['close', 'release']) await server.send('POST', `/api/waves/${wave.id}/${step}`, organiser);
    await server.send('PATCH', `/api/waves/${wave.id}/retention`, { ...organiser, json: { until: { day: '2026-11-19' } } });
    const path = `/api/activities/${activity.id}/erasures`;
    expect((await get(server, path)).json.planned).toMatchObject([{ what: ['responses'], count: 0, step: 5 }]);
    const { erased } = (await server.send('POST', path, { ...organiser, json: { confirm: true } })).json;
    expect(erased).toEqual([{ activity: activity.id, wave: wave.code, what: ['responses'], count: 0, step: 5 }]);
    expect(await server.context.store.countResponses(wave.id)).toBe(0);
    expect((await get(server, path)).json.log).toMatchObject([{ what: ['responses'], count: 0, step: 5 }]);
    const codebook = await get(server, `/api/waves/${wave.id}/codebook.csv?profile=data`);
    expect(codebook.text).toContain('2026-11-19 togs färre än 5 svar bort');
    expect((await server.send('POST', path, { ...organiser, json: { confirm: true } })).json.erased).toEqual([]);
  });
});
