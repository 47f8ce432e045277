// What an organiser has said is to open and close by itself: at its time, once however many processes there are, and seen by whom.
import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { openMongoStore } from '../../../server/store/mongo/open-mongo-store.ts';
import { openByPlan } from '../../../server/use-cases/open-by-plan.ts';
import { planWave } from '../../../server/use-cases/plan-wave.ts';
import { startMongo } from '../../support/mongo-server.ts';
import { startTestServer, type TestServer } from '../running-server.ts';

const mongo = await startMongo();
afterAll(() => mongo?.stop());

const organiser = { as: 'organiser' } as const;
const project = {
  kind: 'learning-project',
  title: 'Kompetens i hela länet',
  organiser: 'Region Exempel',
  registration: { lastDay: '2026-11-30' },
  occasions: [{ date: '2026-12-10' }, { date: '2027-02-11' }],
};

/** A project whose first session is on 10 December; its evaluation is planned for that day and the one after. */
async function start() {
  const server = await startTestServer();
  const { json } = await server.send('POST', '/api/activities', { ...organiser, json: project });
  const [first] = json.occasions;
  const evaluation: string = json.waves.find((wave: { survey: { id: string }; occasion?: string }) => wave.occasion === first.id).id;
  const registration: string = json.waves.find((wave: { survey: { id: string } }) => wave.survey.id === 'registration').id;
  const plan = (wave: string, plan_: object) => server.send('PATCH', `/api/waves/${wave}/plan`, { ...organiser, json: plan_ });
  const statusOf = async (wave: string) => (await server.context.store.wave(wave))?.status;
  return { server, activity: json.activity.id as string, first: first.id as string, evaluation, registration, plan, statusOf };
}

const linesBy = async ({ send }: TestServer, by: string) =>
  (await send('GET', '/api/audit', organiser)).json.entries
    .filter((line: { by: string }) => line.by === by)
    .map(({ action, wave, activity }: Record<string, string>) => [action, wave, activity]);

describe('a draft', () => {
  test('that is to open by itself does so at eight in Sweden on its day, and the log says that the server did it', async () => {
    const { server, evaluation, plan, statusOf } = await start();
    expect((await plan(evaluation, { opensItself: true })).json.planned).toEqual({ opensItself: true });
    server.now('2026-12-10T06:59:59Z');
    expect(await openByPlan(server.context)).toBe(0);
    server.now('2026-12-10T07:00:00Z');
    expect(await openByPlan(server.context)).toBe(1);
    expect(await statusOf(evaluation)).toBe('open');
    expect(await openByPlan(server.context)).toBe(0);
    expect(await linesBy(server, 'server')).toEqual([['opened', 'Hur var dagens träff?', project.title]]);
    expect(await linesBy(server, 'key')).toContainEqual(['planned', 'Hur var dagens träff?', project.title]);
    // Once: what has been closed again stays closed.
    await server.send('POST', `/api/waves/${evaluation}/close`, organiser);
    expect(await openByPlan(server.context)).toBe(0);
  });

  test('opens by itself only where that has been said, and no more when it has been taken back', async () => {
    const { server, evaluation, plan, statusOf } = await start();
    server.now('2026-12-10T12:00:00Z');
    expect(await openByPlan(server.context)).toBe(0);
    await plan(evaluation, { opensItself: true });
    expect((await plan(evaluation, { opensItself: false })).json.planned).toBeUndefined();
    expect(await openByPlan(server.context)).toBe(0);
    expect(await statusOf(evaluation)).toBe('draft');
  });

  test('moves with its session, and stays a draft where that is called off or its last day has passed', async () => {
    const { server, activity, first, evaluation, plan } = await start();
    await plan(evaluation, { opensItself: true });
    const change = (json: object) => server.send('PATCH', `/api/activities/${activity}/occasions/${first}`, { ...organiser, json });
    expect((await change({ date: '2026-12-17' })).status).toBe(200);
    server.now('2026-12-10T12:00:00Z');
    expect(await openByPlan(server.context)).toBe(0);
    expect((await change({ cancelled: true })).status).toBe(200);
    server.now('2026-12-17T12:00:00Z');
    expect(await openByPlan(server.context)).toBe(0);
    await change({ cancelled: false });
    server.now('2026-12-19T12:00:00Z');
    expect(await openByPlan(server.context)).toBe(0);
    server.now('2026-12-18T12:00:00Z');
    expect(await openByPlan(server.context)).toBe(1);
  });

  test('without a day, or that could not open as it stands, is refused while the organiser is there to see it', async () => {
    const { server, activity, evaluation, plan } = await start();
    const add = async (json: object) => (await server.send('POST', '/api/waves', { ...organiser, json: { activity, ...json } })).json.id;
    const loose = await add({ survey: 'check-out' });
    expect(await plan(loose, { opensItself: true })).toMatchObject({ status: 400, json: { type: '/problems/plan-without-day' } });
    expect(await plan(loose, { closesItself: true })).toMatchObject({ status: 400, json: { type: '/problems/plan-without-day' } });
    expect((await plan(loose, { opens: '2026-12-10', opensItself: true })).status).toBe(200);
    expect(await plan(loose, { opens: '' })).toMatchObject({ status: 400, json: { type: '/problems/plan-without-day' } });
    const backwards = await plan(evaluation, { closes: '2026-12-09', opensItself: true });
    expect(backwards).toMatchObject({ status: 400, json: { type: '/problems/bad-plan' } });
    await server.send('POST', `/api/waves/${evaluation}/open`, organiser);
    const open = await plan(evaluation, { opensItself: true });
    expect(open).toMatchObject({ status: 409, json: { type: '/problems/wave-not-from' } });
  });

  test('that somebody opens by hand is not opened again, and a copy of it waits for somebody to say so', async () => {
    const { server, activity, evaluation, plan } = await start();
    await plan(evaluation, { opens: '2026-12-10', opensItself: true });
    const json = { title: 'Nästa', starts: '2027-12-09' };
    const copy = await server.send('POST', `/api/activities/${activity}/copies`, { ...organiser, json });
    const plans = copy.json.waves.flatMap(({ planned }: { planned?: object }) => planned ?? []);
    expect(plans).toEqual([{ opens: '2027-12-09' }]);
    const opened = await server.send('POST', `/api/waves/${evaluation}/open`, organiser);
    expect(opened.json.planned).toEqual({ opens: '2026-12-10' });
  });
});

