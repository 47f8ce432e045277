// Whatever is sent, whatever goes wrong: the answer is a problem document that says what to do.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue, type ProblemCode, problemDocument } from '../../../server/http/problem.ts';
import type { Route } from '../../../server/http/route.ts';
import { type Answer, startTestServer } from '../running-server.ts';
import { anOpenWave } from '../session-answers.ts';

function expectProblem(answer: Answer, status: number): void {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const { type, title, detail, ...rest } = answer.json;
  expect(type).toMatch(/^\/problems\/[a-z-]+$/);
  expect(Object.keys(catalogue)).toContain(type.slice('/problems/'.length));
  expect(rest.status).toBe(status);
  expect(title.length).toBeGreaterThan(5);
  expect(detail).toMatch(/[.!?]$/);
  expect(detail).not.toMatch(/[{}]/);
}

const addressed = ({ path }: Route) => path.replace(/:\w+/g, 'finns-inte');
/** Someone who may. */
const asFor = ({ access }: Route) => (access === 'admin' || access === 'account' ? 'admin' : 'organiser');
const mayBeAnyone = ({ access }: Route) => access === 'anyone';

describe('every route', () => {
  test('answers a problem document to a method it does not have', async () => {
    const { routes, send } = await startTestServer();
    for (const path of new Set(routes.map(addressed))) {
      const answer = await send('PUT', path);
      expectProblem(answer, 405);
      const methods = routes.filter((one) => addressed(one) === path).map(({ method }) => method.toUpperCase());
      expect(answer.headers.get('allow')).toBe(methods.join(', '));
    }
  });

  test('that is not for anyone answers 401 without a key, 401 with a wrong one and 403 with too little', async () => {
    const { routes, send } = await startTestServer();
    for (const route of routes.filter((one) => !mayBeAnyone(one))) {
      const method = route.method.toUpperCase();
      expectProblem(await send(method, addressed(route)), 401);
      expectProblem(await send(method, addressed(route), { headers: { authorization: 'Bearer nyckel' } }), 401);
      if (['organiser', 'admin', 'account'].includes(route.access))
        expectProblem(await send(method, addressed(route), { as: 'reader' }), 403);
    }
  });

  test('that takes a body answers 400 to what is not JSON or does not fit, 413 to too much and 415 to other formats', async () => {
    const { routes, send } = await startTestServer();
    const taking = routes.filter(({ body }) => body !== undefined);
    expect(taking.length).toBeGreaterThan(6);
    for (const route of taking) {
      const ask = (more: { body?: string; json?: unknown; headers?: Record<string, string> }) =>
        send(route.method.toUpperCase(), addressed(route), { as: asFor(route), ...more });
      const json = { 'content-type': 'application/json' };
      expectProblem(await ask({ body: '{"a":', headers: json }), 400);
      expectProblem(await ask({ body: '"text"', headers: json }), 400);
      expectProblem(await ask({ json: { unknownField: 1 } }), 400);
      expectProblem(await ask({ json: [] }), 400);
      if (route.method !== 'patch') expectProblem(await ask({ headers: json }), 400);
      expectProblem(await ask({ json: { text: 'x'.repeat(257 * 1024) } }), 413);
      expectProblem(await ask({ body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }), 415);
      expectProblem(await ask({ body: '{}', headers: { ...json, 'content-encoding': 'br, br' } }), 415);
    }
  });

  test('that takes a query answers 400 to one that does not fit, naming the parameter', async () => {
    const { routes, send } = await startTestServer();
    for (const route of routes.filter(({ query }) => query !== undefined)) {
      const answer = await send(route.method.toUpperCase(), `${addressed(route)}?unknown=1&locale=xx`, { as: 'organiser' });
      expectProblem(answer, 400);
      expect(answer.json.problems.length).toBeGreaterThan(0);
    }
  });

  test('about something answers 404 when it is not there', async () => {
    const { routes, send } = await startTestServer();
    for (const route of routes.filter(({ path, body }) => path.includes(':') && !body)) {
      expectProblem(await send(route.method.toUpperCase(), addressed(route), { as: asFor(route) }), 404);
    }
    for (const path of ['/api', '/api/', '/api/nothing', '/api/waves/a/b/c']) expectProblem(await send('GET', path), 404);
    expectProblem(await send('POST', '/inte/en/sida'), 404);
    expectProblem(await send('GET', '/api/waves/%E0%A4%A'), 400);
  });
});

