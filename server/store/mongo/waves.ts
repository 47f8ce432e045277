import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { refuseChangedTerms } from '../refuse-changed-terms.ts';
import { DuplicateCode, type Store } from '../store.ts';
import type { Connection } from './connection.ts';
import { nextNumber } from './next-number.ts';
import { unlessThere } from './prepare.ts';

export type Waves = Pick<Store, 'addWave' | 'wave' | 'waveByCode' | 'wavesOf' | 'changeWave' | 'answerKey'>;

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

  /** A wave that opens again takes answers again: a counting that was under way must begin anew. */
  async function unseal(wave: string): Promise<void> {
    await answerKeys.updateOne({ _id: wave, stage: 'sealed' }, { $set: { stage: 'taking' }, $unset: { seal: 1 } });
  }

  return {
    addWave,
    wave: async (id) => waveIn(await waves.findById(id).lean()),
    waveByCode: async (code) => waveIn(await waves.findOne({ code }).lean()),
    wavesOf: async (activity) => {
      const rows = await waves.find({ activity }).sort({ number: 1 }).lean();
      return rows.map(({ wave }) => JSON.parse(wave) as Wave);
    },
    changeWave: async (wave, from) => {
      refuseChangedTerms(waveIn(await waves.findById(wave.id).lean()), wave);
      if (wave.status === 'open' && from !== 'draft') await unseal(wave.id);
      const change = { $set: { status: wave.status, wave: JSON.stringify(wave) } };
      const { matchedCount } = await waves.updateOne({ _id: wave.id, status: from }, change, { runValidators: true });
      return matchedCount === 1;
    },
    answerKey: async (wave) => {
      const key = (await answerKeys.findById(wave).lean())?.key;
      return key ? Buffer.from(key, 'base64') : undefined;
    },
  };
}

function waveIn(row: { readonly wave: string } | null): Wave | undefined {
  return row ? (JSON.parse(row.wave) as Wave) : undefined;
}
