// Makes the collections and indexes that are missing, so that an empty database is enough to start on.
import type { IndexDescription } from 'mongodb';
import type { Connection } from './connection.ts';
import type { Models } from './models.ts';
import { isDuplicate } from './store-errors.ts';

/** The shape of what is stored. Raise it with a step that brings older databases here. */
const schema = 1;

/**
 * Collections whose documents are kept in the order of their key, which is random, not in the order of their arrival.
 * Servers that do not know clustered collections keep arrival order in the file until the release.
 */
const clustered: readonly (keyof Models)[] = ['responses', 'releasedResponses', 'organisationResponses'];

const indexes: { readonly [name in keyof Models]?: readonly IndexDescription[] } = {
  activities: [{ name: 'by_number', key: { number: 1 } }],
  occasions: [{ name: 'by_activity', key: { activity: 1, number: 1 } }],
  waves: [
    { name: 'by_code', key: { code: 1 }, unique: true },
    { name: 'by_activity', key: { activity: 1, number: 1 } },
  ],
  responses: [{ name: 'by_wave', key: { wave: 1, _id: 1 } }],
  releasedResponses: [{ name: 'by_wave', key: { wave: 1, _id: 1 } }],
  organisationResponses: [{ name: 'by_id', key: { wave: 1, id: 1 }, unique: true }],
  drafts: [{ name: 'by_wave', key: { wave: 1 } }],
  invitations: [{ name: 'by_wave', key: { wave: 1 } }],
  mails: [
    { name: 'by_activity', key: { activity: 1 } },
    { name: 'by_account', key: { account: 1 } },
    { name: 'by_due', key: { state: 1, due: 1 } },
  ],
  releases: [{ name: 'by_activity', key: { activity: 1 } }],
  releaseParts: [{ name: 'by_wave', key: { wave: 1, seal: 1 } }],
  accounts: [
    { name: 'by_email', key: { email: 1 }, unique: true },
    { name: 'by_identity', key: { identity: 1 }, unique: true, sparse: true },
  ],
  auditLog: [{ name: 'by_time', key: { at: 1 } }],
  erasures: [{ name: 'by_number', key: { number: 1 } }],
  shares: [{ name: 'by_activity', key: { activity: 1 } }],
};

/** Throws one clear sentence where the database was written by a newer version of the program. */
export async function prepare({ models, mongo }: Connection): Promise<void> {
  await refuseNewer(models);
  const existing = new Set((await mongo.listCollections()).map(({ name }) => name));
  for (const [name, model] of Object.entries(models) as [keyof Models, Models[keyof Models]][]) {
    const collection = model.collection.collectionName;
    if (!existing.has(collection)) await make(mongo, collection, clustered.includes(name));
    await addIndexes(model, indexes[name] ?? []);
  }
  for (const note of [
    { _id: 'schema', value: schema },
    { _id: 'activities', value: 0 },
    { _id: 'waves', value: 0 },
    { _id: 'audit', value: 0 },
    { _id: 'erasures', value: 0 },
    { _id: 'ready', value: 0 },
  ]) {
    await unlessThere(models.notes.create([note]));
  }
}

async function refuseNewer({ notes }: Models): Promise<void> {
  const found = (await notes.findById('schema').lean())?.value ?? schema;
  if (found > schema)
    throw new Error(`The database has schema ${found}, but this version of Efterklang knows up to ${schema}. Start the newer version.`);
}

/** Only those that are missing: making an index is work for the whole cluster. */
async function addIndexes({ collection }: Models[keyof Models], wanted: readonly IndexDescription[]): Promise<void> {
  if (wanted.length === 0) return;
  const there = new Set((await collection.listIndexes().toArray()).map((index) => String(index.name)));
  const missing = wanted.filter(({ name }) => !there.has(String(name)));
  if (missing.length > 0) await collection.createIndexes([...missing]);
}

async function make(mongo: Connection['mongo'], name: string, inKeyOrder: boolean): Promise<void> {
  const options = inKeyOrder ? { clusteredIndex: { key: { _id: 1 }, unique: true } } : {};
  try {
    await mongo.createCollection(name, options);
  } catch (error) {
    const exists = (error as { code?: unknown }).code === 48; // another process was quicker
    if (!exists && inKeyOrder) return make(mongo, name, false);
    if (!exists) throw error;
  }
}

/** Adds something that may be there already; tells whether it was added. */
export async function unlessThere(adding: Promise<unknown>): Promise<boolean> {
  try {
    await adding;
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
