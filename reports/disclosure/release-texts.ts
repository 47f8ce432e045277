import type { Tally } from '../tabulate/tally.ts';
import { markReleased, type Released } from './released.ts';
import { shuffle } from './shuffle.ts';
import type { ReleasedTexts } from './wave-release.ts';

/**
 * Open answers in random order; none of a question that fewer than `fewest` have written on. `read`: questions that had enough when an
 * organiser read them; that some of the texts have been hidden since does not hide the others.
 */
export function releasedTexts(
  tally: Tally,
  fewest: number,
  random: () => number,
  read: readonly string[] = [],
): Released<readonly ReleasedTexts[]> {
  const texts = tally.openTexts.map(({ question }): ReleasedTexts => {
    const writers = tally.written.get(question) ?? [];
    if (writers.length > 0 && writers.length < fewest && !read.includes(question)) return { question, status: 'too-few', texts: [] };
    return { question, status: 'released', texts: shuffle(inFixedOrder(writers.flat()), random) };
  });
  return markReleased(texts);
}

/** Sorted first, so that the shuffled order depends on chance alone and never on the order of arrival. */
function inFixedOrder(texts: readonly string[]): readonly string[] {
  return [...texts].sort();
}
