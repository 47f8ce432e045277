// Reading open answers before the release, and hiding what points someone out: over HTTP, to everything that is given out afterwards.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { releaseOf } from '../../../server/use-cases/release-wave-results.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { anActivity, startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const organiser = { as: 'organiser' } as const;
const mark = 'Märkt-51c0';
const pointing = `${mark} Provman pratade för mycket`;
const written = [pointing, 'Samtalen', 'Samtalen', 'Lunchen', 'Tempot'];
const pastGrace = '2026-11-19T15:11:00Z';

/** A closed wave in which these have been written; the clock stands after the last minutes for answers. */
async function closed(texts: readonly string[] = written, words: Parameters<typeof anOpenWave>[1] = {}, file?: string) {
  const server = await startTestServer(file ? { file } : {});
  const activity = await anActivity(server.context, { kind: 'learning-project' });
  const wave = await anOpenWave(server.context, { activity: activity.id, ...words });
  for (const [n, keep] of texts.entries()) await answer(server, wave, n, { ...sessionAnswers, keep });
  await server.send('POST', `/api/waves/${wave.id}/close`, organiser);
  server.now(pastGrace);
  return { server, wave };
}

function answer(server: TestServer, wave: Wave, n: number, answers: object) {
  return server.send('POST', `/api/waves/${wave.code}/responses`, { json: { submissionId: submissionId(n), locale: 'sv', answers } });
}

const post = (server: TestServer, wave: Wave, end: string, json?: object) =>
  server.send('POST', `/api/waves/${wave.id}/${end}`, { ...organiser, ...(json ? { json } : {}) });
const readTexts = async (server: TestServer, wave: Wave) =>
  (await server.send('GET', `/api/waves/${wave.id}/themes`, organiser)).json.questions
    .find(({ question }: { question: string }) => question === 'keep')
    .texts.map(({ text }: { text: string }) => text)
    .sort();

/** Everything the server gives out of a wave, as one text. */
async function givenOut(server: TestServer, { id, activity }: Wave): Promise<string> {
  const addresses = [
    ...['report', 'report.html', 'figures.csv?profile=data'].map((end) => `/api/activities/${activity}/${end}`),
    ...['report', 'report.html', 'responses.csv', 'texts.csv', 'codebook.csv', 'themes'].map((end) => `/api/waves/${id}/${end}`),
  ];
  const answers = await Promise.all(addresses.map((address) => server.send('GET', address, organiser)));
  expect(answers.map(({ status }) => status)).toEqual(addresses.map(() => 200));
  const key = await server.send('GET', `/api/activities/${activity}`, organiser);
  const zip = await fetch(`${server.url}/api/activities/${activity}/report.zip`, { headers: await headers(server) });
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  const text = Object.entries(files).flatMap(([name, bytes]) => (/png|pdf$/.test(name) ? [] : [Buffer.from(bytes).toString()]));
  expect(text.length).toBeGreaterThan(5);
  return [key.text, ...answers.map(({ text: one }) => one), ...text].join('\n');
}

async function headers(server: TestServer): Promise<Record<string, string>> {
  const { makeApiKey } = await import('../../../server/use-cases/sessions.ts');
  return { authorization: `Bearer ${await makeApiKey(server.context, { name: 'zip', role: 'organiser' })}` };
}

