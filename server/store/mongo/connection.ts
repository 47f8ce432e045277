// A connection that keeps its word: a write is answered after a majority of the replica set has it in its journal, and
// reads see what was answered. It is a connection of its own: nothing here touches mongoose's global one.
import mongoose, { type Connection as MongooseConnection } from 'mongoose';
import { type Models, modelsOn } from './models.ts';
import { storeErrorOf } from './store-errors.ts';

export interface Connection {
  readonly models: Models;
  readonly mongo: MongooseConnection;
  /** How long a claim must stand before it is taken for abandoned: longer than any write may be under way. */
  readonly abandonedAfterMs: number;
}

/** No call waits longer than a participant would: then it fails, and the participant's page tries again. */
const selectionMs = 3_000;
const socketMs = 10_000;

const durable = {
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 8_000 },
  readConcern: { level: 'majority' },
  readPreference: 'primary',
  retryWrites: true,
} as const;

/** The database where the URI names none. */
const usualName = 'efterklang';

/**
 * Connects, once. Throws `StoreUnavailable` where no server answers, and one clear sentence where the URI is not one.
 *
 * @example const connection = await connect('mongodb://localhost:27017/efterklang?replicaSet=rs0');
 */
export async function connect(uri: string, abandonedAfterMs: number): Promise<Connection> {
  const mongo = mongoose.createConnection();
  try {
    await mongo.openUri(uri, {
      ...durable,
      dbName: databaseIn(uri),
      serverSelectionTimeoutMS: selectionMs,
      waitQueueTimeoutMS: socketMs,
      connectTimeoutMS: selectionMs,
      socketTimeoutMS: socketMs,
      appName: 'efterklang',
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false, // the driver's own waiting has a limit; mongoose's queue would come on top of it
      sanitizeFilter: true,
    });
    verifyDurable(mongo);
    return { mongo, models: modelsOn(mongo), abandonedAfterMs };
  } catch (error) {
    await mongo.close();
    throw storeErrorOf(error);
  }
}

/**
 * Throws where writes would be answered before they are safe, or reads could come from a member that lags behind.
 * The URI cannot weaken either, as long as this holds.
 */
export function verifyDurable(mongo: MongooseConnection): void {
  const { writeConcern, readConcern, readPreference } = mongo.getClient().options;
  const journaled = writeConcern?.journal ?? writeConcern?.j;
  if (writeConcern?.w !== 'majority' || journaled !== true)
    throw new Error('MongoDB would answer before a majority has a write in its journal. Remove w and journal from MONGODB_URI.');
  if (readConcern?.level !== 'majority' || readPreference.mode !== 'primary')
    throw new Error('MongoDB would be read from a member that lags behind. Remove readConcernLevel and readPreference from MONGODB_URI.');
}

/** The name of the database in a URI, or the usual one. */
export function databaseIn(uri: string): string {
  const found = /^mongodb(?:\+srv)?:\/\/[^/?]+(?:\/([^?]*))?/.exec(uri);
  if (!found) throw new Error('MONGODB_URI must be like mongodb://host:27017/efterklang or mongodb+srv://host/efterklang.');
  return decodeURIComponent(found[1] ?? '') || usualName;
}
