// The disk is full, or fails; or MongoDB is out of reach for a while.
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { streamOf } from '../../server/samples/random.ts';
import { storeFile } from '../../server/store/open-store.ts';
import { temporaryFolder } from '../server/temporary-folder.ts';
import { freePort } from '../support/running-server.ts';
import { tcpProxy } from '../support/tcp-proxy.ts';
import { builtServer } from './support/built-server.ts';
import { type Fieldwork, preparedFieldwork, type Submission, submissions } from './support/fieldwork.ts';
import { type AnswersTrace, lossesAfter } from './support/losses.ts';
import { inLanes, isKept, type Reply, send, sendUntilKept } from './support/participants.ts';
import { startProcess } from './support/server-process.ts';
import { smallDisk, smallDisksWork } from './support/small-disk.ts';
import { sqlitePlace, storesUnderTest } from './support/stores.ts';
import { eventsIn, straceWorks, tracedInto } from './support/strace.ts';
import { tracedFieldwork } from './support/traced-fieldwork.ts';

const built = await builtServer();
const stores = await storesUnderTest();
const mongo = stores.find(({ name }) => name === 'MongoDB');
const injected = (name: string) => resolve('test/faults/injected', name);

const ready = async (url: string) => (await fetch(`${url}/readyz`)).status;

/** How long until the server says it is (or is not) ready, in milliseconds; it is asked as whoever watches it would. */
async function untilReadyIs(url: string, status: number): Promise<number> {
  const began = performance.now();
  while ((await ready(url)) !== status) {
    if (performance.now() - began > 10_000) throw new Error(`/readyz was not ${status} within 10 seconds.`);
    await wait(50);
  }
  return performance.now() - began;
}

/** Which of the acknowledged answers are not in the file: read by a connection that changes nothing. */
function missingIn(folder: string, { idOf }: Fieldwork, sent: readonly Submission[], replies: readonly (Reply | undefined)[]) {
  const database = new Sqlite(join(folder, storeFile), { readonly: true });
  const there = new Set(database.prepare('SELECT id FROM responses').pluck().all());
  database.close();
  return sent.filter((submission, n) => isKept(replies[n]) && !there.has(idOf(submission))).map(({ submissionId }) => submissionId);
}

/** Everyone sends once, four at a time, on a disk that is full. */
async function sentToFullDisk(preload: readonly string[]) {
  const disk = smallDisk(6);
  const place = sqlitePlace(disk.folder);
  const fieldwork = await preparedFieldwork(place);
  const server = await startProcess({ script: built.main, port: await freePort(), env: place.env, preload });
  const early = submissions(20);
  for (const one of early) await sendUntilKept(server.url, fieldwork.wave.code, () => one);
  disk.fill();
  const sent = submissions(60, 20);
  const replies = await inLanes(4, sent, (submission) => send(server.url, fieldwork.wave.code, submission));
  return { disk, place, fieldwork, server, sent, replies, missing: missingIn(disk.folder, fieldwork, sent, replies) };
}

describe.skipIf(!smallDisksWork())('a full disk', () => {
  test('is said, nothing is acknowledged that is not kept, and all goes on when there is room again', async () => {
    const { disk, place, fieldwork, server, sent, replies, missing } = await sentToFullDisk([]);
    const refused = replies.filter((reply) => reply?.status === 503);
    expect(refused.length).toBeGreaterThan(0);
    expect(replies.filter(isKept).length + refused.length).toBe(sent.length);
    expect(new Set(refused.map((reply) => reply?.type))).toEqual(new Set(['/problems/store-unavailable']));
    expect(missing).toEqual([]);
    expect(await untilReadyIs(server.url, 503)).toBeLessThan(5000);

    disk.clear();
    expect(await untilReadyIs(server.url, 200)).toBeLessThan(5000);
    for (const one of sent) await sendUntilKept(server.url, fieldwork.wave.code, () => one);
    await server.stop();
    const store = await place.open();
    onTestFinished(() => store.close());
    expect(await store.countResponses(fieldwork.wave.id)).toBe(80);
  });

  test('loses acknowledged answers where a failed commit is taken for a good one', async () => {
    expect((await sentToFullDisk([injected('acknowledge-failed-commit.mjs')])).missing.length).toBeGreaterThan(0);
  });
});

