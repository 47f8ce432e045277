// Accounts from the first admin to the last logout, through the front door.
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openMongoStore } from '../../../server/store/mongo/open-mongo-store.ts';
import { makeSetupLink } from '../../../server/use-cases/accounts.ts';
import { hashing } from '../../../server/use-cases/passwords.ts';
import { makeLoginLink } from '../../../server/use-cases/sessions.ts';
import { startMongo } from '../../support/mongo-server.ts';
import { type Answer, anAccount, anActivity, startTestServer, type TestServer } from '../running-server.ts';

/** How often the hash was made or compared: the work that time would tell of. */
const hashed = vi.hoisted(() => ({ times: 0, atOnce: 0, most: 0 }));
vi.mock('@node-rs/argon2', async (importOriginal) => {
  const original = await importOriginal<typeof import('@node-rs/argon2')>();
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    hashed.times += 1;
    hashed.atOnce += 1;
    hashed.most = Math.max(hashed.most, hashed.atOnce);
    return work.finally(() => {
      hashed.atOnce -= 1;
    });
  };
  return {
    ...original,
    hash: (...given: Parameters<typeof original.hash>) => counted(original.hash(...given)),
    verify: (...given: Parameters<typeof original.verify>) => counted(original.verify(...given)),
  };
});
beforeEach(() => Object.assign(hashed, { times: 0, atOnce: 0, most: 0 }));

const mongo = await startMongo();
afterAll(() => mongo?.stop());

const password = 'korrekt häst batteri';
const admin = { name: 'Anna Ek', email: 'Anna.Ek@region.example', password };
const tokenIn = (url: string | undefined): string => new URL(url ?? 'x:').hash.slice('#t='.length);
const cookieOf = (answer: Answer): string => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const setupToken = async ({ context }: TestServer) => tokenIn(await makeSetupLink(context));

async function withAdmin(server: TestServer): Promise<string> {
  const made = await server.send('POST', '/api/setup', { json: { ...admin, token: await setupToken(server) } });
  expect(made.status).toBe(201);
  return cookieOf(made);
}

const logIn = (server: TestServer, email: string, secret = password) =>
  server.send('POST', '/api/session', { json: { email, password: secret } });
const who = (server: TestServer, cookie: string) => server.send('GET', '/api/session', { headers: { cookie } });

/** A colleague who has chosen a password. */
async function withColleague(server: TestServer, cookie: string, email = 'bo@region.example') {
  const invited = await server.send('POST', '/api/accounts', { headers: { cookie }, json: { name: 'Bo Berg', email } });
  const joined = await server.send('POST', '/api/join', { json: { token: tokenIn(invited.json.url), password } });
  expect(joined.status).toBe(201);
  return { id: invited.json.account.id as string, cookie: cookieOf(joined) };
}

