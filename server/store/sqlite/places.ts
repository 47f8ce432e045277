import type { WavePlaces } from '../../../surveys/fieldwork/places.ts';
import type { Places } from '../store.ts';
import { type Connection, parsed } from './connection.ts';

export function placesIn({ one, change, write }: Connection): Places {
  const ofWave = one('SELECT places FROM places WHERE wave = ?');
  const keep = change('INSERT INTO places (wave, places) VALUES (?, ?) ON CONFLICT (wave) DO UPDATE SET places = excluded.places');
  const stored = (wave: string): WavePlaces => {
    const row = ofWave(wave);
    return row ? parsed<WavePlaces>(row.places) : [];
  };
  return {
    places: async (wave) => stored(wave),
    rewritePlaces: (wave, rewrite) =>
      write(() => {
        const before = stored(wave);
        const after = rewrite(before);
        if (after !== before) keep(wave, JSON.stringify(after));
        return after;
      }),
  };
}
