// A colleague's answer is kept, its reply is lost, another colleague corrects it, and then the network delivers the first one's retry.
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { startTestServer } from '../server/running-server.ts';
import { preparedFieldwork, submissionOf } from './support/fieldwork.ts';
import { isKept, send } from './support/participants.ts';
import { type StoreKind, storesUnderTest } from './support/stores.ts';

const stores = await storesUnderTest();
const status = { region: '18', as_of: '2026-11-01', state: 'current', phase: 'implementing' };

interface Outcome {
  /** What stands at last. */
  readonly stands: unknown;
  readonly late: string | undefined;
  readonly stored: number;
}

/** The receipt of what the writer had seen, null for nothing; undefined where they do not say. */
type Seen = string | null | undefined;

interface Link {
  /** Sends from one link. */
  readonly from: (n: number, note: string, seen: Seen) => ReturnType<typeof send>;
  readonly standing: () => Promise<readonly unknown[]>;
}

/** One organisation's link to an open wave; `weaken` takes a guard away from the store. */
async function linked(kind: StoreKind, weaken: (store: Store) => Store): Promise<Link> {
  const place = kind.newPlace();
  const { wave, tokens } = await preparedFieldwork(place, { survey: 'rus-status', invitations: 1 });
  const store = await place.open();
  const server = await startTestServer({ store: weaken(store) });
  onTestFinished(server.stop);
  const [token = ''] = tokens;
  const from = (n: number, note: string, seen: Seen) =>
    send(server.url, wave.code, submissionOf(n, { token, answers: { ...status, note }, ...(seen === undefined ? {} : { seen }) }));
  const standing = async () => {
    const notes: unknown[] = [];
    for await (const { answers } of store.responsesTo(wave.id)) notes.push(answers.note);
    return notes;
  };
  return { from, standing };
}

async function retriedLate(kind: StoreKind, seen: Seen): Promise<Outcome> {
  const { from, standing } = await linked(kind, (store) => store);
  const first = await from(1, 'Annas', seen);
  if (!isKept(first)) throw new Error('The first answer was not kept.');
  expect(isKept(await from(2, 'Rättat av Bo', first.receipt))).toBe(true);
  const late = await from(1, 'Annas', seen);
  const [stands, ...more] = await standing();
  return { stands, late: late?.type, stored: 1 + more.length };
}

const people = 20;

/** Everyone corrects the same answer at the same moment: nobody writes before all have seen what is there. */
async function correctedAtOnce(kind: StoreKind, weaken: (store: Store) => Store = (store) => store) {
  let barrier: Promise<void> | undefined;
  let seen = 0;
  let open = () => {};
  const { from, standing } = await linked(kind, (store) => ({
    ...weaken(store),
    responseFrom: async (wave, sender) => {
      const found = await store.responseFrom(wave, sender);
      if (++seen === people) open();
      await barrier;
      return found;
    },
  }));
  const first = await from(0, 'Första', null);
  if (!isKept(first)) throw new Error('The first answer was not kept.');
  seen = 0;
  barrier = new Promise((resolve) => {
    open = resolve;
  });
  const replies = await Promise.all(Array.from({ length: people }, (_, n) => from(n + 1, `Rättelse ${n}`, first.receipt)));
  const kept = replies.flatMap((reply, n) => (isKept(reply) ? [`Rättelse ${n}`] : []));
  const told = replies.filter((reply) => reply?.type === '/problems/answer-changed').length;
  return { kept, told, standing: await standing() };
}

/** Replaces whatever there is, whoever has seen it. */
const unconditional = (store: Store): Store => ({ ...store, keep: (wave, response) => store.keep(wave, response) });

describe.each(stores)('on $name', (kind) => {
  test('a late retry does not replace a newer correction: its sender is told', async () => {
    expect(await retriedLate(kind, null)).toEqual({ stands: 'Rättat av Bo', late: '/problems/answer-changed', stored: 1 });
  });

  test('a late retry replaces the correction where it does not say what it was made from', async () => {
    expect(await retriedLate(kind, undefined)).toMatchObject({ stands: 'Annas', stored: 1 });
  });

  test('of twenty corrections of one answer at once one stands, and nineteen are told', async () => {
    const { kept, told, standing } = await correctedAtOnce(kind);
    expect([kept.length, told]).toEqual([1, people - 1]);
    expect(standing).toEqual(kept);
  });

  test('several are acknowledged and all but one lost where the change itself has no condition', async () => {
    expect((await correctedAtOnce(kind, unconditional)).kept.length).toBeGreaterThan(1);
  });
});
