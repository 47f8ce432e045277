// Single sign-on, from the button to the session and past everything that must not get in, against a real issuer.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeSetupLink } from '../../../server/use-cases/accounts.ts';
import { addAccount } from '../../../server/use-cases/colleagues.ts';
import { hashPassword } from '../../../server/use-cases/passwords.ts';
import { startIssuer, type TestIssuer } from '../../support/openid-issuer.ts';
import { type Answer, anAccount, startTestServer, type TestServer, type Wishes } from '../running-server.ts';

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.stop());
const anna = { sub: 'anna-1', name: 'Anna Ek', email: 'anna@region.example' };
beforeEach(() => {
  issuer.person = anna;
  issuer.faults = {};
});

const password = 'korrekt häst batteri';
const byHand = { mail: false, locale: 'sv', by: 'Admin' } as const;
const start = (wishes: Wishes = {}) => startTestServer({ oidc: issuer.settings, ...wishes });
const tokenIn = (url: string | undefined): string => new URL(url ?? 'x:').hash.slice('#t='.length);
const identityOf = (subject = anna.sub) => ({ issuer: issuer.settings.issuer, subject });
const problem = (status: number, code: string) => ({ status, json: { type: `/problems/${code}` } });
const who = (server: TestServer, cookie: string) => server.send('GET', '/api/session', { headers: { cookie } });

/** The cookie of that name that an answer sets, as the browser sends it. */
function cookieOf(answer: Answer, name = 'efterklang'): string {
  const set = answer.headers.getSetCookie().find((one) => one.startsWith(`${name}=`)) ?? '';
  return set.split(';')[0] ?? '';
}

interface Leaving {
  readonly address: string;
  readonly cookie: string;
}

async function leave(server: TestServer, wish: object = { for: 'login' }, path = '/api/sign-on', headers = {}): Promise<Leaving> {
  const begun = await server.send('POST', path, { json: wish, headers });
  expect(begun.status).toBe(201);
  return { address: begun.json.url, cookie: cookieOf(begun, 'efterklang-sso') };
}

const comeBack = (server: TestServer, answer: string, cookie: string) =>
  server.send('POST', '/api/sign-on/answer', { json: { answer }, headers: { cookie } });

/** The whole way; `session`: who is logged in meanwhile. */
async function signOn(server: TestServer, wish?: object, session = ''): Promise<Answer> {
  const { address, cookie } = await leave(server, wish);
  return comeBack(server, await issuer.logInAt(address), [cookie, session].filter(Boolean).join('; '));
}

const connected = (server: TestServer, words: object = {}) =>
  anAccount(server, { name: 'Anna Ek', email: anna.email, identity: identityOf(), ...words });

