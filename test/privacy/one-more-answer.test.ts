// A few people more or less, of whom nothing may be told, change nothing in anything that the server gives out. Two servers live the
// same life but for those few, and every route is asked on both, whatever routes there are: a new one is in it from its first day.
import { describe, expect, test } from 'vitest';
import { deliverMails } from '../../server/mail/deliver-mails.ts';
import { closeWave } from '../../server/use-cases/change-wave-status.ts';
import { inviteToWave, type SentInvitation } from '../../server/use-cases/invite-to-wave.ts';
import { releaseWaveResults } from '../../server/use-cases/release-wave-results.ts';
import { shareReport } from '../../server/use-cases/share-report.ts';
import { submitResponse } from '../../server/use-cases/submit-response.ts';
import { surveyOf } from '../../server/use-cases/surveys-of-waves.ts';
import type { SurveyParameters } from '../../surveys/definition/survey.ts';
import type { ActivityKind } from '../../surveys/fieldwork/activity.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { randomAnswers } from '../reports/fixtures/sample-answers.ts';
import { seededRandom } from '../reports/fixtures/seeded-random.ts';
import { anActivity, startTestServer, type TestServer } from '../server/running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../server/session-answers.ts';
import { adminHeaders, differencesIn, everythingGivenOut, type GivenOut, type Readable } from './everything-given-out.ts';

const invited = 12;
const unspoken = { take_away: 'Samtalen', first_step: 'Ringa', show_ok: false };

interface World {
  readonly server: TestServer;
  readonly of: Readable;
  readonly waves: readonly Wave[];
  readonly read: (isDrawn?: boolean) => Promise<GivenOut>;
  readonly post: (path: string, json?: object, method?: string) => Promise<string>;
}

interface Life {
  readonly answers: number;
  readonly audience?: 'invited' | 'open';
  /** Which of those invited are of a municipality; the others are of a region. */
  readonly municipal?: readonly number[];
  /** Which of them think little of the session. */
  readonly unhappy?: readonly number[];
}

/** A learning project with two waves of persons that so many have answered, and with all that an activity may have beside. */
async function world({ answers, audience = 'invited', municipal = [], unhappy = [] }: Life): Promise<World> {
  const server = await startTestServer({
    seed: 'one more',
    baseUrl: 'http://enkat.example',
    mailing: { wake: () => undefined },
    erasing: { daily: false, listsAfterDays: 1 },
  });
  const { context, send } = server;
  const { id: activity } = await anActivity(context, { kind: 'learning-project' });
  const post = async (path: string, json: object = {}, method = 'POST') => {
    const { status, text } = await send(method, path, { headers: await adminHeaders(server), json });
    return `${status} ${text}`;
  };
  const occasions = await send('POST', `/api/activities/${activity}/occasions`, {
    headers: await adminHeaders(server),
    json: { date: '2026-11-19' },
  });
  const occasion = occasions.json.id ?? occasions.json.occasions.at(-1).id;
  const waves: Wave[] = [];
  for (const survey of ['session-eval', 'check-out']) {
    const wave = await anOpenWave(context, { activity, occasion, survey, audience, breakdowns: ['sector'] });
    const links = audience === 'invited' ? await someInvited(server, wave, municipal) : [];
    for (let n = 0; n < answers; n++) {
      const sent = { submissionId: submissionId(`${survey}-${n}`), locale: 'sv', token: links[n]?.token };
      const given = survey === 'check-out' ? unspoken : { ...sessionAnswers, relevance: unhappy.includes(n) ? 1 : 4 };
      expect(await submitResponse(context, { code: wave.code, ...sent, answers: given })).toMatchObject({ ok: true });
    }
    waves.push(wave);
  }
  const share = await shareReport(context, { activity, days: 90, madeBy: 'Anna' });
  const opened = await send('POST', `/api/shared/${share.id}`, { json: { secret: share.url.split('#k=')[1] } });
  const view = (await send('GET', `/api/activities/${activity}`, { headers: await adminHeaders(server) })).json;
  const rooms = view.waves.flatMap(({ wallUrl }: { wallUrl?: string }) => wallUrl ?? []);
  const of = { activity, waves, occasion, rooms, share: { id: share.id, cookie: opened.headers.get('set-cookie')?.split(';')[0] ?? '' } };
  return { server, of, waves, post, read: (isDrawn = false) => everythingGivenOut(server, of, isDrawn) };
}

async function someInvited({ context }: TestServer, { id: wave }: Wave, municipal: readonly number[]): Promise<readonly SentInvitation[]> {
  const invitations = Array.from({ length: invited }, (_, n) => ({
    recipient: `Person ${n}`,
    email: `person${n}@kommun.example`,
    background: { sector: municipal.includes(n) ? 'kommun' : 'region' },
  }));
  return inviteToWave(context, { wave, invitations });
}

