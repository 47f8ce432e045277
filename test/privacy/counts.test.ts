// Where persons have personal links, one more answer must not point out the one who was just seen with the phone: whatever tells
// how many have answered moves in steps of five, and nothing has a time.
import { describe, expect, test } from 'vitest';
import type { ComposedReport } from '../../reports/compose/report.ts';
import { inviteToWave } from '../../server/use-cases/invite-to-wave.ts';
import { releaseWaveResults } from '../../server/use-cases/release-wave-results.ts';
import { anActivity, startTestServer, type TestServer } from '../server/running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../server/session-answers.ts';
import { firstEvent } from './room-stream.ts';

const answers = { take_away: 'Samtalen', first_step: 'Ringa', show_ok: false };

async function invitedWave(people: number) {
  const server = await startTestServer();
  const wave = await anOpenWave(server.context, { survey: 'check-out', audience: 'invited', breakdowns: ['sector'] });
  const invitations = await inviteToWave(server.context, {
    wave: wave.id,
    invitations: Array.from({ length: people }, (_, n) => ({ recipient: `Person ${n}`, background: { sector: 'region' } })),
  });
  const answer = async (n: number) => {
    const json = { submissionId: submissionId(n), locale: 'sv', answers, token: invitations[n]?.token };
    const sent = await server.send('POST', `/api/waves/${wave.code}/responses`, { json });
    expect(sent.status, sent.text).toBe(201);
  };
  return { server, wave, answer };
}

/** Every number of answers that anyone can see of a wave, by where it stands. */
async function countsOf(server: TestServer, wave: { readonly id: string; readonly code: string; readonly activity: string }) {
  const get = async (path: string) => (await server.send('GET', path, { as: 'organiser' })).json;
  const [view, list, invitations] = await Promise.all([
    get(`/api/activities/${wave.activity}`),
    get(`/api/waves?activity=${wave.activity}`),
    get(`/api/waves/${wave.id}/invitations`),
  ]);
  const own = [...view.waves, ...list.waves].filter(({ id }) => id === wave.id);
  return { counts: [...own.map(({ count }) => count), invitations.answered, await wallCount(server, own[0].wallUrl)], own, invitations };
}

async function wallCount(server: TestServer, wallUrl: string): Promise<number> {
  return JSON.parse(/data: (.*)\n/.exec(await firstEvent(server, wallUrl))?.[1] ?? '{}').count;
}

describe('the number of answers to a wave with personal links', () => {
  test('moves in steps of five everywhere, while it is open and when it has closed', async () => {
    const { server, wave, answer } = await invitedWave(13);
    for (let n = 0; n < 13; n++) {
      await answer(n);
      const { counts } = await countsOf(server, wave);
      expect(counts).toHaveLength(4);
      expect(new Set(counts), `after ${n + 1}`).toEqual(new Set([Math.floor((n + 1) / 5) * 5]));
    }
    const closed = (await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'organiser' })).json;
    expect(closed.count).toBe(10);
    const preview = await server.send('GET', `/api/waves/${wave.id}/release-preview`, { as: 'organiser' });
    expect(preview.text).not.toMatch(/1[0-9]|"(responses|count|answered)"/);
    await releaseWaveResults(server.context, { wave: wave.id });
    expect((await server.send('GET', `/api/activities/${wave.activity}`, { as: 'organiser' })).json.waves[0].count).toBe(13);
  });

  test('is in the report too only in steps of five, and only that there are few below five', async () => {
    const server = await startTestServer();
    const { id: activity } = await anActivity(server.context, { kind: 'learning-project' });
    const wave = await anOpenWave(server.context, { activity, audience: 'invited' });
    const invitations = await inviteToWave(server.context, { wave: wave.id, invitations: Array.from({ length: 8 }, () => ({})) });
    for (const [n, { token }] of invitations.entries()) {
      const json = { submissionId: submissionId(n), locale: 'sv', answers: sessionAnswers, token };
      expect((await server.send('POST', `/api/waves/${wave.code}/responses`, { json })).status).toBe(201);
      const report: ComposedReport = (await server.send('GET', `/api/activities/${activity}/report`, { as: 'organiser' })).json;
      const said = report.sections.flatMap(({ figures }) => figures).flatMap((one) => (one.kind === 'parts' ? one.rows : []));
      expect(said, `after ${n + 1}`).toEqual([
        { label: 'Utvärdering', said: n < 4 ? 'Pågår, färre än fem svar' : 'Pågår, minst 5 svar av 8 inbjudna' },
      ]);
    }
    await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'organiser' });
    const preview = await server.send('GET', `/api/waves/${wave.id}/release-preview`, { as: 'organiser' });
    expect(preview.json.texts).toBe(5); // of eight, who wrote one each
  });

  test('comes without who has answered and without a time', async () => {
    const { server, wave, answer } = await invitedWave(6);
    const before = await countsOf(server, wave);
    await answer(2);
    server.now('2026-11-19T16:30:00Z');
    await answer(4);
    const after = await countsOf(server, wave);
    expect(after.invitations).toEqual(before.invitations);
    expect(after.own).toEqual(before.own);
    expect(JSON.stringify(after.invitations)).not.toMatch(/spent|unused|claimed|status|T\d\d:\d\d/);
  });
});
