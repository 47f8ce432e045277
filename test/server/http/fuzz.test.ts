// Whatever is sent, by whoever may: never a 500, never silence, and whatever is refused is a problem document that says what to do.
import { describe, expect, test } from 'vitest';
import { jsonSchemaOf } from '../../../server/http/contract.ts';
import type { Route } from '../../../server/http/route.ts';
import { fillWithSamples } from '../../../server/samples/sample-activities.ts';
import { inviteToWave } from '../../../server/use-cases/invite-to-wave.ts';
import { makeLoginLink } from '../../../server/use-cases/sessions.ts';
import { shareReport } from '../../../server/use-cases/share-report.ts';
import { seededRandom } from '../../reports/fixtures/seeded-random.ts';
import { type Answer, anAccount, type Sent, startTestServer, type TestServer } from '../running-server.ts';
import { sessionAnswers } from '../session-answers.ts';
import { type Known, oddSegment, oneOf, spoilt, valueIn } from './random-bodies.ts';

/** For each route; those that draw are asked once. */
const asked = 6;
const drawn = /png|pdf|zip|html/;
/** A whole archive takes its time on a machine with other things to do. */
const longest = 60_000;

interface Field {
  readonly server: TestServer;
  /** The session of somebody who may everything, and that of somebody with an account, who has no password. */
  readonly cookies: readonly [session: string, account: string];
  /** What may stand in an address. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** What may stand in a body. */
  readonly known: Known;
}

async function field(): Promise<Field> {
  const server = await startTestServer({ mailing: { wake: () => undefined } });
  const { context } = server;
  const { activities, waves } = await fillWithSamples(context, { seed: 3, progress: () => undefined });
  const cookies = [await loggedIn(server), await withoutPassword(server)] as const;
  const [cookie] = cookies;
  const get = async (path: string) => (await server.send('GET', path, { headers: { cookie } })).json;
  const ids = activities.map(({ id }) => id);
  const occasions = (await Promise.all(ids.map((id) => get(`/api/activities/${id}/occasions`)))).flatMap((one) => one.occasions);
  for (const { id, audience, status } of waves)
    if (audience === 'invited' && status !== 'released')
      await inviteToWave(context, { wave: id, mail: true, invitations: [{ recipient: 'A', email: 'a@kommun.example' }] });
  const invited = await Promise.all(waves.map(({ id }) => get(`/api/waves/${id}/invitations`)));
  const views = await Promise.all(ids.map((id) => get(`/api/activities/${id}`)));
  const rooms = views.flatMap((one) => one.waves.flatMap(({ wallUrl }: { wallUrl?: string }) => wallUrl?.split('#k=')[1] ?? []));
  const tokens = waves.flatMap((wave) => wave.tokens ?? []);
  const words = {
    waves: waves.flatMap(({ id, code }) => [id, code]),
    activities: ids,
    occasion: occasions.map(({ id }) => id),
    invitation: invited.flatMap((one) => one.invitations.flatMap(({ id }: { id?: string }) => id ?? [])),
    mail: (await Promise.all(ids.map((id) => context.store.mailsOf(id)))).flat().map(({ id }) => id),
    account: await Promise.all(['a', 'b', 'c'].map(async (id) => (await anAccount(server, { id })).account.id)),
    share: await Promise.all(ids.map(async (id) => (await shareReport(context, { activity: id, days: 9, madeBy: 'Anna' })).id)),
    municipality: ['1880', '1861'],
    theme: ['theme_1'],
    figure: ['response-status'],
  };
  const known = {
    activity: ids,
    waves: words.waves,
    occasion: words.occasion,
    survey: ['session-eval', 'check-out', 'project-eval', 'registration', 'rus-status'],
    surveys: ['session-eval', 'check-out'],
    token: tokens,
    answers: [sessionAnswers, { take_away: 'Samtalen', show_ok: true }, {}],
    key: rooms,
    profile: ['data', 'excel-sv'],
    locale: ['sv', 'en'],
    breakdowns: ['sector'],
    parameters: [{}, { sessions: 3 }],
    question: ['keep', 'change'],
    theme: words.theme,
    themes: words.theme,
    sendAt: ['2026-12-08T08:00:00+01:00'],
    answer: ['code=a&state=b'],
  };
  return { server, cookies, words, known };
}