describe('the first start', () => {
  test('makes an admin who is logged in, and may everything', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    expect((await who(server, cookie)).json).toEqual({ name: 'Anna Ek', role: 'organiser', admin: true, account: true });
    expect(await logIn(server, ' anna.ek@REGION.example ')).toMatchObject({ status: 201, json: { admin: true } });
  });

  test('takes its link once, and none when it is old', async () => {
    const server = await startTestServer();
    const token = await setupToken(server);
    server.now('2026-11-19T17:00:01Z');
    const refused = await server.send('POST', '/api/setup', { json: { ...admin, token } });
    expect(refused).toMatchObject({ status: 401, json: { type: '/problems/bad-setup' } });
    await withAdmin(server);
    expect(await makeSetupLink(server.context)).toBeUndefined();
  });

  test('is not over until a password is chosen that will do', async () => {
    const server = await startTestServer();
    const token = await setupToken(server);
    const setUp = (words: object) => server.send('POST', '/api/setup', { json: { ...admin, token, ...words } });
    expect(await setUp({ password: 'kort' })).toMatchObject({ status: 400, json: { type: '/problems/password-short' } });
    expect(await setUp({ password: 'lösenord1234' })).toMatchObject({ status: 400, json: { type: '/problems/password-common' } });
    expect((await setUp({})).status).toBe(201);
  });

  const stores = [['SQLite', undefined], ...(mongo ? [['MongoDB', () => openMongoStore(mongo.newDatabase())] as const] : [])] as const;
  test.each(stores)('from fifty places at once, with one link and with many, makes one admin on %s', async (_name, open) => {
    const server = await startTestServer(open ? { store: await open() } : {});
    const links = await Promise.all(Array.from({ length: 25 }, () => setupToken(server)));
    const tokens = [...links, ...Array.from({ length: 25 }, () => links[0] ?? '')];
    const answers = await Promise.all(
      tokens.map((token, n) => server.send('POST', '/api/setup', { json: { ...admin, token, email: `${n}@region.example` } })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const accounts = await server.context.store.accounts();
    expect(accounts.map((account) => account.admin)).toEqual([true]);
  });
});

describe('a password', () => {
  test('is kept as argon2id with the parameters of OWASP, and never told', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    const [account] = await server.context.store.accounts();
    expect(account?.passwordHash).toMatch(new RegExp(`^\\$argon2id\\$v=19\\$m=${hashing.memoryCost},t=${hashing.timeCost},p=1\\$`));
    expect(hashing.memoryCost).toBeGreaterThanOrEqual(19 * 1024);
    const told = await server.send('GET', '/api/accounts', { headers: { cookie } });
    expect(told.json.accounts).toHaveLength(1);
    expect(`${told.text}${server.logged()}`).not.toMatch(/argon2|korrekt/);
  });

  test('that is wrong is answered like an account that is not there, disabled or not begun, with the same work', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    const { id } = await withColleague(server, cookie);
    await server.send('POST', `/api/accounts/${id}/disable`, { headers: { cookie } });
    await server.send('POST', '/api/accounts', { headers: { cookie }, json: { name: 'Eva', email: 'eva@region.example' } });
    const asked = async (email: string, secret: string) => {
      hashed.times = 0;
      const { status, text } = await logIn(server, email, secret);
      return { status, text, work: hashed.times };
    };
    const wrong = await asked('anna.ek@region.example', 'fel lösenord här');
    expect(wrong).toMatchObject({ status: 401, work: 1 });
    for (const [email, secret] of [
      ['nobody@region.example', password],
      ['bo@region.example', password],
      ['eva@region.example', password],
    ] as const)
      expect(await asked(email, secret)).toEqual(wrong);
  });

  test('is hashed one at a time, however many come at once', async () => {
    const server = await startTestServer();
    await withAdmin(server);
    hashed.most = 0;
    const logins = await Promise.all(Array.from({ length: 20 }, (_, n) => logIn(server, `${n}@region.example`)));
    expect(logins.map(({ status }) => status)).toEqual(Array(20).fill(401));
    expect(hashed).toMatchObject({ most: 1, atOnce: 0 });
  });

  test('that is right gets in after twenty wrong ones, by whomever in the room', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    await withColleague(server, cookie);
    const wrong = [];
    for (let n = 0; n < 20; n++) wrong.push((await logIn(server, 'anna.ek@region.example', `fel lösenord nummer ${n}`)).status);
    expect(wrong).toEqual(Array(20).fill(401));
    expect(server.pauses).toEqual(Array(15).fill(1_000)); // the first five are free
    expect((await logIn(server, 'bo@region.example')).status).toBe(201); // no pause: another account
    expect(server.pauses).toHaveLength(15);
    expect((await logIn(server, 'anna.ek@region.example')).status).toBe(201);
  });

  test('is guessed more slowly, and then told to wait', async () => {
    const server = await startTestServer();
    await withAdmin(server);
    const statuses = [];
    for (let n = 0; n < 32; n++) statuses.push((await logIn(server, 'anna.ek@region.example', `fel lösenord nummer ${n}`)).status);
    expect(statuses.slice(30)).toEqual([429, 429]);
    expect(
      await Promise.all(Array.from({ length: 40 }, () => logIn(server, 'anna.ek@region.example', 'fel lösenord igen'))),
    ).toContainEqual(expect.objectContaining({ status: 429 }));
    expect((await logIn(server, 'anna.ek@region.example')).status).toBe(201);
  });

  test('may be typed with å as one sign or as two', async () => {
    const server = await startTestServer();
    await withAdmin(server);
    expect((await logIn(server, 'anna.ek@region.example', password.normalize('NFD'))).status).toBe(201);
  });
});