describe('an open wave', () => {
  test('that is to close by itself does so when its last day is over in Sweden, a registration with its bookings', async () => {
    const { server, registration, plan, statusOf } = await start();
    await plan(registration, { closesItself: true });
    await server.send('POST', `/api/waves/${registration}/open`, organiser);
    server.now('2026-11-30T22:59:59Z');
    expect(await openByPlan(server.context)).toBe(0);
    server.now('2026-11-30T23:00:00Z');
    expect(await openByPlan(server.context)).toBe(1);
    expect(await statusOf(registration)).toBe('closed');
    expect(await linesBy(server, 'server')).toEqual([['closed', 'Anmälan till lärprojekt', project.title]]);
  });

  test('that is opened again after its last day stays open until somebody closes it', async () => {
    const { server, registration, plan, statusOf } = await start();
    await plan(registration, { closesItself: true });
    await server.send('POST', `/api/waves/${registration}/open`, organiser);
    server.now('2026-12-01T08:00:00Z');
    await openByPlan(server.context);
    await server.send('POST', `/api/waves/${registration}/open`, organiser);
    expect(await openByPlan(server.context)).toBe(0);
    expect(await statusOf(registration)).toBe('open');
  });
});

const stores = [['SQLite', undefined], ...(mongo ? [['MongoDB', mongo.newDatabase()] as const] : [])] as const;
test.each(stores)('of eight servers that look at once one opens it, on %s', async (_name, uri) => {
  const server = await startTestServer(uri ? { store: await openMongoStore(uri) } : {});
  const { json } = await server.send('POST', '/api/activities', { ...organiser, json: project });
  for (const { id, occasion } of json.waves) if (occasion) await planWave(server.context, { wave: id, opensItself: true });
  const others = await Promise.all(Array.from({ length: 7 }, () => (uri ? openMongoStore(uri) : server.context.store)));
  server.now('2026-12-10T08:00:00Z');
  const contexts = [server.context, ...others.map((store) => ({ ...server.context, store, random: randomBytes }))];
  const changed = await Promise.all(contexts.map(openByPlan));
  expect(changed.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(await linesBy(server, 'server')).toHaveLength(1);
  if (uri) for (const store of others) await store.close();
});
