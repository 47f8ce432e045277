import type { Store } from '../store.ts';
import { StoreUnavailable } from '../store.ts';
import { accountsIn } from './accounts.ts';
import { activitiesIn } from './activities.ts';
import { auditLogIn } from './audit-log.ts';
import { type Connection, connect } from './connection.ts';
import { credentialsIn } from './credentials.ts';
import { draftsIn } from './drafts.ts';
import { erasureLogIn } from './erasure-log.ts';
import { erasuresIn } from './erasures.ts';
import { finishReleases } from './finish-release.ts';
import { invitationsIn } from './invitations.ts';
import { mailsIn } from './mails.ts';
import { occasionPapersIn } from './occasion-papers.ts';
import { placesIn } from './places.ts';
import { prepare } from './prepare.ts';
import { releasesIn } from './releases.ts';
import { responsesIn } from './responses.ts';
import { roomsIn } from './rooms.ts';
import { sharesIn } from './shares.ts';
import { inOurWords, storeErrorOf } from './store-errors.ts';
import { themesIn } from './themes.ts';
import { wavesIn } from './waves.ts';

export interface MongoWishes {
  /** How long a claim must stand before recovery takes it for abandoned: longer than any write may be under way. */
  readonly abandonedAfterMs?: number;
}

const usualAbandonedAfterMs = 15_000;
const readyWithinMs = 4_500;

/**
 * The store on a MongoDB server: one process or many, a single server, a replica set or a sharded cluster.
 * Throws `StoreUnavailable` where no server answers, and one clear sentence where it cannot be used.
 *
 * @example const store = await openMongoStore('mongodb://localhost:27017/efterklang?replicaSet=rs0');
 */
export async function openMongoStore(uri: string, { abandonedAfterMs = usualAbandonedAfterMs }: MongoWishes = {}): Promise<Store> {
  const connection = await connect(uri, abandonedAfterMs);
  try {
    await prepare(connection);
    await finishReleases(connection);
  } catch (error) {
    await connection.mongo.close();
    throw storeErrorOf(error);
  }
  return inOurWords({
    ...activitiesIn(connection),
    ...wavesIn(connection),
    ...roomsIn(connection),
    ...responsesIn(connection),
    ...invitationsIn(connection),
    ...draftsIn(connection),
    ...releasesIn(connection),
    ...sharesIn(connection),
    ...themesIn(connection),
    ...placesIn(connection),
    ...occasionPapersIn(connection),
    ...mailsIn(connection),
    ...erasureLogIn(connection),
    ...erasuresIn(connection),
    ...credentialsIn(connection),
    ...accountsIn(connection),
    ...auditLogIn(connection),
    ...upkeepOf(connection),
  });
}

function upkeepOf({ models: { notes }, mongo }: Connection): Pick<Store, 'checkReady' | 'close'> {
  return {
    checkReady: async () => {
      const written = notes.updateOne({ _id: 'ready' }, { $inc: { value: 1 } }).exec();
      written.catch(() => undefined); // it may fail after we have stopped waiting
      await Promise.race([written, refusalAfter(readyWithinMs)]);
    },
    close: () => mongo.close(),
  };
}

function refusalAfter(milliseconds: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    const late = () => reject(new StoreUnavailable(`The database did not answer within ${milliseconds} ms.`));
    setTimeout(late, milliseconds).unref();
  });
}
