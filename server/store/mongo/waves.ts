import mongoose from 'mongoose';
import { forgetsForGood, type Wave, type WaveStatus } from '../../../surveys/fieldwork/wave.ts';
import { refuseChangedTerms } from '../refuse-changed-terms.ts';
import { DuplicateCode, type Waves } from '../store.ts';
import type { Connection } from './connection.ts';
import { grouped } from './grouped.ts';
import type { AnswerKeyRow, WaveRow } from './models.ts';
import { nextNumber } from './next-number.ts';
import { unlessThere } from './prepare.ts';

export function wavesIn({ models }: Connection): Waves {
  const { waves, answerKeys } = models;

  /** The secret first: a wave without one could be opened and take no answers, a secret without a wave is nothing. */
  async function addWave(wave: Wave, answerKey: Buffer | undefined): Promise<void> {
    if (answerKey)
      await answerKeys.create([{ _id: wave.id, unit: wave.unit, stage: 'taking' as const, key: answerKey.toString('base64') }]);
    const number = await nextNumber(models, 'waves');
    const { id: _id, code, activity, status } = wave;
    if (await unlessThere(waves.create([{ _id, code, activity, number, status, wave: JSON.stringify(wave) }]))) return;
    if (answerKey) await answerKeys.deleteOne({ _id });
    throw new DuplicateCode(`The code ${code} is taken.`);
  }

  // A hundred submissions at once ask for the same wave: reads that arrive while one is under way share the next.
  const waveByCode = grouped(async (codes: readonly string[]) => {
    const rows = await waves.find({ code: mongoose.trusted({ $in: [...new Set(codes)] }) } as never).lean<WaveRow[]>();
    const found = new Map(rows.map((row) => [row.code, waveIn(row)]));
    return codes.map((code) => found.get(code));
  });
  const answerKey = grouped(async (ids: readonly string[]) => {
    const rows = await answerKeys.find({ _id: mongoose.trusted({ $in: [...new Set(ids)] }) } as never, { key: 1 }).lean<AnswerKeyRow[]>();
    const found = new Map(rows.map(({ _id, key }) => [_id, key]));
    return ids.map((id) => {
      const key = found.get(id);
      return key ? Buffer.from(key, 'base64') : undefined;
    });
  });

  /** A wave that opens again takes answers again: a counting that was under way must begin anew. */
  async function unseal(wave: string): Promise<void> {
    await answerKeys.updateOne({ _id: wave, stage: 'sealed' }, { $set: { stage: 'taking' }, $unset: { seal: 1 } });
  }

  /** Looked at again where somebody else has changed it meanwhile: what cannot be undone is not written over. */
  async function changeWave(wave: Wave, from: WaveStatus): Promise<boolean> {
    for (;;) {
      const row = await waves.findById(wave.id).lean();
      const before = waveIn(row);
      refuseChangedTerms(before, wave);
      if (!row || row.status !== from || (before && forgetsForGood(before, wave))) return false;
      if (wave.status === 'open' && from !== 'draft') await unseal(wave.id);
      const change = { $set: { status: wave.status, wave: JSON.stringify(wave) } };
      const { matchedCount } = await waves.updateOne({ _id: wave.id, status: from, wave: row.wave }, change, { runValidators: true });
      if (matchedCount === 1) return true;
    }
  }

  return {
    addWave,
    wave: async (id) => waveIn(await waves.findById(id).lean()),
    waveByCode,
    wavesOf: async (activity) => {
      const rows = await waves.find({ activity }).sort({ number: 1 }).lean();
      return rows.map(({ wave }) => JSON.parse(wave) as Wave);
    },
    changeWave,
    answerKey,
  };
}

function waveIn(row: { readonly wave: string } | null): Wave | undefined {
  return row ? (JSON.parse(row.wave) as Wave) : undefined;
}
