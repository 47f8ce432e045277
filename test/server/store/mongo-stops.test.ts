// A process that stops at any write, on MongoDB: the next one finishes what was decided and throws away what was not.
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Connection, connect } from '../../../server/store/mongo/connection.ts';
import { openMongoStore } from '../../../server/store/mongo/open-mongo-store.ts';
import { releasesIn } from '../../../server/store/mongo/releases.ts';
import { rowOf } from '../../../server/store/mongo/response-rows.ts';
import { responsesIn } from '../../../server/store/mongo/responses.ts';
import { type Kept, type Store, StoreUnavailable } from '../../../server/store/store.ts';
import type { Response } from '../../../surveys/fieldwork/response.ts';
import { startMongo } from '../../support/mongo-server.ts';
import { activity, all, key, releaseOf, response, wave } from './store-fixtures.ts';

const server = await startMongo();
afterAll(() => server?.stop());

class Stopped extends Error {}

const writes = new Set([
  'create',
  'insertMany',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
  'findOneAndUpdate',
  'findOneAndDelete',
]);

/** The same connection, on which each write is told its number first: `before` may throw, or take its time. */
function watched(connection: Connection, before: (write: number) => Promise<void> | undefined): Connection {
  let made = 0;
  const watching = (model: object) =>
    new Proxy(model, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]) => {
          const wait = writes.has(String(name)) ? before(made++) : undefined;
          return wait ? wait.then(() => member.apply(target, given)) : member.apply(target, given);
        };
      },
    });
  const models = Object.entries(connection.models).map(([name, model]) => [name, watching(model)]);
  return { ...connection, models: Object.fromEntries(models) as Connection['models'] };
}

/** The process stops just before its write number `last` + 1. */
function stoppingAfter(connection: Connection, last: number): Connection {
  return watched(connection, (write) => {
    if (write >= last) throw new Stopped();
    return undefined;
  });
}