describe('changing the password', () => {
  const change = (server: TestServer, cookie: string, current = password) =>
    server.send('POST', '/api/account/password', { headers: { cookie }, json: { current, password: 'fyra nya trygga ord' } });

  test('ends every session but the one it was done in, which gets a new secret', async () => {
    const server = await startTestServer();
    const here = await withAdmin(server);
    const elsewhere = cookieOf(await logIn(server, 'anna.ek@region.example'));
    const changed = await change(server, here);
    expect(changed.status).toBe(201);
    expect(cookieOf(changed)).not.toBe(here);
    expect([(await who(server, here)).status, (await who(server, elsewhere)).status]).toEqual([401, 401]);
    expect((await who(server, cookieOf(changed))).status).toBe(200);
    expect((await logIn(server, 'anna.ek@region.example')).status).toBe(401);
    expect((await logIn(server, 'anna.ek@region.example', 'fyra nya trygga ord')).status).toBe(201);
  });

  test('takes the current one, and an account', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    expect(await change(server, cookie, 'fel lösenord här')).toMatchObject({ status: 401, json: { type: '/problems/bad-password' } });
    expect((await who(server, cookie)).status).toBe(200);
    expect((await server.send('POST', '/api/account/password', { as: 'organiser', json: {} })).status).toBe(403);
  });

  test.skipIf(!mongo)('ends a session in another process, and so does disabling', async () => {
    const uri = mongo?.newDatabase() ?? '';
    const one = await startTestServer({ store: await openMongoStore(uri), seed: 'one' });
    const other = await startTestServer({ store: await openMongoStore(uri), seed: 'other' });
    const cookie = await withAdmin(one);
    const elsewhere = cookieOf(await logIn(other, 'anna.ek@region.example'));
    expect((await who(other, elsewhere)).status).toBe(200);
    const changed = await change(one, cookie);
    expect((await who(other, elsewhere)).status).toBe(401);
    const colleague = await withColleague(one, cookieOf(changed));
    expect((await who(other, colleague.cookie)).status).toBe(200);
    await one.send('POST', `/api/accounts/${colleague.id}/disable`, { headers: { cookie: cookieOf(changed) } });
    expect((await who(other, colleague.cookie)).status).toBe(401);
  });
});

describe('a session', () => {
  test('ends when nobody uses it for two hours, and after twelve however much it is used', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    const other = cookieOf(await logIn(server, 'anna.ek@region.example'));
    const used = ['19T16:30:00', '19T18:20:00', '19T20:10:00', '19T22:00:00', '19T23:50:00', '20T01:40:00', '20T02:59:59'];
    for (const time of used) {
      server.now(`2026-11-${time}Z`);
      expect([time, (await who(server, cookie)).status]).toEqual([time, 200]);
    }
    expect((await who(server, other)).status).toBe(401);
    server.now('2026-11-20T03:00:01Z');
    expect((await who(server, cookie)).status).toBe(401);
  });

  test('gets a new secret at every login, and the old one works no more', async () => {
    const server = await startTestServer();
    const before = await withAdmin(server);
    const again = await server.send('POST', '/api/session', {
      headers: { cookie: before },
      json: { email: 'anna.ek@region.example', password },
    });
    expect(cookieOf(again)).not.toBe(before);
    expect((await who(server, before)).status).toBe(401);
    await server.send('DELETE', '/api/session', { headers: { cookie: cookieOf(again) } });
    expect((await who(server, cookieOf(again))).status).toBe(401);
  });

  test('is bound to host and https', async () => {
    const server = await startTestServer({ baseUrl: 'https://enkat.example.se' });
    const made = await server.send('POST', '/api/setup', { json: { ...admin, token: await setupToken(server) } });
    expect(made.headers.get('set-cookie')).toMatch(/^__Host-efterklang=.*Path=\/;.*HttpOnly; Secure; SameSite=Lax$/);
  });

  test('cannot be begun or used for a change by another site', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    const crossSite = { cookie, 'sec-fetch-site': 'cross-site' };
    for (const { method, path } of server.routes.filter(({ method }) => method !== 'get')) {
      const answer = await server.send(method.toUpperCase(), path.replace(/:\w+/g, 'x'), { headers: crossSite, json: {} });
      expect([path, answer.json?.type]).toEqual([path, '/problems/other-site']);
    }
  });
});

