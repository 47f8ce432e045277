import type { WavePlaces } from '../../../surveys/fieldwork/places.ts';
import type { Places } from '../store.ts';
import type { Connection } from './connection.ts';
import { unlessThere } from './prepare.ts';

export function placesIn({ models }: Connection): Places {
  /** Looked at again where somebody else has changed them meanwhile. */
  async function rewritePlaces(wave: string, rewrite: (places: WavePlaces) => WavePlaces): Promise<WavePlaces> {
    for (;;) {
      const row = await models.places.findById(wave).lean();
      const before = row ? (JSON.parse(row.places) as WavePlaces) : [];
      const after = rewrite(before);
      if (after === before) return after;
      const places = JSON.stringify(after);
      if (!row && (await unlessThere(models.places.create([{ _id: wave, places }])))) return after;
      if (!row) continue;
      const changed = await models.places.updateOne({ _id: wave, places: row.places }, { $set: { places } }, { runValidators: true });
      if (changed.matchedCount === 1) return after;
    }
  }

  return {
    places: async (wave) => {
      const row = await models.places.findById(wave).lean();
      return row ? (JSON.parse(row.places) as WavePlaces) : [];
    },
    rewritePlaces,
  };
}