/** The n-th flush fails, once. Answers are sent one by one until there is no reply any more, or all have been sent. */
async function flushFails(n: number, { preload = [] as readonly string[], patienceMs = 15_000 } = {}) {
  const { folder, place, fieldwork, files } = await tracedFieldwork();
  const [first, second] = [join(temporaryFolder(), 'first'), join(temporaryFolder(), 'second')] as const;
  const start = { script: built.main, port: await freePort(), env: place.env };
  const server = await startProcess({ ...start, preload, under: tracedInto(first, [`fsync,fdatasync:error=EIO:when=${n}`]) });
  const sent = submissions(n + 5);
  const replies = await inLanes(1, sent, (submission) => send(server.url, fieldwork.wave.code, submission));
  const ended = await Promise.race([server.ended, wait(patienceMs)]);
  return { start, folder, fieldwork, files, first, second, server, sent, replies, ended };
}

describe.skipIf(!straceWorks())('a flush that fails', () => {
  test('is not acknowledged and stops the server; after a restart a retry is safe even from a power cut', async () => {
    for (const n of [5, 17]) {
      const { start, folder, fieldwork, files, first, second, server, sent, replies, ended } = await flushFails(n);
      expect(ended).toEqual({ code: 1, signal: null });
      expect(server.said()).toContain('Check the disk');
      const unsure = replies.findIndex((reply) => !isKept(reply));
      expect(unsure).toBeGreaterThan(0);
      expect(replies.slice(unsure)).toEqual(sent.slice(unsure).map(() => undefined));

      const again = await startProcess({ ...start, under: tracedInto(second) });
      await sendUntilKept(again.url, fieldwork.wave.code, () => sent[unsure] as Submission);
      await again.kill();
      const events = [first, second].flatMap((trace) => eventsIn(trace, folder, storeFile));
      expect(events.filter(({ kind }) => kind === 'flush-failed')).toHaveLength(1);
      const trace: AnswersTrace = { files, events, fieldwork, sent };
      expect(lossesAfter(trace, Array<number>(30).fill(events.length), streamOf(n, 'after a failed flush'))).toEqual([]);
    }
  });

  test('does not stop the server where it is taken for trouble that passes', async () => {
    const { ended, server } = await flushFails(5, { preload: [injected('flush-failure-unnoticed.mjs')], patienceMs: 1500 });
    expect(ended).toBeUndefined();
    await server.kill();
  });
});

describe.skipIf(!mongo)('MongoDB out of reach', () => {
  test('is said within five seconds, nothing is acknowledged meanwhile, and all goes on when it is back', async () => {
    const place = mongo?.newPlace() ?? sqlitePlace('');
    const uri = new URL(place.env.MONGODB_URI ?? '');
    const fieldwork = await preparedFieldwork(place);
    const proxy = await tcpProxy(Number(uri.port));
    onTestFinished(proxy.stop);
    uri.port = String(proxy.port);
    const server = await startProcess({ script: built.main, port: await freePort(), env: { MONGODB_URI: uri.href } });
    const [before, during] = [submissions(10), submissions(10, 10)];
    for (const one of before) await sendUntilKept(server.url, fieldwork.wave.code, () => one);

    proxy.cut();
    expect(await untilReadyIs(server.url, 503)).toBeLessThan(5000);
    const replies = await Promise.all(during.map((one) => send(server.url, fieldwork.wave.code, one)));
    expect(replies).toEqual(during.map(() => ({ status: 503, type: '/problems/store-unavailable' })));

    proxy.mend();
    expect(await untilReadyIs(server.url, 200)).toBeLessThan(5000);
    await Promise.all([...before, ...during].map((one) => sendUntilKept(server.url, fieldwork.wave.code, () => one)));
    await server.stop();
    const store = await place.open();
    onTestFinished(() => store.close());
    expect(await store.countResponses(fieldwork.wave.id)).toBe(20);
  });
});
