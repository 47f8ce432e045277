import { describe, expect, test } from 'vitest';
import { makeLoginLink } from '../../../server/use-cases/sessions.ts';
import { startTestServer, type TestServer } from '../running-server.ts';

const tokenIn = async (server: TestServer, role: 'organiser' | 'reader' = 'organiser') =>
  (await makeLoginLink(server.context, { name: 'Anna', role })).token;

async function logIn(server: TestServer, role: 'organiser' | 'reader' = 'organiser') {
  const answer = await server.send('POST', '/api/session', { json: { loginToken: await tokenIn(server, role) } });
  return { answer, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

describe('logging in', () => {
  test('takes a link once, and gives a cookie no script can read', async () => {
    const server = await startTestServer();
    const loginToken = await tokenIn(server);
    const answer = await server.send('POST', '/api/session', { json: { loginToken } });
    expect(answer).toMatchObject({ status: 201, json: { name: 'Anna', role: 'organiser' } });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^efterklang=[\w-]{43}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    expect(answer.text).not.toContain(loginToken);
    expect(await server.send('POST', '/api/session', { json: { loginToken } })).toMatchObject({
      status: 401,
      json: { type: '/problems/bad-login' },
    });
  });

  test('with one link from twenty places at once succeeds once', async () => {
    const server = await startTestServer();
    const loginToken = await tokenIn(server);
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.send('POST', '/api/session', { json: { loginToken } })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  test('binds the cookie to host and https where the server is reached by https', async () => {
    const server = await startTestServer({ baseUrl: 'https://enkat.example.se' });
    const { answer } = await logIn(server);
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-efterklang=.*Path=\/;.*HttpOnly; Secure; SameSite=Lax$/);
    expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });

  test('does not take an API key or a link that is too old', async () => {
    const server = await startTestServer();
    const loginToken = await tokenIn(server);
    server.now('2026-11-20T15:00:01Z');
    expect((await server.send('POST', '/api/session', { json: { loginToken } })).status).toBe(401);
  });

  test('that fails too often from one address is told to wait, while a right link still gets in', async () => {
    const server = await startTestServer();
    const statuses = [];
    for (let n = 0; n < 32; n++) statuses.push((await server.send('POST', '/api/session', { json: { loginToken: `wrong-${n}` } })).status);
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(401));
    expect(statuses.slice(30)).toEqual([429, 429]);
    expect((await logIn(server)).answer.status).toBe(201);
  });
});

describe('a session', () => {
  test('is known until it is ended or old', async () => {
    const server = await startTestServer();
    const { cookie } = await logIn(server);
    const who = () => server.send('GET', '/api/session', { headers: { cookie } });
    expect(await who()).toMatchObject({ status: 200, json: { name: 'Anna', role: 'organiser' } });
    server.now('2026-11-20T03:00:01Z');
    expect((await who()).status).toBe(401);
  });

  test('ends with the logout, also for someone who has copied the cookie', async () => {
    const server = await startTestServer();
    const { cookie } = await logIn(server);
    const out = await server.send('DELETE', '/api/session', { headers: { cookie } });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/^efterklang=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect((await server.send('GET', '/api/session', { headers: { cookie } })).status).toBe(401);
  });

  test('of a reader reads and changes nothing', async () => {
    const server = await startTestServer();
    const { cookie } = await logIn(server, 'reader');
    expect((await server.send('GET', '/api/activities', { headers: { cookie } })).status).toBe(200);
    const change = await server.send('POST', '/api/activities', { headers: { cookie }, json: { kind: 'foresight', title: 'Framsyn' } });
    expect(change).toMatchObject({ status: 403, json: { type: '/problems/not-permitted' } });
  });

  test('is not an API key, and an API key is not a session', async () => {
    const server = await startTestServer();
    const { cookie } = await logIn(server);
    const secret = cookie.split('=')[1];
    expect((await server.send('GET', '/api/session', { headers: { authorization: `Bearer ${secret}` } })).status).toBe(401);
  });
});

describe('a change that another site makes the browser send', () => {
  const change = { kind: 'foresight', title: 'Framsyn' };
  test.each([
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
  ])('is refused: %o', async (headers) => {
    const server = await startTestServer();
    const { cookie } = await logIn(server);
    const answer = await server.send('POST', '/api/activities', {
      json: change,
      headers: { cookie, ...headers } as Record<string, string>,
    });
    expect(answer).toMatchObject({ status: 403, json: { type: '/problems/other-site' } });
  });

  test('is let through from our own pages', async () => {
    const server = await startTestServer();
    const { cookie } = await logIn(server);
    const answer = await server.send('POST', '/api/activities', {
      json: change,
      headers: { cookie, origin: server.url, 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status).toBe(201);
  });
});

test('every answer carries the policy that runs nothing but our own files', async () => {
  const server = await startTestServer();
  for (const path of ['/livez', '/api/nothing', '/']) {
    const { headers } = await server.send('GET', path);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe|style-src 'self' 'unsafe/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  }
});
