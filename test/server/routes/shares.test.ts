// A link to the report for someone without a login: made, opened, taken back, run out; and what it does not show.
import { describe, expect, test } from 'vitest';
import { anAccount, anActivity, startTestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';

const organiser = { as: 'organiser' } as const;

async function shared(words: { readonly days?: number } = {}) {
  const server = await startTestServer();
  const activity = await anActivity(server.context, { kind: 'learning-project' });
  const answer = async (wave: { readonly code: string }, from: string) => {
    for (let n = 0; n < 6; n++) {
      const json = { submissionId: submissionId(`${from}${n}`), locale: 'sv', answers: { ...sessionAnswers, keep: `${from} ${n}` } };
      await server.send('POST', `/api/waves/${wave.code}/responses`, { json });
    }
  };
  const wave = await anOpenWave(server.context, { activity: activity.id });
  await answer(wave, 'visas');
  for (const step of ['close', 'release']) await server.send('POST', `/api/waves/${wave.id}/${step}`, organiser);
  const open = await anOpenWave(server.context, { activity: activity.id });
  await answer(open, 'hemligt');
  const { json, status } = await server.send('POST', `/api/activities/${activity.id}/shares`, {
    ...organiser,
    json: { days: 90, ...words, note: 'Styrgruppen' },
  });
  expect(status).toBe(201);
  const { pathname, hash } = new URL(json.url);
  const [id, secret] = [pathname.split('/').at(-1) ?? '', hash.replace('#k=', '')];
  const exchange = (given = secret) => server.send('POST', `/api/shared/${id}`, { json: { secret: given } });
  const opened = await exchange();
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const get = (end: string, path = `/api/shared/${id}`) => server.send('GET', `${path}${end}`, { headers: { cookie } });
  return { server, activity, wave, open, id, secret, exchange, opened, cookie, get };
}

const forms = ['', '/report.html', '/report.pdf', '/figures.csv'];

describe('a link to a report', () => {
  test('opens the document, the PDF and the figures without a login', async () => {
    const { opened, get, activity } = await shared();
    expect(opened.json).toEqual({ title: activity.title, organiser: activity.organiser, example: false, lastDay: '2027-02-17' });
    expect(opened.headers.get('set-cookie')).toMatch(/HttpOnly/);
    expect(opened.headers.get('set-cookie')).toMatch(/Path=\/api\/shared\//);
    const answers = [];
    for (const form of forms) answers.push(await get(form));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(answers.map(({ headers }) => headers.get('content-type'))).toEqual([
      expect.stringContaining('json'),
      expect.stringContaining('text/html'),
      'application/pdf',
      expect.stringContaining('text/csv'),
    ]);
    expect(answers[1]?.text).toMatch(/<picture>|<svg/);
  });

  test('shows released results only, and no rows', async () => {
    const { server, activity, wave, open, get, cookie } = await shared();
    const document = (await get('/report.html')).text;
    expect(document).toContain('visas 3');
    const csv = (await get('/figures.csv?profile=data')).text;
    expect(csv).toContain(wave.code);
    for (const text of [document, csv]) {
      expect(text).not.toContain('hemligt');
      expect(text).not.toContain(open.code);
    }
    for (const end of ['/responses.csv', '/texts.csv', '/report.zip']) expect((await get(end)).status, end).toBe(404);
    const elsewhere = [
      `/api/activities/${activity.id}/report`,
      `/api/activities/${activity.id}/report.zip`,
      `/api/waves/${wave.id}/responses.csv`,
      `/api/waves/${wave.id}/texts.csv`,
      '/api/activities',
    ];
    for (const path of elsewhere) expect((await server.send('GET', path, { headers: { cookie } })).status, path).toBe(401);
  });

  test('that is taken back ends at once, for those who have opened it too', async () => {
    const { server, activity, id, get, exchange } = await shared();
    expect((await server.send('DELETE', `/api/activities/${activity.id}/shares/${id}`, organiser)).status).toBe(204);
    for (const form of forms) expect((await get(form)).json.type, form).toBe('/problems/no-such-share');
    expect((await exchange()).status).toBe(404);
    expect((await server.send('GET', `/api/activities/${activity.id}/shares`, organiser)).json.shares).toEqual([]);
  });

  test('works through its last day, and says afterwards that it has ended', async () => {
    const { server, get, exchange } = await shared({ days: 7 });
    server.now('2026-11-26T22:00:00Z');
    expect((await get('')).status).toBe(200);
    server.now('2026-11-27T00:01:00Z');
    const ended = await exchange();
    expect([ended.status, ended.json.type, ended.json.detail]).toEqual([
      410,
      '/problems/share-ended',
      expect.stringContaining('2026-11-26'),
    ]);
    expect((await get('/report.html')).status).toBe(410);
  });

  test('is listed without its secret; only its hash is kept, and no log has it', async () => {
    const { server, activity, id, secret, get } = await shared();
    await get('/report.html');
    const { json, text } = await server.send('GET', `/api/activities/${activity.id}/shares`, organiser);
    expect(json.shares).toEqual([{ id, madeOn: '2026-11-19', lastDay: '2027-02-17', madeBy: 'organiser', note: 'Styrgruppen' }]);
    const kept = await server.context.store.share(id);
    for (const place of [text, JSON.stringify(kept), server.logged()]) expect(place).not.toContain(secret);
    expect(text).not.toContain(kept?.secretHash);
  });

  test('does not open with another secret, or another link’s; guesses are slowed down', async () => {
    const { server, activity, id, exchange, cookie } = await shared();
    const other = (await server.send('POST', `/api/activities/${activity.id}/shares`, { ...organiser, json: { days: 30 } })).json;
    expect((await server.send('GET', `/api/shared/${other.id}`, { headers: { cookie } })).status).toBe(404);
    expect((await server.send('GET', `/api/shared/${id}`)).status).toBe(404);
    const statuses = new Set<number>();
    for (let n = 0; n < 110; n++) statuses.add((await exchange(`fel-${n}`)).status);
    expect(statuses).toEqual(new Set([404, 429]));
    expect((await exchange()).status).toBe(200);
  });

  test('is made and taken back by those who answer for the activity', async () => {
    const { server, activity, id } = await shared();
    const other = await anActivity(server.context, { title: 'En annan' });
    const { cookie } = await anAccount(server, { roles: { [activity.id]: 'reader', [other.id]: 'owner' } });
    const as = { headers: { cookie } };
    expect((await server.send('POST', `/api/activities/${activity.id}/shares`, { ...as, json: { days: 30 } })).status).toBe(403);
    expect((await server.send('DELETE', `/api/activities/${other.id}/shares/${id}`, as)).status).toBe(404);
    for (const days of [0, 731, 1.5])
      expect((await server.send('POST', `/api/activities/${activity.id}/shares`, { ...organiser, json: { days } })).status).toBe(400);
    const audit = await server.send('GET', '/api/audit', { as: 'admin' });
    expect(audit.json.entries.map(({ action }: { action: string }) => action)).toContain('report-shared');
  });
});
