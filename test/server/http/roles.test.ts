// Every route, called as everyone there is: who may is what the route declares, and the lists below say what that comes to.
import { describe, expect, test } from 'vitest';
import { subjectOf } from '../../../server/http/access.ts';
import type { Route } from '../../../server/http/route.ts';
import type { ActivityRole } from '../../../server/store/store.ts';
import { addWave } from '../../../server/use-cases/add-wave.ts';
import type { Need } from '../../../server/use-cases/rights.ts';
import { makeApiKey, makeLoginLink } from '../../../server/use-cases/sessions.ts';
import { anAccount, anActivity, startTestServer, type TestServer } from '../running-server.ts';

/** Who may what is declared so. `stranger` has a role, but in another activity. */
const whoMay: Readonly<Record<Need, readonly string[]>> = {
  anyone: ['nobody', 'stranger', 'facilitator', 'reader', 'owner', 'admin', 'login link', 'reader key', 'organiser key'],
  login: ['stranger', 'facilitator', 'reader', 'owner', 'admin', 'login link', 'reader key', 'organiser key'],
  account: ['stranger', 'facilitator', 'reader', 'owner', 'admin'],
  member: ['facilitator', 'reader', 'owner', 'admin', 'login link', 'reader key', 'organiser key'],
  facilitator: ['facilitator', 'owner', 'admin', 'login link', 'organiser key'],
  reader: ['reader', 'owner', 'admin', 'login link', 'reader key', 'organiser key'],
  organiser: ['owner', 'admin', 'login link', 'organiser key'],
  // The stranger owns another activity, and may make a third.
  maker: ['stranger', 'owner', 'admin', 'login link', 'organiser key'],
  audit: ['admin', 'login link', 'organiser key'],
  admin: ['admin', 'login link'],
};
const everyone = whoMay.anyone;