describe('a problem', () => {
  test('is told in Swedish, and in English where that is asked for first', async () => {
    const { send } = await startTestServer();
    const title = async (language: string) => (await send('GET', '/api/nothing', { headers: { 'accept-language': language } })).json.title;
    expect(await title('sv-SE,sv;q=0.9,en;q=0.8')).toBe('Adressen finns inte');
    expect(await title('en-GB,en;q=0.9,sv;q=0.8')).toBe('There is no such address');
    expect(await title('sv;q=0.3,en;q=0.7')).toBe('There is no such address');
    expect(await title('fi')).toBe('Adressen finns inte');
    expect(await title('en;q=0')).toBe('Adressen finns inte');
  });

  test('names the field that is wrong, in the language of the caller', async () => {
    const { send } = await startTestServer();
    const answer = await send('POST', '/api/activities', {
      as: 'organiser',
      json: { kind: 'party', title: '', occasions: [{ date: '2026-02-30' }] },
    });
    expectProblem(answer, 400);
    expect(answer.json.problems.map(({ field }: { field: string }) => field)).toEqual(['kind', 'title', 'occasions.0.date']);
    expect(answer.json.problems[2].message).toMatch(/^Ogiltig/);
  });

  test('about parameters says what the survey takes', async () => {
    const { send, context } = await startTestServer();
    const { activity } = await anOpenWave(context);
    const wave = (more: object) => send('POST', '/api/waves', { as: 'organiser', json: { activity, survey: 'project-eval', ...more } });
    expect((await wave({ parameters: { sessions: 'fyra' } })).json.detail).toContain("'sessions'");
    expect((await wave({ parameters: { other: 1 } })).json.detail).toContain("'other'");
    expectProblem(await wave({ survey: 'no-such' }), 404);
    expectProblem(await wave({ occasion: 'no-such' }), 404);
    expectProblem(await wave({ breakdowns: ['results'] }), 400);
  });

  test.each(Object.keys(catalogue) as ProblemCode[])("'%s' has a title and an advice in both languages", (code) => {
    for (const locale of ['sv', 'en'] as const) {
      const { title, detail } = problemDocument({ code, values: { reason: 'x.' } }, locale);
      expect(title.length).toBeGreaterThan(5);
      expect(detail.length).toBeGreaterThan(1);
    }
    expect(problemDocument({ code }, 'sv').title).not.toBe(problemDocument({ code }, 'en').title);
  });
});

describe('the catalogue', () => {
  test('has every failure of every area, and no code twice', async () => {
    const folder = 'server/http/problems';
    const areas = readdirSync(folder).filter((file) => file.endsWith('-problems.ts'));
    const codes: string[] = [];
    for (const file of areas) {
      for (const area of Object.values(await import(/* @vite-ignore */ `../../../${folder}/${file}`)))
        codes.push(...Object.keys(area as object));
    }
    expect(codes.sort()).toEqual(Object.keys(catalogue).sort());
  });
});

describe('the OpenAPI document', () => {
  test('describes every route, with its body, its query and who may', async () => {
    const { send, routes, url } = await startTestServer();
    const { json } = await send('GET', '/api/openapi.json');
    expect(json.openapi).toBe('3.1.0');
    expect(json.servers).toEqual([{ url }]);
    const described = Object.entries(json.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).sort());
    const submit = json.paths['/api/waves/{code}/responses'].post;
    expect(Object.keys(submit.responses)).toEqual(
      expect.arrayContaining(['200', '201', '400', '404', '409', '410', '413', '422', '429', '503']),
    );
    expect(json.components.schemas.submission.required).toEqual(expect.arrayContaining(['submissionId', 'locale']));
    expect(json.paths['/api/activities'].post['x-role']).toBe('organiser');
    expect(json.paths['/api/activities/{id}/figures.csv'].get.parameters.map(({ name }: { name: string }) => name)).toEqual([
      'id',
      'profile',
      'locale',
    ]);
  });

  test('is made of references that lead somewhere', async () => {
    const { send } = await startTestServer();
    const { json, text } = await send('GET', '/api/openapi.json');
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) expect(json.components.schemas).toHaveProperty(name);
  });

  test('lists the routes of the contract', async () => {
    const { routes } = await startTestServer();
    const contract = [
      'get /api/waves/:code',
      'post /api/waves/:code/responses',
      'get /api/waves/:code/wall',
      'get /api/waves/:code/qr.svg',
      'get /api/session',
      'post /api/session',
      'delete /api/session',
      'get /api/activities',
      'post /api/activities',
      'get /api/activities/:id',
      'patch /api/activities/:id',
      'post /api/activities/:id/occasions',
      'patch /api/activities/:id/occasions/:occasion',
      'get /api/waves',
      'post /api/waves',
      'get /api/waves/:id/invitations',
      'post /api/waves/:id/invitations',
      'post /api/waves/:id/open',
      'post /api/waves/:id/close',
      'post /api/waves/:id/release',
      'get /api/activities/:id/report',
      'get /api/activities/:id/report.html',
      'get /api/activities/:id/report.pdf',
      'get /api/activities/:id/report.zip',
      'get /api/activities/:id/municipalities',
      'get /api/activities/:id/municipalities/:municipality/sheet',
      'get /api/activities/:id/municipalities/:municipality/sheet.html',
      'get /api/activities/:id/figures.csv',
      'get /api/activities/:id/figures/:figure.png',
      'get /api/waves/:id/responses.csv',
      'get /api/waves/:id/codebook.csv',
      'get /api/surveys',
      'get /livez',
      'get /readyz',
    ];
    expect(routes.map(({ method, path }) => `${method} ${path}`)).toEqual(expect.arrayContaining(contract));
  });
});
