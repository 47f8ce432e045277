// The short way of an answer and the way through Express are one route: the same request gets the same reply on both.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Express } from 'express';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { directRoute } from '../../../server/http/direct-route.ts';
import { makeLog } from '../../../server/http/log.ts';
import type { Route } from '../../../server/http/route.ts';
import { securityHeaders } from '../../../server/http/security.ts';
import { type Answer, type Sent, startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';

/** Express takes a charset in quotes; the short way leaves it to Express. */
const throughExpress = { 'content-type': 'application/json; charset="utf-8"' };
const directly = { 'content-type': 'application/json' };

interface Pair {
  readonly path: string;
  readonly both: (sent: Pick<Sent, 'body' | 'headers'>, path?: string) => Promise<readonly [Answer, Answer]>;
  readonly servers: readonly [TestServer, TestServer];
}

/** Two servers with the same wave: what one is sent directly, the other is sent through Express. */
async function twoServers(): Promise<Pair> {
  const servers = [await startTestServer(), await startTestServer()] as const;
  const [one, other] = [await anOpenWave(servers[0].context), await anOpenWave(servers[1].context)];
  expect(one.code).toBe(other.code);
  const path = `/api/waves/${one.code}/responses`;
  return {
    path,
    servers,
    both: (sent, to = path) =>
      Promise.all([
        servers[0].send('POST', to, { ...sent, headers: { ...directly, ...sent.headers } }),
        servers[1].send('POST', to, { ...sent, headers: { ...throughExpress, ...sent.headers } }),
      ]),
  };
}

/** What a client can see of a reply. */
function seen({ status, headers, text }: Answer) {
  return { status, text, headers: [...headers].filter(([name]) => name !== 'date').sort() };
}

const whole = (n: number, more: object = {}) =>
  JSON.stringify({ submissionId: submissionId(n), locale: 'sv', answers: sessionAnswers, ...more });

describe('a reply to an answer is the same on both ways', () => {
  test('when it is kept, repeated, changed or wrong', async () => {
    const { both, path } = await twoServers();
    const requests: readonly (readonly [body: string, status: number, more?: Pick<Sent, 'headers'>, to?: string])[] = [
      [whole(1), 201],
      [whole(1), 200],
      [whole(1, { answers: { ...sessionAnswers, relevance: 1 } }), 409],
      [whole(2, { answers: {} }), 422],
      [whole(2, { answers: {} }), 422, { headers: { 'accept-language': 'en' } }],
      [whole(3, { more: 1 }), 400],
      [whole(4), 404, {}, '/api/waves/NOTHERE/responses'],
      [whole(5), 403, { headers: { origin: 'https://other.example' } }],
      [whole(6), 201, {}, path.replace('/responses', '/responses?from=slide')],
      [`\uFEFF${whole(7)}`, 201],
      ['{"answers": ', 400],
      ['"text"', 400],
      ['[]', 400],
      ['   ', 400],
      ['{"__proto__": {"submissionId": "x"}}', 400],
    ];
    for (const [body, status, more = {}, to] of requests) {
      const [direct, express] = await both({ body, ...more }, to);
      expect(seen(direct), `${status} ${body}`).toEqual(seen(express));
      expect(direct.status, body).toBe(status);
    }
  });

  test('whatever is sent', async () => {
    const { both } = await twoServers();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map((answers) => whole(1, { answers })),
        ),
        async (body) => {
          const [direct, express] = await both({ body });
          expect(seen(direct)).toEqual(seen(express));
        },
      ),
      { numRuns: 150, seed: 20261126 },
    );
  });

  test('and in the log', async () => {
    const { both, servers } = await twoServers();
    for (const body of [whole(1), '{', whole(2, { answers: {} })]) await both({ body });
    const lines = ({ logged }: TestServer) =>
      logged()
        .trim()
        .split('\n')
        .map((line) => ({ ...JSON.parse(line), time: 0, ms: 0 }));
    await expect.poll(() => lines(servers[1]).length).toBe(3);
    expect(lines(servers[0])).toEqual(lines(servers[1]));
  });
});

describe('what is not plain is left to Express', () => {
  const plain = { method: 'POST', path: '/x/K7/responses', headers: directly, body: '{}' };
  test.each([
    ['a plain request', plain, 'directly'],
    ['a charset that says UTF-8', { ...plain, headers: { 'content-type': 'application/json; charset=utf-8' } }, 'directly'],
    ['another charset', { ...plain, headers: throughExpress }, 'Express'],
    ['a form', { ...plain, headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 'Express'],
    ['no body', { ...plain, body: '' }, 'Express'],
    ['a large body', { ...plain, body: JSON.stringify('x'.repeat(300_000)) }, 'Express'],
    ['a compressed body', { ...plain, headers: { ...directly, 'content-encoding': 'gzip' } }, 'Express'],
    ['another method', { ...plain, method: 'PUT' }, 'Express'],
    ['a code that has to be decoded', { ...plain, path: '/x/K%37/responses' }, 'Express'],
    ['a deeper path', { ...plain, path: '/x/K7/more/responses' }, 'Express'],
    ['another path', { ...plain, path: '/x/K7/replies' }, 'Express'],
  ])('%s', async (_, { method, path, headers, body }, way) => {
    const express = (_request: unknown, response: ServerResponse) => response.end('Express');
    const route = { method: 'post', path: '/x/:code/responses', answer: () => ({ status: 200, json: 'directly' }) } as unknown as Route;
    const parts = { route, express: express as unknown as Express, baseUrl: 'http://x', log: makeLog('silent') };
    const server = createServer(directRoute({ ...parts, securityHeaders: securityHeaders('http://x') })).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
    const reply = await fetch(url, { method, headers, body });
    expect(await reply.text()).toContain(way);
  });
});

test('someone who goes away in the middle of a body leaves nothing behind, and others are answered', async () => {
  const { servers, path } = await twoServers();
  const [server] = servers;
  const { hostname, port } = new URL(server.url);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"submissionId"`);
      setTimeout(() => socket.destroy(), 50);
    });
    socket.once('close', () => resolve());
  });
  expect((await server.send('POST', path, { body: whole(1), headers: directly })).status).toBe(201);
});
