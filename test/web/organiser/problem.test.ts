import { describe, expect, test } from 'vitest';
import { isLoggedOut, Problem, problemIn, Unreachable } from '../../../web/api/problem.ts';

const json = (body: unknown, status: number) => new Response(JSON.stringify(body), { status });

describe('a reply that is not 2xx', () => {
  test('is a problem with its code and the words to show', async () => {
    const document = { type: '/problems/wave-already', title: 'Det är redan gjort', status: 409, detail: 'Ladda om sidan.' };
    expect(await problemIn(json(document, 409))).toMatchObject({
      code: 'wave-already',
      status: 409,
      title: 'Det är redan gjort',
      detail: 'Ladda om sidan.',
    });
  });

  test('tells which fields are wrong', async () => {
    const problems = [{ field: 'title', message: 'För kort' }];
    expect((await problemIn(json({ type: '/problems/bad-body', problems }, 400))).wrongFields).toEqual(problems);
  });

  test('is a problem without words where something else than our server has answered', async () => {
    const reply = new Response('<html>Bad gateway</html>', { status: 502 });
    expect(await problemIn(reply)).toMatchObject({ status: 502, code: '', detail: '' });
    expect(await problemIn(json(null, 500))).toMatchObject({ status: 500, detail: '' });
  });
});

test('only a 401 asks for a new login', () => {
  expect(isLoggedOut(new Problem({ status: 401 }))).toBe(true);
  expect(isLoggedOut(new Problem({ status: 403 }))).toBe(false);
  expect(isLoggedOut(new Unreachable())).toBe(false);
});
