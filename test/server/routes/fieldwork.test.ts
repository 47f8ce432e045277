// The organiser's way through a lärprojekt, over HTTP.
import { describe, expect, test } from 'vitest';
import { monthsAfter } from '../../../surveys/fieldwork/days.ts';
import { anActivity, startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';

const organiser = { as: 'organiser' } as const;
const project = {
  kind: 'learning-project',
  title: 'Kompetens i hela länet',
  theme: 'Hur får vi rätt kompetens i hela länet?',
  organiser: 'Region Exempel',
  contact: 'dataskydd@region.example',
  occasions: [{ date: '2026-11-19', place: 'Falun' }, { date: '2026-09-10' }, { title: 'Avslutning', date: '2026-11-30' }],
};

const answered = async (server: TestServer, code: string, count: number) => {
  for (let n = 0; n < count; n++) {
    const sent = await server.send('POST', `/api/waves/${code}/responses`, {
      json: { submissionId: submissionId(n), locale: 'sv', answers: sessionAnswers },
    });
    expect(sent.status).toBe(201);
  }
};
const step = (server: TestServer, wave: string, name: string) => server.send('POST', `/api/waves/${wave}/${name}`, organiser);

describe('a new learning project', () => {
  test('comes with its sessions in order of date and all its evaluations as drafts', async () => {
    const { send } = await startTestServer();
    const { status, json } = await send('POST', '/api/activities', { ...organiser, json: project });
    expect(status).toBe(201);
    expect(json.activity).toMatchObject({ title: project.title, starts: '2026-09-10', ends: '2026-11-30', example: false });
    expect(json.occasions.map(({ number, title, date, kind }: Record<string, unknown>) => [number, title, date, kind])).toEqual([
      [1, 'Träff 1', '2026-09-10', 'session'],
      [2, 'Träff 2', '2026-11-19', 'session'],
      [3, 'Avslutning', '2026-11-30', 'session'],
      [1, 'Uppföljning efter tre månader', '2027-02-28', 'step'],
    ]);
    const occasionOf = (id: string) => json.occasions.find((one: { id: string }) => one.id === id).number;
    expect(
      json.waves.map(({ survey, occasion, status }: { survey: { id: string }; occasion: string; status: string }) => [
        survey.id,
        occasionOf(occasion),
        status,
      ]),
    ).toEqual([
      ['session-eval', 1, 'draft'],
      ['session-eval', 2, 'draft'],
      ['session-eval', 3, 'draft'],
      ['project-eval', 3, 'draft'],
      ['project-followup-3m', 1, 'draft'],
    ]);
    expect(json.waves[3].parameters).toMatchObject({ sessions: 3 });
  });

  test('stands in the list with how many waves have each status, and can be changed', async () => {
    const { send } = await startTestServer();
    const { id } = (await send('POST', '/api/activities', { ...organiser, json: project })).json.activity;
    expect((await send('PATCH', `/api/activities/${id}`, { ...organiser, json: { title: 'Ny titel' } })).json).toMatchObject({
      title: 'Ny titel',
      theme: project.theme,
    });
    const { activities } = (await send('GET', '/api/activities', { as: 'reader' })).json;
    expect(activities).toMatchObject([{ id, title: 'Ny titel', waves: { draft: 5, open: 0, closed: 0, released: 0 } }]);
  });

  test('takes another occasion, and how many attended', async () => {
    const { send } = await startTestServer();
    const { id } = (await send('POST', '/api/activities', { ...organiser, json: project })).json.activity;
    const added = await send('POST', `/api/activities/${id}/occasions`, { ...organiser, json: { date: '2027-01-20', place: 'Borlänge' } });
    expect(added).toMatchObject({ status: 201, json: { number: 4, title: 'Träff 4', kind: 'session' } });
    const changed = await send('PATCH', `/api/activities/${id}/occasions/${added.json.id}`, { ...organiser, json: { attended: 27 } });
    expect(changed.json).toEqual({ ...added.json, attended: 27 });
    expect((await send('GET', `/api/activities/${id}/occasions`, organiser)).json.occasions).toHaveLength(5);
  });
});

test('a new network cycle comes with check-in and check-out of each meeting and an evaluation of the whole', async () => {
  const { send } = await startTestServer();
  const cycle = { kind: 'network-cycle', title: 'RUS-nätverket', occasions: [{ date: '2024-09-26' }, { date: '2025-05-20' }] };
  const { json } = await send('POST', '/api/activities', { ...organiser, json: cycle });
  expect(json.waves.map(({ survey }: { survey: { id: string } }) => survey.id)).toEqual([
    'check-in',
    'check-out',
    'check-in',
    'check-out',
    'network-cycle-eval',
  ]);
  expect(json.occasions.map(({ title }: { title: string }) => title)).toEqual(['Möte 1', 'Möte 2']);
});

test.each([
  ['2026-11-30', '2027-02-28'],
  ['2023-11-30', '2024-02-29'],
  ['2026-01-15', '2026-04-15'],
  ['2026-10-31', '2027-01-31'],
])('three months after %s is %s', (date, later) => {
  expect(monthsAfter(date, 3)).toBe(later);
});

describe('a wave', () => {
  test('is made as a draft, opened, closed, opened again, closed and released, and then final', async () => {
    const server = await startTestServer();
    const activity = await anActivity(server.context);
    const made = await server.send('POST', '/api/waves', { ...organiser, json: { activity: activity.id, survey: 'session-eval' } });
    expect(made).toMatchObject({ status: 201, json: { status: 'draft', unit: 'person', audience: 'open', k: 5, count: 0, countStep: 1 } });
    const { id, code } = made.json;
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{7}$/);
    expect(made.json.url).toBe(`${server.url}/s/${code}`);
    expect(made.text).not.toMatch(/answerKey/i);
    expect((await step(server, id, 'close')).json.type).toBe('/problems/wave-not-from');
    expect((await step(server, id, 'release')).json.type).toBe('/problems/wave-not-from');
    expect(await step(server, code.toLowerCase(), 'open')).toMatchObject({
      status: 200,
      json: { status: 'open', openedAt: '2026-11-19T15:00:00.000Z' },
    });
    expect((await step(server, id, 'open')).json.type).toBe('/problems/wave-already');
    await answered(server, code, 6);
    expect((await step(server, id, 'close')).json).toMatchObject({ status: 'closed', closedAt: '2026-11-19T15:00:00.000Z', count: 6 });
    const reopened = await step(server, id, 'open');
    expect(reopened.json.status).toBe('open');
    expect(reopened.json).not.toHaveProperty('closedAt');
    await step(server, id, 'close');
    expect((await step(server, id, 'release')).json).toMatchObject({ status: 'released', count: 6 });
    expect((await step(server, id, 'open')).json.type).toBe('/problems/wave-final');
    expect(await server.context.store.answerKey(id)).toBeUndefined();
  });

  test('closed by many at once is closed once', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const answers = await Promise.all(Array.from({ length: 10 }, () => step(server, wave.id, 'close')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ json }) => json.type === '/problems/wave-already')).toHaveLength(9);
  });

  test('released by many at once has one release', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    await answered(server, wave.code, 7);
    await step(server, wave.id, 'close');
    const answers = await Promise.all(Array.from({ length: 5 }, () => step(server, wave.id, 'release')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await server.context.store.release(wave.id))?.responses).toBe(7);
  });

  test('that too few answered is released without a count, and gives out no answers', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    await answered(server, wave.code, 4);
    await step(server, wave.id, 'close');
    const released = await step(server, wave.id, 'release');
    expect(released.json.status).toBe('released');
    expect(released.json).not.toHaveProperty('count');
    for (const file of ['responses.csv', 'texts.csv']) {
      expect(await server.send('GET', `/api/waves/${wave.id}/${file}`, organiser)).toMatchObject({
        status: 409,
        json: { type: '/problems/too-few' },
      });
    }
  });

  test('gives out no answers before it is released', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    await answered(server, wave.code, 6);
    expect(await server.send('GET', `/api/waves/${wave.id}/responses.csv`, organiser)).toMatchObject({
      status: 409,
      json: { type: '/problems/not-released' },
    });
  });

  test('that took answers on their way in while it was counted has them in its release', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    await answered(server, wave.code, 6);
    await step(server, wave.id, 'close');
    const late = Array.from({ length: 20 }, (_, n) =>
      server.send('POST', `/api/waves/${wave.code}/responses`, {
        json: { submissionId: submissionId(`late${n}`), locale: 'sv', answers: sessionAnswers },
      }),
    );
    const [released, ...sent] = await Promise.all([step(server, wave.id, 'release'), ...late]);
    const taken = sent.filter(({ status }) => status === 201).length;
    expect(sent.every(({ status }) => status === 201 || status === 410)).toBe(true);
    expect(released.json.count).toBe(6 + taken);
  });

  test('for invited persons counts in steps of five and does not say who has answered', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { audience: 'invited' });
    const invitations = Array.from({ length: 8 }, (_, n) => ({ recipient: `Person ${n}` }));
    const made = await server.send('POST', `/api/waves/${wave.code}/invitations`, { ...organiser, json: { invitations } });
    expect(made.status).toBe(201);
    for (const [n, { token, url }] of made.json.invitations.slice(0, 7).entries()) {
      expect(url).toBe(`${server.url}/s/${wave.code}#t=${token}`);
      await server.send('POST', `/api/waves/${wave.code}/responses`, {
        json: { submissionId: submissionId(n), locale: 'sv', answers: sessionAnswers, token },
      });
    }
    const { json, text } = await server.send('GET', `/api/waves/${wave.id}/invitations`, organiser);
    expect(json).toMatchObject({ invited: 8, answered: 5, step: 5 });
    expect(text).not.toMatch(/status|spent|token/);
    const [view] = (await server.send('GET', `/api/waves?activity=${wave.activity}`, organiser)).json.waves;
    expect(view).toMatchObject({ count: 5, countStep: 5, invited: 8 });
  });

  test('for organisations says who has answered', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { survey: 'rus-status' });
    expect(wave.audience).toBe('invited');
    const invitations = [
      { recipient: 'Region Dalarna', background: { region: '20' } },
      { recipient: 'Region Örebro län', background: { region: '18' } },
    ];
    const { json } = await server.send('POST', `/api/waves/${wave.id}/invitations`, { ...organiser, json: { invitations } });
    const answers = { region: '20', as_of: '2026-11-01', state: 'renewing', phase: 'drafting' };
    const token = json.invitations[0].token;
    expect(
      (
        await server.send('POST', `/api/waves/${wave.code}/responses`, {
          json: { submissionId: submissionId(1), locale: 'sv', answers, token },
        })
      ).status,
    ).toBe(201);
    const listed = (await server.send('GET', `/api/waves/${wave.id}/invitations`, organiser)).json;
    expect(listed).toMatchObject({ invited: 2, answered: 1, step: 1 });
    expect(listed.invitations.map(({ recipient, status }: Record<string, string>) => `${recipient}: ${status}`).sort()).toEqual([
      'Region Dalarna: spent',
      'Region Örebro län: unused',
    ]);
  });

  test('with an open link has no invitations', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const sent = await server.send('POST', `/api/waves/${wave.id}/invitations`, { ...organiser, json: { invitations: [{}] } });
    expect(sent).toMatchObject({ status: 409, json: { type: '/problems/not-invited-wave' } });
  });

  test('does not let the smallest group be lowered', async () => {
    const { send, context } = await startTestServer();
    const { id } = await anActivity(context);
    expect((await send('POST', '/api/waves', { ...organiser, json: { activity: id, survey: 'session-eval', k: 4 } })).status).toBe(400);
    expect((await send('POST', '/api/waves', { ...organiser, json: { activity: id, survey: 'session-eval', k: 10 } })).json.k).toBe(10);
  });
});

test('the catalogue tells what each survey is filled in with', async () => {
  const { send } = await startTestServer();
  const { surveys } = (await send('GET', '/api/surveys', { as: 'reader' })).json;
  expect(surveys.find(({ id }: { id: string }) => id === 'project-eval')).toMatchObject({
    version: 1,
    unit: 'person',
    parameters: { sessions: { kind: 'number' } },
  });
});
