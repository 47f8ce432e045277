// An organisation's answer by its personal link: written together, never overwritten unseen, sent, read again, corrected.
import { describe, expect, test } from 'vitest';
import { eraseOverdue } from '../../../server/use-cases/erase-overdue.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { type Answer, type Sent, startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';

const status = { region: '18', as_of: '2026-11-01', state: 'current', phase: 'implementing' };

interface Linked {
  readonly server: TestServer;
  readonly wave: Wave;
  readonly token: string;
  readonly ask: (method: string, what: 'answer' | 'draft', sent?: Sent) => Promise<Answer>;
  readonly save: (json: object) => Promise<Answer>;
  /** `basis`: what the answer was made from, where its sender says so. */
  readonly submit: (n: number, answers?: object, basis?: object) => Promise<Answer>;
}

/** An open wave of organisations, and the link of one of them. */
async function linked(words: { readonly survey?: string; readonly activity?: string } = {}): Promise<Linked> {
  const server = await startTestServer();
  const wave = await anOpenWave(server.context, { survey: 'rus-status', audience: 'invited', ...words });
  const token = await linkTo(server, wave);
  const ask: Linked['ask'] = (method, what, sent = {}) =>
    server.send(method, `/api/waves/${wave.code}/${what}`, { headers: { Invitation: token }, ...sent });
  return {
    server,
    wave,
    token,
    ask,
    save: (json) => ask('POST', 'draft', { json: { from: null, seen: null, answers: {}, ...json } }),
    submit: (n, answers = status, basis = {}) =>
      server.send('POST', `/api/waves/${wave.code}/responses`, {
        json: { submissionId: submissionId(n), locale: 'sv', answers, token, ...basis },
      }),
  };
}

async function linkTo(server: TestServer, wave: Wave, background: Record<string, string> = { region: '18' }): Promise<string> {
  const invitations = [{ recipient: 'Region Örebro län', background }];
  const made = await server.send('POST', `/api/waves/${wave.id}/invitations`, { as: 'organiser', json: { invitations } });
  return made.json.invitations[0].token;
}

