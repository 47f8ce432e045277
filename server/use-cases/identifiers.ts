import type { Context } from '../context.ts';
import { DuplicateCode } from '../store/store.ts';
import { letters } from './secrets.ts';

/** An id nobody can guess, fit for a URL. */
export function newId({ random }: Pick<Context, 'random'>): string {
  return random(12).toString('base64url');
}

/**
 * Runs `add` with a new wave code until one is free. Seven letters: 2·10^10 codes, so guessing an open one does not pay,
 * and they are still read aloud without mistakes.
 */
export async function withNewCode<T>({ random }: Pick<Context, 'random'>, add: (code: string) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await add(letters(random(64), 7));
    } catch (error) {
      if (!(error instanceof DuplicateCode)) throw error;
    }
  }
}
