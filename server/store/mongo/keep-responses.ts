// Keeping responses without a transaction, many at a time. The results of persons are counted once, for good, so a
// response must be in time or refused, never in between. It is written as pending; then the wave's stage is read; only if
// the wave still takes answers is the response confirmed. Counting begins by sealing the wave and removing what is
// pending: after that nothing can be confirmed any more, in whichever order the steps of many processes fall.
import { setTimeout as wait } from 'node:timers/promises';
import mongoose from 'mongoose';
import type { Response } from '../../../surveys/fieldwork/response.ts';
import { type Kept, StoreUnavailable } from '../store.ts';
import type { Connection } from './connection.ts';
import { grouped } from './grouped.ts';
import type { AnswerKeyRow, ResponseRow } from './models.ts';
import { rowOf } from './response-rows.ts';
import { duplicatesIn } from './store-errors.ts';

export interface ResponseKeeping {
  readonly keep: (wave: string, response: Response) => Promise<Kept>;
  /** Makes a pending response count. False where the wave was sealed first: then it is gone, and was never counted. */
  readonly confirm: (row: ResponseRow) => Promise<boolean>;
}

/** How long to wait, in steps, until a majority has what another call is writing. */
const attempts = 40;
const attemptMs = 50;

type Stages = ReadonlyMap<string, AnswerKeyRow>;

export function responseKeeping({ models: { answerKeys, responses } }: Connection): ResponseKeeping {
  async function stagesOf(rows: readonly ResponseRow[]): Promise<Stages> {
    const waves = [...new Set(rows.map(({ wave }) => wave))];
    const found = await answerKeys.find({ _id: mongoose.trusted({ $in: waves }) } as never, { room: 0 }).lean<AnswerKeyRow[]>();
    return new Map(found.map((row) => [row._id, row]));
  }

  async function keepAll(rows: readonly ResponseRow[]): Promise<readonly Kept[]> {
    const before = await stagesOf(rows);
    const timely = rows.filter(({ wave }) => before.get(wave)?.key);
    const repeated = await insert(timely.map((row) => (before.get(row.wave)?.unit === 'person' ? { ...row, pending: true } : row)));
    const written = timely.filter((row) => !repeated.has(row));
    const confirmed = await confirmAll(written.filter(({ wave }) => before.get(wave)?.unit === 'person'));
    return Promise.all(
      rows.map((row) => {
        if (!before.get(row.wave)?.key) return 'too-late';
        if (repeated.has(row)) return keptEarlier(row);
        return confirmed.get(row) === false ? 'too-late' : 'kept';
      }),
    );

    /** The rows whose ids are there already. */
    async function insert(documents: readonly ResponseRow[]): Promise<ReadonlySet<ResponseRow>> {
      if (documents.length === 0) return new Set();
      const taken = await duplicatesIn(responses.insertMany([...documents], { ordered: false, throwOnValidationError: true }));
      return new Set(taken.flatMap((index) => timely[index] ?? []));
    }
  }

  /** For each row whether it counts. */
  async function confirmAll(rows: readonly ResponseRow[]): Promise<ReadonlyMap<ResponseRow, boolean>> {
    if (rows.length === 0) return new Map();
    const stages = await stagesOf(rows);
    const open = rows.filter(({ wave }) => stages.get(wave)?.stage === 'taking');
    const shut = rows.filter((row) => !open.includes(row));
    const changed = await responses.updateMany(pendingAmong(open), { $unset: { pending: 1 } });
    if (shut.length > 0) await responses.deleteMany(pendingAmong(shut));
    const all = shut.length === 0 && changed.matchedCount === rows.length;
    const standing = all ? new Set(rows.map(({ _id }) => _id)) : await confirmedAmong(rows);
    return new Map(rows.map((row) => [row, standing.has(row._id)]));
  }

  async function confirmedAmong(rows: readonly ResponseRow[]): Promise<ReadonlySet<string>> {
    const found = await responses.find(among(rows)).lean<ResponseRow[]>();
    return new Set(found.filter(({ pending }) => !pending).map(({ _id }) => _id));
  }

  const confirm = async (row: ResponseRow) => (await confirmAll([row])).get(row) === true;

  async function keptEarlier(row: ResponseRow): Promise<Kept> {
    const earlier = await committed(row);
    if (!earlier) return 'too-late';
    if (earlier.answers !== row.answers) return 'different';
    return !earlier.pending || (await confirm(row)) ? 'same' : 'too-late';
  }

  /** What another call has written, once a majority has it. Undefined where it has been removed. */
  async function committed({ _id, wave }: ResponseRow): Promise<ResponseRow | undefined> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const row = await responses.findById(_id).lean();
      if (row) return row;
      if ((await answerKeys.findById(wave).lean())?.stage !== 'taking') return undefined;
      await wait(attemptMs);
    }
    throw new StoreUnavailable('A response that is being written did not become readable in time.');
  }

  const keepOne = grouped(keepAll);
  return { keep: (wave, response) => keepOne(rowOf(wave, response)), confirm };
}

const among = (rows: readonly ResponseRow[]) => ({ _id: mongoose.trusted({ $in: rows.map(({ _id }) => _id) }) }) as never;
const pendingAmong = (rows: readonly ResponseRow[]) => ({ ...(among(rows) as object), pending: true }) as never;
