// What is particular to the MongoDB store: what it will not run without, and what its documents hold.
import mongoose from 'mongoose';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Connection, connect, databaseIn, verifyDurable } from '../../../server/store/mongo/connection.ts';
import { openMongoStore } from '../../../server/store/mongo/open-mongo-store.ts';
import { startMongo } from '../../support/mongo-server.ts';
import { activity, all, key, releaseOf, response, wave } from './store-fixtures.ts';

const server = await startMongo();
afterAll(() => server?.stop());

async function connection(uri = server?.newDatabase() ?? ''): Promise<Connection> {
  const connected = await connect(uri, 10);
  onTestFinished(() => connected.mongo.close());
  return connected;
}

const asking = (uri: string, less: string) => `${uri}${uri.includes('?') ? '&' : '?'}${less}`;

describe.skipIf(!server)('a connection', () => {
  test.each(['', 'w=majority', 'retryWrites=true&w=majority&appName=x', 'w=majority&journal=true'])(
    'waits for a majority and its journal, and reads from the primary, with %j in the URI',
    async (options) => {
      const { mongo } = await connection(asking(server?.newDatabase() ?? '', options));
      const { writeConcern, readConcern, readPreference } = mongo.getClient().options;
      expect(writeConcern?.w).toBe('majority');
      expect(writeConcern?.journal ?? writeConcern?.j).toBe(true);
      expect([readConcern?.level, readPreference.mode]).toEqual(['majority', 'primary']);
    },
  );

  test.each(['journal=false', 'w=1&journal=false', 'w=0'])(
    'that %s in the URI would weaken is refused, or is not weakened',
    async (less) => {
      const connected = await connect(asking(server?.newDatabase() ?? '', less), 10).catch((error: unknown) => error as Error);
      if (connected instanceof Error) return expect(connected.message).toMatch(/before a majority|write concern/i);
      onTestFinished(() => connected.mongo.close());
      expect(() => verifyDurable(connected.mongo)).not.toThrow();
    },
  );

  test('that does not is refused', async () => {
    const plain = await mongoose.createConnection(server?.newDatabase() ?? '').asPromise();
    onTestFinished(() => plain.close());
    expect(() => verifyDurable(plain)).toThrow(/before a majority has a write in its journal/);
    const hasty = await mongoose
      .createConnection(server?.newDatabase() ?? '', { writeConcern: { w: 'majority', journal: true } })
      .asPromise();
    onTestFinished(() => hasty.close());
    expect(() => verifyDurable(hasty)).toThrow(/lags behind/);
  });

  test('is not mongoose’s global one', async () => {
    await connection();
    expect([mongoose.connection.readyState, Object.keys(mongoose.models)]).toEqual([0, []]);
  });

  test('refuses unknown fields, and takes an operator in a filter for a value', async () => {
    const { models } = await connection();
    const odd = { _id: 'n', value: 1, extra: 1 } as unknown as { _id: string; value: number };
    await expect(models.notes.create([odd])).rejects.toThrow(/extra/);
    await models.notes.create([{ _id: 'n', value: 1 }]);
    await expect(models.notes.findOne({ _id: { $gt: '' } }).lean()).rejects.toThrow(/Cast to string failed/);
    await expect(
      models.invitations.create([{ _id: 'i', wave: 'w', tokenHash: 't', background: '{}', status: 'used' as 'spent' }]),
    ).rejects.toThrow(/not a valid enum value/);
  });

  test('to a database of a newer version of the program is refused', async () => {
    const uri = server?.newDatabase() ?? '';
    const { models } = await connection(uri);
    await models.notes.create([{ _id: 'schema', value: 99 }]);
    await expect(openMongoStore(uri)).rejects.toThrow(/schema 99/);
  });
});

describe.skipIf(!server)('documents', () => {
  test('have no ObjectId, time or version counter, and spent invitations share nothing with responses', async () => {
    const uri = server?.newDatabase() ?? '';
    const store = await openMongoStore(uri);
    onTestFinished(() => store.close());
    const { models } = await connection(uri);
    await store.addActivity(activity);
    await store.addWave({ ...wave, audience: 'invited' }, key);
    await store.addInvitations([{ wave: 'w1', tokenHash: 'hash-of-a-token', background: {}, status: 'unused' }]);
    await store.claimInvitation('w1', 'hash-of-a-token', 'response-one');
    await store.keep('w1', response('response-one'));
    await store.spendInvitation('w1', 'hash-of-a-token', 'response-one');
    expect(await models.invitations.find().lean()).toEqual([
      { _id: 'w1:hash-of-a-token', wave: 'w1', tokenHash: 'hash-of-a-token', background: '{}', status: 'spent' },
    ]);
    expect(await models.responses.find().lean()).toEqual([
      { _id: 'w1:response-one', wave: 'w1', locale: 'sv', version: 1, answers: '{"relevance":4}', background: '{}' },
    ]);
  });

  test('hold a release that is larger than a document may be', async () => {
    const store = await openMongoStore(server?.newDatabase() ?? '');
    onTestFinished(() => store.close());
    await store.addActivity(activity);
    await store.addWave(wave, key);
    const large = { ...releaseOf('person', 7), activity: 'a1', occasion: 'å'.repeat(10_000_000) };
    await store.keepRelease(large);
    expect((await store.release('w1'))?.occasion).toBe(large.occasion);
    expect(await all(store.responsesTo('w1'))).toEqual([]);
  });
});

describe('the name of the database', () => {
  test.each([
    ['mongodb://localhost:27017', 'efterklang'],
    ['mongodb://localhost:27017/', 'efterklang'],
    ['mongodb://a:1,b:2,c:3/enkater?replicaSet=rs0', 'enkater'],
    ['mongodb+srv://user:pass@host.example/?tls=true', 'efterklang'],
  ])('in %s is %s', (uri, name) => {
    expect(databaseIn(uri)).toBe(name);
  });
});
