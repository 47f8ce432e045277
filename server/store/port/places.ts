import type { WavePlaces } from '../../../surveys/fieldwork/places.ts';

export interface Places {
  /** Who has a place, in a wave of registrations; nobody yet where none has registered. */
  places(wave: string): Promise<WavePlaces>;
  /** Changes them in one step, as `rewriteThemes`: of two who register at once one gets the last place. */
  rewritePlaces(wave: string, rewrite: (places: WavePlaces) => WavePlaces): Promise<WavePlaces>;
}
