// Someone answers while the survey is edited, the wave is closed, or their own clock is wrong.
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { addWave } from '../../server/use-cases/add-wave.ts';
import { openWave } from '../../server/use-cases/change-wave-status.ts';
import type * as Catalogue from '../../surveys/catalogue.ts';
import type { SurveyJson } from '../../surveys/definition/survey-json.ts';
import { graceMinutes, type Wave } from '../../surveys/fieldwork/wave.ts';
import { startTestServer, type TestServer } from '../server/running-server.ts';
import { anOpenWave } from '../server/session-answers.ts';
import { type Submission, storedIds, submissionOf, submissions } from './support/fieldwork.ts';
import { isKept, send } from './support/participants.ts';
import { type StoreKind, storesUnderTest } from './support/stores.ts';

const stores = await storesUnderTest();

/** Whether the catalogue has a later edition by now: another version, with one question more. */
let edited = false;

vi.mock('../../surveys/catalogue.ts', async (original) => {
  const catalogue = await original<typeof Catalogue>();
  return { ...catalogue, makeSurvey: (...given: Parameters<typeof catalogue.makeSurvey>) => edition(catalogue.makeSurvey(...given)) };
});

function edition(survey: ReturnType<typeof Catalogue.makeSurvey>): typeof survey {
  if (!edited) return survey;
  const added = { type: 'comment', name: 'added', title: { sv: 'Något mer?', en: 'Anything else?' }, isRequired: true } as const;
  const [first, ...rest] = survey.json.pages;
  const pages = [{ ...first, elements: [...(first?.elements ?? []), added] }, ...rest] as SurveyJson['pages'];
  return { ...survey, version: survey.version + 1, json: { ...survey.json, pages } };
}

afterEach(() => {
  edited = false;
  vi.useRealTimers();
});

async function served(kind: StoreKind, weaken: (store: Store) => Store = (store) => store): Promise<TestServer> {
  const server = await startTestServer({ store: weaken(await kind.newPlace().open()) });
  onTestFinished(server.stop);
  return server;
}

const answersWith = (submission: Submission, more: Record<string, unknown>): Submission => ({
  ...submission,
  answers: { ...submission.answers, ...more },
});

const statusOf = async (server: TestServer, { code }: Wave, submission: Submission, headers: Record<string, string> = {}) =>
  (await send(server.url, code, submission, headers))?.status;

const countOf = async ({ context }: TestServer, wave: Wave) => (await storedIds(context.store, wave)).size;

/** The server's clock is at 15.00 from the start. */
const atMinute = (minutes: number, seconds = 0) => new Date(Date.UTC(2026, 10, 19, 15, minutes, seconds)).toISOString();

describe.each(stores)('on $name', (kind) => {
  test('a wave that was opened before the survey was edited is asked, judged and kept by the edition it was opened with', async () => {
    const server = await served(kind);
    const wave = await anOpenWave(server.context);
    const before = (await server.send('GET', `/api/waves/${wave.code}`)).json.survey;
    edited = true;
    expect((await server.send('GET', `/api/waves/${wave.code}`)).json.survey).toEqual(before);
    expect(await statusOf(server, wave, submissionOf(1))).toBe(201);
    expect(await statusOf(server, wave, answersWith(submissionOf(2), { added: 'Mer' }))).toBe(422);

    const later = await openWave(server.context, {
      wave: (await addWave(server.context, { activity: wave.activity, survey: 'session-eval' })).id,
    });
    expect(await statusOf(server, later, submissionOf(1))).toBe(422);
    expect(await statusOf(server, later, answersWith(submissionOf(2), { added: 'Mer' }))).toBe(201);
    const versions = [];
    for (const of of [wave, later]) for await (const { version } of server.context.store.responsesTo(of.id)) versions.push(version);
    expect(versions).toEqual([wave.survey.version, wave.survey.version + 1]);
  });

  test('an answer would be judged by an edition its sender has not seen, were the definition not fixed at opening', async () => {
    const withoutDefinition = (store: Store): Store => ({
      ...store,
      waveByCode: async (code) => {
        const { definition: _fixed, ...wave } = (await store.waveByCode(code)) ?? ({} as Wave);
        return wave;
      },
    });
    const server = await served(kind, withoutDefinition);
    const wave = await anOpenWave(server.context);
    edited = true;
    expect(await statusOf(server, wave, submissionOf(1))).toBe(422);
  });

  test('answers on their way in while the wave is closed are all kept, and those that come later for the stated time', async () => {
    const server = await served(kind);
    const wave = await anOpenWave(server.context);
    const sending = submissions(40).map((submission) => send(server.url, wave.code, submission));
    const closed = await server.send('POST', `/api/waves/${wave.code}/close`, { as: 'organiser' });
    expect(closed.status).toBe(200);
    expect((await Promise.all(sending)).filter(isKept)).toHaveLength(40);
    server.now(atMinute(graceMinutes));
    expect(await statusOf(server, wave, submissionOf(40))).toBe(201);
    server.now(atMinute(graceMinutes, 1));
    expect(await statusOf(server, wave, submissionOf(41))).toBe(410);
    expect(await statusOf(server, wave, submissionOf(40))).toBe(200);
    expect(await countOf(server, wave)).toBe(41);
  });

  test('answers on their way in would be lost, were there no time for them', async () => {
    const closedLongAgo = (store: Store): Store => ({
      ...store,
      changeWave: (wave, from) => store.changeWave(wave.closedAt ? { ...wave, closedAt: atMinute(-graceMinutes, -1) } : wave, from),
    });
    const server = await served(kind, closedLongAgo);
    const wave = await anOpenWave(server.context);
    await server.send('POST', `/api/waves/${wave.code}/close`, { as: 'organiser' });
    expect(await statusOf(server, wave, submissionOf(1))).toBe(410);
  });

  test.each([-1, 1])('a clock that is %i year off on the phone changes nothing', async (years) => {
    const server = await served(kind);
    const wave = await anOpenWave(server.context);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026 + years, 10, 19, 15) });
    const headers = { date: new Date().toUTCString(), 'if-modified-since': new Date().toUTCString() };
    expect(await statusOf(server, wave, submissionOf(1), headers)).toBe(201);
    await server.send('POST', `/api/waves/${wave.code}/close`, { as: 'organiser' });
    server.now(atMinute(graceMinutes));
    expect(await statusOf(server, wave, submissionOf(2), headers)).toBe(201);
    server.now(atMinute(graceMinutes, 1));
    expect(await statusOf(server, wave, submissionOf(3), headers)).toBe(410);
    const kept: unknown[] = [];
    for await (const response of server.context.store.responsesTo(wave.id)) kept.push(response);
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toMatch(/20\d\d-\d\d|T\d\d:\d\d/);
  });
});
