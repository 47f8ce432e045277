// An organiser's own questions, from the draft to every file that comes out.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeApiKey } from '../../../server/use-cases/sessions.ts';
import { type OwnQuestion, ownQuestionName } from '../../../surveys/definition/own-questions.ts';
import { anActivity, startTestServer, type TestServer } from '../running-server.ts';
import { sessionAnswers, submissionId } from '../session-answers.ts';

const organiser = { as: 'organiser' } as const;
const food: OwnQuestion = {
  kind: 'scale',
  title: { sv: 'Hur var maten?', en: 'How was the food?' },
  low: { sv: 'Dålig', en: 'Bad' },
  high: { sv: 'God', en: 'Good' },
  isRequired: true,
};
const way: OwnQuestion = { kind: 'one', title: { sv: 'Hur kom du hit?' }, choices: [{ sv: 'Tåg' }, { sv: 'Buss' }] };
const words: OwnQuestion = { kind: 'text', title: { sv: 'Vad <b>tänker</b> du nu?' } };
const [foodName, wayName, wordsName] = [food, way, words].map(ownQuestionName) as [string, string, string];

async function aDraft(survey = 'session-eval', ownQuestions: readonly OwnQuestion[] = [food, way, words]) {
  const server = await startTestServer();
  const activity = await anActivity(server.context, { kind: 'learning-project' });
  const made = await server.send('POST', '/api/waves', { ...organiser, json: { activity: activity.id, survey, ownQuestions } });
  return { server, activity, wave: made.json, made };
}

const answer = (n: number): Record<string, unknown> => ({
  ...sessionAnswers,
  [foodName]: 1 + (n % 5),
  [wayName]: n % 2 ? 'tag' : 'buss',
  [wordsName]: `Tanke ${n}`,
});

const send = (server: TestServer, code: string, n: number, answers: Record<string, unknown> = answer(n)) =>
  server.send('POST', `/api/waves/${code}/responses`, { json: { submissionId: submissionId(n), locale: 'sv', answers } });

describe('own questions of a draft', () => {
  test('are kept with the wave, changed as a whole, and taken away', async () => {
    const { server, wave, made } = await aDraft();
    expect(made.status).toBe(201);
    expect(wave.ownQuestions).toEqual([food, way, words]);
    const changed = await server.send('PATCH', `/api/waves/${wave.id}/questions`, { ...organiser, json: { ownQuestions: [words, food] } });
    expect(changed).toMatchObject({ status: 200, json: { ownQuestions: [words, food], status: 'draft' } });
    const kept = await server.send('PATCH', `/api/waves/${wave.id}/questions`, { ...organiser, json: { title: { sv: 'Efter träffen' } } });
    expect(kept.json).toMatchObject({ title: { sv: 'Efter träffen' }, ownQuestions: [words, food] });
    const none = await server.send('PATCH', `/api/waves/${wave.id}/questions`, { ...organiser, json: { ownQuestions: [] } });
    expect(none.json.ownQuestions).toBeUndefined();
  });

  test.each<readonly [string, unknown, string]>([
    ['an expression', [{ kind: 'text', title: { sv: 'Hej {relevance}' } }], 'bad-own-questions'],
    ['six of them', [1, 2, 3, 4, 5, 6].map((n) => ({ kind: 'text', title: { sv: `Fråga ${n}` } })), 'bad-own-questions'],
    ['the same twice', [words, words], 'bad-own-questions'],
    ['one choice', [{ ...way, choices: [{ sv: 'Tåg' }] }], 'bad-own-questions'],
    ['another type', [{ kind: 'html', title: { sv: 'Hej' } }], 'bad-body'],
    ['a condition', [{ ...words, visibleIf: '{relevance} > 3' }], 'bad-body'],
    ['a name of its own', [{ ...words, name: 'relevance' }], 'bad-body'],
  ])('are refused with %s, and nothing has changed', async (_, ownQuestions, code) => {
    const { server, wave } = await aDraft();
    for (const [method, path, json] of [
      ['PATCH', `/api/waves/${wave.id}/questions`, { ownQuestions }],
      ['POST', '/api/waves', { activity: wave.activity, survey: 'session-eval', ownQuestions }],
    ] as const) {
      const refused = await server.send(method, path, { ...organiser, json });
      expect(refused).toMatchObject({ status: 400, json: { type: `/problems/${code}` } });
      expect(refused.json.detail).not.toBe('');
    }
    const waves = (await server.send('GET', `/api/waves?activity=${wave.activity}`, organiser)).json.waves;
    expect(waves.map((one: { ownQuestions: unknown }) => one.ownQuestions)).toEqual([[food, way, words]]);
  });

  test('are refused in a registration', async () => {
    const { made } = await aDraft('registration', [words]);
    expect(made).toMatchObject({ status: 400, json: { type: '/problems/bad-own-questions' } });
  });

  test('are refused where the sentence is asked for in English, in English', async () => {
    const { server, wave } = await aDraft();
    const json = { ownQuestions: [food, { kind: 'text', title: { sv: '{' } }] };
    const refused = await server.send('PATCH', `/api/waves/${wave.id}/questions`, {
      ...organiser,
      json,
      headers: { 'accept-language': 'en' },
    });
    expect(refused.json.detail).toBe('Own question 2: Take away curly brackets ({ and }) and invisible characters.');
  });
});

