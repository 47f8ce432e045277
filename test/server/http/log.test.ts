import { expect, test } from 'vitest';
import { makeLog } from '../../../server/http/log.ts';
import { hashOf, responseIdOf } from '../../../server/use-cases/secrets.ts';
import { makeLoginLink } from '../../../server/use-cases/sessions.ts';
import { startTestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';

test('the log says what happened and holds no code, token, key, submission id, answer or address', async () => {
  const server = await startTestServer();
  const wave = await anOpenWave(server.context, { audience: 'invited' });
  const invited = await server.send('POST', `/api/waves/${wave.id}/invitations`, {
    as: 'organiser',
    json: { invitations: [{ recipient: 'Anna Andersson' }] },
  });
  const { token } = invited.json.invitations[0];
  const login = await makeLoginLink(server.context, { name: 'Anna', role: 'organiser' });
  await server.send('POST', '/api/session', { json: { loginToken: login.token } });
  const answers = { ...sessionAnswers, keep: 'Hemlig-text' };
  const headers = { 'user-agent': 'Telefonen-i-rummet', 'x-forwarded-for': '203.0.113.9' };
  const path = `/api/waves/${wave.code}/responses`;
  await server.send('POST', path, { headers, json: { submissionId: submissionId(1), locale: 'sv', answers, token } });
  await server.send('POST', path, {
    headers,
    json: { submissionId: submissionId(1), locale: 'sv', answers: { ...answers, relevance: 99 }, token },
  });
  await server.send('POST', path, { headers: { ...headers, 'content-type': 'application/json' }, body: '{"answers": "Hemlig-text' });
  await server.send('GET', `/api/waves/${wave.code}/wall?key=NYCKELN`);
  const lines = server.logged();
  expect(lines).toContain('"route":"/api/waves/:code/responses","status":201');
  expect(lines.trim().split('\n').length).toBeGreaterThanOrEqual(5);
  const id = responseIdOf((await server.context.store.answerKey(wave.id)) ?? Buffer.alloc(0), submissionId(1));
  const secrets = [
    wave.code,
    wave.id,
    token,
    hashOf(token),
    login.token,
    submissionId(1),
    id,
    'Hemlig-text',
    'NYCKELN',
    'Anna',
    'Telefonen',
    '203.0.113.9',
    '127.0.0.1',
  ];
  expect(secrets.filter((secret) => lines.includes(secret))).toEqual([]);
});

test('an error in the log has its kind and place, not its message', () => {
  const lines: string[] = [];
  const log = makeLog('info', { write: (line: string) => void lines.push(line) });
  const cause = Object.assign(new RangeError('relevance was 99'), { code: 'SQLITE_FULL' });
  log.error({ err: new TypeError('cannot read Hemlig-text', { cause }) }, 'broken-promise');
  const { err } = JSON.parse(lines[0] ?? '{}');
  expect(err).toMatchObject({ type: 'TypeError', cause: { type: 'RangeError', code: 'SQLITE_FULL' } });
  expect(err.stack).toMatch(/log\.test\.ts/);
  expect(lines[0]).not.toMatch(/Hemlig-text|relevance/);
});
