// Open answers that an organiser has read for themes: over HTTP, to the report and figures.csv.
import { describe, expect, test } from 'vitest';
import { closeWave } from '../../../server/use-cases/change-wave-status.ts';
import { releaseWaveResults } from '../../../server/use-cases/release-wave-results.ts';
import { anActivity, startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';

const organiser = { as: 'organiser' } as const;

/** Eight people have written three different things about what to keep. */
const written = ['Samtalen', 'Samtalen', 'Samtalen', 'Lunchen', 'Lunchen', 'Föreläsningen', 'Lokalen', 'Tempot'];

async function released(texts: readonly string[] = written) {
  const server = await startTestServer();
  const activity = await anActivity(server.context, { kind: 'learning-project' });
  const wave = await anOpenWave(server.context, { activity: activity.id });
  for (const [n, keep] of texts.entries()) {
    const json = { submissionId: submissionId(n), locale: 'sv', answers: { ...sessionAnswers, keep } };
    await server.send('POST', `/api/waves/${wave.code}/responses`, { json });
  }
  await closeWave(server.context, { wave: wave.id });
  await releaseWaveResults(server.context, { wave: wave.id });
  return { server, activity, wave };
}

type Made = Awaited<ReturnType<typeof released>>;

const addTheme = ({ server, wave }: Made, sv: string, question = 'keep') =>
  server.send('POST', `/api/waves/${wave.id}/themes`, { ...organiser, json: { question, name: { sv } } });
const code = ({ server, wave }: Made, text: string, themes: readonly string[] | null) =>
  server.send('POST', `/api/waves/${wave.id}/texts/themes`, { ...organiser, json: { question: 'keep', text, themes } });
const read = async ({ server, wave }: Made) =>
  (await server.send('GET', `/api/waves/${wave.id}/themes`, organiser)).json.questions.find(
    ({ question }: { question: string }) => question === 'keep',
  );
const figure = async (server: TestServer, activity: string) => {
  const { json } = await server.send('GET', `/api/activities/${activity}/report`, { as: 'reader' });
  return json.sections.flatMap(({ figures }: { figures: object[] }) => figures).find(({ id }: { id: string }) => id === 'keep-themes');
};

describe('themes of open answers', () => {
  test('are named by the organiser and ticked on a text, and on whoever wrote the very same', async () => {
    const made = await released();
    const [talk, food] = [(await addTheme(made, 'Samtal')).json.id, (await addTheme(made, 'Mat')).json.id];
    expect(await code(made, 'Samtalen', [talk])).toMatchObject({ status: 200, json: { themes: [talk] } });
    await code(made, 'Lunchen', [food, talk]);
    await code(made, 'Lokalen', []);
    const keep = await read(made);
    expect(keep.themes).toEqual([
      { id: talk, name: { sv: 'Samtal' } },
      { id: food, name: { sv: 'Mat' } },
    ]);
    const marks = Object.fromEntries(
      keep.texts.map(({ text, times, themes }: { text: string; times: number; themes: unknown }) => [text, [times, themes]]),
    );
    expect(marks).toEqual({
      Samtalen: [3, [talk]],
      Lunchen: [2, [talk, food]],
      Lokalen: [1, []],
      Föreläsningen: [1, null],
      Tempot: [1, null],
    });
  });

  test('are counted in the report and in figures.csv: shares of those who wrote', async () => {
    const made = await released();
    const { server, activity } = made;
    expect(await figure(server, activity.id)).toBeUndefined();
    const [food, talk] = [(await addTheme(made, 'Mat')).json.id, (await addTheme(made, 'Samtal')).json.id];
    await code(made, 'Samtalen', [talk]);
    await code(made, 'Lunchen', [food, talk]);
    await code(made, 'Lokalen', []);
    const themes = await figure(server, activity.id);
    expect(themes).toMatchObject({
      kind: 'themes',
      categories: ['Samtal', 'Mat'],
      series: [{ status: 'released', n: 8, counts: [5, 2] }],
      base: 'Bas: 8 som har skrivit.',
    });
    expect(themes.alt).toBe('63\u202f% ”Samtal”, 25\u202f% ”Mat”, n = 8.');
    expect(themes.notes).toContain('2 svar är inte lästa än och räknas inte till något tema.');
    expect(themes.table.rows[0].slice(0, 2)).toEqual(['Samtal', { value: 5, decimals: 0 }]);
    const csv = await server.send('GET', `/api/activities/${activity.id}/figures.csv?profile=data`, { as: 'reader' });
    const rows = csv.text.split('\n').filter((row) => row.includes(',keep,themes,'));
    expect(rows.map((row) => row.split(',').slice(9))).toEqual([
      [food, 'Mat', '2', '8', '25.0', '', '', '', 'released'],
      [talk, 'Samtal', '5', '8', '62.5', '', '', '', 'released'],
    ]);
    const png = await server.send('GET', `/api/activities/${activity.id}/figures/keep-themes.png`, { as: 'reader' });
    expect([png.status, png.headers.get('content-type')]).toEqual([200, 'image/png']);
    const document = await server.send('GET', `/api/activities/${activity.id}/report.html`, { as: 'reader' });
    expect(document.text).toMatch(/id="keep-themes">\s*<h3>Vad svaren handlar om: Vad ska vi behålla\?<\/h3>[\s\S]*?<picture>/);
  });

  test('are shared by the waves of an activity, and counted wave by wave', async () => {
    const made = await released();
    const { server, activity } = made;
    const second = await anOpenWave(server.context, { activity: activity.id });
    for (const [n, keep] of written.entries()) {
      const json = { submissionId: submissionId(`b${n}`), locale: 'sv', answers: { ...sessionAnswers, keep } };
      await server.send('POST', `/api/waves/${second.code}/responses`, { json });
    }
    await closeWave(server.context, { wave: second.id });
    await releaseWaveResults(server.context, { wave: second.id });
    const talk = (await addTheme(made, 'Samtal')).json.id;
    await code(made, 'Samtalen', [talk]);
    await code({ ...made, wave: second }, 'Tempot', [talk]);
    expect((await figure(server, activity.id)).series.map(({ counts }: { counts: number[] }) => counts).sort()).toEqual([[1], [3]]);
  });

  test('leave the counts with a text that is hidden, and leave no trace of it', async () => {
    const made = await released();
    const { server, activity, wave } = made;
    const talk = (await addTheme(made, 'Samtal')).json.id;
    await code(made, 'Samtalen', [talk]);
    await code(made, 'Tempot', [talk]);
    await server.send('POST', `/api/waves/${wave.id}/texts/hide`, { ...organiser, json: { question: 'keep', text: 'Samtalen' } });
    expect((await figure(server, activity.id)).series).toMatchObject([{ n: 5, counts: [1] }]);
    const { read: marks } = await server.context.store.themes(activity.id);
    expect(marks.map(({ texts }) => Object.keys(texts).length)).toEqual([1]);
  });

  test('can be renamed, and removed from every text that has them', async () => {
    const made = await released();
    const { server, wave } = made;
    const talk = (await addTheme(made, 'Samtal')).json.id;
    await code(made, 'Samtalen', [talk]);
    const renamed = await server.send('PATCH', `/api/waves/${wave.id}/themes/${talk}`, {
      ...organiser,
      json: { name: { sv: 'Dialog', en: 'Talk' } },
    });
    expect(renamed).toMatchObject({ status: 200, json: { id: talk, name: { sv: 'Dialog', en: 'Talk' } } });
    expect((await server.send('DELETE', `/api/waves/${wave.id}/themes/${talk}`, organiser)).status).toBe(204);
    const keep = await read(made);
    expect(keep.themes).toEqual([]);
    expect(keep.texts.find(({ text }: { text: string }) => text === 'Samtalen').themes).toEqual([]);
    expect((await addTheme(made, 'Nytt')).json.id).not.toBe(talk);
  });

  test('are refused where they cannot be, each with what to do', async () => {
    const made = await released();
    const { server, wave } = made;
    const talk = (await addTheme(made, 'Samtal')).json.id;
    const refusals = [
      [await addTheme(made, ' samtal '), 409, 'theme-already'],
      [await addTheme(made, 'Samtal', 'relevance'), 404, 'no-open-question'],
      [await code(made, 'Detta skrev ingen', [talk]), 404, 'no-such-text'],
      [await code(made, 'Samtalen', ['theme_99']), 404, 'no-such-theme'],
      [await server.send('DELETE', `/api/waves/${wave.id}/themes/theme_99`, organiser), 404, 'no-such-theme'],
      [
        await server.send('POST', `/api/waves/${wave.id}/themes`, { ...organiser, json: { question: 'keep', name: { sv: '' } } }),
        400,
        'bad-body',
      ],
      [await server.send('GET', `/api/waves/${wave.id}/themes`, { as: 'reader' }), 403, 'not-permitted'],
    ] as const;
    for (const [reply, status, problem] of refusals) expect([reply.status, reply.json.type]).toEqual([status, `/problems/${problem}`]);
  });

  test('are for released texts only: not before the release, and not where too few wrote', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    expect(await server.send('GET', `/api/waves/${wave.id}/themes`, organiser)).toMatchObject({
      status: 409,
      json: { type: '/problems/not-released' },
    });
    const few = await released(['Samtalen', 'Lunchen', '', '', '', '', '']);
    expect(await read(few)).toMatchObject({ tooFew: true, texts: [] });
    const talk = (await addTheme(few, 'Samtal')).json.id;
    expect(await code(few, 'Samtalen', [talk])).toMatchObject({ status: 404, json: { type: '/problems/no-such-text' } });
    expect(await figure(few.server, few.activity.id)).toBeUndefined();
  });
});
