// What is left of a release when the answers it was made of are erased: open answers and the rows of organisations are those answers,
// so they go; numbers stay, or go too.
import { markReleased } from './released.ts';
import type { WaveRelease } from './wave-release.ts';

/** @example withoutAnswers(release, '2029-01-01', 'stay').texts // [] */
export function withoutAnswers({ rows: _rows, ...release }: WaveRelease, erasedOn: string, figures: 'stay' | 'go'): WaveRelease {
  return { ...release, erasedOn, texts: markReleased([]), tables: figures === 'stay' ? release.tables : [] };
}