describe('parameters of a draft', () => {
  test('are changed as a whole and checked; nothing changes once it is open', async () => {
    const { server, wave } = await aDraft('project-eval', []);
    const patch = (json: unknown) => server.send('PATCH', `/api/waves/${wave.id}/questions`, { ...organiser, json });
    expect(await patch({ parameters: { sessions: 3 } })).toMatchObject({ status: 200, json: { parameters: { sessions: 3 } } });
    expect(await patch({ parameters: { sessions: 99 } })).toMatchObject({ status: 400, json: { type: '/problems/bad-parameters' } });
    expect(await patch({ parameters: { nothing: 1 } })).toMatchObject({ status: 400 });
    await server.send('POST', `/api/waves/${wave.id}/open`, organiser);
    const refused = await patch({ parameters: { sessions: 5 } });
    expect(refused).toMatchObject({ status: 409, json: { type: '/problems/questions-fixed' } });
    const read = await server.send('GET', `/api/waves/${wave.code}`);
    expect(JSON.stringify(read.json.survey)).not.toContain('"value":"5"');
  });
});

describe('own questions of an open wave', () => {
  test('are part of its definition, judged, and fixed', async () => {
    const { server, wave } = await aDraft();
    await server.send('POST', `/api/waves/${wave.id}/open`, organiser);
    const { survey } = (await server.send('GET', `/api/waves/${wave.code}`)).json;
    expect(JSON.stringify(survey.pages[0].elements.at(-1))).toContain(foodName);
    expect(await send(server, wave.code, 1)).toMatchObject({ status: 201 });
    const { [foodName]: _left, ...without } = answer(2);
    expect(await send(server, wave.code, 2, without)).toMatchObject({ status: 422, json: { problems: [{ question: foodName }] } });
    expect(await send(server, wave.code, 3, { ...answer(3), [wayName]: 'bil' })).toMatchObject({ status: 422 });
    expect(await send(server, wave.code, 4, { ...answer(4), own_q_none_12345678: 'x' })).toMatchObject({ status: 422 });
    const late = await server.send('PATCH', `/api/waves/${wave.id}/questions`, { ...organiser, json: { ownQuestions: [] } });
    expect(late).toMatchObject({ status: 409, json: { type: '/problems/questions-fixed' } });
  });

  test('are on the light page, escaped, in Swedish with its language where there is no English, and take a form without a script', async () => {
    const { server, wave } = await aDraft();
    await server.send('POST', `/api/waves/${wave.id}/open`, organiser);
    const page = await server.send('GET', `/s/${wave.code}?lang=en`);
    expect(page.text).toContain('Questions from the organiser');
    expect(page.text).toContain('How was the food?');
    expect(page.text).toContain('<span lang="sv">Hur kom du hit?</span>');
    expect(page.text).toContain('<span lang="sv">Tåg</span>');
    expect(page.text).toContain('Vad &lt;b&gt;tänker&lt;/b&gt; du nu?');
    const form = new URLSearchParams({ ':submission': submissionId(9), ':locale': 'sv', relevance: '4', learning: '4', exchange: '4' });
    for (const [name, value] of Object.entries({ voice: '4', use_intent: 'act', [foodName]: 'na', [wayName]: 'tag' }))
      form.set(name, value);
    const sent = await server.send('POST', `/s/${wave.code}/send`, {
      body: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    });
    expect(sent.status).toBe(201);
  });

  test('stand in the list of questions to print', async () => {
    const { server, wave } = await aDraft();
    await server.send('POST', `/api/waves/${wave.id}/open`, organiser);
    const { text } = await server.send('GET', `/s/${wave.code}/questions`);
    for (const said of ['Frågor från arrangören', 'Hur var maten?', 'Tåg', 'Skriv inte namn.']) expect(text).toContain(said);
  });
});

