// What organisers have done can be read, and says nothing of those who answered.
import { describe, expect, test } from 'vitest';
import { eraseOverdue } from '../../../server/use-cases/erase-overdue.ts';
import { inviteToWave } from '../../../server/use-cases/invite-to-wave.ts';
import { submitResponse } from '../../../server/use-cases/submit-response.ts';
import { anAccount, startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';

interface Line {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly name: string;
  readonly action: string;
  readonly activity?: string;
  readonly wave?: string;
  readonly person?: string;
  readonly role?: string;
  readonly file?: string;
}

async function logOf(server: TestServer, query = ''): Promise<readonly Line[]> {
  const { json } = await server.send('GET', `/api/audit${query}`, { as: 'admin' });
  return json.entries;
}

/** A wave from open to deleted, run by Anna. */
async function aWholeRound(server: TestServer) {
  const { context } = server;
  const wave = await anOpenWave(context);
  const { cookie } = await anAccount(server, { name: 'Anna Ek', roles: { [wave.activity]: 'owner' } });
  const anna = (method: string, path: string, json?: object) =>
    server.send(method, path, { headers: { cookie }, ...(json ? { json } : {}) });
  for (let n = 0; n < 6; n++) {
    const answers = { ...sessionAnswers, keep: 'Hemligt ord från salen' };
    await submitResponse(context, { code: wave.code, submissionId: submissionId(n), locale: 'sv', answers });
  }
  await anna('POST', `/api/waves/${wave.id}/close`);
  await anna('POST', `/api/waves/${wave.id}/release`);
  await anna('GET', `/api/activities/${wave.activity}/figures.csv`);
  await anna('GET', `/api/waves/${wave.code}/responses.csv`);
  await anna('POST', `/api/waves/${wave.id}/texts/hide`, { question: 'keep', text: 'Hemligt ord från salen' });
  const person = { name: 'Bo Berg', email: 'bo@region.example', role: 'reader' };
  const invited = await anna('POST', `/api/activities/${wave.activity}/colleagues`, person);
  await anna('DELETE', `/api/activities/${wave.activity}`);
  return { wave, link: String(invited.json.url) };
}

describe('the audit log', () => {
  test('says who did what and when, newest first', async () => {
    const server = await startTestServer();
    const { wave } = await aWholeRound(server);
    const [activity, name] = ['Kompetens i hela länet', 'Anna Ek'];
    const about = { at: '2026-11-19T15:00:00.000Z', by: 'account', name, activity };
    const lines = (await logOf(server)).map(({ number: _number, ...line }) => line);
    expect(lines).toEqual([
      { ...about, action: 'deleted' },
      { ...about, action: 'role-given', person: 'Bo Berg', role: 'reader' },
      { ...about, action: 'text-hidden', wave: wave.title.sv },
      { ...about, action: 'exported', wave: wave.title.sv, file: 'responses.csv' },
      { ...about, action: 'exported', file: 'figures.csv' },
      { ...about, action: 'released', wave: wave.title.sv },
      { ...about, action: 'closed', wave: wave.title.sv },
    ]);
  });

  test('names a program by its key', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'organiser' });
    expect(await logOf(server)).toMatchObject([{ by: 'key', name: 'organiser', action: 'closed' }]);
  });

  test('says that somebody has changed the address of a recipient, and neither whose nor which', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { audience: 'invited' });
    await inviteToWave(server.context, { wave: wave.id, invitations: [{ recipient: 'Cia Dahl', email: 'cia@kommun.example' }] });
    const path = `/api/waves/${wave.id}/invitations`;
    const { id } = (await server.send('GET', path, { as: 'organiser' })).json.invitations[0];
    const change = (json: object) => server.send('PATCH', `${path}/${id}`, { as: 'organiser', json });
    expect((await change({ recipient: 'Cia Ek' })).status).toBe(204);
    expect(await logOf(server)).toEqual([]);
    expect((await change({ email: 'anna@region.example' })).status).toBe(204);
    const lines = await logOf(server);
    expect(lines).toMatchObject([{ by: 'key', action: 'address-changed', wave: wave.title.sv }]);
    expect(JSON.stringify(lines)).not.toMatch(/cia|anna@/i);
  });

  test('has no line for what was refused', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context);
    expect((await server.send('POST', `/api/waves/${wave.id}/release`, { as: 'organiser' })).status).toBe(409);
    expect((await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'reader' })).status).toBe(403);
    expect(await logOf(server)).toEqual([]);
  });

  test('never holds a token, a code, an answer or an address', async () => {
    const server = await startTestServer();
    const { wave, link } = await aWholeRound(server);
    const [invited] = await inviteToWave(server.context, {
      wave: (await invitedWave(server)).id,
      invitations: [{ recipient: 'person@kommun.example' }],
    });
    const log = JSON.stringify(await logOf(server));
    expect(log).toContain('Anna Ek'); // the search itself works
    for (const secret of [
      wave.code,
      wave.id,
      'Hemligt ord',
      'bo@region',
      '127.0.0.1',
      link.split('#t=')[1],
      invited?.token,
      'person@kommun',
    ])
      expect(log).not.toContain(secret);
  });

  test('is read page by page', async () => {
    const server = await startTestServer();
    const { context } = server;
    for (let n = 1; n <= 205; n++)
      await context.store.addAuditEntry({ at: '2026-11-19T15:00:00.000Z', by: 'key', name: String(n), action: 'opened' });
    const first = await logOf(server);
    expect([first.length, first[0]?.name, first.at(-1)?.name]).toEqual([200, '205', '6']);
    expect((await logOf(server, `?before=${first.at(-1)?.number}`)).map(({ name }) => name)).toEqual(['5', '4', '3', '2', '1']);
    expect((await server.send('GET', '/api/audit?before=x', { as: 'admin' })).status).toBe(400);
  });

  test('is kept for 24 months, and older lines go with the nightly erasing', async () => {
    const server = await startTestServer();
    const { store } = server.context;
    for (const at of ['2024-11-19T14:59:59.000Z', '2024-11-19T15:00:01.000Z'])
      await store.addAuditEntry({ at, by: 'key', name: 'Program', action: 'exported' });
    expect(await eraseOverdue(server.context, { dryRun: true })).toMatchObject({ auditLines: 1 });
    expect(await store.auditEntries(9)).toHaveLength(2);
    expect(await eraseOverdue(server.context, { dryRun: false })).toMatchObject({ auditLines: 1 });
    expect((await store.auditEntries(9)).map(({ at }) => at)).toEqual(['2024-11-19T15:00:01.000Z']);
  });
});

async function invitedWave({ context }: TestServer) {
  const wave = await anOpenWave(context);
  const invited = { ...wave, id: 'invited', code: 'INVITED', audience: 'invited' as const };
  await context.store.addWave(invited, context.random(32));
  return invited;
}
