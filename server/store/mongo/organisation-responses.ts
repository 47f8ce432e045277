// What organisations sent. There is one document for each sender, and a later answer takes its place in a single change:
// at no moment has a sender none, or two.

import mongoose from 'mongoose';
import type { Response } from '../../../surveys/fieldwork/response.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type Kept, StoreUnavailable } from '../store.ts';
import type { Connection } from './connection.ts';
import { insertMissing } from './insert-missing.ts';
import type { OrganisationResponseRow } from './models.ts';
import { unlessThere } from './prepare.ts';
import { keyOf, responseIn } from './response-rows.ts';

export interface OrganisationResponses {
  /** `replacing`: as in the port. */
  readonly keep: (wave: string, response: Response, sender: string, replacing?: string | null) => Promise<Kept>;
  readonly response: (wave: string, id: string) => Promise<Response | undefined>;
  readonly from: (wave: string, sender: string) => Promise<Response | undefined>;
  readonly to: (wave: string) => AsyncIterable<Response>;
  readonly count: (wave: string) => Promise<number>;
  readonly ids: (wave: string) => Promise<readonly string[]>;
  readonly adopt: (wave: string, responses: readonly Response[]) => Promise<number>;
}

export function organisationResponsesIn({ models: { organisationResponses, answerKeys } }: Connection): OrganisationResponses {
  const rowWith = (wave: string, id: string) => organisationResponses.findOne({ wave, id }).lean();

  /** Where the sender's document has this response already, the filter misses it, and the insert meets its key. */
  async function keep(wave: string, response: Response, sender: string, replacing?: string | null): Promise<Kept> {
    const { _id, ...fields } = rowOf(wave, response, sender);
    const earlier = await rowWith(wave, response.id);
    if (earlier) return earlier.answers === fields.answers ? 'same' : 'different';
    if (!(await answerKeys.findById(wave).lean())?.key) return 'too-late';
    const written = replacing === undefined ? await replaceAny(_id, fields) : await replaceOne(_id, replacing, fields);
    if (!written) return notWritten(wave, response.id, fields.answers, replacing);
    return withdrawnIfRemoved(wave, _id, response.id);
  }

  type Fields = Omit<OrganisationResponseRow, '_id'>;

  function replaceAny(_id: string, fields: Fields): Promise<boolean> {
    const another = { _id, id: mongoose.trusted({ $ne: fields.id }) };
    return unlessThere(organisationResponses.updateOne(another, { $set: fields }, { upsert: true, runValidators: true }).exec());
  }

  /** The one that is expected, in the same change that looks for it. */
  async function replaceOne(_id: string, expected: string | null, fields: Fields): Promise<boolean> {
    if (expected === null) return unlessThere(organisationResponses.create([{ _id, ...fields }]));
    const { matchedCount } = await organisationResponses.updateOne({ _id, id: expected }, { $set: fields }, { runValidators: true });
    return matchedCount === 1;
  }

  /** The activity may have been removed meanwhile: then nothing of it may be left behind. */
  async function withdrawnIfRemoved(wave: string, _id: string, id: string): Promise<Kept> {
    if ((await answerKeys.findById(wave).lean())?.key) return 'kept';
    await organisationResponses.deleteOne({ _id, id });
    return 'too-late';
  }

  async function notWritten(wave: string, id: string, answers: string, replacing: string | null | undefined): Promise<Kept> {
    const row = await rowWith(wave, id);
    if (!row && replacing !== undefined) return 'changed';
    // Two answers of one sender at the same moment: neither has been refused, so the sender's page tries again.
    if (!row) throw new StoreUnavailable('Another answer from the same sender was being written.');
    return row.answers === answers ? 'same' : 'different';
  }

  async function* to(wave: string): AsyncIterable<Response> {
    for await (const row of organisationResponses.find({ wave }).sort({ _id: 1 }).lean().cursor()) yield organisationResponseIn(row);
  }

  return {
    keep,
    response: async (wave, id) => {
      const row = await rowWith(wave, id);
      return row ? organisationResponseIn(row) : undefined;
    },
    from: async (wave, sender) => {
      const row = await organisationResponses.findById(keyOf(wave, sender)).lean();
      return row ? organisationResponseIn(row) : undefined;
    },
    to,
    count: (wave) => organisationResponses.countDocuments({ wave }),
    ids: async (wave) => (await organisationResponses.find({ wave }, { id: 1 }).sort({ _id: 1 }).lean()).map(({ id }) => id),
    adopt: (wave, responses) =>
      insertMissing(
        organisationResponses,
        responses.flatMap((one) => (one.sender ? [rowOf(wave, one, one.sender)] : [])),
      ),
  };
}

function rowOf(wave: string, response: Response, sender: string): OrganisationResponseRow {
  const { id, locale, version, answers, background, sentAt } = response;
  return {
    _id: keyOf(wave, sender),
    wave,
    id,
    sender,
    locale,
    version,
    answers: canonicalJson(answers),
    background: canonicalJson(background),
    ...(sentAt === undefined ? {} : { sentAt }),
  };
}

function organisationResponseIn(row: OrganisationResponseRow): Response {
  return { ...responseIn(row, row.id), sender: row.sender, ...(row.sentAt === undefined ? {} : { sentAt: row.sentAt }) };
}
