// The network between a room and the server is bad. Answers are sent by the participant page's own code.
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { streamOf } from '../../server/samples/random.ts';
import { postResponse } from '../../web/participant/sending/post-response.ts';
import { freePort } from '../support/running-server.ts';
import { tcpProxy, type Weather } from '../support/tcp-proxy.ts';
import { builtServer } from './support/built-server.ts';
import { preparedFieldwork, type Submission, storedIds, submissionOf, submissions } from './support/fieldwork.ts';
import { startProcess } from './support/server-process.ts';
import { type StoreKind, storesUnderTest } from './support/stores.ts';

const people = 100;
const built = await builtServer();
const stores = await storesUnderTest();

interface Outcome {
  readonly receipts: readonly string[];
  readonly attempts: number;
  readonly stored: number;
  readonly seconds: number;
}

/** Everyone sends at once through the weather, and again until the reply says that the answer is kept. */
async function everyoneSends(
  kind: StoreKind,
  weather: Weather,
  again: (submission: Submission, attempt: number) => Submission = (submission) => submission,
): Promise<Outcome> {
  const place = kind.newPlace();
  const { wave } = await preparedFieldwork(place);
  const port = await freePort();
  const server = await startProcess({ script: built.main, port, env: place.env });
  const proxy = await tcpProxy(port, weather);
  onTestFinished(proxy.stop);
  pageIsAt(`http://127.0.0.1:${proxy.port}`);
  const began = performance.now();
  let attempts = 0;
  const sending = submissions(people).map(async (submission) => {
    for (let attempt = 0; ; attempt++) {
      attempts += 1;
      const outcome = await postResponse(wave.code, again(submission, attempt));
      if (outcome.kind === 'kept') return outcome.receipt;
      if (outcome.kind === 'refused') throw new Error(`Refused: ${outcome.why}`);
      await wait(200);
    }
  });
  const receipts = await Promise.all(sending);
  const seconds = (performance.now() - began) / 1000;
  const store = await place.open();
  const stored = (await storedIds(store, wave)).size;
  await store.close();
  await server.stop();
  return { receipts, attempts, stored, seconds };
}

/** The page sends to where it came from; here that is the proxy. Every attempt has a connection of its own, as after a reset. */
function pageIsAt(origin: string): void {
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    real(origin + path, { ...init, headers: { ...init.headers, connection: 'close' } }),
  );
}

/** Drops the reply to each submission the first time there is one. */
function dropsFirstReplies(): { readonly weather: Weather; readonly dropped: () => number } {
  const seen = new Set<string>();
  const resets: Weather['resets'] = (direction, sent) => {
    const id = /"keep":"Samtalen vid bord (\d+)"/.exec(sent)?.[1] ?? '';
    if (direction === 'request' || seen.has(id)) return false;
    seen.add(id);
    return true;
  };
  return { weather: { resets }, dropped: () => seen.size };
}

afterEach(() => vi.unstubAllGlobals());

describe.each(stores)('a hundred answers to a server on $name', (kind) => {
  test('whose first replies are all lost are kept once each', async () => {
    const { weather, dropped } = dropsFirstReplies();
    const outcome = await everyoneSends(kind, weather);
    expect(dropped()).toBe(people);
    expect(outcome).toMatchObject({ attempts: 2 * people, stored: people });
    expect(new Set(outcome.receipts).size).toBe(people);
  });

  test('over a slow network that breaks one piece in twenty off are all acknowledged within a minute', async () => {
    const random = streamOf(1, `network ${kind.name}`);
    const outcome = await everyoneSends(kind, { latencyMs: 300, resets: () => random() < 0.05 });
    expect(outcome.attempts).toBeGreaterThan(people);
    expect(outcome.stored).toBe(people);
    expect(outcome.seconds).toBeLessThan(60);
  });
});

test('answers whose first replies are lost are kept twice where a retry has an id of its own', async () => {
  const anew = (submission: Submission, attempt: number) => ({
    ...submission,
    submissionId: submissionOf(`${submission.submissionId.slice(-4)}-${attempt}`).submissionId,
  });
  const outcome = await everyoneSends(stores[0] as StoreKind, dropsFirstReplies().weather, anew);
  expect(outcome.stored).toBe(2 * people);
});