async function openBoth(): Promise<{ readonly store: Store; readonly connection: Connection; readonly reopen: () => Promise<Store> }> {
  const uri = server?.newDatabase() ?? '';
  const reopen = async () => {
    const store = await openMongoStore(uri, { abandonedAfterMs: 10 });
    onTestFinished(() => store.close());
    return store;
  };
  const store = await reopen();
  const connection = await connect(uri, 10);
  onTestFinished(() => connection.mongo.close());
  return { store, connection, reopen };
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

const unlessStopped = <T>(work: Promise<T>) =>
  work.catch((error: unknown) => {
    if (!(error instanceof Stopped)) throw error;
    return 'stopped' as const;
  });

const textsOf = (responses: readonly Response[]) => responses.map(({ answers }) => String(answers.keep)).sort();

describe.skipIf(!server)('a process that stops', () => {
  const ids = Array.from({ length: 7 }, (_, n) => `r${n}`);

  test('at any write of a release leaves one that is finished or can be made again, with every response once', async () => {
    const { store, connection, reopen } = await openBoth();
    await store.addActivity(activity);
    let stops = 0;
    for (let last = 0; ; last++) {
      const id = `w${last}`;
      await store.addWave({ ...wave, id, code: `CODE${last}` }, key);
      await Promise.all(ids.map((one) => store.keep(id, response(one, { keep: one }))));
      const release = { ...releaseOf('person', 7), wave: id };
      const outcome = await unlessStopped(releasesIn(stoppingAfter(connection, last)).keepRelease(release, 7));
      const next = await reopen();
      const decided = (await next.answerKey(id)) === undefined;
      expect((await next.release(id)) !== undefined).toBe(decided);
      expect(await next.keepRelease(release, 7)).toBe(true);
      expect(textsOf(await all(next.responsesTo(id)))).toEqual(ids);
      expect(await next.countResponses(id)).toBe(7);
      expect((await next.release(id))?.responses).toBe(7);
      expect(await connection.models.answerKeys.countDocuments({ _id: id })).toBe(0);
      expect(await connection.models.responses.countDocuments({ wave: id })).toBe(0);
      if (outcome !== 'stopped') break;
      stops++;
    }
    expect(stops).toBeGreaterThan(7);
  });

  test('at any write of a response leaves one that a retry finishes, and that is counted once', async () => {
    const { store, connection } = await openBoth();
    await store.addActivity(activity);
    await store.addWave({ ...wave, status: 'open' }, key);
    for (let last = 0; last < 4; last++) {
      const one = response(`r${last}`);
      await unlessStopped(responsesIn(stoppingAfter(connection, last)).keep('w1', one));
      expect(['kept', 'same']).toContain(await store.keep('w1', one));
      expect(await store.countResponses('w1')).toBe(last + 1);
    }
    expect(await connection.models.responses.countDocuments({ pending: true })).toBe(0);
  });

  test('after the response and before its confirmation is finished by recovery', async () => {
    const { store, connection } = await openBoth();
    await store.addActivity(activity);
    await store.addWave({ ...wave, status: 'open' }, key);
    expect(await unlessStopped(responsesIn(stoppingAfter(connection, 1)).keep('w1', response('r1')))).toBe('stopped');
    expect(await store.countResponses('w1')).toBe(0);
    expect(await store.response('w1', 'r1')).toEqual(response('r1'));
    expect(await store.countResponses('w1')).toBe(1);
  });

  test('and whose response was never confirmed is not counted in a release', async () => {
    const { store, connection } = await openBoth();
    await store.addActivity(activity);
    await store.addWave({ ...wave, status: 'open' }, key);
    await store.keep('w1', response('r1', { keep: 'r1' }));
    await unlessStopped(responsesIn(stoppingAfter(connection, 1)).keep('w1', response('r2', { keep: 'r2' })));
    expect(await store.keepRelease(releaseOf('person', 1), 1)).toBe(true);
    expect(textsOf(await all(store.responsesTo('w1')))).toEqual(['r1']);
    expect(await connection.models.responses.countDocuments({ wave: 'w1' })).toBe(0);
  });

  test('after writing too late leaves nothing behind once a process has started', async () => {
    const { store, connection, reopen } = await openBoth();
    await store.addActivity(activity);
    await store.addWave({ ...wave, status: 'open' }, key);
    await store.keepRelease(releaseOf('person', 0), 0);
    await connection.models.responses.create([{ ...rowOf('w1', response('r1')), pending: true }]);
    await reopen();
    expect(await connection.models.responses.countDocuments()).toBe(0);
  });

  test('at any write that replaces an organisation’s answer leaves it one', async () => {
    const { store, connection } = await openBoth();
    await store.addActivity(activity);
    await store.addWave({ ...wave, unit: 'organisation', status: 'open' }, key);
    await store.keep('w1', { ...response('r0', { keep: 'r0' }), sender: 's1' });
    for (let last = 0; last < 3; last++) {
      const later = { ...response(`later${last}`, { keep: `later${last}` }), sender: 's1' };
      await unlessStopped(responsesIn(stoppingAfter(connection, last)).keep('w1', later));
      expect(await store.countResponses('w1')).toBe(1);
    }
    expect(textsOf(await all(store.responsesTo('w1')))).toEqual(['later2']);
  });

  test('holds nothing of a wave’s secret or of its response ids in the database after the release', async () => {
    const { store, connection } = await openBoth();
    await store.addActivity(activity);
    await store.addWave({ ...wave, status: 'open' }, key);
    const marked = Array.from({ length: 20 }, (_, n) => `id-before-release-${n}`);
    await Promise.all(marked.map((one) => store.keep('w1', response(one))));
    await store.keepRelease(releaseOf('person', 20), 20);
    let dump = '';
    for (const model of Object.values(connection.models)) dump += JSON.stringify(await model.find({}).lean());
    expect(dump).toContain('relevance');
    expect(dump).not.toContain('id-before-release');
    expect(dump).not.toContain(key.toString('base64'));
  });
});

describe.skipIf(!server)('a process that is slow', () => {
  type Keep = (connection: Connection) => Promise<Kept>;

  /** A response is held up before its write number `at` while another process counts and releases; then it goes on. */
  async function releasedMeanwhile(at: number, keep: Keep): Promise<{ readonly outcome: Kept; readonly counted: readonly string[] }> {
    const { store, connection } = await openBoth();
    await store.addActivity(activity);
    await store.addWave({ ...wave, status: 'open' }, key);
    await store.keep('w1', response('r1', { keep: 'r1' }));
    const [held, goOn] = [signal(), signal()];
    const slow = watched(connection, (write) => {
      if (write !== at) return undefined;
      held.give();
      return goOn.given;
    });
    const outcome = keep(slow);
    await Promise.race([held.given, outcome]);
    let counted = await store.countResponses('w1');
    while (!(await store.keepRelease(releaseOf('person', counted), counted))) counted = await store.countResponses('w1');
    goOn.give();
    const told = await outcome;
    expect((await store.release('w1'))?.responses).toBe(await store.countResponses('w1'));
    return { outcome: told, counted: textsOf(await all(store.responsesTo('w1'))) };
  }
  const second = response('r2', { keep: 'r2' });
  const carefully: Keep = (connection) => responsesIn(connection).keep('w1', second);

  /** As one would write it without thinking of others: look at the wave, then write. */
  const carelessly: Keep = async ({ models }) => {
    if (!(await models.answerKeys.findById('w1').lean())?.key) return 'too-late';
    await models.responses.create([rowOf('w1', second)]);
    return 'kept';
  };

  test.each([0, 1, 2])('before its write number %d is told it was kept only if it was counted', async (at) => {
    const { outcome: told, counted } = await releasedMeanwhile(at, carefully);
    expect(counted).toEqual(told === 'kept' ? ['r1', 'r2'] : ['r1']);
    expect(told).toBe(at < 2 ? 'too-late' : 'kept');
  });

  test('would be told wrongly without the confirmation', async () => {
    expect(await releasedMeanwhile(0, carelessly)).toEqual({ outcome: 'kept', counted: ['r1'] });
  });
});

describe.skipIf(!server)('a database that is gone', () => {
  test('is said to be so within five seconds, by every call', async () => {
    const gone = await startMongo();
    if (!gone || gone.kind === 'MONGODB_URI') return void (await gone?.stop());
    const store = await openMongoStore(gone.newDatabase());
    onTestFinished(() => store.close());
    await store.addActivity(activity);
    await gone.kill();
    const before = performance.now();
    await expect(store.checkReady()).rejects.toThrow(StoreUnavailable);
    await expect(store.activities()).rejects.toThrow(StoreUnavailable);
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  test('at the start ends it with one clear sentence', async () => {
    await expect(openMongoStore('mongodb://127.0.0.1:1/nowhere')).rejects.toThrow(/database could not be reached/);
    await expect(openMongoStore('http://127.0.0.1/nowhere')).rejects.toThrow(/MONGODB_URI must be like/);
  });
});
