// A project, a cycle or a process is set up in one step, next year's too, and what was planned too much is taken away again.
import { describe, expect, test } from 'vitest';
import { inviteToWave } from '../../../server/use-cases/invite-to-wave.ts';
import { checklistFor } from '../../../surveys/fieldwork/checklist.ts';
import { emptyPlan } from '../../../surveys/fieldwork/plan.ts';
import { stepsFrom } from '../../../surveys/fieldwork/process-steps.ts';
import { anAccount, startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';

const organiser = { as: 'organiser' } as const;
const project = {
  kind: 'learning-project',
  title: 'Kompetens i hela länet',
  challenge: 'Kompetensen räcker inte',
  purpose: 'Att lära av varandra',
  targetGroups: 'Chefer i kommunerna',
  organiser: 'Region Exempel',
  contact: 'larprojekt@region.example',
  registration: { perOrganisation: 3, lastDay: '2026-08-26' },
  occasions: [
    { date: '2026-09-16', place: 'Falun', title: 'Nuläge' },
    { date: '2026-10-28', place: 'Mora' },
  ],
};
const make = async ({ send }: TestServer, json: object = project) => send('POST', '/api/activities', { ...organiser, json });
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back, and fails where it is not there
type Made = any;
const surveysOf = ({ waves, occasions }: Made): readonly string[] =>
  waves.map(
    ({ survey, occasion, status }: Made) => `${survey.id} ${occasions.find(({ id }: Made) => id === occasion)?.date ?? 'whole'} ${status}`,
  );

describe('a learning project', () => {
  test('comes with its registration, for the whole project, where it says how registration is run', async () => {
    const server = await startTestServer();
    const { status, json } = await make(server);
    expect(status).toBe(201);
    expect(json.activity).toMatchObject({ targetGroups: project.targetGroups, registration: project.registration });
    expect(surveysOf(json)).toEqual([
      'session-eval 2026-09-16 draft',
      'session-eval 2026-10-28 draft',
      'project-eval 2026-10-28 draft',
      'project-followup-3m 2027-01-28 draft',
      'registration whole draft',
    ]);
    const { registration: _none, ...without } = project;
    expect(surveysOf((await make(server, without)).json)).not.toContain('registration whole draft');
  });
});

describe('a strategy process', () => {
  const steps = stepsFrom('2025-09-01').map(({ title, ...step }) => ({ ...step, title: title.sv }));
  const process = {
    kind: 'strategy-process',
    title: 'RUS 2026–2028',
    county: '18',
    scope: 'revision',
    roles: { commissioner: 'Regiondirektör', owner: '' },
    occasions: steps,
  };

  test('has its steps with their surveys, and asks the municipalities of its county', async () => {
    const server = await startTestServer();
    const { json } = await make(server, process);
    expect(json.occasions).toHaveLength(11);
    expect(json.occasions.every(({ kind, surveys }: Made) => kind === 'step' && surveys === undefined)).toBe(true);
    expect(json.activity).toMatchObject({ county: '18', scope: 'revision', roles: { commissioner: 'Regiondirektör' } });
    expect(surveysOf(json)).toEqual([
      'pre-rus-municipal 2025-09-01 draft',
      'pre-rus-region-staff 2025-09-01 draft',
      'risk-workshop 2025-09-01 draft',
      'risk-workshop 2027-01-01 draft',
      'check-out 2027-09-01 draft',
      'referral-response 2027-10-01 draft',
    ]);
    expect(json.waves[0].parameters.municipalities).toHaveLength(12);
  });

  test('with a survey that is not there is refused as a whole', async () => {
    const server = await startTestServer();
    const refused = await make(server, { ...process, occasions: [{ date: '2025-09-01', surveys: ['finns-inte'] }] });
    expect([refused.status, refused.json.type]).toEqual([404, '/problems/no-such-survey']);
    expect((await server.send('GET', '/api/activities', organiser)).json.activities).toEqual([]);
  });

  test('has other roles when they are changed, each as a function', async () => {
    const server = await startTestServer();
    const { id } = (await make(server, process)).json.activity;
    const change = (json: object) => server.send('PATCH', `/api/activities/${id}`, { ...organiser, json });
    const roles = { commissioner: '', leader: 'Utvecklingsledare' };
    expect((await change({ roles, scope: 'update' })).json).toMatchObject({ roles: { leader: 'Utvecklingsledare' }, scope: 'update' });
    expect((await change({ title: 'Ny titel' })).json.roles).toEqual({ leader: 'Utvecklingsledare' });
    expect((await change({ roles: { boss: 'Anna' } })).status).toBe(400);
  });
});

describe('next year’s', () => {
  test('is the same plan on the same weekdays, as drafts, and nothing that anyone has answered or received', async () => {
    const server = await startTestServer();
    const { send, context } = server;
    const before = (await make(server)).json;
    const [first] = before.waves;
    await send('PATCH', `/api/activities/${before.activity.id}/occasions/${before.occasions[0].id}`, {
      ...organiser,
      json: { attended: 22 },
    });
    await send('PATCH', `/api/waves/${first.id}/plan`, { ...organiser, json: { closes: '2026-09-23' } });
    await send('POST', `/api/waves/${first.id}/open`, organiser);
    const answered = { submissionId: submissionId(1), locale: 'sv', answers: sessionAnswers };
    expect((await send('POST', `/api/waves/${first.code}/responses`, { json: answered })).status).toBe(201);

    const made = await send('POST', `/api/activities/${before.activity.id}/copies`, {
      ...organiser,
      json: { title: 'Kompetens 2027', starts: '2027-09-16' },
    });
    expect(made.status).toBe(201);
    const { activity, occasions, waves } = made.json;
    expect(activity).toMatchObject({
      title: 'Kompetens 2027',
      earlier: before.activity.id,
      starts: '2027-09-15',
      ends: '2027-10-27',
      purpose: project.purpose,
      targetGroups: project.targetGroups,
      registration: { perOrganisation: 3, lastDay: '2027-08-25' },
      example: false,
    });
    expect(occasions.map(({ title, date, place, attended }: Made) => [title, date, place, attended])).toEqual([
      ['Nuläge', '2027-09-15', 'Falun', undefined],
      ['Träff 2', '2027-10-27', 'Mora', undefined],
      ['Uppföljning efter tre månader', '2028-01-27', undefined, undefined],
    ]);
    expect(surveysOf(made.json)).toEqual([
      'session-eval 2027-09-15 draft',
      'session-eval 2027-10-27 draft',
      'project-eval 2027-10-27 draft',
      'project-followup-3m 2028-01-27 draft',
      'registration whole draft',
    ]);
    expect(waves[0].planned).toEqual({ closes: '2027-09-22' });
    expect(waves.every(({ openedAt, definition, count }: Made) => !openedAt && !definition && count === 0)).toBe(true);
    const codes = [...before.waves, ...waves].map(({ code }: Made) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(await context.store.countResponses(first.id)).toBe(1);
  });

  test('has the plans of the occasions: how they are prepared and held, not what they left behind', async () => {
    const server = await startTestServer();
    const { send } = server;
    const { activity, occasions } = (await make(server)).json;
    const at = (id: string, of: string) => `/api/activities/${id}/occasions/${of}`;
    const first = at(activity.id, occasions[0].id);
    const usual = checklistFor('session').map(({ id }) => id);
    for (const json of [
      { do: 'write', what: 'preparation', text: 'Ta med ett exempel' },
      { do: 'write', what: 'homework', text: 'Prova med en kollega' },
      { do: 'attitudes', lines: ['Lyssna klart'] },
      { do: 'add-item', text: 'Boka tolk' },
      { do: 'remove-item', item: usual[0] },
      { do: 'tick', item: usual[1], done: true },
      { do: 'add-link', title: 'Bilder', url: 'https://bilder.example', photos: 'settled' },
    ])
      expect((await send('POST', `${first}/plan`, { ...organiser, json })).status, json.do).toBeLessThan(300);
    const programme = [{ time: '09.00', title: 'Nuläge' }];
    expect((await send('PATCH', first, { ...organiser, json: { programme } })).status).toBe(200);
    await send('POST', `${first}/attended`, { ...organiser, json: { attended: 22 } });
    const before = (await send('GET', first, organiser)).json.plan;
    expect([before.done, before.links.length]).toEqual([[usual[1]], 1]);

    const made = await send('POST', `/api/activities/${activity.id}/copies`, {
      ...organiser,
      json: { title: 'Igen', starts: '2027-09-15' },
    });
    const copy = await send('GET', at(made.json.activity.id, made.json.occasions[0].id), organiser);
    expect(copy.json.plan).toEqual({ ...before, links: [], done: [] });
    expect(copy.json.occasion.programme).toEqual(programme);
    expect([copy.json.occasion.attended, copy.json.counted]).toEqual([undefined, undefined]);
    const other = await send('GET', at(made.json.activity.id, made.json.occasions[1].id), organiser);
    expect(other.json.plan).toEqual(emptyPlan);
  });

  test('belongs to whoever made it, and is for nobody else to make', async () => {
    const server = await startTestServer();
    const { id } = (await make(server)).json.activity;
    const owner = await anAccount(server, { roles: { [id]: 'owner' } });
    const reader = await anAccount(server, { roles: { [id]: 'reader' } });
    const copy = (cookie: string) =>
      server.send('POST', `/api/activities/${id}/copies`, { headers: { cookie }, json: { title: 'Igen', starts: '2027-09-15' } });
    expect((await copy(reader.cookie)).status).toBe(403);
    const made = (await copy(owner.cookie)).json.activity.id;
    const { activities } = (await server.send('GET', '/api/activities', { headers: { cookie: owner.cookie } })).json;
    expect(activities.map(({ id: one, role }: Made) => [one, role])).toEqual([
      [made, 'owner'],
      [id, 'owner'],
    ]);
  });

  test('of a process begins in the month that was asked for, and its steps stay whole months', async () => {
    const server = await startTestServer();
    const occasions = stepsFrom('2025-09-01').map(({ title, date, ends }) => ({ title: title.sv, date, ends }));
    const { id } = (await make(server, { kind: 'strategy-process', title: 'RUS', occasions })).json.activity;
    const copied = await server.send('POST', `/api/activities/${id}/copies`, {
      ...organiser,
      json: { title: 'RUS igen', starts: '2029-09-01' },
    });
    expect(copied.json.occasions.map(({ date, ends }: Made) => [date, ends])).toEqual(
      stepsFrom('2029-09-01').map(({ date, ends }) => [date, ends]),
    );
  });
});

describe('a plan', () => {
  test('is kept, taken back, and refused where it closes before it opens', async () => {
    const server = await startTestServer();
    const [wave] = (await make(server)).json.waves;
    const plan = (json: object) => server.send('PATCH', `/api/waves/${wave.id}/plan`, { ...organiser, json });
    expect((await plan({ opens: '2026-09-15', closes: '2026-09-20' })).json.planned).toEqual({ opens: '2026-09-15', closes: '2026-09-20' });
    const refused = await plan({ closes: '2026-09-14' });
    expect([refused.status, refused.json.type]).toEqual([400, '/problems/bad-plan']);
    expect((await plan({ opens: '' })).json.planned).toEqual({ closes: '2026-09-20' });
    expect((await plan({ closes: '' })).json).not.toHaveProperty('planned');
  });

  test('opens nothing when its day has come', async () => {
    const server = await startTestServer();
    const [wave] = (await make(server)).json.waves;
    server.now('2026-09-17T12:00:00Z');
    expect((await server.send('GET', `/api/waves/${wave.code}`)).json.status).toBe('draft');
  });
});

describe('what was planned too much', () => {
  test('is taken away one by one: a draft with its invitations, then the occasion', async () => {
    const server = await startTestServer();
    const { send, context } = server;
    const { activity, occasions, waves } = (await make(server)).json;
    const [, second] = occasions;
    const path = `/api/activities/${activity.id}/occasions/${second.id}`;
    const refused = await send('DELETE', path, organiser);
    expect([refused.status, refused.json.type]).toEqual([409, '/problems/occasion-has-waves']);

    const invited = (
      await send('POST', '/api/waves', { ...organiser, json: { activity: activity.id, survey: 'session-eval', audience: 'invited' } })
    ).json;
    await inviteToWave(context, { wave: invited.id, invitations: [{ recipient: 'Säter', email: 'kansli@sater.example' }] });
    for (const wave of [invited, ...waves.filter(({ occasion }: Made) => occasion === second.id)])
      expect((await send('POST', `/api/waves/${wave.id}/remove`, organiser)).status).toBe(204);
    expect(await context.store.invitationsTo(invited.id)).toEqual([]);
    expect((await send('DELETE', path, organiser)).status).toBe(204);
    const left = (await send('GET', `/api/activities/${activity.id}`, organiser)).json;
    expect(left.occasions).toHaveLength(2);
    expect(left.waves).toHaveLength(3);
    expect((await send('DELETE', path, organiser)).json.type).toBe('/problems/no-such-occasion');
  });

  test('is never a wave that has been open, answered or not', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    await server.send('POST', `/api/waves/${wave.id}/close`, organiser);
    const refused = await server.send('POST', `/api/waves/${wave.id}/remove`, organiser);
    expect([refused.status, refused.json.type]).toEqual([409, '/problems/wave-not-draft']);
  });
});