function addressOf({ path }: Pick<Route, 'path'>, words: Field['words'], random: () => number): string {
  return path.replace(/:(\w+)/g, (_all, name: string) => {
    if (random() < 0.06) return oddSegment(random);
    const kind = name === 'code' || (name === 'id' && path.startsWith('/api/waves')) ? 'waves' : name === 'id' ? 'activities' : name;
    const there = words[kind] ?? [];
    return there.length === 0 ? 'finns-inte' : encodeURIComponent(oneOf(random, there));
  });
}

/** Half of a letter that takes two cannot stand in an address at all. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '%'));

function queryOf({ query }: Route, known: Known, random: () => number): string {
  if (!query || random() < 0.1) return '';
  const value = valueIn(jsonSchemaOf(query), random, known);
  const entries = Object.entries((random() < 0.7 ? value : spoilt(value, random)) ?? {}).slice(0, 12);
  const written = (one: unknown) => encoded((typeof one === 'string' ? one : (JSON.stringify(one) ?? '')).slice(0, 500));
  return `?${entries.map(([name, one]) => `${encoded(name)}=${written(one)}`).join('&')}`;
}

async function loggedIn({ context, send }: TestServer): Promise<string> {
  const { token: loginToken } = await makeLoginLink(context, { name: 'Anna', role: 'organiser' });
  const answer = await send('POST', '/api/session', { json: { loginToken } });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function withoutPassword(server: TestServer): Promise<string> {
  const { account, cookie } = await anAccount(server, { admin: true });
  await server.context.store.rewriteAccount(account.id, ({ passwordHash: _none, ...rest }) => rest);
  return cookie;
}

interface Asked {
  readonly route: string;
  readonly what: string;
  readonly status: number;
  readonly fault?: string;
}

/** Asks, and looks at nothing but whether it was answered as any request must be. */
async function ask({ send }: TestServer, route: string, [method, address]: readonly [string, string], sent: Sent): Promise<Asked> {
  const what = `${method} ${address.slice(0, 200)} ${sent.body?.slice(0, 400) ?? ''}`;
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), longest).unref());
  const answer = await Promise.race([send(method, address, sent).catch(String), late]);
  if (typeof answer === 'string') return { route, what, status: 0, fault: answer };
  const fault = faultOf(answer, method !== 'HEAD' && address.startsWith('/api/'));
  return { route, what, status: answer.status, ...(fault ? { fault } : {}) };
}

function faultOf({ status, headers, json }: Answer, isApi: boolean): string | undefined {
  if (status >= 500) return `status ${status}`;
  if (status < 400 || !isApi) return undefined;
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') && json.status === status;
  return isProblem && /[.!?]$/.test(json.detail) ? undefined : 'not a problem document';
}

/** What takes things away comes last, so that there is something for the others to find. */
function inOrder(routes: readonly Route[]): readonly Route[] {
  const last = [
    ({ method }: Route) => method === 'delete',
    ({ path }: Route) => /erasures$|\/:id$/.test(path),
    ({ path }: Route) => /session/.test(path),
  ];
  const late = (route: Route) => last.reduce((sum, isLate, at) => sum + (isLate(route) ? 2 ** at : 0), 0);
  return [...routes].sort((a, b) => late(a) - late(b));
}

