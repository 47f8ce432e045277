// The same answer many times at once, and one personal link in many hands at once, through HTTP on each store.
import { randomUUID } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { startTestServer } from '../server/running-server.ts';
import { type Fieldwork, preparedFieldwork, storedIds, submissionOf } from './support/fieldwork.ts';
import { isKept, type Reply, send } from './support/participants.ts';
import { type StoreKind, storesUnderTest } from './support/stores.ts';

const stores = await storesUnderTest();

interface Served extends Fieldwork {
  readonly url: string;
  readonly store: Store;
}

/** A server over a store with an open wave; `weaken` takes a guard away from the store. */
async function served(kind: StoreKind, invitations = 0, weaken: (store: Store) => Store = (store) => store): Promise<Served> {
  const place = kind.newPlace();
  const fieldwork = await preparedFieldwork(place, { invitations });
  const store = await place.open();
  const server = await startTestServer({ store: weaken(store) });
  onTestFinished(server.stop);
  return { ...fieldwork, url: server.url, store };
}

const receiptsOf = (replies: readonly (Reply | undefined)[]) => new Set(replies.filter(isKept).map(({ receipt }) => receipt));
const withStatus = (replies: readonly (Reply | undefined)[], status: number) => replies.filter((reply) => reply?.status === status).length;

async function sentTwentyTimes({ url, wave, store }: Served) {
  const replies = await Promise.all(Array.from({ length: 20 }, () => send(url, wave.code, submissionOf(1))));
  return { acknowledged: replies.filter(isKept).length, receipts: receiptsOf(replies).size, stored: (await storedIds(store, wave)).size };
}

async function sentByFifty({ url, wave, store, tokens: [token = ''] }: Served) {
  const replies = await Promise.all(Array.from({ length: 50 }, (_, n) => send(url, wave.code, submissionOf(n, { token }))));
  return { created: withStatus(replies, 201), refused: withStatus(replies, 409), stored: (await storedIds(store, wave)).size };
}

describe.each(stores)('on $name', (kind) => {
  test('twenty identical answers at once are one row, acknowledged twenty times with one receipt', async () => {
    expect(await sentTwentyTimes(await served(kind))).toEqual({ acknowledged: 20, receipts: 1, stored: 1 });
  });

  test('twenty identical answers are twenty rows where the store does not go by their id', async () => {
    const weaken = (store: Store): Store => ({
      ...store,
      keep: (wave, response) => store.keep(wave, { ...response, id: randomUUID() }),
    });
    expect((await sentTwentyTimes(await served(kind, 0, weaken))).stored).toBe(20);
  });

  test('other answers with the same id are refused, and the row stands unchanged', async () => {
    const { url, wave, store, idOf } = await served(kind);
    const [first, other] = [submissionOf(1), submissionOf(1, { answers: { ...submissionOf(1).answers, voice: 1 } })];
    expect((await send(url, wave.code, first))?.status).toBe(201);
    const before = await store.response(wave.id, idOf(first));
    const replies = await Promise.all(Array.from({ length: 10 }, () => send(url, wave.code, other)));
    expect(replies).toEqual(Array(10).fill({ status: 409, type: '/problems/answered-differently' }));
    expect(await store.response(wave.id, idOf(first))).toEqual(before);
  });

  test('one personal link in fifty hands at once lets in one answer', async () => {
    expect(await sentByFifty(await served(kind, 1))).toEqual({ created: 1, refused: 49, stored: 1 });
  });

  test('one personal link lets in many where claiming is not exclusive', async () => {
    const weaken = (store: Store): Store => ({
      ...store,
      claimInvitation: async (wave, tokenHash) => {
        const invitation = await store.invitation(wave, tokenHash);
        return invitation ? { outcome: 'claimed', invitation } : { outcome: 'unknown' };
      },
    });
    expect((await sentByFifty(await served(kind, 1, weaken))).stored).toBe(50);
  });
});
