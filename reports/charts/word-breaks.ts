// Where a word may be parted, in Swedish and near enough in English: a single consonant goes with the vowel after it, of several
// the last one does (Svenska skrivregler, "enkonsonantsregeln"). Letters that are spoken as one stay together.

const vowels = 'aeiouyåäöéèüæø';
/** Never parted. The first two end a syllable, the others begin one. */
const oneSound = ['ck', 'ng', 'sj', 'tj', 'ch', 'sh', 'th', 'ph'];
/** What a syllable begins with, where it is more than its last consonant. */
const begins = /(?:s?[kpt]|[bdfg])r$/;
/** No part has fewer letters: one or two alone are hard to read. */
const shortest = 3;

/**
 * The places inside a word where a line may end, as the number of letters before the hyphen.
 *
 * @example wordBreaks('infrastruktur') // [5, 10]: infra-struk-tur
 */
export function wordBreaks(word: string): readonly number[] {
  const letters = word.toLowerCase();
  const breaks = [...letters].flatMap((_, at) => breakBefore(letters, at) ?? []);
  return breaks.filter((at) => lettersIn(letters.slice(0, at)) >= shortest && lettersIn(letters.slice(at)) >= shortest);
}

/** Where the syllable whose vowel stands at `vowel` begins; undefined where it is the word's first, or begins with the vowel. */
function breakBefore(letters: string, vowel: number): number | undefined {
  if (!isVowel(letters[vowel]) || ![...letters.slice(0, vowel)].some(isVowel)) return undefined;
  const before = letters.slice(0, vowel);
  const sound = oneSound.find((one) => before.endsWith(one));
  if (sound === 'ck' || sound === 'ng') return vowel;
  const length = sound?.length ?? begins.exec(before)?.[0].length ?? 1;
  return [...before.slice(-length)].every(isConsonant) ? vowel - length : undefined;
}

function lettersIn(part: string): number {
  return part.match(/\p{L}/gu)?.length ?? 0;
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && vowels.includes(letter);
}

function isConsonant(letter: string): boolean {
  return /\p{L}/u.test(letter) && !isVowel(letter);
}

/**
 * A text whose long words may be parted where they are shown, if they must: with soft hyphens, which are not seen otherwise.
 *
 * @example softHyphened('Avtal eller gemensam organisation') // 'Avtal eller gemen\u00adsam orga\u00adni\u00adsa\u00adtion'
 */
export function softHyphened(text: string): string {
  return text.replace(/\p{L}{7,}/gu, (word) => {
    const ends = [...wordBreaks(word), word.length];
    return ends.map((end, at) => word.slice(at === 0 ? 0 : ends[at - 1], end)).join('\u00ad');
  });
}