interface Field {
  readonly server: TestServer;
  readonly headers: Record<string, string>;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A server of its own, with an activity in which the one who asks has that role. */
async function fieldFor(role: string): Promise<Field> {
  const server = await startTestServer();
  const { context } = server;
  const activity = (await anActivity(context)).id;
  const other = (await anActivity(context, { title: 'En annan' })).id;
  const wave = (await addWave(context, { activity, survey: 'session-eval' })).id;
  const colleague = await anAccount(server, { roles: { [activity]: 'reader' } });
  return {
    server,
    headers: await headersOf(server, role, { activity, other }),
    parameters: { id: activity, wave, account: colleague.account.id, activity },
  };
}

async function headersOf(server: TestServer, role: string, { activity, other }: { activity: string; other: string }) {
  const { context } = server;
  if (role === 'nobody') return {};
  if (role.endsWith(' key'))
    return {
      authorization: `Bearer ${await makeApiKey(context, { name: 'Program', role: role === 'reader key' ? 'reader' : 'organiser' })}`,
    };
  if (role === 'login link') {
    const { token: loginToken } = await makeLoginLink(context, { name: 'Anna', role: 'organiser' });
    const answer = await server.send('POST', '/api/session', { json: { loginToken } });
    return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  }
  if (role === 'admin') return { cookie: (await anAccount(server, { admin: true })).cookie };
  const roles = role === 'stranger' ? { [other]: 'owner' as const } : { [activity]: role as ActivityRole };
  return { cookie: (await anAccount(server, { roles })).cookie };
}

/** What ends things comes last, so that it cannot hide what comes after it. */
function inOrder(routes: readonly Route[]): readonly Route[] {
  const last = ['/api/waves/:id/remove', '/api/activities/:id', '/api/account/sessions', '/api/session'];
  const late = ({ method, path }: Route) => (method === 'delete' || path === last[0] ? 2 + last.indexOf(path) : 0);
  return [...routes].sort((a, b) => late(a) - late(b));
}

/** Whether whoever asks is let in: what they sent may still be wrong, or come at the wrong time. */
async function isLetIn({ server, headers, parameters }: Field, route: Route): Promise<boolean> {
  const named = route.path.startsWith('/api/waves/:id') ? { ...parameters, id: parameters.wave } : parameters;
  const path = route.path.replace(/:(\w+)/g, (_all, name: string) => (named as Record<string, string>)[name] ?? 'finns-inte');
  const query = route.of === 'query' ? `?activity=${parameters.activity}` : '';
  const json = bodyFor(route, parameters);
  const answer = await server.send(route.method.toUpperCase(), path + query, { headers, ...(json ? { json } : {}) });
  return !['/problems/not-logged-in', '/problems/not-permitted'].includes(answer.json?.type);
}

function bodyFor(route: Route, { activity }: Field['parameters']): object | undefined {
  if (route.of === 'body') return { activity, survey: 'session-eval' };
  return route.body ? { unknown: true } : undefined; // is refused, but only after it is known who asks
}

const nameOf = ({ method, path }: Route) => `${method.toUpperCase()} ${path}`;

async function letIn(role: string): Promise<readonly string[]> {
  const field = await fieldFor(role);
  const names: string[] = [];
  for (const route of inOrder(field.server.routes)) if (await isLetIn(field, route)) names.push(nameOf(route));
  return names.sort();
}

describe('every route', () => {
  test.each(everyone)('lets in %s where it declares so, and nowhere else', async (role) => {
    const { routes } = await startTestServer();
    const declared = routes.filter(({ access }) => whoMay[access].includes(role)).map(nameOf);
    expect(await letIn(role)).toEqual(declared.sort());
  });

  test('that needs a role in an activity says which activity it is about', async () => {
    const { routes } = await startTestServer();
    const inOne = routes.filter(({ access }) => ['member', 'facilitator', 'reader', 'organiser'].includes(access));
    expect(inOne.length).toBeGreaterThan(30);
    expect(inOne.filter((one) => subjectOf(one) === undefined).map(nameOf)).toEqual([]);
  });

  test('that changes something for good is recorded, or is the daily work that the log is not for', async () => {
    const { routes } = await startTestServer();
    const daily = [
      'POST /api/activities',
      'POST /api/activities/:id/copies',
      'PATCH /api/activities/:id',
      'POST /api/activities/:id/occasions',
      'PATCH /api/activities/:id/occasions/:occasion',
      'DELETE /api/activities/:id/occasions/:occasion', // only where nothing is asked at it
      'POST /api/waves/:id/remove', // only a draft
      'POST /api/activities/:id/occasions/:occasion/plan',
      'POST /api/activities/:id/occasions/:occasion/attended',
      'POST /api/activities/:id/occasions/:occasion/attendance',
      'POST /api/activities/:id/contacts',
      'DELETE /api/activities/:id/contacts/:member',
      'POST /api/waves',
      'PATCH /api/waves/:id/questions',
      'POST /api/waves/:id/invitations',
      'PATCH /api/waves/:id/invitations/:invitation',
      'DELETE /api/waves/:id/invitations/:invitation',
      'POST /api/waves/:id/invitations/:invitation/link',
      'POST /api/waves/:id/invitations/:invitation/notes',
      'POST /api/waves/:id/invitations/:invitation/bounce',
      'POST /api/waves/:id/planned-reminders',
      'DELETE /api/waves/:id/planned-reminders/:reminder',
      'POST /api/waves/:id/reminders',
      'PATCH /api/waves/:id/mail-texts',
      'PATCH /api/activities/:id/mail-texts',
      'POST /api/activities/:id/mails/:mail/sent',
      'POST /api/activities/:id/mails/:mail/retry',
      'DELETE /api/activities/:id/mails/:mail',
      'POST /api/waves/:id/participants/calendar',
      'POST /api/waves/:id/participants/:participant/cancel',
      'POST /api/waves/:id/participants/:participant/place',
      'POST /api/waves/:id/themes',
      'PATCH /api/waves/:id/themes/:theme',
      'DELETE /api/waves/:id/themes/:theme',
      'POST /api/waves/:id/texts/themes',
      'POST /api/account/password', // recorded by the use case
      'POST /api/account/identity', // recorded by the use case, when they are back
    ];
    const silent = routes.filter(({ method, access, records }) => method !== 'get' && access !== 'anyone' && !records).map(nameOf);
    expect(silent.filter((name) => !daily.includes(name))).toEqual([]);
  });
});

describe('a facilitator', () => {
  test('runs the room and reads nothing that persons have written', async () => {
    const { routes } = await startTestServer();
    const open = routes.filter(({ access }) => access === 'anyone').map(nameOf);
    expect((await letIn('facilitator')).filter((name) => !open.includes(name))).toEqual([
      'DELETE /api/account/identity',
      'DELETE /api/account/sessions',
      'GET /api/account',
      'GET /api/activities',
      'GET /api/activities/:id',
      'GET /api/activities/:id/occasions',
      'GET /api/activities/:id/occasions/:occasion',
      'GET /api/overview',
      'GET /api/session',
      'GET /api/surveys',
      'GET /api/waves',
      'GET /api/waves/:id/poster.pdf',
      'GET /api/waves/:id/poster.png',
      'GET /api/waves/:id/preview',
      'GET /api/waves/:id/slide.pdf',
      'GET /api/waves/:id/slide.png',
      'POST /api/account/identity',
      'POST /api/account/password',
      'POST /api/activities/:id/occasions/:occasion/attended',
      'POST /api/activities/:id/occasions/:occasion/plan',
      'POST /api/waves/:id/close',
      'POST /api/waves/:id/open',
    ]);
  });
});

describe('an activity', () => {
  test('is in the list, and in comparisons, of those who have a role in it', async () => {
    const server = await startTestServer();
    const [mine, _theirs] = [await anActivity(server.context, { title: 'Min' }), await anActivity(server.context, { title: 'Deras' })];
    const { cookie } = await anAccount(server, { roles: { [mine.id]: 'facilitator' } });
    const list = await server.send('GET', '/api/activities', { headers: { cookie } });
    expect(list.json.activities.map(({ title, role }: { title: string; role: string }) => [title, role])).toEqual([['Min', 'facilitator']]);
    const all = await server.send('GET', '/api/activities', { as: 'reader' });
    expect(all.json.activities).toHaveLength(2);
  });

  test('gives the key of the screen to those who run the room', async () => {
    const server = await startTestServer();
    const { context } = server;
    const { id } = await anActivity(context, { kind: 'network-cycle' });
    await addWave(context, { activity: id, survey: 'check-out' });
    const seen = async (role: ActivityRole) => {
      const { cookie } = await anAccount(server, { roles: { [id]: role } });
      const { json } = await server.send('GET', `/api/activities/${id}`, { headers: { cookie } });
      return [json.role, json.waves.some(({ wallUrl }: { wallUrl?: string }) => wallUrl !== undefined)];
    };
    expect(await seen('owner')).toEqual(['owner', true]);
    expect(await seen('facilitator')).toEqual(['facilitator', true]);
    expect(await seen('reader')).toEqual(['reader', false]);
  });

  test('that a colleague makes is theirs, and what they cannot read cannot be put beside it', async () => {
    const server = await startTestServer();
    const [mine, theirs] = [await anActivity(server.context), await anActivity(server.context, { title: 'Deras' })];
    const { cookie, account } = await anAccount(server, { roles: { [mine.id]: 'owner' } });
    const make = (earlier: string) =>
      server.send('POST', '/api/activities', { headers: { cookie }, json: { kind: 'strategy-process', title: 'Nästa', earlier } });
    expect(await make(theirs.id)).toMatchObject({ status: 404, json: { type: '/problems/no-such-earlier' } });
    const made = await make(mine.id);
    expect(made.status).toBe(201);
    expect((await server.context.store.account(account.id))?.roles[made.json.activity.id]).toBe('owner');
    const change = await server.send('PATCH', `/api/activities/${mine.id}`, { headers: { cookie }, json: { earlier: theirs.id } });
    expect(change).toMatchObject({ status: 404, json: { type: '/problems/no-such-earlier' } });
  });

  test('cannot be given a wave by someone who answers for another one', async () => {
    const server = await startTestServer();
    const [mine, theirs] = [await anActivity(server.context), await anActivity(server.context, { title: 'Deras' })];
    const { cookie } = await anAccount(server, { roles: { [mine.id]: 'owner', [theirs.id]: 'reader' } });
    const add = (activity: string) =>
      server.send('POST', '/api/waves', { headers: { cookie }, json: { activity, survey: 'session-eval' } });
    expect(await add(theirs.id)).toMatchObject({ status: 403, json: { type: '/problems/not-permitted' } });
    expect((await add(mine.id)).status).toBe(201);
  });
});