describe('signing on', () => {
  test('is offered where an issuer is set, under the name it has been given', async () => {
    const offer = async (oidc?: Wishes['oidc']) => (await (await startTestServer(oidc ? { oidc } : {})).send('GET', '/api/sign-on')).json;
    expect(await offer()).toEqual({ offered: false, first: true });
    expect(await offer(issuer.settings)).toEqual({ offered: true, first: true });
    expect(await offer({ ...issuer.settings, name: 'Region Exempel' })).toEqual({ offered: true, name: 'Region Exempel', first: true });
    const server = await startTestServer();
    expect(await server.send('POST', '/api/sign-on', { json: { for: 'login' } })).toMatchObject(problem(404, 'no-sign-on'));
  });

  test('asks the issuer with PKCE, state and nonce, and for nothing but who it is', async () => {
    const server = await start();
    const asked = new URL((await leave(server)).address).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'efterklang',
      scope: 'openid email profile',
      redirect_uri: `${server.url}/login/sso`,
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    const again = new URL((await leave(server)).address).searchParams;
    for (const name of ['state', 'nonce', 'code_challenge']) expect(again.get(name)).not.toBe(asked.get(name));
  });

  test('logs in whom the account is connected with, into a session like any other', async () => {
    const server = await start();
    const { account } = await connected(server, { passwordHash: undefined, admin: true });
    const back = await signOn(server);
    expect(back).toMatchObject({ status: 201, json: { name: 'Anna Ek', role: 'organiser', admin: true, account: true, for: 'login' } });
    const session = cookieOf(back);
    expect((await who(server, session)).json).toMatchObject({ name: 'Anna Ek', admin: true });
    server.now('2026-11-19T17:00:01Z');
    expect((await who(server, session)).status).toBe(401); // two hours without use
    expect((await server.context.store.account(account.id))?.epoch).toBe(1);
  });

  test('keeps its secret in a cookie that is bound to host and https, and goes', async () => {
    const server = await start({ baseUrl: 'https://enkat.example.se' });
    await connected(server);
    const begun = await server.send('POST', '/api/sign-on', { json: { for: 'login' } });
    expect(begun.headers.get('set-cookie')).toMatch(
      /^__Host-efterklang-sso=[\w-]{43}; Max-Age=600; Path=\/;.*HttpOnly; Secure; SameSite=Lax$/,
    );
    const back = await comeBack(server, await issuer.logInAt(begun.json.url), cookieOf(begun, '__Host-efterklang-sso'));
    expect(back.status).toBe(201);
    expect(back.headers.getSetCookie().join()).toMatch(/__Host-efterklang-sso=;.*__Host-efterklang=[\w-]{43};/);
  });

  test('knows somebody by issuer and subject, whatever their address is now', async () => {
    const server = await start();
    await connected(server);
    issuer.person = { ...anna, email: 'anna.berg@region.example', email_verified: true };
    expect((await signOn(server)).status).toBe(201);
    issuer.person = { ...anna, sub: 'somebody-else', email_verified: true };
    expect(await signOn(server)).toMatchObject(problem(403, 'no-account-here'));
  });

  test('says nothing of persons in the log, and why it was refused', async () => {
    const server = await start();
    issuer.faults = { error: 'access_denied' };
    await signOn(server);
    issuer.faults = {};
    await signOn(server);
    expect(server.logged()).toContain('"answered":"access_denied"');
    expect(server.logged()).not.toMatch(/anna|a secret for tests/i);
  });
});

describe('what comes back', () => {
  const refused: readonly (readonly [string, TestIssuer['faults']])[] = [
    ['for another nonce', { claims: (claims) => ({ ...claims, nonce: 'another' }) }],
    ['without a nonce', { claims: ({ nonce: _nonce, ...claims }) => claims }],
    ['from another issuer', { claims: (claims) => ({ ...claims, iss: 'https://login.other.example' }) }],
    ['for another program', { claims: (claims) => ({ ...claims, aud: 'another program' }) }],
    ['too late', { claims: (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 120 }) }],
    ['signed by somebody else', { signsWithOtherKey: true }],
    ['about nobody', { claims: ({ sub: _sub, ...claims }) => claims }],
  ];

  test.each(refused)('%s is refused', async (_name, faults) => {
    const server = await start();
    await connected(server);
    issuer.faults = faults;
    expect(await signOn(server)).toMatchObject(problem(401, 'sign-on-refused'));
    issuer.faults = {};
    expect((await signOn(server)).status).toBe(201);
  });

  test('with another state, or another issuer’s name, is refused', async () => {
    const server = await start();
    await connected(server);
    for (const [name, value] of [
      ['state', 'another'],
      ['iss', 'https://login.other.example'],
    ] as const) {
      const { address, cookie } = await leave(server);
      const answer = new URLSearchParams(await issuer.logInAt(address));
      answer.set(name, value);
      expect(await comeBack(server, String(answer), cookie)).toMatchObject(problem(401, 'sign-on-refused'));
    }
  });

  test('works once, in the browser it began in, within ten minutes', async () => {
    const server = await start();
    await connected(server);
    const first = await leave(server);
    const answer = await issuer.logInAt(first.address);
    expect(await comeBack(server, answer, '')).toMatchObject(problem(401, 'sign-on-over'));
    const other = await leave(server);
    expect(await comeBack(server, answer, other.cookie)).toMatchObject(problem(401, 'sign-on-refused'));
    expect((await comeBack(server, answer, first.cookie)).status).toBe(201);
    expect(await comeBack(server, answer, first.cookie)).toMatchObject(problem(401, 'sign-on-over'));
    const late = await leave(server);
    const lateAnswer = await issuer.logInAt(late.address);
    server.now('2026-11-19T15:10:01Z');
    expect(await comeBack(server, lateAnswer, late.cookie)).toMatchObject(problem(401, 'sign-on-over'));
  });

  test('takes nothing but an attempt for one', async () => {
    const server = await start();
    const { cookie } = await connected(server);
    const answer = await issuer.logInAt((await leave(server)).address);
    const back = await comeBack(server, answer, cookie.replace('efterklang=', 'efterklang-sso='));
    expect(back).toMatchObject(problem(401, 'sign-on-over'));
    expect((await who(server, cookie)).status).toBe(200);
  });

  test('twice with one code is refused by the issuer, and so here', async () => {
    const server = await start();
    await connected(server);
    const [one, two] = [await leave(server), await leave(server)];
    const answer = new URLSearchParams(await issuer.logInAt(one.address));
    expect((await comeBack(server, String(answer), one.cookie)).status).toBe(201);
    answer.set('state', String(new URL(two.address).searchParams.get('state')));
    expect(await comeBack(server, String(answer), two.cookie)).toMatchObject(problem(401, 'sign-on-refused'));
  });

  test('that another site has brought is refused', async () => {
    const server = await start();
    await connected(server);
    const { address, cookie } = await leave(server);
    const headers = { cookie, 'sec-fetch-site': 'cross-site' };
    const brought = await server.send('POST', '/api/sign-on/answer', { json: { answer: await issuer.logInAt(address) }, headers });
    expect(brought).toMatchObject(problem(403, 'other-site'));
  });

  test('is nobody where whoever it was has declined', async () => {
    const server = await start();
    issuer.faults = { error: 'access_denied' };
    expect(await signOn(server)).toMatchObject(problem(401, 'sign-on-declined'));
  });

  test('is no session of an account that is disabled, and one that began before ends', async () => {
    const server = await start();
    const { account } = await connected(server);
    const session = cookieOf(await signOn(server));
    await server.send('POST', `/api/accounts/${account.id}/disable`, { as: 'admin' });
    expect((await who(server, session)).status).toBe(401);
    expect(await signOn(server)).toMatchObject(problem(409, 'account-disabled'));
  });
});