describe('answers to own questions', () => {
  test('are in report, figures, codebook, rows, texts and archive', async () => {
    const { server, activity, wave } = await aDraft();
    await server.send('POST', `/api/waves/${wave.id}/open`, organiser);
    for (let n = 0; n < 20; n += 1) expect((await send(server, wave.code, n)).status).toBe(201);
    await server.send('POST', `/api/waves/${wave.id}/close`, organiser);
    await server.send('POST', `/api/waves/${wave.id}/release`, organiser);
    const get = async (path: string) => (await server.send('GET', path, { as: 'reader' })).text;
    const report = JSON.parse(await get(`/api/activities/${activity.id}/report`));
    const section = report.sections.find(({ id }: { id: string }) => id === 'own-questions');
    expect(section.figures.map(({ kind }: { kind: string }) => kind)).toEqual(['likert', 'distribution', 'texts']);
    expect(await get(`/api/activities/${activity.id}/figures.csv?profile=data`)).toContain(`${foodName},`);
    expect(await get(`/api/waves/${wave.id}/codebook.csv?profile=data`)).toContain(foodName);
    const rows = (await get(`/api/waves/${wave.id}/responses.csv?profile=data`)).split('\n');
    expect(rows[0]).toContain(`,${foodName},${wayName}`);
    expect(rows.join('\n')).not.toContain('Tanke');
    expect((await get(`/api/waves/${wave.id}/texts.csv?profile=data`)).match(/Tanke/g)).toHaveLength(20);
    expect(await get(`/api/activities/${activity.id}/report.html`)).toContain('Vad &lt;b&gt;tänker&lt;/b&gt; du nu?');

    const key = await makeApiKey(server.context, { name: 'Arkiv', role: 'reader' });
    const zip = await fetch(`${server.url}/api/activities/${activity.id}/report.zip`, { headers: { authorization: `Bearer ${key}` } });
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    for (const name of [`data/responses-${wave.code}.sps`, `data/responses-${wave.code}.R`, 'datapackage.json'])
      expect(text(name)).toContain(wayName);
    expect(JSON.parse(text(`definitions/${wave.code}-session-eval-1.json`)).json.pages[0].elements.at(-1).name).toBe('own_questions');
    expect(Object.keys(files).filter((name) => name.startsWith('figures/own-q-'))).toHaveLength(2);
    expect(Buffer.from((files['report.pdf'] ?? new Uint8Array()).subarray(0, 5)).toString()).toBe('%PDF-');
  });

  test('of fewer than k stay unknown', async () => {
    const { server, activity, wave } = await aDraft('session-eval', [{ ...food, isRequired: false }, way, words]);
    await server.send('POST', `/api/waves/${wave.id}/open`, organiser);
    for (let n = 0; n < 12; n += 1) await send(server, wave.code, n, n < 4 ? answer(n) : { ...sessionAnswers });
    await server.send('POST', `/api/waves/${wave.id}/close`, organiser);
    await server.send('POST', `/api/waves/${wave.id}/release`, organiser);
    const figures = (await server.send('GET', `/api/activities/${activity.id}/figures.csv?profile=data`, organiser)).text.split('\n');
    const own = figures.filter((line) => line.includes(',own_q_'));
    expect(own.length).toBeGreaterThan(0);
    for (const line of own) expect(line).toMatch(/,too-few$/);
    expect((await server.send('GET', `/api/activities/${activity.id}/report`, organiser)).text).not.toContain('Tanke');
  });
});
