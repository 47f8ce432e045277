import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { StoreUnavailable } from '../../../server/store/store.ts';
import { recoverClaims } from '../../../server/use-cases/recover-claims.ts';
import { hashOf, responseIdOf } from '../../../server/use-cases/secrets.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const answer = (server: TestServer, { code }: Wave, n: number | string, more: Record<string, unknown> = {}) =>
  server.send('POST', `/api/waves/${code}/responses`, {
    json: { submissionId: submissionId(n), locale: 'sv', answers: sessionAnswers, ...more },
  });

async function invite(server: TestServer, wave: Wave, count: number, background: Record<string, string> = {}): Promise<readonly string[]> {
  const invitations = Array.from({ length: count }, (_, n) => ({ recipient: `Mottagare ${n}`, background }));
  const sent = await server.send('POST', `/api/waves/${wave.id}/invitations`, { as: 'organiser', json: { invitations } });
  return sent.json.invitations.map(({ token }: { token: string }) => token);
}

async function stored(store: Store, wave: Wave) {
  const responses = [];
  for await (const response of store.responsesTo(wave.id)) responses.push(response);
  return responses;
}

describe('an answer', () => {
  test('is kept with nothing but answers, language, version and background', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const sent = await answer(server, wave, 1);
    expect(sent.status).toBe(201);
    expect(sent.json.receipt).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
    const [response] = await stored(server.context.store, wave);
    expect(Object.keys(response ?? {}).sort()).toEqual(['answers', 'background', 'id', 'locale', 'version']);
    expect(response).toMatchObject({ answers: sessionAnswers, background: {}, locale: 'sv', version: 1 });
    expect(response?.id).not.toContain(submissionId(1));
  });

  test('that is sent again gets the same receipt and is not counted twice', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const first = await answer(server, wave, 1);
    const again = await answer(server, wave, 1);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.json).toEqual(first.json);
    expect(await server.context.store.countResponses(wave.id)).toBe(1);
  });

  test('that is sent twenty times at once is kept once, with one receipt', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const sent = await Promise.all(Array.from({ length: 20 }, () => answer(server, wave, 1)));
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(19);
    expect(new Set(sent.map(({ json }) => json.receipt)).size).toBe(1);
    expect(await server.context.store.countResponses(wave.id)).toBe(1);
  });

  test('with the id of another is refused, and the first stands unchanged', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    await answer(server, wave, 1);
    const other = await answer(server, wave, 1, { answers: { ...sessionAnswers, relevance: 1 } });
    expect(other).toMatchObject({ status: 409, json: { type: '/problems/answered-differently' } });
    expect((await stored(server.context.store, wave)).map(({ answers }) => answers.relevance)).toEqual([4]);
  });

  test('with the same id in another wave is another answer with another receipt', async () => {
    const server = await startTestServer();
    const [one, two] = [await anOpenWave(server.context), await anOpenWave(server.context)];
    const receipts = [await answer(server, one, 1), await answer(server, two, 1)].map(({ json }) => json.receipt);
    expect(new Set(receipts).size).toBe(2);
  });

  test('that does not fit the survey is refused question by question, in the language of the participant', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const sent = await answer(server, wave, 1, { answers: { ...sessionAnswers, relevance: 99, learning: 'mycket' } });
    expect(sent).toMatchObject({ status: 422, json: { type: '/problems/bad-answers' } });
    expect(sent.json.problems.map(({ question }: { question: string }) => question)).toEqual(['relevance', 'learning']);
    expect(await server.context.store.countResponses(wave.id)).toBe(0);
  });

  test('begun in time is taken for ten minutes after closing, and then no more', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    await server.send('POST', `/api/waves/${wave.code}/close`, { as: 'organiser' });
    server.now('2026-11-19T15:09:59Z');
    expect((await answer(server, wave, 1)).status).toBe(201);
    server.now('2026-11-19T15:10:01Z');
    expect(await answer(server, wave, 2)).toMatchObject({ status: 410, json: { type: '/problems/closed' } });
  });

  test('that was kept gets its receipt again also after the wave has closed, but other answers do not get in that way', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    const first = await answer(server, wave, 1);
    await server.send('POST', `/api/waves/${wave.code}/close`, { as: 'organiser' });
    server.now('2026-11-20T15:00:00Z');
    expect(await answer(server, wave, 1)).toMatchObject({ status: 200, json: first.json });
    expect((await answer(server, wave, 1, { answers: { ...sessionAnswers, voice: 1 } })).status).toBe(409);
    expect((await answer(server, wave, 2)).status).toBe(410);
  });

  test('to a draft is told that it is not open yet', async () => {
    const server = await startTestServer();
    const open = await anOpenWave(server.context);
    const draft = await server.send('POST', '/api/waves', { as: 'organiser', json: { activity: open.activity, survey: 'session-eval' } });
    expect(await answer(server, draft.json, 1)).toMatchObject({ status: 409, json: { type: '/problems/not-open-yet' } });
  });

  test('in a language the survey does not have is kept as Swedish, so that the language tells nobody apart', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    await answer(server, wave, 1, { locale: 'tlh' });
    await answer(server, wave, 2, { locale: 'en' });
    expect((await stored(server.context.store, wave)).map(({ locale }) => locale).sort()).toEqual(['en', 'sv']);
  });

  test('of two hundred people at once from one address is kept for all of them, also after many failed guesses', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    for (let n = 0; n < 320; n++) await server.send('GET', '/api/waves/XXXXXXX');
    expect((await server.send('GET', '/api/waves/XXXXXXX')).status).toBe(429);
    const sent = await Promise.all(Array.from({ length: 200 }, (_, n) => answer(server, wave, n)));
    expect(sent.map(({ status }) => status)).toEqual(Array(200).fill(201));
    expect(new Set(sent.map(({ json }) => json.receipt)).size).toBe(200);
    expect(await server.context.store.countResponses(wave.id)).toBe(200);
  });

  test('that was acknowledged is there after a restart, and its retry gets the same receipt', async () => {
    const file = join(temporaryFolder(), 'test.sqlite');
    const before = await startTestServer({ file });
    const wave = await anOpenWave(before.context);
    const first = await answer(before, wave, 1);
    await before.stop();
    const after = await startTestServer({ file, seed: 'after' });
    expect(await answer(after, wave, 1)).toMatchObject({ status: 200, json: first.json });
    expect(await after.context.store.countResponses(wave.id)).toBe(1);
  });

  test('that cannot be written is not acknowledged, and is kept when it is sent again', async () => {
    const store = openSqliteStore(join(temporaryFolder(), 'test.sqlite'));
    let broken = true;
    const server = await startTestServer({
      store: {
        ...store,
        keep: (wave, response) => (broken ? Promise.reject(new StoreUnavailable('disk full')) : store.keep(wave, response)),
      },
    });
    const wave = await anOpenWave(server.context, { audience: 'invited' });
    const [token] = await invite(server, wave, 1);
    const failed = await answer(server, wave, 1, { token });
    expect(failed).toMatchObject({ status: 503, json: { type: '/problems/store-unavailable' } });
    expect(failed.headers.get('retry-after')).toBe('5');
    broken = false;
    expect((await answer(server, wave, 1, { token })).status).toBe(201);
  });
});