describe('an issuer that does not answer', () => {
  test('leaves passwords as they are, and is asked again', async () => {
    const gone = await startIssuer();
    const server = await startTestServer({ oidc: gone.settings });
    await connected(server, { passwordHash: await hashPassword(password), identity: { issuer: gone.settings.issuer, subject: anna.sub } });
    gone.faults = { status: 503 };
    const begin = () => server.send('POST', '/api/sign-on', { json: { for: 'login' } });
    expect(await begin()).toMatchObject(problem(503, 'sign-on-unavailable'));
    expect((await server.send('POST', '/api/session', { json: { email: anna.email, password } })).status).toBe(201);
    gone.faults = {};
    const { address, cookie } = await leave(server);
    const answer = await gone.logInAt(address);
    gone.faults = { status: 500 };
    expect(await comeBack(server, answer, cookie)).toMatchObject(problem(503, 'sign-on-unavailable'));
    gone.faults = {};
    const again = await leave(server);
    const answerAgain = await gone.logInAt(again.address);
    await gone.stop();
    expect(await comeBack(server, answerAgain, again.cookie)).toMatchObject(problem(503, 'sign-on-unavailable'));
    const elsewhere = await startTestServer({ oidc: gone.settings });
    expect(await elsewhere.send('POST', '/api/sign-on', { json: { for: 'login' } })).toMatchObject(problem(503, 'sign-on-unavailable'));
  });
});

