// Taking things away for good. There are no transactions: every step can be taken again, and what makes the rest findable (the
// release, the wave, the activity) goes last. What the server's own journal and oplog still hold passes with them.
import mongoose, { type Model } from 'mongoose';
import type { WaveRelease } from '../../../reports/disclosure/wave-release.ts';
import type { Mail } from '../../../surveys/fieldwork/mail.ts';
import type { StoredAnswers } from '../../../surveys/fieldwork/response.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Erasures, RewriteAnswers } from '../store.ts';
import type { Connection } from './connection.ts';
import { finishRelease } from './finish-release.ts';
import { newSeal, releasePartsIn } from './release-parts.ts';
import { idIn } from './response-rows.ts';

interface AnswersRow {
  readonly _id: string;
  readonly wave: string;
  readonly answers: string;
  /** Organisations only: the others have their ids in `_id`. */
  readonly id?: string;
  readonly sender?: string;
}

const pageSize = 500;

export function erasuresIn(connection: Connection): Erasures {
  const { responses, releasedResponses, organisationResponses, invitations, releases, releaseParts } = connection.models;
  const { writeParts, read } = releasePartsIn(connection);

  async function rewriteAnswers(wave: string, rewrite: RewriteAnswers): Promise<number> {
    await finishRelease(connection, wave);
    let changed = 0;
    for (const place of [responses, releasedResponses, organisationResponses]) {
      changed += await rewriteIn(place as unknown as Model<AnswersRow>, wave, rewrite);
    }
    return changed;
  }

  /** The new release is written beside the old one and takes its place in one change, if nobody else was first. */
  async function rewriteRelease(wave: string, rewrite: (release: WaveRelease) => WaveRelease): Promise<boolean> {
    await finishRelease(connection, wave);
    for (;;) {
      const row = await releases.findById(wave).lean();
      const before = row && (await read(row));
      if (!row) return false;
      if (!before) continue; // it was being replaced just then
      const after = rewrite(before);
      if (JSON.stringify(after) === JSON.stringify(before)) return false;
      const seal = newSeal();
      const parts = await writeParts(after, seal);
      const { matchedCount } = await releases.updateOne({ _id: wave, seal: row.seal }, { $set: { seal, parts } }, { runValidators: true });
      await releaseParts.deleteMany({ wave, seal: matchedCount === 1 ? row.seal : seal });
      if (matchedCount === 1) return true;
    }
  }

  return {
    rewriteAnswers,
    rewriteRelease,
    removeResponses: (wave) => removeResponses(connection, wave),
    forgetRecipients: async (wave) => {
      const there = mongoose.trusted({ $exists: true });
      const known = { wave, $or: [{ recipient: there }, { contact: there }] } as never;
      const { modifiedCount } = await invitations.updateMany(known, { $set: { background: '{}' }, $unset: { recipient: 1, contact: 1 } });
      return modifiedCount;
    },
    removeWave: (wave) => removeWave(connection, wave),
    removeActivity: (activity) => removeActivity(connection, activity),
    removeAccount: async (account, as) => {
      const { credentials, accounts, mails } = connection.models;
      const removeRest = async () => {
        await credentials.deleteMany({ account });
        await mails.deleteMany({ account });
      };
      await removeRest();
      const { deletedCount } = await accounts.deleteOne({ _id: account, ...(as ? { account: JSON.stringify(as) } : {}) });
      // What was begun in between is dead without its account; nor is the name in it to stay.
      await removeRest();
      return deletedCount === 1;
    },
    finishErasing: async () => {
      // Drafts whose removal was stopped half-way.
      for (const { _id } of await connection.models.waves.find({ status: 'removing' }).lean()) await removeWave(connection, _id);
      return true;
    },
  };
}

async function rewriteIn(place: Model<AnswersRow>, wave: string, rewrite: RewriteAnswers): Promise<number> {
  let changed = 0;
  for (let last = ''; ; ) {
    const page = { wave, _id: mongoose.trusted({ $gt: last }) } as never;
    const rows = await place.find(page, { _id: 1 }).sort({ _id: 1 }).limit(pageSize).lean<{ _id: string }[]>();
    for (const { _id } of rows) if (await rewriteOne(place, _id, rewrite)) changed++;
    if (rows.length < pageSize) return changed;
    last = rows.at(-1)?._id ?? '';
  }
}

