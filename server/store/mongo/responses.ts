// Reading the responses of a wave, wherever they are: while it takes answers, and after its release.
import mongoose from 'mongoose';
import type { Response } from '../../../surveys/fieldwork/response.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { CountedAnswers, Responses } from '../store.ts';
import type { Connection } from './connection.ts';
import { finishRelease } from './finish-release.ts';
import { insertMissing } from './insert-missing.ts';
import { responseKeeping } from './keep-responses.ts';
import type { ResponseRow } from './models.ts';
import { type OrganisationResponses, organisationResponsesIn } from './organisation-responses.ts';
import { idIn, keyOf, responseIn, rowOf } from './response-rows.ts';

/** Rows read at a time: a whole wave is never in memory, and no cursor has to outlive a change of primary. */
const pageSize = 500;

export function responsesIn(connection: Connection): Responses {
  const { answerKeys, responses, releasedResponses } = connection.models;
  const keeping = responseKeeping(connection);
  const organisations: OrganisationResponses = organisationResponsesIn(connection);

  /** Where the responses of a wave are now; completes a renaming that was stopped. */
  async function placeOf(wave: string): Promise<typeof responses> {
    const state = await answerKeys.findById(wave).lean();
    if (state?.stage === 'moving') await finishRelease(connection, wave);
    return state?.key ? responses : releasedResponses;
  }

  /** What counts: a response that is only pending may yet be refused. */
  const keptIn = (place: typeof responses, wave: string) =>
    place === responses ? { wave, pending: mongoose.trusted({ $exists: false }) } : { wave };

  /** The responses of persons: an organisation's lie elsewhere. */
  async function* pagesOf(wave: string): AsyncIterable<readonly ResponseRow[]> {
    const place = await placeOf(wave);
    let last = '';
    for (;;) {
      const after = { ...keptIn(place, wave), _id: mongoose.trusted({ $gt: last }) };
      const rows: readonly ResponseRow[] = await place.find(after).sort({ _id: 1 }).limit(pageSize).lean();
      yield rows;
      if (rows.length < pageSize) return;
      last = rows.at(-1)?._id ?? '';
    }
  }

  async function* responsesTo(wave: string): AsyncIterable<Response> {
    for await (const rows of pagesOf(wave)) yield* rows.map((row) => responseIn(row, idIn(row)));
    yield* organisations.to(wave);
  }

  async function* answersTo(wave: string): AsyncIterable<readonly CountedAnswers[]> {
    for await (const rows of pagesOf(wave)) yield rows.map(({ answers, background }) => ({ answers, background: JSON.parse(background) }));
    for await (const { answers, background } of organisations.to(wave)) yield [{ answers: canonicalJson(answers), background }];
  }

  async function response(wave: string, id: string): Promise<Response | undefined> {
    const _id = keyOf(wave, id);
    const row = (await responses.findById(_id).lean()) ?? (await releasedResponses.findById(_id).lean());
    if (!row) return organisations.response(wave, id);
    if (row.pending && !(await keeping.confirm(row))) return undefined;
    return responseIn(row, id);
  }

  async function adopt(wave: string, adopted: readonly Response[]): Promise<number> {
    const place = await placeOf(wave);
    const rows = adopted.filter(({ sender }) => !sender).map((one) => rowOf(wave, one));
    return (await insertMissing(place, rows)) + (await organisations.adopt(wave, adopted));
  }

  return {
    keep: (wave, response, replacing) =>
      response.sender ? organisations.keep(wave, response, response.sender, replacing) : keeping.keep(wave, response),
    adoptResponses: adopt,
    response,
    responseFrom: organisations.from,
    responsesTo,
    answersTo,
    countResponses: async (wave) => {
      const place = await placeOf(wave);
      return (await place.countDocuments(keptIn(place, wave))) + (await organisations.count(wave));
    },
    responseIds: async (wave) => {
      const place = await placeOf(wave);
      const rows = await place.find(keptIn(place, wave), { wave: 1 }).sort({ _id: 1 }).lean<ResponseRow[]>();
      return [...rows.map(idIn), ...(await organisations.ids(wave))];
    },
  };
}