describe('an address', () => {
  const invited = async (oidc: Partial<TestIssuer['settings']> = {}, email = anna.email) => {
    const server = await start({ oidc: { ...issuer.settings, ...oidc } });
    const { account } = await addAccount(server.context, { name: 'Anna Ek', email, admin: false }, byHand);
    return { server, id: account.id };
  };

  test('that the issuer has verified begins the account that was invited, once and for all', async () => {
    const { server, id } = await invited();
    issuer.person = { ...anna, email: 'Anna@Region.example', email_verified: true };
    expect(await signOn(server)).toMatchObject({ status: 201, json: { name: 'Anna Ek' } });
    expect(await server.context.store.account(id)).toMatchObject({ identity: identityOf(), epoch: 2 });
    issuer.person = { ...anna, sub: 'the-next-with-that-address', email_verified: true };
    expect(await signOn(server)).toMatchObject(problem(403, 'no-account-here'));
  });

  test('that it has not verified does not, unless all of its addresses are trusted', async () => {
    for (const email_verified of [undefined, false, 'true', 1]) {
      issuer.person = { ...anna, email_verified };
      expect(await signOn((await invited()).server)).toMatchObject(problem(403, 'no-account-here'));
    }
    issuer.person = anna;
    expect((await signOn((await invited({ addresses: 'trusted' })).server)).status).toBe(201);
    issuer.person = { ...anna, email_verified: true };
    expect(await signOn((await invited({ addresses: 'none' })).server)).toMatchObject(problem(403, 'no-account-here'));
  });

  test('that is only for showing does not, however much it is trusted', async () => {
    issuer.person = { sub: anna.sub, preferred_username: anna.email };
    expect(await signOn((await invited({ addresses: 'trusted' })).server)).toMatchObject(problem(403, 'no-account-here'));
  });

  test('with a sign that looks like another is another', async () => {
    const { server } = await invited({ addresses: 'trusted' }, 'kim@region.example');
    for (const email of ['\u212Aim@region.example', 'k\uFF49m@region.example']) {
      issuer.person = { ...anna, email };
      expect(await signOn(server)).toMatchObject(problem(403, 'no-account-here'));
    }
    issuer.person = { ...anna, email: 'KIM@region.example' };
    expect((await signOn(server)).status).toBe(201);
  });

  test('never takes over an account that is in use or disabled', async () => {
    issuer.person = { ...anna, email_verified: true };
    const inUse = await start();
    const { account } = await anAccount(inUse, { email: anna.email, admin: true });
    expect(await signOn(inUse)).toMatchObject(problem(403, 'no-account-here'));
    expect((await inUse.context.store.account(account.id))?.identity).toBeUndefined();
    const { server, id } = await invited();
    await server.context.store.rewriteAccount(id, (before) => ({ ...before, disabled: true }));
    expect(await signOn(server)).toMatchObject(problem(403, 'no-account-here'));
  });

  test('may be told at the second address', async () => {
    issuer.person = { ...anna, email_verified: true };
    issuer.faults = { tellsAside: true };
    expect((await signOn((await invited()).server)).status).toBe(201);
  });
});

describe('a link', () => {
  test('begins an account without a password, for whoever opens it, and works once', async () => {
    const server = await start();
    const { url, account } = await addAccount(server.context, { name: 'Bo Berg', email: 'bo@region.example', admin: false }, byHand);
    const wish = { for: 'join', token: tokenIn(url) };
    const second = await leave(server, wish);
    expect(await signOn(server, wish)).toMatchObject({ status: 201, json: { name: 'Bo Berg', for: 'join' } });
    expect(await server.context.store.account(account.id)).toMatchObject({ identity: identityOf(), epoch: 2 });
    expect((await server.context.store.account(account.id))?.passwordHash).toBeUndefined();
    // As a password does, it ends every other link and what was begun with one.
    expect(await server.send('POST', '/api/sign-on', { json: wish })).toMatchObject(problem(401, 'bad-account-link'));
    expect((await server.send('POST', '/api/join', { json: { token: wish.token, password } })).status).toBe(401);
    issuer.person = { ...anna, sub: 'somebody-else' };
    expect(await comeBack(server, await issuer.logInAt(second.address), second.cookie)).toMatchObject(problem(401, 'bad-account-link'));
    const list = await server.send('GET', '/api/accounts', { as: 'admin' });
    expect(list.json.accounts).toContainEqual(expect.objectContaining({ name: 'Bo Berg', status: 'active' }));
    expect((await server.send('GET', '/api/audit', { as: 'admin' })).json.entries).toContainEqual(
      expect.objectContaining({ action: 'identity-connected', name: 'Bo Berg' }),
    );
  });

  test('does not move a login from one account to another', async () => {
    const server = await start();
    await connected(server);
    const { url } = await addAccount(server.context, { name: 'Bo Berg', email: 'bo@region.example', admin: false }, byHand);
    expect(await signOn(server, { for: 'join', token: tokenIn(url) })).toMatchObject(problem(409, 'identity-taken'));
  });

  test('of the first start makes an admin with the name and address the organisation tells', async () => {
    const server = await start();
    const wish = { for: 'setup', token: tokenIn(await makeSetupLink(server.context)) };
    expect(await signOn(server, wish)).toMatchObject({ status: 201, json: { name: 'Anna Ek', admin: true } });
    expect(await server.context.store.accounts()).toMatchObject([{ id: 'first', email: anna.email, identity: identityOf(), admin: true }]);
    issuer.person = { ...anna, sub: 'somebody-else' };
    expect(await signOn(server, wish)).toMatchObject(problem(409, 'set-up-already'));
    expect((await signOn(server)).status).toBe(403);
    const nameless = await start();
    issuer.person = { sub: 'nobody' };
    const other = { for: 'setup', token: tokenIn(await makeSetupLink(nameless.context)) };
    expect(await signOn(nameless, other)).toMatchObject(problem(409, 'no-address-told'));
    expect(await nameless.send('POST', '/api/sign-on', { json: { for: 'setup', token: 'wrong' } })).toMatchObject(
      problem(401, 'bad-setup'),
    );
  });
});

