// One wave alone, and several activities side by side, over HTTP.
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../server/context.ts';
import { closeWave } from '../../../server/use-cases/change-wave-status.ts';
import { releaseWaveResults } from '../../../server/use-cases/release-wave-results.ts';
import { anActivity, startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';

const reader = { as: 'reader' } as const;

async function released(server: TestServer, activity: string, people: number, relevance: number) {
  const wave = await anOpenWave(server.context, { activity });
  for (let n = 0; n < people; n++) {
    const json = { submissionId: submissionId(`${activity}-${n}`), locale: 'sv', answers: { ...sessionAnswers, relevance } };
    await server.send('POST', `/api/waves/${wave.code}/responses`, { json });
  }
  await closeWave(server.context, { wave: wave.id });
  await releaseWaveResults(server.context, { wave: wave.id });
  return wave;
}

const project = (context: Context, title: string) => anActivity(context, { kind: 'learning-project', title });

describe('the report of one wave', () => {
  test('has every question of its survey, as JSON, as a document, as PDF and as pictures', async () => {
    const server = await startTestServer();
    const wave = await released(server, (await project(server.context, 'Kompetens')).id, 8, 4);
    const report = await server.send('GET', `/api/waves/${wave.code}/report`, reader);
    expect(report).toMatchObject({ status: 200, json: { locale: 'sv', lead: 'Kompetens', wave: { id: wave.id, code: wave.code } } });
    const ids = report.json.sections.flatMap(({ figures }: { figures: { id: string }[] }) => figures.map(({ id }) => id));
    expect(ids).toEqual(['relevance', 'use-intent', 'keep', 'change']);
    const document = await server.send('GET', `/api/waves/${wave.id}/report.html?locale=en`, reader);
    expect(document.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(document.text).toContain('<html lang="en">');
    const pdf = await server.send('GET', `/api/waves/${wave.code}/report.pdf`, reader);
    expect([pdf.headers.get('content-disposition'), pdf.text.slice(0, 5)]).toEqual([`attachment; filename=${wave.code}.pdf`, '%PDF-']);
    const png = await server.send('GET', `/api/waves/${wave.id}/figures/use-intent.png`, reader);
    expect([png.status, png.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  test('is refused before the release, where too few have answered, and for figures that are not there', async () => {
    const server = await startTestServer();
    const activity = (await project(server.context, 'Kompetens')).id;
    const open = await anOpenWave(server.context, { activity });
    const few = await released(server, activity, 3, 4);
    const enough = await released(server, (await project(server.context, 'Andra')).id, 6, 4);
    const refusals = [
      [`/api/waves/${open.id}/report`, 409, 'not-released'],
      [`/api/waves/${few.id}/report`, 409, 'too-few'],
      [`/api/waves/nowhere/report`, 404, 'no-such-wave'],
      [`/api/waves/${enough.id}/figures/none.png`, 404, 'no-such-figure'],
      [`/api/waves/${enough.id}/figures/keep.png`, 404, 'no-picture'],
      [`/api/waves/${enough.id}/report?locale=fi`, 400, 'bad-query'],
    ] as const;
    for (const [path, status, problem] of refusals) {
      expect(await server.send('GET', path, reader)).toMatchObject({ status, json: { type: `/problems/${problem}` } });
    }
    expect((await server.send('GET', `/api/waves/${enough.id}/report`)).status).toBe(401);
  });
});

describe('the overview', () => {
  test('sets the activities of a kind side by side, and follows what is released', async () => {
    const server = await startTestServer();
    const [first, second] = [await project(server.context, 'Första'), await project(server.context, 'Andra')];
    const rows = async () => {
      const { json } = await server.send('GET', '/api/overview?kind=learning-project', reader);
      return json.sections[0]?.figures[0].groups[0].rows.map(({ label, n, topTwo }: { label: string; n: number; topTwo: number }) => [
        label,
        n,
        topTwo,
      ]);
    };
    expect(await rows()).toBeUndefined();
    await released(server, first.id, 8, 4);
    await released(server, second.id, 6, 2);
    expect(await rows()).toEqual([
      ['Första', 8, 100],
      ['Andra', 6, 0],
    ]);
    await released(server, second.id, 4, 5); // too few
    expect(await rows()).toEqual([
      ['Första', 8, 100],
      ['Andra', 6, 0],
    ]);
  });

  test('is of one kind, which has to be named, and for readers', async () => {
    const server = await startTestServer();
    await released(server, (await project(server.context, 'Första')).id, 8, 4);
    expect(await server.send('GET', '/api/overview?kind=network-cycle&locale=en', reader)).toMatchObject({
      status: 200,
      json: { kind: 'network-cycle', activities: [], sections: [] },
    });
    expect((await server.send('GET', '/api/overview', reader)).json.type).toBe('/problems/bad-query');
    expect((await server.send('GET', '/api/overview?kind=party', reader)).status).toBe(400);
    expect((await server.send('GET', '/api/overview?kind=foresight')).status).toBe(401);
  });
});
