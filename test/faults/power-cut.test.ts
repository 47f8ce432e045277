// The power goes at random moments. The server's writes and flushes are traced once; then the disk is made as it could
// have been found after each moment, and opened.
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { between, streamOf } from '../../server/samples/random.ts';
import { storeFile } from '../../server/store/open-store.ts';
import { temporaryFolder } from '../server/temporary-folder.ts';
import { freePort } from '../support/running-server.ts';
import { builtServer } from './support/built-server.ts';
import { type Fieldwork, type Submission, submissions } from './support/fieldwork.ts';
import { times } from './support/long.ts';
import { type AnswersTrace, acknowledgedBy, lossesAfter } from './support/losses.ts';
import { inLanes, isKept, send } from './support/participants.ts';
import { randomMoments } from './support/power-cuts.ts';
import { type Started, startProcess } from './support/server-process.ts';
import { eventsIn, straceWorks, tracedInto } from './support/strace.ts';
import { tracedFieldwork } from './support/traced-fieldwork.ts';

const traceable = straceWorks();
const built = await builtServer();
const injected = (name: string) => resolve('test/faults/injected', name);

/** People answer, the results of another wave are released (which rewrites the whole file), more answer, the server stops. */
async function tracedEvening(preload: readonly string[]): Promise<AnswersTrace> {
  const { folder, place, fieldwork, other, files } = await tracedFieldwork();
  const trace = join(temporaryFolder(), 'trace');
  const server = await startProcess({ script: built.main, port: await freePort(), env: place.env, under: tracedInto(trace), preload });
  const sent = submissions(240);
  await answerAll(server, fieldwork, sent.slice(0, 120));
  await answerAll(server, other, submissions(8, 1000));
  for (const action of ['close', 'release']) await organise(server, other, action);
  await answerAll(server, fieldwork, sent.slice(120));
  await server.stop();
  return { files, events: eventsIn(trace, folder, storeFile), fieldwork, sent };
}

async function answerAll({ url }: Started, { wave }: Fieldwork, sent: readonly Submission[]): Promise<void> {
  const replies = await inLanes(3, sent, (submission) => send(url, wave.code, submission));
  expect(replies.filter((reply) => !isKept(reply))).toEqual([]);
}

async function organise({ url }: Started, { wave, apiKey }: Fieldwork, action: string): Promise<void> {
  const reply = await fetch(`${url}/api/waves/${wave.id}/${action}`, { method: 'POST', headers: { authorization: `Bearer ${apiKey}` } });
  expect(reply.status).toBe(200);
}

/**
 * The server is killed inside a flush: what it was writing is in the system's memory, not on the disk. It is started again,
 * and the answer that got no reply is sent again. The trace goes through both lives, to just after the reply.
 */
async function tracedRetry(flushes: number, preload: readonly string[]): Promise<AnswersTrace> {
  const { folder, place, fieldwork, files } = await tracedFieldwork();
  const traces = ['first', 'second'].map((name) => join(temporaryFolder(), name));
  const [first = '', second = ''] = traces;
  const start = { script: built.main, port: await freePort(), env: place.env, preload };
  const killed = await startProcess({ ...start, under: tracedInto(first, [`fsync,fdatasync:signal=KILL:when=${flushes}`]) });
  const sent = submissions(flushes + 5);
  const replies = await inLanes(1, sent, (submission) => send(killed.url, fieldwork.wave.code, submission));
  await killed.ended;
  const unsure = sent[replies.findIndex((reply) => !isKept(reply))];
  if (!unsure) throw new Error('The server was not killed: everyone got a reply.');
  const again = await startProcess({ ...start, under: tracedInto(second) });
  expect(isKept(await send(again.url, fieldwork.wave.code, unsure))).toBe(true);
  await again.kill();
  const whole = { files, events: traces.flatMap((trace) => eventsIn(trace, folder, storeFile)), fieldwork, sent };
  const acknowledged = acknowledgedBy(whole.events.length, whole);
  expect(acknowledged).toEqual(sent.slice(0, sent.indexOf(unsure) + 1).map(fieldwork.idOf)); // in this order, the unsure one last
  return whole;
}

/** Power cuts after the last reply, with all that luck may bring. */
const atTheEnd = ({ events }: AnswersTrace) => Array<number>(30).fill(events.length);

describe.skipIf(!traceable)('a power cut', () => {
  test('at any moment of an evening loses nothing that was acknowledged, and leaves a sound file', { timeout: 600_000 }, async () => {
    const trace = await tracedEvening([]);
    expect(new Set(acknowledgedBy(trace.events.length, trace)).size).toBe(240);
    expect(trace.events.filter((event) => event.kind === 'write' && event.file === storeFile).length).toBeGreaterThan(20);
    const random = streamOf(1, 'power');
    expect(lossesAfter(trace, randomMoments(trace, times(300, 5000), random), random)).toEqual([]);
  });

  test('loses acknowledged answers where SQLite does not flush each commit', async () => {
    const trace = await tracedEvening([injected('normal-synchronous.mjs')]);
    const random = streamOf(1, 'power');
    const losses = lossesAfter(trace, randomMoments(trace, 300, random), random);
    expect(losses.filter(({ lost }) => lost > 0).length).toBeGreaterThan(50);
    expect(losses.filter(({ integrity }) => integrity !== 'ok')).toEqual([]);
  });

  test('after a kill and a restart loses nothing that was acknowledged to a retry', async () => {
    const random = streamOf(2, 'retry');
    for (let run = 0; run < times(3, 30); run++) {
      const trace = await tracedRetry(between(random, 4, 30), []);
      expect({ run, losses: lossesAfter(trace, atTheEnd(trace), random) }).toEqual({ run, losses: [] });
    }
  });

  test('loses the retried answer where a start does not flush what the killed server had written', async () => {
    const random = streamOf(2, 'retry');
    const trace = await tracedRetry(10, [injected('no-flush-at-start.mjs')]);
    expect(lossesAfter(trace, atTheEnd(trace), random).length).toBeGreaterThan(0);
  });
});