describe('a personal link to a person', () => {
  test('is spent by one answer, whose retry still gets its receipt', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { audience: 'invited' });
    const [token] = await invite(server, wave, 1);
    const first = await answer(server, wave, 1, { token });
    expect(first.status).toBe(201);
    expect(await answer(server, wave, 1, { token })).toMatchObject({ status: 200, json: first.json });
    expect(await answer(server, wave, 2, { token })).toMatchObject({ status: 409, json: { type: '/problems/invitation-used' } });
    expect((await answer(server, wave, 1, { token, answers: { ...sessionAnswers, voice: 2 } })).json.type).toBe(
      '/problems/answered-differently',
    );
  });

  test('used by fifty at once lets in one', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { audience: 'invited' });
    const [token] = await invite(server, wave, 1);
    const sent = await Promise.all(Array.from({ length: 50 }, (_, n) => answer(server, wave, n, { token })));
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(sent.filter(({ status }) => status === 409)).toHaveLength(49);
    expect(await server.context.store.countResponses(wave.id)).toBe(1);
  });

  test('used twenty times at once by the same answer is one answer with one receipt', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { audience: 'invited' });
    const [token] = await invite(server, wave, 1);
    const sent = await Promise.all(Array.from({ length: 20 }, () => answer(server, wave, 1, { token })));
    expect(sent.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
    expect(new Set(sent.map(({ json }) => json.receipt)).size).toBe(1);
  });

  test('is needed, and must be one that was sent', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { audience: 'invited' });
    expect(await answer(server, wave, 1)).toMatchObject({ status: 400, json: { type: '/problems/invitation-needed' } });
    expect(await answer(server, wave, 1, { token: 'x'.repeat(24) })).toMatchObject({
      status: 404,
      json: { type: '/problems/no-such-invitation' },
    });
  });

  test('leaves nothing at rest that stands both in an invitation and in a response, but for what results are broken down by', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { audience: 'invited', breakdowns: ['sector'] });
    const [token = ''] = await invite(server, wave, 1, { sector: 'region', municipality: '1880' });
    await answer(server, wave, 1, { token });
    const [response] = await stored(server.context.store, wave);
    expect(response?.background).toEqual({ sector: 'region' });
    expect(JSON.stringify(response)).not.toMatch(new RegExp(`${token}|${hashOf(token)}|Mottagare`));
    const invitation = await server.context.store.invitation(wave.id, hashOf(token));
    expect(invitation).toEqual({
      wave: wave.id,
      tokenHash: hashOf(token),
      recipient: 'Mottagare 0',
      background: { sector: 'region', municipality: '1880' },
      status: 'spent',
      contact: { id: expect.stringMatching(/^[\w-]{16}$/) },
    });
    expect(JSON.stringify(response)).not.toContain(invitation?.contact?.id ?? 'no contact');
  });

  test('that a stop left half used is spent where the answer was kept, and free where it was not', async () => {
    const server = await startTestServer();
    const { store } = server.context;
    const wave = await anOpenWave(server.context, { audience: 'invited' });
    const [kept = '', lost = ''] = await invite(server, wave, 2);
    const key = (await store.answerKey(wave.id)) ?? Buffer.alloc(0);
    await store.claimInvitation(wave.id, hashOf(kept), responseIdOf(key, submissionId(1)));
    await store.keep(wave.id, {
      id: responseIdOf(key, submissionId(1)),
      locale: 'sv',
      version: 1,
      answers: sessionAnswers,
      background: {},
    });
    await store.claimInvitation(wave.id, hashOf(lost), responseIdOf(key, submissionId(2)));
    await recoverClaims(server.context);
    expect((await answer(server, wave, 3, { token: kept })).status).toBe(409);
    expect((await answer(server, wave, 4, { token: lost })).status).toBe(201);
    expect(await store.countResponses(wave.id)).toBe(2);
  });

  test('left half used by an answer that was kept is not set free by other answers with the same id', async () => {
    const server = await startTestServer();
    const { store } = server.context;
    const wave = await anOpenWave(server.context, { audience: 'invited' });
    const [token = ''] = await invite(server, wave, 1);
    const id = responseIdOf((await store.answerKey(wave.id)) ?? Buffer.alloc(0), submissionId(1));
    await store.claimInvitation(wave.id, hashOf(token), id);
    await store.keep(wave.id, { id, locale: 'sv', version: 1, answers: sessionAnswers, background: {} });
    expect((await answer(server, wave, 1, { token, answers: { ...sessionAnswers, voice: 2 } })).status).toBe(409);
    expect((await answer(server, wave, 2, { token })).json.type).toBe('/problems/invitation-used');
    expect(await store.countResponses(wave.id)).toBe(1);
  });
});

