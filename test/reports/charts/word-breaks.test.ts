import { describe, expect, test } from 'vitest';
import { wordBreaks } from '../../../reports/charts/word-breaks.ts';

/** The word with a hyphen at each place where it may be parted. */
function parted(word: string): string {
  const ends = [...wordBreaks(word), word.length];
  return ends.map((end, at) => word.slice(at === 0 ? 0 : ends[at - 1], end)).join('-');
}

describe('a word may be parted', () => {
  test.each([
    ['before the last of several consonants', 'samverkan', 'sam-ver-kan'],
    ['before a single consonant', 'organisation', 'orga-ni-sa-tion'],
    ['before consonants that begin a syllable', 'infrastruktur', 'infra-struk-tur'],
    ['after ng and ck', 'ingenting', 'ing-en-ting'],
    ['never where fewer than three letters would stand alone', 'utmaning', 'utma-ning'],
    ['not counting signs as letters', '(samordnade', '(samord-nade'],
    ['nowhere in a word of one syllable', 'stark', 'stark'],
    ['nowhere among digits', '2025', '2025'],
  ])('%s', (_, word, parts) => {
    expect(parted(word)).toBe(parts);
  });
});
