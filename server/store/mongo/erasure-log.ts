import type { ErasureEntry } from '../../../surveys/fieldwork/retention.ts';
import type { ErasureLog } from '../store.ts';
import type { Connection } from './connection.ts';
import { nextNumber } from './next-number.ts';
import { unlessThere } from './prepare.ts';

export function erasureLogIn({ models }: Connection): ErasureLog {
  const { erasures } = models;
  return {
    addErasure: async (entry) => {
      const number = await nextNumber(models, 'erasures');
      return unlessThere(erasures.create([{ _id: entry.id, number, entry: JSON.stringify(entry) }]));
    },
    erasures: async () => (await erasures.find().sort({ number: -1 }).lean()).map(({ entry }) => JSON.parse(entry) as ErasureEntry),
  };
}