describe('a personal link to an organisation', () => {
  const rusAnswers = { region: '18', as_of: '2026-11-01', state: 'renewing', phase: 'drafting' };
  const correct = async (server: TestServer, wave: Wave, n: number, token: string | undefined, answers: Record<string, unknown>) =>
    answer(server, wave, n, { token, answers });

  test('is its way back: a later answer replaces the earlier', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { survey: 'rus-status' });
    const [token] = await invite(server, wave, 1, { region: '18' });
    const first = await correct(server, wave, 1, token, rusAnswers);
    expect(first).toMatchObject({ status: 201 });
    const second = await correct(server, wave, 2, token, { ...rusAnswers, note: 'Rättat' });
    expect(second.status).toBe(201);
    expect(second.json.receipt).not.toBe(first.json.receipt);
    const responses = await stored(server.context.store, wave);
    expect(responses.map(({ answers }) => answers.note)).toEqual(['Rättat']);
    expect(responses[0]?.background).toEqual({ region: '18' });
  });

  test('answers for the organisation it was sent to and no other', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { survey: 'rus-status' });
    const [token] = await invite(server, wave, 1, { region: '20' });
    const sent = await correct(server, wave, 1, token, rusAnswers);
    expect(sent).toMatchObject({ status: 422, json: { problems: [{ question: 'region' }] } });
    expect(await server.context.store.countResponses(wave.id)).toBe(0);
  });
});
