import { afterAll, describe, onTestFinished } from 'vitest';
import { openMongoStore } from '../../../server/store/mongo/open-mongo-store.ts';
import { startMongo } from '../../support/mongo-server.ts';
import { storeContract } from './store.contract.ts';

const server = await startMongo();
afterAll(() => server?.stop());

describe.skipIf(!server)('on MongoDB', () => {
  storeContract(async () => {
    const store = await openMongoStore(server?.newDatabase() ?? '', { abandonedAfterMs: 50 });
    onTestFinished(() => store.close());
    return store;
  });
});