describe('an organisation that opens its link', () => {
  test('sees who it is for, what is known beforehand, and that nothing has been written or sent', async () => {
    const { ask } = await linked();
    const { status: code, json, headers } = await ask('GET', 'answer');
    expect(code).toBe(200);
    expect(json).toEqual({ organisation: 'Region Örebro län', background: { region: '18' }, draft: null, sent: null });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('goes on with what a colleague has written, and sees who saved it and when', async () => {
    const { server, ask, save } = await linked();
    const saved = await save({ answers: { region: '18', note: 'Halvvägs' }, page: 1, savedBy: 'Anna Andersson' });
    expect(saved.status).toBe(200);
    const { draft } = (await ask('GET', 'answer')).json;
    expect(draft).toEqual(saved.json);
    expect(draft).toMatchObject({ answers: { region: '18', note: 'Halvvägs' }, page: 1, savedBy: 'Anna Andersson', setAside: [] });
    expect(draft.savedAt).toBe('2026-11-19T15:00:00.000Z');
    server.now('2026-11-20T09:00:00Z');
    const again = await save({ from: draft.version, answers: { region: '18', note: 'Nästan klart' } });
    expect(again.json).toMatchObject({ savedAt: '2026-11-20T09:00:00.000Z', answers: { note: 'Nästan klart' } });
    expect(again.json).not.toHaveProperty('savedBy');
  });

  test('is told when a colleague has saved meanwhile; the two versions are both there, whichever is chosen', async () => {
    const { ask, save } = await linked();
    const first = (await save({ answers: { note: 'Början' }, savedBy: 'Anna' })).json;
    const bos = (await save({ from: first.version, answers: { note: 'Bos text' }, savedBy: 'Bo' })).json;
    const late = await save({ from: first.version, answers: { note: 'Annas text' }, savedBy: 'Anna' });
    expect(late.status).toBe(409);
    expect(late.json).toMatchObject({ type: '/problems/draft-changed', detail: expect.stringMatching(/Inget är överskrivet/) });
    expect((await ask('GET', 'answer')).json.draft).toEqual(bos);

    const annas = (await save({ from: bos.version, answers: { note: 'Annas text' }, savedBy: 'Anna', setAside: 'stored' })).json;
    expect(annas).toMatchObject({ answers: { note: 'Annas text' }, setAside: [{ answers: { note: 'Bos text' }, savedBy: 'Bo' }] });
    const back = (await save({ from: annas.version, answers: { note: 'Bos text' }, savedBy: 'Bo', setAside: 'stored' })).json;
    expect(back.setAside).toMatchObject([{ answers: { note: 'Annas text' }, savedBy: 'Anna' }]);
    const kept = (await save({ from: back.version, answers: { note: 'Cecilias text' }, savedBy: 'Cecilia', setAside: 'sent' })).json;
    expect(kept).toMatchObject({ answers: { note: 'Bos text' }, savedBy: 'Bo' });
    expect(kept.setAside.map(({ savedBy }: { savedBy: string }) => savedBy)).toEqual(['Cecilia', 'Anna']);
  });

  test('is told when a colleague has sent the answer meanwhile', async () => {
    const { ask, save, submit } = await linked();
    const { receipt } = (await submit(1)).json;
    expect((await save({ answers: { note: 'Visste inte' } })).json.type).toBe('/problems/draft-changed');
    expect((await ask('GET', 'answer')).json.draft).toBeNull();
    expect((await save({ answers: { note: 'Vet nu' }, seen: receipt })).status).toBe(200);
  });

  test('reads its sent answer again, corrects it until the wave closes, and reads it afterwards', async () => {
    const { server, ask, save, submit } = await linked();
    const first = await submit(1);
    expect(first.status).toBe(201);
    const sent = (await ask('GET', 'answer')).json.sent;
    expect(sent).toMatchObject({ answers: status, locale: 'sv', receipt: first.json.receipt, sentAt: '2026-11-19T15:00:00.000Z' });
    expect((await submit(1)).json).toEqual(first.json);

    server.now('2026-11-20T09:00:00Z');
    const corrected = await submit(2, { ...status, note: 'Rättat' });
    expect(corrected.json.receipt).not.toBe(first.json.receipt);
    expect((await save({ answers: { note: 'Påbörjad rättelse' }, seen: corrected.json.receipt })).status).toBe(200);
    const { json } = await ask('GET', 'answer');
    expect(json.sent).toMatchObject({ answers: { note: 'Rättat' }, receipt: corrected.json.receipt, sentAt: '2026-11-20T09:00:00.000Z' });
  });

  test('has no draft left when the answer is sent, and may throw one away', async () => {
    const { ask, save, submit, server, wave } = await linked();
    await save({ answers: { note: 'Inte klart' } });
    const seen = (await submit(1)).json.receipt;
    expect((await ask('GET', 'answer')).json.draft).toBeNull();
    expect((await save({ answers: { note: 'Rättelse' }, seen })).status).toBe(200);
    expect((await ask('DELETE', 'draft')).status).toBe(204);
    expect((await ask('GET', 'answer')).json).toMatchObject({ draft: null, sent: { answers: status } });
    expect(await server.context.store.draftsOf(wave.id)).toEqual([]);
  });

  test.each(['close', 'release'] as const)('has no draft left when the wave has come to %s, and still reads what it sent', async (last) => {
    const { server, wave, ask, save, submit } = await linked();
    const seen = (await submit(1)).json.receipt;
    expect((await save({ answers: { note: 'Aldrig skickat' }, seen })).status).toBe(200);
    for (const step of last === 'close' ? ['close'] : ['close', 'release'])
      expect((await server.send('POST', `/api/waves/${wave.id}/${step}`, { as: 'organiser' })).status).toBe(200);
    expect(await server.context.store.draftsOf(wave.id)).toEqual([]);
    expect((await ask('GET', 'answer')).json).toMatchObject({ draft: null, sent: { answers: status } });
    expect((await save({ answers: { note: 'För sent' } })).status).toBe(410);
    expect(await server.context.store.draftsOf(wave.id)).toEqual([]);
  });

  test('loses a draft with personal answers when their day has come, though the wave is open', async () => {
    const { server, wave, save } = await linked({ survey: 'registration' });
    await save({ answers: { name: 'Siri Sund', diet: 'Glutenfritt' } });
    const { activity } = wave;
    await server.send('POST', `/api/activities/${activity}/occasions`, { as: 'organiser', json: { date: '2026-11-01', kind: 'session' } });
    expect((await eraseOverdue(server.context, { dryRun: true })).erased.map(({ count }) => count)).toEqual([1]);
    expect(await server.context.store.draftsOf(wave.id)).toHaveLength(1);
    await eraseOverdue(server.context, { dryRun: false });
    expect(await server.context.store.draftsOf(wave.id)).toEqual([]);
  });
});

describe('an answer that was made from what had been sent', () => {
  const [annas, bos] = [
    { ...status, note: 'Annas' },
    { ...status, note: 'Rättat av Bo' },
  ];
  const sentIn = async ({ ask }: Linked) => (await ask('GET', 'answer')).json.sent.answers.note;

  test('replaces it, and a retry of it gets the same receipt however late', async () => {
    const one = await linked();
    const first = await one.submit(1, annas, { seen: null, from: null });
    expect(first.status).toBe(201);
    const second = await one.submit(2, bos, { seen: first.json.receipt, from: null });
    expect(second.status).toBe(201);
    const again = await one.submit(2, bos, { seen: first.json.receipt, from: null });
    expect([again.status, again.json]).toEqual([200, second.json]);
    expect(await sentIn(one)).toBe('Rättat av Bo');
  });

  test('does not replace what a colleague has sent since, and its sender is told what to do', async () => {
    const one = await linked();
    const first = await one.submit(1, annas, { seen: null });
    await one.submit(2, bos, { seen: first.json.receipt });
    for (const [n, seen] of [
      [1, null], // the first one, by a network that delivers late
      [3, first.json.receipt],
      [4, null],
      [5, 'AAAA-BBBB'],
    ]) {
      const late = await one.submit(n, annas, { seen });
      expect([late.status, late.json.type]).toEqual([409, '/problems/answer-changed']);
      expect(late.json.detail).toMatch(/Inget är överskrivet/);
    }
    expect(await sentIn(one)).toBe('Rättat av Bo');
    expect((await one.submit(6, annas, {})).status).toBe(201); // who does not say replaces whatever there is, as before
    expect(await sentIn(one)).toBe('Annas');
  });

  test('leaves the draft that a colleague has begun since, also when it is sent again', async () => {
    const one = await linked();
    const first = (await one.save({ answers: { note: 'Annas' } })).json;
    const later = (await one.save({ from: first.version, answers: { note: 'Bos början' } })).json;
    const sent = await one.submit(1, annas, { seen: null, from: first.version });
    expect(sent.status).toBe(201);
    expect((await one.ask('GET', 'answer')).json.draft).toEqual(later);
    expect((await one.submit(1, annas, { seen: null, from: first.version })).status).toBe(200);
    expect((await one.submit(1, annas, {})).status).toBe(200);
    expect((await one.ask('GET', 'answer')).json.draft).toEqual(later);
    expect((await one.submit(2, bos, { seen: sent.json.receipt, from: later.version })).status).toBe(201);
    expect((await one.ask('GET', 'answer')).json.draft).toBeNull();
  });

  test('is acknowledged after the wave has closed if it stands, and is told that it is closed if not', async () => {
    const one = await linked();
    const first = await one.submit(1, annas, { seen: null });
    await one.server.send('POST', `/api/waves/${one.wave.id}/close`, { as: 'organiser' });
    one.server.now('2026-11-20T15:00:00Z');
    expect((await one.submit(1, annas, { seen: null })).json).toEqual(first.json);
    expect((await one.submit(2, bos, { seen: first.json.receipt })).status).toBe(410);
  });
});

describe('a draft is refused', () => {
  test('for persons, whose answers are in their own device until they are sent', async () => {
    const server = await startTestServer();
    for (const audience of ['invited', 'open'] as const) {
      const wave = await anOpenWave(server.context, { audience });
      const token = audience === 'invited' ? await linkTo(server, wave, {}) : 'zqx-token';
      const headers = { Invitation: token };
      const saved = await server.send('POST', `/api/waves/${wave.code}/draft`, {
        headers,
        json: { from: null, seen: null, answers: sessionAnswers },
      });
      expect([saved.status, saved.json.type]).toEqual([409, '/problems/no-shared-answer']);
      expect((await server.send('GET', `/api/waves/${wave.code}/answer`, { headers })).json.type).toBe('/problems/no-shared-answer');
      expect(await server.context.store.draftsOf(wave.id)).toEqual([]);
    }
  });

  test('without the link, with a wrong one, and with the link of another wave', async () => {
    const { server, ask } = await linked();
    const elsewhere = await linkTo(server, await anOpenWave(server.context, { survey: 'rus-status', audience: 'invited' }));
    for (const [headers, expected] of [
      [{}, 400],
      [{ Invitation: 'fel' }, 404],
      [{ Invitation: elsewhere }, 404],
    ] as const) {
      expect((await ask('GET', 'answer', { headers })).status).toBe(expected);
      expect((await ask('POST', 'draft', { headers, json: { from: null, seen: null, answers: {} } })).status).toBe(expected);
      expect((await ask('DELETE', 'draft', { headers })).status).toBe(expected);
    }
  });

  test('after too many wrong links from one address, while right ones still pass', async () => {
    const { ask } = await linked();
    let last = 0;
    for (let n = 0; n <= 100; n++) last = (await ask('GET', 'answer', { headers: { Invitation: `gissning-${n}` } })).status;
    expect(last).toBe(429);
    expect((await ask('GET', 'answer')).status).toBe(200);
  });

  test('where it is too large, no answers at all, or no answers to this survey', async () => {
    const { server, wave, token, save, ask } = await linked();
    expect((await save({ answers: { note: 'x'.repeat(257 * 1024) } })).status).toBe(413);
    for (const answers of [
      'text',
      [1],
      null,
      { unknown: 1 },
      JSON.parse('{"__proto__":{"a":1}}'),
      { note: [[[[[[[[[[1]]]]]]]]]] },
      { $where: '1' },
    ]) {
      const { status: code, json } = await save({ answers });
      expect([code, json.type]).toEqual([422, '/problems/bad-answers']);
      expect(json.problems[0].message).toMatch(/Ladda om sidan|Svara på frågan igen/);
    }
    const body = `{"from":null,"seen":null,"answers":{"note":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    const headers = { Invitation: token, 'content-type': 'application/json' };
    expect((await server.send('POST', `/api/waves/${wave.code}/draft`, { headers, body })).status).toBe(422);
    expect((await ask('GET', 'answer')).json.draft).toBeNull();
  });

  test('where it holds files, without them: they stay in the device until the answer is sent', async () => {
    const { save } = await linked({ survey: 'referral-response' });
    const file = { name: 'yttrande.pdf', type: 'application/pdf', content: 'data:application/pdf;base64,JVBERi0=' };
    expect((await save({ answers: { good: 'Mycket', attachment: [file] } })).json.answers).toEqual({ good: 'Mycket' });
  });
});

test('a token is only kept as its hash, also with a draft', async () => {
  const { server, wave, token, save, ask } = await linked();
  await save({ answers: { note: 'Text' } });
  await ask('GET', 'answer');
  expect(JSON.stringify(await server.context.store.draftsOf(wave.id))).not.toContain(token);
  expect(server.logged()).not.toContain(token);
  expect(server.logged()).toContain('/api/waves/:code/draft');
});