async function askRoute({ server, cookies, known, words }: Field, route: Route, random: () => number): Promise<Asked> {
  const value = route.body ? valueIn(jsonSchemaOf(route.body), random, known) : undefined;
  const body = value === undefined ? undefined : JSON.stringify(random() < 0.6 ? value : spoilt(value, random));
  const address = addressOf(route, words, random) + queryOf(route, known, random);
  const cookie = cookies[route.access === 'account' ? 1 : 0];
  const sent = body === undefined ? { headers: { cookie } } : { body, headers: { cookie, 'content-type': 'application/json' } };
  return ask(server, route.path, [route.method.toUpperCase(), address], sent);
}

/** A form as no browser fills it in. */
function formOf(random: () => number): string {
  const names = [
    ':submission',
    ':token',
    ':locale',
    'keep',
    'relevance',
    'results',
    'take_away',
    'name',
    'email',
    'yes',
    '__proto__',
    'a[b][c]',
    '',
  ];
  const some = Array.from({ length: Math.floor(random() * 8) }, () => `${encoded(oneOf(random, names))}=${oddSegment(random)}`);
  return some.join(oneOf(random, ['&', '&&', '%', '&=&']));
}

describe('what nobody thought of', () => {
  test('is answered by every route, and never as a fault of ours', async () => {
    const there = await field();
    const random = seededRandom(1);
    const answers: Asked[] = [];
    for (const route of inOrder(there.server.routes).filter(({ answers: { type } }) => !/event-stream|zip/.test(type))) {
      for (let n = 0; n < (drawn.test(route.path) ? 1 : asked); n++) answers.push(await askRoute(there, route, random));
    }
    expect(answers.filter(({ fault }) => fault)).toEqual([]);
    const done = new Set(answers.flatMap(({ route, status }) => (status < 300 ? [route] : [])));
    expect(done.size).toBeGreaterThan(50); // far enough in to find something
  }, 300_000);

  test('is answered by every route that is asked for its headers alone', async () => {
    const { server, words, cookies } = await field();
    const random = seededRandom(3);
    const read = server.routes.filter(({ method, answers }) => method === 'get' && !/event-stream|zip/.test(answers.type));
    for (const route of read) {
      const headers = { cookie: cookies[route.access === 'account' ? 1 : 0] };
      const answer = await ask(server, route.path, ['HEAD', addressOf(route, words, random)], { headers });
      expect(answer.fault, answer.what).toBeUndefined();
    }
  }, 120_000);

  test('is answered by every page too', async () => {
    const { server, words } = await field();
    const random = seededRandom(2);
    const answers: Asked[] = [];
    const pages = ['/s/:code', '/s/:code/send', '/contacts/:id/:key', '/contacts/:id/leave/:token', '/wall/:code', '/r/:share', '/:any'];
    for (const page of pages) {
      for (let n = 0; n < asked * 3; n++) {
        const address = addressOf({ path: page }, words, random);
        const headers = {
          accept: 'text/html',
          'content-type': 'application/x-www-form-urlencoded',
          'accept-language': oneOf(random, ['sv', 'en', '*;q=x', 'å'.repeat(9)].map(encoded)),
        };
        const isRead = random() < 0.4;
        answers.push(await ask(server, page, [isRead ? 'GET' : 'POST', address], isRead ? { headers } : { headers, body: formOf(random) }));
      }
    }
    expect(answers.filter(({ fault }) => fault)).toEqual([]);
    expect(new Set(answers.map(({ status }) => status))).toContain(200);
  }, 120_000);

  test('would be noticed where a route breaks', async () => {
    const { server } = await field();
    const broken = () => Promise.reject(new TypeError('x is not a function'));
    Object.assign(server.context.store, { wavesOf: broken });
    const [address] = (await server.context.store.activities()).map(({ id }) => `/api/activities/${id}`);
    expect(await ask(server, '', ['GET', address ?? ''], { as: 'organiser' })).toMatchObject({ fault: 'status 500' });
    expect(faultOf({ status: 404, headers: new Headers(), text: '', json: undefined }, true)).toBe('not a problem document');
  });
});
