// How many have answered a wave, as far as it may be told. Results that are released tell it exactly, or that it was too few. Before
// that, persons are counted in steps of five and from five up, so that one more answer points out nobody; organisations are official.
import type { Composition, WaveInReport } from './composition.ts';

export type ResponseCount =
  | { readonly is: 'counted'; readonly n: number }
  /** Before results are released; at least so many where it is not exact. */
  | { readonly is: 'so-far'; readonly n: number; readonly exact: boolean; readonly wave: 'open' | 'closed' }
  | { readonly is: 'too-few'; readonly k: number; readonly wave: 'open' | 'closed' | 'released' }
  | { readonly is: 'unknown' };

const stepOfPersons = 5;

/** The count of a wave. @example responseCountOf(composition, wave) // { is: 'so-far', n: 10, exact: false, wave: 'open' } for 14 persons */
export function responseCountOf({ input }: Composition, { wave, release }: WaveInReport): ResponseCount {
  if (release?.status === 'too-few') return { is: 'too-few', k: release.k, wave: 'released' };
  if (release?.responses !== undefined) return { is: 'counted', n: release.responses };
  const soFar = input.answersSoFar?.[wave.id];
  if (soFar === undefined || wave.status === 'draft') return { is: 'unknown' };
  const state = wave.status === 'open' ? 'open' : 'closed';
  if (wave.unit === 'organisation') return { is: 'so-far', n: soFar, exact: true, wave: state };
  const n = Math.floor(soFar / stepOfPersons) * stepOfPersons;
  return n < wave.k ? { is: 'too-few', k: wave.k, wave: state } : { is: 'so-far', n, exact: false, wave: state };
}
