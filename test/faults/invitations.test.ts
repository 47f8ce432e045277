// The server is killed between any two of the writes that use up a personal link.
import { describe, expect, test } from 'vitest';
import type { Context } from '../../server/context.ts';
import { between, streamOf } from '../../server/samples/random.ts';
import type { Store } from '../../server/store/store.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { freePort } from '../support/running-server.ts';
import { builtServer } from './support/built-server.ts';
import { type Fieldwork, preparedFieldwork, type Submission, storedIds, submissionOf } from './support/fieldwork.ts';
import { times } from './support/long.ts';
import { isKept, send } from './support/participants.ts';
import { restarted } from './support/restarted.ts';
import { startProcess } from './support/server-process.ts';
import { type Place, type StoreKind, storesUnderTest } from './support/stores.ts';

const built = await builtServer();
const stores = await storesUnderTest();

interface Stopped {
  readonly place: Place;
  readonly fieldwork: Fieldwork;
}

/** `people` send with the same link to a server that is killed when so many writes are done and the next is asked for. */
async function killedAfterWrites(kind: StoreKind, writes: number, people = 1): Promise<Stopped> {
  const place = kind.newPlace();
  const fieldwork = await preparedFieldwork(place, { invitations: 1, breakdowns: ['sector'] });
  const env = { ...place.env, FAULT: 'stop-before-write', FAULT_AT: String(writes) };
  const server = await startProcess({ script: built.faulty, port: await freePort(), env });
  await Promise.all(everyone(people, fieldwork).map((submission) => send(server.url, fieldwork.wave.code, submission)));
  await server.kill();
  return { place, fieldwork };
}

function everyone(people: number, { tokens: [token = ''] }: Fieldwork): readonly Submission[] {
  return Array.from({ length: people }, (_, n) => submissionOf(n, { token }));
}

/** What there is at rest: how many answers, what has become of the link, and what the two have in common. */
async function atRest({ store }: Context, { wave }: Fieldwork) {
  return {
    answers: (await storedIds(store, wave)).size,
    links: (await store.invitationsTo(wave.id)).map(({ status }) => status),
    shared: await sharedValues(store, wave),
  };
}

const onceAndApart = { answers: 1, links: ['spent'], shared: [] };

/**
 * Values that stand both in an invitation and in a response, other than the wave that both belong to and the group that the
 * wave's results are broken down by: that one is meant to be known of an answer, and is shared by the whole group.
 */
async function sharedValues(store: Store, wave: Wave): Promise<readonly string[]> {
  const inInvitations = new Set((await store.invitationsTo(wave.id)).flatMap(valuesIn));
  const shared: string[] = [];
  for await (const response of store.responsesTo(wave.id)) shared.push(...valuesIn(response).filter((value) => inInvitations.has(value)));
  return shared.filter((value) => value !== wave.id && value !== 'region');
}

/** Every text, number and truth value, at any depth. */
function valuesIn(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [String(value)];
}

describe.each(stores)('a personal link to a person, on $name, whose server was killed', (kind) => {
  // Claim, keep, spend: before the first, between each two, and after the last.
  test.each([0, 1, 2, 3])('after %i writes is used by the same answer, and by no other', async (writes) => {
    const { place, fieldwork } = await killedAfterWrites(kind, writes);
    const { url, context } = await restarted(place);
    const [same, other] = everyone(2, fieldwork) as [Submission, Submission];
    const code = fieldwork.wave.code;
    expect((await send(url, code, same))?.status).toBe(writes < 2 ? 201 : 200);
    expect((await send(url, code, other))?.type).toBe('/problems/invitation-used');
    expect(await atRest(context, fieldwork)).toEqual(onceAndApart);
    expect(await storedIds(context.store, fieldwork.wave)).toEqual(new Set([fieldwork.idOf(same)]));
  });

  test('before its answer was written is free for another answer', async () => {
    const { place, fieldwork } = await killedAfterWrites(kind, 1);
    const { url, context } = await restarted(place);
    const [first, other] = everyone(2, fieldwork) as [Submission, Submission];
    expect((await send(url, fieldwork.wave.code, other))?.status).toBe(201);
    expect((await send(url, fieldwork.wave.code, first))?.type).toBe('/problems/invitation-used');
    expect(await atRest(context, fieldwork)).toEqual(onceAndApart);
  });

  test('in the middle of fifty who use it at once lets in one', { timeout: 600_000 }, async () => {
    const random = streamOf(1, 'fifty');
    for (let run = 0; run < times(2, 60); run++) {
      const writes = between(random, 1, 60);
      const { place, fieldwork } = await killedAfterWrites(kind, writes, 50);
      const { url, context, stop } = await restarted(place);
      const replies = await Promise.all(everyone(50, fieldwork).map((submission) => send(url, fieldwork.wave.code, submission)));
      expect({ writes, kept: replies.filter(isKept).length }).toEqual({ writes, kept: 1 });
      expect({ writes, ...(await atRest(context, fieldwork)) }).toEqual({ writes, ...onceAndApart });
      await stop();
    }
  });

  test('says which answer it was used for, or is lost, where nothing recovers at start', async () => {
    const withoutRecovery = (store: Store): Store => ({ ...store, claimedInvitations: async () => [] });
    for (const writes of [1, 2]) {
      const { place, fieldwork } = await killedAfterWrites(kind, writes);
      const { url, context } = await restarted(place, withoutRecovery);
      const [first, other] = everyone(2, fieldwork) as [Submission, Submission];
      expect((await send(url, fieldwork.wave.code, other))?.status).toBe(409);
      const shared = writes === 2 ? [fieldwork.idOf(first)] : [];
      expect(await atRest(context, fieldwork)).toEqual({ answers: writes - 1, links: ['claimed'], shared });
    }
  });
});