describe('one’s own account', () => {
  const withPassword = async (server: TestServer) => anAccount(server, { name: 'Anna Ek', passwordHash: await hashPassword(password) });
  const own = (server: TestServer, cookie: string) => server.send('GET', '/api/account', { headers: { cookie } });

  test('is connected by whoever is logged in and knows the password, and disconnected again', async () => {
    const server = await start();
    const { cookie, account } = await withPassword(server);
    expect((await own(server, cookie)).json).toEqual({ name: 'Anna Ek', email: account.email, hasPassword: true, isConnected: false });
    const wrong = await server.send('POST', '/api/account/identity', { json: { current: 'fel lösenord' }, headers: { cookie } });
    expect(wrong).toMatchObject(problem(401, 'bad-password'));
    const leaving = await leave(server, { current: password }, '/api/account/identity', { cookie });
    const back = await comeBack(server, await issuer.logInAt(leaving.address), `${leaving.cookie}; ${cookie}`);
    expect(back).toMatchObject({ status: 201, json: { for: 'connect' } });
    expect((await own(server, cookieOf(back))).json).toMatchObject({ isConnected: true });
    expect((await signOn(server)).status).toBe(201);
    const ended = await server.send('DELETE', '/api/account/identity', { headers: { cookie: cookieOf(back) } });
    expect(ended.status).toBe(204);
    expect(await signOn(server)).toMatchObject(problem(403, 'no-account-here'));
    const log = await server.send('GET', '/api/audit', { as: 'admin' });
    expect(log.json.entries.map(({ action }: { action: string }) => action)).toEqual(['identity-removed', 'identity-connected']);
  });

  test('is not connected in another browser, or by who has logged in as somebody else meanwhile', async () => {
    const server = await start();
    const { cookie } = await withPassword(server);
    const other = await anAccount(server);
    for (const session of ['', other.cookie]) {
      const leaving = await leave(server, { current: password }, '/api/account/identity', { cookie });
      const answer = await issuer.logInAt(leaving.address);
      expect(await comeBack(server, answer, [leaving.cookie, session].join('; '))).toMatchObject(problem(401, 'sign-on-over'));
    }
    expect(await server.context.store.accountByIdentity(identityOf())).toBeUndefined();
  });

  test('keeps its only way in', async () => {
    const server = await start();
    const { cookie } = await connected(server, { passwordHash: undefined });
    expect(await server.send('DELETE', '/api/account/identity', { headers: { cookie } })).toMatchObject(problem(409, 'identity-needed'));
    expect((await signOn(server)).status).toBe(201);
  });

  test('is logged out everywhere but here', async () => {
    const server = await start();
    const { cookie } = await connected(server);
    const elsewhere = cookieOf(await signOn(server));
    const here = await server.send('DELETE', '/api/account/sessions', { headers: { cookie } });
    expect(here.status).toBe(201);
    expect([(await who(server, elsewhere)).status, (await who(server, cookie)).status]).toEqual([401, 401]);
    expect((await who(server, cookieOf(here))).status).toBe(200);
  });
});