describe('a colleague', () => {
  test('is invited to an activity with a link that works once, and is given its role', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    const { id } = await anActivity(server.context);
    const invite = () =>
      server.send('POST', `/api/activities/${id}/colleagues`, {
        headers: { cookie },
        json: { name: 'Bo Berg', email: 'bo@region.example', role: 'facilitator' },
      });
    const invited = await invite();
    expect(invited).toMatchObject({ status: 201, json: { colleague: { name: 'Bo Berg', role: 'facilitator', status: 'invited' } } });
    expect(invited.json.url).toMatch(/\/join#t=[\w-]{43}$/);
    const join = () => server.send('POST', '/api/join', { json: { token: tokenIn(invited.json.url), password } });
    const joined = await join();
    expect(joined).toMatchObject({ status: 201, json: { name: 'Bo Berg', role: 'reader', account: true } });
    expect(await join()).toMatchObject({ status: 401, json: { type: '/problems/bad-account-link' } });
    expect((await server.send('GET', `/api/activities/${id}`, { headers: { cookie: cookieOf(joined) } })).json.role).toBe('facilitator');
    expect((await invite()).json.url).toBeUndefined(); // has an account: the role is enough
  });

  test('who was invited elsewhere does not hand a link to the next who invites', async () => {
    const server = await startTestServer();
    const [one, two] = [await anActivity(server.context), await anActivity(server.context, { title: 'En annan' })];
    const owner = async (id: string) => (await anAccount(server, { roles: { [id]: 'owner' } })).cookie;
    const invite = async (id: string) =>
      server.send('POST', `/api/activities/${id}/colleagues`, {
        headers: { cookie: await owner(id) },
        json: { name: 'Bo Berg', email: 'bo@region.example', role: 'reader' },
      });
    expect((await invite(one.id)).json.url).toBeDefined();
    expect((await invite(one.id)).json.url).toBeDefined(); // a new one for who lost the first
    expect(await invite(two.id)).toMatchObject({ status: 201, json: { colleague: { role: 'reader' } } });
    expect((await invite(two.id)).json.url).toBeUndefined();
  });

  test('is given another role, and loses it at once', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    const { id } = await anActivity(server.context);
    const bo = await anAccount(server, { roles: { [id]: 'reader' } });
    const path = `/api/activities/${id}/colleagues/${bo.account.id}`;
    const roleNow = async () => (await server.send('GET', `/api/activities/${id}`, { headers: { cookie: bo.cookie } })).json.role;
    expect(await roleNow()).toBe('reader');
    expect(await server.send('PATCH', path, { headers: { cookie }, json: { role: 'owner' } })).toMatchObject({ json: { role: 'owner' } });
    expect(await roleNow()).toBe('owner');
    expect((await server.send('DELETE', path, { headers: { cookie } })).status).toBe(204);
    expect(await roleNow()).toBeUndefined();
    expect((await server.send('DELETE', path, { headers: { cookie } })).json.type).toBe('/problems/no-such-colleague');
  });

  test('has no role left when the activity is gone', async () => {
    const server = await startTestServer();
    const { id } = await anActivity(server.context);
    const { account } = await anAccount(server, { roles: { [id]: 'reader', other: 'owner' } });
    await server.send('DELETE', `/api/activities/${id}`, { as: 'organiser' });
    expect((await server.context.store.account(account.id))?.roles).toEqual({ other: 'owner' });
  });
});