type Both = readonly [World, World];

const both = async (one: Life, other: Life): Promise<Both> => [await world(one), await world(other)];

async function expectSame([one, other]: Both, { isDrawn = false, rooms = true } = {}): Promise<void> {
  if (!rooms) for (const { of } of [one, other]) of.rooms = [];
  const [first, second] = [await one.read(isDrawn), await other.read(isDrawn)];
  expect([...first.values()].filter((reply) => reply.startsWith('[200')).length).toBeGreaterThan(30);
  expect(differencesIn(first, second).map((name) => [name, first.get(name), second.get(name)])).toEqual([]);
}

/** The same is done on both, and the same comes back. */
async function done([one, other]: Both, path: (world: World) => string, json?: object, method?: string): Promise<string> {
  const [first, second] = [await one.post(path(one), json, method), await other.post(path(other), json, method)];
  expect([path(one), first]).toEqual([path(other), second]);
  return first;
}

/** The same step for each wave; `told`: whether what comes back must be the same too. */
async function onEach(worlds: Both, step: string, told = true): Promise<void> {
  for (const wave of [0, 1]) {
    const path = (one: World) => `/api/waves/${one.waves[wave]?.id}/${step}`;
    if (told) expect(await done(worlds, path)).toMatch(/^20/);
    else for (const one of worlds) expect(await one.post(path(one))).toMatch(/^20/);
  }
}

async function kept(worlds: Both, day: string): Promise<void> {
  for (const wave of [0, 1]) await done(worlds, ({ waves }) => `/api/waves/${waves[wave]?.id}/retention`, { until: { day } }, 'PATCH');
}

async function erased(worlds: Both): Promise<void> {
  expect(await done(worlds, ({ of }) => `/api/activities/${of.activity}/erasures`, { confirm: true })).toMatch(/^200/);
}

const at = (worlds: Both, time: string) => worlds.forEach(({ server }) => void server.now(time));

describe('three answers more to waves with personal links', () => {
  test('change nothing that can be read while they are open, closed and erased', async () => {
    const worlds = await both({ answers: 6 }, { answers: 9 });
    await expectSame(worlds);
    await kept(worlds, '2026-11-21');
    await onEach(worlds, 'close');
    await expectSame(worlds);
    at(worlds, '2026-11-19T16:00:00Z');
    await expectSame(worlds);
    at(worlds, '2026-11-21T16:00:00Z');
    await expectSame(worlds);
    await erased(worlds);
    await expectSame(worlds, { isDrawn: true, rooms: false });
  });

  test('change nothing that comes back when those who have not answered are reminded, or somebody’s link is changed', async () => {
    const worlds = await both({ answers: 6 }, { answers: 9 });
    const people = async ({ server, waves }: World) =>
      (await server.send('GET', `/api/waves/${waves[0]?.id}/invitations`, { as: 'organiser' })).json.invitations;
    const ids = await Promise.all(worlds.map(async (one) => (await people(one)).map(({ id }: { id: string }) => id)));
    expect(ids[0]).toEqual(ids[1]);
    const [, , , , , , , seventh, eighth, ninth] = ids[0] ?? [];
    const sender = { send: async () => ({ ok: false, note: '550 no such mailbox', isFinal: true }), close: () => undefined } as never;
    const of = (one: World, id: string) => `/api/waves/${one.waves[0]?.id}/invitations/${id}`;
    await done(worlds, (one) => `/api/waves/${one.waves[0]?.id}/reminders`);
    await expectSame(worlds);
    for (const one of worlds) await deliverMails(one.server.context, sender);
    await expectSame(worlds);
    for (const id of [seventh, eighth, ninth]) {
      await done(worlds, (one) => `${of(one, id)}/bounce`, { note: 'kom tillbaka' });
      await done(worlds, (one) => of(one, id), { email: `ny-${id}@kommun.example` }, 'PATCH');
      await done(worlds, (one) => `${of(one, id)}/link`, { mail: true });
    }
    await done(worlds, (one) => of(one, eighth), {}, 'DELETE');
    await expectSame(worlds);
    // Reminders that wait are still there when the lists go.
    await done(worlds, (one) => `/api/waves/${one.waves[0]?.id}/reminders`);
    await onEach(worlds, 'close');
    at(worlds, '2026-11-21T16:00:00Z');
    await expectSame(worlds);
    await erased(worlds);
    await expectSame(worlds);
  });
});