/** Looked at again where a sender has corrected the answer meanwhile. */
async function rewriteOne(place: Model<AnswersRow>, _id: string, rewrite: RewriteAnswers): Promise<boolean> {
  for (;;) {
    const row = await place.findById(_id).lean<AnswersRow>();
    if (!row) return false;
    const answers = canonicalJson(rewrite(JSON.parse(row.answers) as StoredAnswers, ofRow(row)));
    if (answers === row.answers) return false;
    const { matchedCount } = await place.updateOne({ _id, answers: row.answers } as never, { $set: { answers } } as never);
    if (matchedCount === 1) return true;
  }
}

function ofRow(row: AnswersRow): Parameters<RewriteAnswers>[1] {
  return row.sender === undefined ? { id: idIn(row) } : { id: row.id ?? '', sender: row.sender };
}

/** Decided by one change: from then on it cannot be opened. The wave goes last: until then it can be removed again. */
async function removeWave({ models }: Connection, _id: string): Promise<boolean> {
  const removable = { _id, status: mongoose.trusted({ $in: ['draft', 'removing'] }) } as never;
  const { matchedCount } = await models.waves.updateOne(removable, { $set: { status: 'removing' } }, { runValidators: true });
  if (matchedCount === 0) return false;
  await models.invitations.deleteMany({ wave: _id });
  await removeMailsOf(models, _id);
  await models.places.deleteOne({ _id });
  await models.answerKeys.deleteOne({ _id });
  await models.waves.deleteOne({ _id });
  return true;
}

async function removeMailsOf({ waves, mails }: Connection['models'], wave: string): Promise<void> {
  const row = await waves.findById(wave).lean();
  if (!row) return;
  for (const { _id, mail } of await mails.find({ activity: row.activity }).lean()) {
    if ((JSON.parse(mail) as Mail).wave === wave) await mails.deleteOne({ _id });
  }
}

/** The secret first: without it no response that is being written is kept. */
async function removeResponses(connection: Connection, wave: string): Promise<number> {
  const { answerKeys, responses, releasedResponses, organisationResponses, drafts } = connection.models;
  await finishRelease(connection, wave);
  await answerKeys.deleteOne({ _id: wave });
  let removed = 0;
  for (const model of [responses, releasedResponses, organisationResponses] as unknown as readonly Model<{ wave: string }>[]) {
    removed += (await model.deleteMany({ wave } as never)).deletedCount;
  }
  await drafts.deleteMany({ wave });
  return removed;
}

/** The secrets first: without them no wave takes another answer. The activity last: until then it can be removed again. */
async function removeActivity({ models }: Connection, activity: string): Promise<boolean> {
  const rows = await models.waves.find({ activity }).lean();
  const waves = rows.map(({ _id }) => _id);
  await models.answerKeys.deleteMany({ _id: mongoose.trusted({ $in: waves }) } as never);
  const { responses, releasedResponses, organisationResponses, drafts, invitations, releaseParts } = models;
  const ofWaves = [responses, releasedResponses, organisationResponses, drafts, invitations, releaseParts];
  for (const model of ofWaves as unknown as readonly Model<{ wave: string }>[]) {
    for (const wave of waves) await model.deleteMany({ wave } as never);
  }
  await models.releases.deleteMany({ activity });
  for (const wave of waves) await models.places.deleteOne({ _id: wave });
  await models.mails.deleteMany({ activity });
  await models.themes.deleteOne({ _id: activity });
  await models.circles.deleteOne({ _id: activity });
  for (const { _id } of await models.occasions.find({ activity }, { _id: 1 }).lean()) {
    for (const papers of [models.plans, models.attendance]) await papers.deleteOne({ _id });
  }
  await models.shares.deleteMany({ activity });
  await removeUnused(models, activity);
  await models.waves.deleteMany({ activity });
  await models.occasions.deleteMany({ activity });
  const { deletedCount } = await models.activities.deleteOne({ _id: activity });
  return deletedCount === 1;
}

/** Definitions hold what organisers filled them in with. One that another wave was opened with stays. */
async function removeUnused({ waves, definitions }: Connection['models'], activity: string): Promise<void> {
  const used = new Map<string, boolean>();
  for await (const row of waves.find().lean().cursor()) {
    const { definition } = JSON.parse(row.wave) as Wave;
    if (definition) used.set(definition, used.get(definition) || row.activity !== activity);
  }
  for (const [_id, byOthers] of used) if (!byOthers) await definitions.deleteOne({ _id });
}
