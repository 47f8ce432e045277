import mongoose, { type Model } from 'mongoose';
import { duplicatesIn } from './store-errors.ts';

const batch = 500;

/** Inserts the rows that are not there yet, and tells how many that was. Those that are there, or come meanwhile, stay as they are. */
export async function insertMissing<Row extends { readonly _id: string }>(model: Model<Row>, rows: readonly Row[]): Promise<number> {
  let added = 0;
  for (let from = 0; from < rows.length; from += batch) {
    const some = rows.slice(from, from + batch);
    const there = await idsAmong(model, some);
    const missing = some.filter(({ _id }) => !there.has(_id));
    if (missing.length === 0) continue;
    const taken = await duplicatesIn(model.insertMany([...missing], { ordered: false, throwOnValidationError: true }));
    added += missing.length - taken.length;
  }
  return added;
}

async function idsAmong<Row extends { readonly _id: string }>(model: Model<Row>, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const filter = { _id: mongoose.trusted({ $in: rows.map(({ _id }) => _id) }) };
  const there = await model.find(filter as never, { _id: 1 }).lean<{ _id: string }[]>();
  return new Set(there.map(({ _id }) => _id));
}