describe('two answers more to waves that too few have answered', () => {
  test.each(['invited', 'open'] as const)('change nothing that can be read once they are released, then erased: %s', async (audience) => {
    const worlds = await both({ answers: 2, audience }, { answers: 4, audience });
    await onEach(worlds, 'close', audience === 'invited'); // those of an open link are counted one by one until then
    await onEach(worlds, 'release');
    await expectSame(worlds, { isDrawn: true, rooms: false });
    await kept(worlds, '2026-11-20');
    await expectSame(worlds);
    at(worlds, '2026-11-20T16:00:00Z');
    await erased(worlds);
    await expectSame(worlds, { isDrawn: true });
  });
});

/** Released waves of one survey, kept as they are; two kinds of answers and two kinds of people. */
async function releasedWorld(kind: ActivityKind, survey: string, { municipal, unhappy }: Required<Pick<Life, 'municipal' | 'unhappy'>>) {
  const server = await startTestServer({ seed: 'one more', baseUrl: 'http://enkat.example' });
  const { context } = server;
  const { id: activity } = await anActivity(context, { kind });
  const wave = await anOpenWave(context, {
    activity,
    survey,
    audience: 'invited',
    breakdowns: ['sector'],
    parameters: parameters[survey] ?? {},
  });
  const asked = await surveyOf(context, wave);
  for (let n = 0; n < 12; n++) {
    const answers = randomAnswers(asked, seededRandom(unhappy.includes(n) ? 2 : 1));
    const background = { sector: municipal.includes(n) ? 'kommun' : 'region' };
    await context.store.keep(wave.id, { id: `${wave.id}-${n}`, locale: 'sv', version: asked.version, answers, background });
  }
  await closeWave(context, { wave: wave.id });
  await releaseWaveResults(context, { wave: wave.id });
  return everythingGivenOut(server, { activity, waves: [wave], occasion: 'none', rooms: [], share: { id: 'none', cookie: '' } }, false);
}

const areas = ['Kompetens', 'Klimat', 'Transport'].map((sv, n) => ({ value: `a${n}`, text: { sv } }));
const parameters: Readonly<Record<string, SurveyParameters>> = { 'pre-rus-region-staff': { areas } };

describe('what the two of a small group answered', () => {
  test.each([
    ['network-cycle', 'network-cycle-eval'],
    ['strategy-process', 'pre-rus-region-staff'],
    ['learning-project', 'project-followup-3m'],
  ] as const)('changes nothing in a %s where two others have answered the same to %s', async (kind, survey) => {
    const [small, large] = [
      [10, 11],
      [6, 7, 8, 9, 10, 11],
    ].map((municipal) => async (unhappy: readonly number[]) => releasedWorld(kind, survey, { municipal, unhappy }));
    const hidden = await Promise.all([small?.([0, 1]), small?.([10, 11])]);
    expect(differencesIn(hidden[0] as GivenOut, hidden[1] as GivenOut)).toEqual([]);
    const shown = await Promise.all([large?.([0, 1]), large?.([10, 11])]);
    expect(differencesIn(shown[0] as GivenOut, shown[1] as GivenOut).length).toBeGreaterThan(1);
  });

  const lives = (municipal: readonly number[]) =>
    both({ answers: 12, municipal, unhappy: [0, 1] }, { answers: 12, municipal, unhappy: [10, 11] });
  const release = async (worlds: Both) => {
    await onEach(worlds, 'close');
    await onEach(worlds, 'release');
  };

  test('changes nothing where two others have answered the same', async () => {
    const worlds = await lives([10, 11]);
    await release(worlds);
    await expectSame(worlds, { rooms: false });
  });

  test('would be seen if they were enough to be shown', async () => {
    const worlds = await lives([6, 7, 8, 9, 10, 11]);
    await release(worlds);
    const [one, other] = worlds;
    for (const { of } of worlds) of.rooms = [];
    const found = differencesIn(await one.read(), await other.read());
    expect(found).toEqual(expect.arrayContaining([`GET /api/activities/${one.of.activity}/figures.csv`]));
    expect(found).toEqual(expect.arrayContaining([`GET /api/waves/${one.waves[0]?.id}/responses.csv`]));
  });
});

describe('the same look', () => {
  test('finds the answers of an open link, which are counted one by one, and where a step of five is passed', async () => {
    for (const life of [{ answers: 6, audience: 'open' }, { answers: 11 }] as const) {
      const [one, other] = await both({ ...life, answers: 9 }, life);
      const found = differencesIn(await one.read(), await other.read());
      expect(found).toEqual(expect.arrayContaining([`GET /api/activities/${one.of.activity}`, 'room']));
    }
  });
});
