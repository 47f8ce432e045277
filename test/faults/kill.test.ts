// The server's process is killed at random moments while a hundred people send their answers.
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { between, streamOf } from '../../server/samples/random.ts';
import { freePort } from '../support/running-server.ts';
import { builtServer } from './support/built-server.ts';
import { preparedFieldwork, storedIds, submissions } from './support/fieldwork.ts';
import { times } from './support/long.ts';
import { isKept, type Reply, send, sendUntilKept } from './support/participants.ts';
import { restarted } from './support/restarted.ts';
import { startProcess } from './support/server-process.ts';
import { type StoreKind, storesUnderTest } from './support/stores.ts';

const people = 100;
const built = await builtServer();
const stores = await storesUnderTest();

interface Outcome {
  /** Acknowledged before the stop, and not there after it. */
  readonly lost: number;
  readonly acknowledged: number;
  /** After everyone has sent again until it was kept. */
  readonly stored: number;
  /** Receipts that were not the same before and after. */
  readonly otherReceipts: number;
}

/** One stop: everyone sends within a fifth of a second; the server is killed somewhere in the middle of it. */
async function killedWhileSending(kind: StoreKind, seed: number, script: string, fault: string): Promise<Outcome> {
  const random = streamOf(seed, 'kill');
  const place = kind.newPlace();
  const { wave, idOf } = await preparedFieldwork(place);
  const port = await freePort();
  const env = { ...place.env, FAULT: fault };
  const first = await startProcess({ script, port, env });
  const [replies, stopAfter] = [new Map<string, Reply>(), between(random, 0, people - 1)];
  const enough = new Promise<void>((resolve) => {
    if (stopAfter === 0) resolve();
    const sending = submissions(people).map(async (submission) => {
      await wait(between(random, 0, 200));
      const reply = await send(first.url, wave.code, submission);
      if (isKept(reply)) replies.set(submission.submissionId, reply);
      if (replies.size >= stopAfter) resolve();
    });
    void Promise.all(sending).then(() => resolve());
  });
  await enough;
  await wait(between(random, 0, 30));
  await first.kill();
  const acknowledged = submissions(people).filter(({ submissionId }) => replies.has(submissionId));

  const again = await restarted(place);
  const { store } = again.context;
  const there = await storedIds(store, wave);
  const lost = acknowledged.filter((submission) => !there.has(idOf(submission))).length;
  const retried = await Promise.all(submissions(people).map((one) => sendUntilKept(again.url, wave.code, () => one)));
  const stored = (await storedIds(store, wave)).size;
  const otherReceipts = submissions(people).filter(
    ({ submissionId }, n) => replies.has(submissionId) && replies.get(submissionId)?.receipt !== retried[n]?.receipt,
  ).length;
  await again.stop();
  return { lost, acknowledged: acknowledged.length, stored, otherReceipts };
}

describe.each(stores)('answers sent to a server on $name that is killed', (kind) => {
  test('are there if they were acknowledged, and all of them once after their senders have tried again', { timeout: 900_000 }, async () => {
    let acknowledged = 0;
    for (let seed = 1; seed <= times(10, 200); seed++) {
      const outcome = await killedWhileSending(kind, seed, built.main, 'none');
      expect({ seed, ...outcome }).toMatchObject({ lost: 0, stored: people, otherReceipts: 0 });
      acknowledged += outcome.acknowledged;
    }
    expect(acknowledged).toBeGreaterThan(0);
  });

  test('are lost where the store acknowledges before it has written', async () => {
    let lost = 0;
    for (let seed = 1; seed <= 3; seed++) lost += (await killedWhileSending(kind, seed, built.faulty, 'acknowledge-early')).lost;
    expect(lost).toBeGreaterThan(0);
  });
});