describe('the texts of a closed wave', () => {
  test('can be read when somebody has asked to, and no answer may come any more', async () => {
    const { server, wave } = await closed();
    expect((await server.send('GET', `/api/waves/${wave.id}/themes`, organiser)).json.type).toBe('/problems/not-released');
    server.now('2026-11-19T15:04:30Z');
    const early = await post(server, wave, 'texts/read');
    expect([early.status, early.json.type, early.json.detail]).toEqual([
      409,
      '/problems/answers-may-come',
      expect.stringContaining('6 min'),
    ]);
    server.now(pastGrace);
    expect((await post(server, wave, 'texts/read')).json.textsRead).toEqual(['keep']);
    expect(await readTexts(server, wave)).toEqual([...new Set(written)].sort());
    expect((await post(server, wave, 'texts/read')).status).toBe(200);
    const log = await server.send('GET', '/api/audit', { as: 'admin' });
    expect(log.json.entries.map(({ action }: { action: string }) => action)).toContain('texts-read');
  });

  test('bind: the wave of persons is not opened again, by nobody and by no change made from how it was earlier', async () => {
    const { server, wave } = await closed();
    const before = (await server.context.store.wave(wave.id)) as Wave;
    await post(server, wave, 'texts/read');
    expect((await post(server, wave, 'open')).json.type).toBe('/problems/texts-read');
    expect(await server.context.store.changeWave({ ...before, status: 'open' }, 'closed')).toBe(false);
    expect((await answer(server, wave, 99, sessionAnswers)).status).toBe(410);
    expect((await server.context.store.wave(wave.id))?.textsRead).toEqual(['keep']);
  });

  test('are not read where too few have answered, and the wave may then be opened again', async () => {
    const { server, wave } = await closed(written.slice(0, 4));
    expect((await post(server, wave, 'texts/read')).json.type).toBe('/problems/too-few');
    expect((await post(server, wave, 'open')).status).toBe(200);
  });

  test('are none of a question that too few have written on', async () => {
    const { server, wave } = await closed([...written.slice(0, 4), '']);
    await post(server, wave, 'texts/read');
    expect(await readTexts(server, wave)).toEqual([]);
  });

  test('of an open or a released wave are not for reading before', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    expect((await post(server, wave, 'texts/read')).json.type).toBe('/problems/not-closed');
  });

  test('can be given themes, which the report then counts', async () => {
    const { server, wave } = await closed();
    await post(server, wave, 'texts/read');
    const theme = (await post(server, wave, 'themes', { question: 'keep', name: { sv: 'Samtal' } })).json.id;
    expect((await post(server, wave, 'texts/themes', { question: 'keep', text: 'Samtalen', themes: [theme] })).status).toBe(200);
    await post(server, wave, 'release');
    const { json } = await server.send('GET', `/api/activities/${wave.activity}/report`, organiser);
    const figures = json.sections.flatMap(({ figures: some }: { figures: { id: string }[] }) => some);
    expect(figures.find(({ id }: { id: string }) => id === 'keep-themes').series[0].counts).toEqual([2]);
  });
});

describe('a text that is hidden before the release', () => {
  test('is in nothing that is given out or stored; the others stay, though they are fewer than k now', async () => {
    const file = join(temporaryFolder(), 'look.sqlite');
    const { server, wave } = await closed(written, { survey: 'session-eval' }, file);
    await post(server, wave, 'texts/read');
    expect(readFileSync(file).includes(mark) || readFileSync(`${file}-wal`).includes(mark)).toBe(true);
    expect((await post(server, wave, 'texts/hide', { question: 'keep', text: pointing })).json).toEqual({ hidden: 1 });
    expect(readFileSync(file).includes(mark)).toBe(false);
    expect(readFileSync(`${file}-wal`).includes(mark)).toBe(false);
    expect(await readTexts(server, wave)).toEqual(['Lunchen', 'Samtalen', 'Tempot']);
    await post(server, wave, 'release');
    const out = await givenOut(server, wave);
    expect(out).not.toContain(mark);
    for (const text of ['Samtalen', 'Lunchen', 'Tempot']) expect(out).toContain(text);
  });

  test('without hiding stands in what is given out', async () => {
    const { server, wave } = await closed();
    await post(server, wave, 'texts/read');
    await post(server, wave, 'release');
    expect(await givenOut(server, wave)).toContain(mark);
  });

  test('cannot be hidden before somebody has begun to read, and only as it stands', async () => {
    const { server, wave } = await closed();
    expect((await post(server, wave, 'texts/hide', { question: 'keep', text: pointing })).json.type).toBe('/problems/not-released');
    await post(server, wave, 'texts/read');
    expect((await post(server, wave, 'texts/hide', { question: 'keep', text: 'Detta skrev ingen' })).json.type).toBe(
      '/problems/no-such-text',
    );
  });

  test('while the release is being made does not come with it', async () => {
    const { server, wave } = await closed();
    await post(server, wave, 'texts/read');
    const { store } = server.context;
    const before = (await releaseOf(server.context, (await store.wave(wave.id)) as Wave)).release;
    const keepRelease = store.keepRelease.bind(store);
    let counted: string | undefined;
    // The release was counted with the text in it, and the text is hidden just before the release is kept.
    store.keepRelease = async (release, count) => {
      counted = JSON.stringify(release.texts);
      store.keepRelease = keepRelease;
      await post(server, wave, 'texts/hide', { question: 'keep', text: pointing });
      return keepRelease(release, count);
    };
    await post(server, wave, 'release');
    expect(JSON.stringify(before.texts)).toContain(mark);
    expect(counted).toContain(mark);
    expect(JSON.stringify(await store.release(wave.id))).not.toContain(mark);
  });
});
