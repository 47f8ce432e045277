// What follows once the release of persons has been decided, in steps that any process may take again: make the release
// readable, give the responses new random ids in another collection, forget what the ids were made with.
import { createHmac } from 'node:crypto';
import mongoose from 'mongoose';
import type { Connection } from './connection.ts';
import { insertMissing } from './insert-missing.ts';
import type { AnswerKeyRow, ResponseRow } from './models.ts';
import { unlessThere } from './prepare.ts';
import { idIn, keyOf } from './response-rows.ts';

const pageSize = 500;

/** Completes a decided release; does nothing where there is none. Many may do it at once. */
export async function finishRelease(connection: Connection, wave: string): Promise<void> {
  const { answerKeys, releases, releaseParts, responses } = connection.models;
  const decided = await answerKeys.findOne({ _id: wave, stage: 'moving' }).lean();
  if (!decided?.renaming) return;
  const { seal = '', activity = '', parts = 0 } = decided;
  await unlessThere(releases.create([{ _id: wave, activity, seal, parts }]));
  await rename(connection, { ...decided, renaming: decided.renaming });
  await responses.deleteMany({ wave, pending: true });
  await releaseParts.deleteMany({ wave, seal: mongoose.trusted({ $ne: seal }) });
  await answerKeys.deleteOne({ _id: wave, stage: 'moving' });
}

/**
 * The new id of a response follows from its old one and a secret that lives only until all are renamed: taken up after a
 * stop, or done by two at once, no response gets two. They are written in the order of their old ids, which are random
 * to everyone now that the key they were made with is gone.
 */
async function rename({ models }: Connection, { _id: wave, renaming }: AnswerKeyRow & { readonly renaming: string }): Promise<void> {
  const newId = (row: ResponseRow) => createHmac('sha256', renaming).update(idIn(row)).digest('hex');
  for (;;) {
    const kept = { wave, pending: mongoose.trusted({ $exists: false }) };
    const rows: readonly ResponseRow[] = await models.responses.find(kept).sort({ _id: 1 }).limit(pageSize).lean();
    if (rows.length === 0) return;
    // Another process may be renaming the same page: what it was quicker with is there.
    await insertMissing(
      models.releasedResponses,
      rows.map((row) => ({ ...row, _id: keyOf(wave, newId(row)) })),
    );
    await models.responses.deleteMany({ _id: mongoose.trusted({ $in: rows.map(({ _id }) => _id) }) } as never);
  }
}

/** Completes what a stop left half done: decided releases, and responses written too late by a process that then stopped. */
export async function finishReleases(connection: Connection): Promise<void> {
  const { answerKeys, responses } = connection.models;
  const decided = await answerKeys.find({ stage: 'moving' }, { _id: 1 }).lean();
  for (const { _id } of decided) await finishRelease(connection, _id);
  const pending = await responses.find({ pending: true }, { wave: 1 }).lean();
  for (const wave of new Set(pending.map((row) => row.wave))) {
    if (!(await answerKeys.findById(wave).lean())) await responses.deleteMany({ wave, pending: true });
  }
}