describe('an admin', () => {
  test('disables an account at once, and enables it with the same password', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    const bo = await withColleague(server, cookie);
    const set = (what: string) => server.send('POST', `/api/accounts/${bo.id}/${what}`, { headers: { cookie }, json: { mail: true } });
    expect(await set('disable')).toMatchObject({ status: 200, json: { status: 'disabled' } });
    expect((await who(server, bo.cookie)).status).toBe(401);
    expect((await logIn(server, 'bo@region.example')).status).toBe(401);
    expect(await set('link')).toMatchObject({ status: 409, json: { type: '/problems/account-disabled' } });
    expect(await set('enable')).toMatchObject({ status: 200, json: { status: 'active' } });
    expect((await who(server, bo.cookie)).status).toBe(401);
    expect((await logIn(server, 'bo@region.example')).status).toBe(201);
  });

  test('makes a link for who has forgotten the password; disabling ends it too', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    const bo = await withColleague(server, cookie);
    const link = async () =>
      tokenIn((await server.send('POST', `/api/accounts/${bo.id}/link`, { headers: { cookie }, json: { mail: true } })).json.url);
    const [first, second] = [await link(), await link()];
    const choose = (token: string) => server.send('POST', '/api/join', { json: { token, password: 'fyra nya trygga ord' } });
    expect((await choose(first)).status).toBe(201);
    expect((await who(server, bo.cookie)).status).toBe(401);
    expect((await choose(second)).status).toBe(401); // of before the change
    const third = await link();
    await server.send('POST', `/api/accounts/${bo.id}/disable`, { headers: { cookie } });
    expect((await choose(third)).status).toBe(401);
  });

  test('erases an account: sessions and links are dead, its name stays in the log and nowhere else', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    const bo = await withColleague(server, cookie);
    const link = await server.send('POST', `/api/accounts/${bo.id}/link`, { headers: { cookie }, json: { mail: true } });
    const erase = (id: string) => server.send('DELETE', `/api/accounts/${id}`, { headers: { cookie } });
    expect((await erase(bo.id)).status).toBe(204);
    expect((await who(server, bo.cookie)).status).toBe(401);
    expect((await logIn(server, 'bo@region.example')).status).toBe(401);
    const join = await server.send('POST', '/api/join', { json: { token: tokenIn(link.json.url), password } });
    expect(join).toMatchObject({ status: 401, json: { type: '/problems/bad-account-link' } });
    expect((await server.send('GET', '/api/accounts', { headers: { cookie } })).text).not.toContain('Bo Berg');
    expect((await server.send('GET', '/api/audit', { headers: { cookie } })).json.entries[0]).toMatchObject({
      action: 'account-erased',
      name: 'Anna Ek',
      person: 'Bo Berg',
    });
    expect(await erase(bo.id)).toMatchObject({ status: 404, json: { type: '/problems/no-such-account' } });
  });

  test('erases themselves only where there is another', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    const bo = await withColleague(server, cookie);
    const erase = () => server.send('DELETE', '/api/accounts/first', { headers: { cookie } });
    expect(await erase()).toMatchObject({ status: 409, json: { type: '/problems/last-admin' } });
    await server.send('PATCH', `/api/accounts/${bo.id}`, { headers: { cookie }, json: { admin: true } });
    expect((await erase()).status).toBe(204);
    expect((await who(server, cookie)).status).toBe(401);
  });

  test('cannot leave the server without one', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    const bo = await withColleague(server, cookie);
    const demote = () => server.send('PATCH', '/api/accounts/first', { headers: { cookie }, json: { admin: false } });
    expect(await demote()).toMatchObject({ status: 409, json: { type: '/problems/last-admin' } });
    expect((await server.send('POST', '/api/accounts/first/disable', { headers: { cookie } })).status).toBe(409);
    expect((await server.send('PATCH', `/api/accounts/${bo.id}`, { headers: { cookie }, json: { admin: true } })).json.admin).toBe(true);
    expect((await demote()).status).toBe(200);
    expect((await server.send('GET', '/api/accounts', { headers: { cookie } })).status).toBe(403);
    expect((await server.send('GET', '/api/accounts', { headers: { cookie: bo.cookie } })).status).toBe(200);
  });

  test('makes a key for a program, sees which there are, and takes one back', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    const headers = { cookie };
    const made = await server.send('POST', '/api/keys', { headers, json: { name: 'Statistik' } });
    expect(made).toMatchObject({ status: 201, json: { name: 'Statistik', role: 'reader' } });
    await server.send('POST', '/api/keys', { headers, json: { name: 'Intranät', role: 'organiser' } });
    const list = await server.send('GET', '/api/keys', { headers });
    expect(list.json.keys).toMatchObject([
      { name: 'Intranät', role: 'organiser' },
      { name: 'Statistik', role: 'reader' },
    ]);
    expect(list.text).not.toContain(made.json.key);
    const asProgram = (path: string) => server.send('GET', path, { headers: { authorization: `Bearer ${made.json.key}` } });
    expect((await asProgram('/api/activities')).status).toBe(200);
    expect((await asProgram('/api/keys')).status).toBe(403);
    const remove = () => server.send('DELETE', `/api/keys/${list.json.keys[1].id}`, { headers });
    expect((await remove()).status).toBe(204);
    expect((await asProgram('/api/activities')).status).toBe(401);
    expect(await remove()).toMatchObject({ status: 404, json: { type: '/problems/no-such-key' } });
    expect((await server.send('GET', '/api/keys', { headers })).json.keys).toHaveLength(1);
    const { entries } = (await server.send('GET', '/api/audit', { headers })).json;
    expect(entries.slice(0, 3).map(({ action, person, role }: Record<string, string>) => [action, person, role])).toEqual([
      ['key-removed', 'Statistik', 'reader'],
      ['key-made', 'Intranät', 'organiser'],
      ['key-made', 'Statistik', 'reader'],
    ]);
  });

  test('cannot take back a session or a link as if it were a key', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    const bo = await withColleague(server, cookie);
    const { createHash } = await import('node:crypto');
    const id = createHash('sha256')
      .update(String(bo.cookie.split('=')[1]))
      .digest('hex')
      .slice(0, 16);
    expect((await server.send('DELETE', `/api/keys/${id}`, { headers: { cookie } })).status).toBe(404);
    expect((await who(server, bo.cookie)).status).toBe(200);
  });

  test('cannot make two accounts of one address', async () => {
    const server = await startTestServer();
    const cookie = await withAdmin(server);
    const add = (email: string) => server.send('POST', '/api/accounts', { headers: { cookie }, json: { name: 'Bo', email } });
    expect((await add('bo@region.example')).status).toBe(201);
    expect(await add('BO@region.example')).toMatchObject({ status: 409, json: { type: '/problems/account-already' } });
    expect((await add('inte en adress')).status).toBe(400);
  });
});

test('a session of the old kind, by link, is an admin’s', async () => {
  const server = await startTestServer();
  const { token: loginToken } = await makeLoginLink(server.context, { name: 'Anna', role: 'organiser' });
  const answer = await server.send('POST', '/api/session', { json: { loginToken } });
  expect(answer.json).toEqual({ name: 'Anna', role: 'organiser', admin: true });
  expect((await server.send('GET', '/api/accounts', { headers: { cookie: cookieOf(answer) } })).status).toBe(200);
});
