// One sheet a municipality over HTTP, and the activity before this one.
import { describe, expect, test } from 'vitest';
import { addWave } from '../../../server/use-cases/add-wave.ts';
import { closeWave, openWave } from '../../../server/use-cases/change-wave-status.ts';
import { releaseWaveResults } from '../../../server/use-cases/release-wave-results.ts';
import { preRusMunicipal } from '../../../surveys/library/pre-rus-municipal.ts';
import { randomAnswers } from '../../reports/fixtures/sample-answers.ts';
import { seededRandom } from '../../reports/fixtures/seeded-random.ts';
import { anActivity, startTestServer, type TestServer } from '../running-server.ts';
import { submissionId } from '../session-answers.ts';

const areas = ['klimat', 'kultur', 'vag', 'halsa'].map((value) => ({ value, text: { sv: value, en: value } }));
const municipalities = [
  { value: '1882', text: { sv: 'Askersund', en: 'Askersund' } },
  { value: '1860', text: { sv: 'Laxå', en: 'Laxå' } },
];
const survey = preRusMunicipal({ areas, municipalities });

/** A process whose two municipalities have answered for the whole. */
async function answeredProcess(server: TestServer, title: string, seed: number) {
  const activity = await anActivity(server.context, { kind: 'strategy-process', title });
  const wave = await addWave(server.context, {
    activity: activity.id,
    survey: survey.id,
    parameters: { areas, municipalities },
    audience: 'open',
  });
  await openWave(server.context, { wave: wave.id });
  const random = seededRandom(seed);
  for (const [at, { value }] of municipalities.entries()) {
    const [prio_1, prio_2, prio_3] = ['klimat', 'kultur', 'vag'];
    const answers = {
      ...randomAnswers(survey, random),
      municipality: value,
      answer_for: 'municipality',
      prio_1,
      prio_2,
      prio_3,
      strengths: ['klimat'],
    };
    const id = submissionId(seed * 10 + at);
    const sent = await server.send('POST', `/api/waves/${wave.code}/responses`, { json: { submissionId: id, locale: 'sv', answers } });
    expect(sent.status, JSON.stringify(sent.json)).toBe(201);
  }
  await closeWave(server.context, { wave: wave.id });
  await releaseWaveResults(server.context, { wave: wave.id });
  return activity;
}

describe('the sheets of an activity', () => {
  test('are listed, and each can be read as JSON and as a document', async () => {
    const server = await startTestServer();
    const { id } = await answeredProcess(server, 'Ny strategi', 1);
    const list = await server.send('GET', `/api/activities/${id}/municipalities`, { as: 'reader' });
    expect(list).toMatchObject({
      status: 200,
      json: {
        municipalities: [
          { code: '1882', name: 'Askersund' },
          { code: '1860', name: 'Laxå' },
        ],
      },
    });
    const sheet = await server.send('GET', `/api/activities/${id}/municipalities/1882/sheet?locale=en`, { as: 'reader' });
    expect(sheet).toMatchObject({ status: 200, json: { locale: 'en', title: 'Askersund: Ny strategi' } });
    const page = await server.send('GET', `/api/activities/${id}/municipalities/1882/sheet.html`, { as: 'reader' });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(page.text).toContain('Askersund: Ny strategi');
    expect(page.text).not.toMatch(/<script|src="http|href="http/);
  });

  test('are for those who are logged in', async () => {
    const server = await startTestServer();
    const { id } = await answeredProcess(server, 'Ny strategi', 2);
    for (const path of ['municipalities', 'municipalities/1882/sheet', 'municipalities/1882/sheet.html']) {
      expect((await server.send('GET', `/api/activities/${id}/${path}`)).status, path).toBe(401);
    }
  });

  test('say what to do where there is none', async () => {
    const server = await startTestServer();
    const { id } = await answeredProcess(server, 'Ny strategi', 3);
    for (const code of ['0180', 'Laxå', '__proto__']) {
      expect(
        await server.send('GET', `/api/activities/${id}/municipalities/${encodeURIComponent(code)}/sheet`, { as: 'reader' }),
      ).toMatchObject({
        status: 404,
        json: { type: '/problems/no-such-sheet' },
      });
    }
    expect((await server.send('GET', '/api/activities/none/municipalities', { as: 'reader' })).status).toBe(404);
    const project = await anActivity(server.context, { kind: 'learning-project', title: 'Lärprojekt' });
    expect(await server.send('GET', `/api/activities/${project.id}/municipalities`, { as: 'reader' })).toMatchObject({
      status: 200,
      json: { municipalities: [] },
    });
  });
});

describe('the activity before this one', () => {
  test('stands beside it in the report, once it is named', async () => {
    const server = await startTestServer();
    const before = await answeredProcess(server, 'Förra strategin', 4);
    const now = await answeredProcess(server, 'Ny strategi', 5);
    const sections = async () =>
      (await server.send('GET', `/api/activities/${now.id}/report`, { as: 'reader' })).json.sections.map(({ id }: { id: string }) => id);
    expect(await sections()).not.toContain('rounds');
    expect((await server.send('PATCH', `/api/activities/${now.id}`, { as: 'organiser', json: { earlier: before.id } })).status).toBe(200);
    expect(await sections()).toContain('rounds');
    await server.send('PATCH', `/api/activities/${now.id}`, { as: 'organiser', json: { earlier: '' } });
    expect(await sections()).not.toContain('rounds');
  });

  test('must be another activity of the same kind', async () => {
    const server = await startTestServer();
    const process = await anActivity(server.context, { kind: 'strategy-process', title: 'Ny strategi' });
    const project = await anActivity(server.context, { kind: 'learning-project', title: 'Lärprojekt' });
    for (const earlier of ['none', process.id, project.id]) {
      expect(await server.send('PATCH', `/api/activities/${process.id}`, { as: 'organiser', json: { earlier } })).toMatchObject({
        status: 404,
        json: { type: '/problems/no-such-earlier' },
      });
    }
    const made = await server.send('POST', '/api/activities', {
      as: 'organiser',
      json: { kind: 'strategy-process', title: 'Nästa', earlier: project.id },
    });
    expect(made.status).toBe(404);
  });
});
