// Labels are never cut off: they are broken into lines, and a word too long for any line is broken with a hyphen.
import { type TextStyle, textWidth } from './text-width.ts';
import { wordBreaks } from './word-breaks.ts';

/** Where a line may end: after a space, and inside a compound after a hyphen or a slash; never inside a date, a number or a range. */
const pieces = /(?:[^\s/-]|(?<=\d)[/-](?=\d))+[/-]?|[/-]/g;
/** Spaces that keep a number and its unit on one line, and what stands for them while words are taken apart. */
const kept = { '\u00a0': '\ue000', '\u202f': '\ue001' } as const;

/** A word in parts of about the same length, parted between syllables where a part fits and at any letter where none does. */
function brokenWord(word: string, width: number, style: TextStyle): readonly string[] {
  const hyphen = textWidth('-', style);
  const whole = textWidth(word, style);
  const even = whole / Math.ceil(whole / Math.max(width - hyphen, 1));
  const syllables = wordBreaks(word);
  const parts: string[] = [];
  let start = 0;
  while (textWidth(word.slice(start), style) > width) {
    const end =
      nearest(word, start, { places: syllables, even, most: width - hyphen }, style) ?? anyLetter(word, start, even, width - hyphen, style);
    if (end >= word.length) break;
    const part = word.slice(start, end);
    parts.push(part.endsWith('-') ? part : `${part}-`);
    start = end;
  }
  return [...parts, word.slice(start)];
}

interface Sought {
  readonly places: readonly number[];
  readonly even: number;
  readonly most: number;
}

/** The place after `start` that makes a part nearest to `even` and no wider than `most`. */
function nearest(word: string, start: number, { places, even, most }: Sought, style: TextStyle): number | undefined {
  const widths = places.filter((at) => at > start).map((at) => ({ at, width: textWidth(word.slice(start, at), style) }));
  const fitting = widths.filter(({ width }) => width <= most);
  return fitting.sort((a, b) => Math.abs(a.width - even) - Math.abs(b.width - even))[0]?.at;
}

/** At least two letters, and as many as it takes to be as wide as `even` where they fit. */
function anyLetter(word: string, start: number, even: number, most: number, style: TextStyle): number {
  let end = start + 2;
  while (end < word.length && textWidth(word.slice(start, end), style) < even && textWidth(word.slice(start, end + 1), style) <= most)
    end += 1;
  return end;
}

interface Piece {
  readonly text: string;
  /** True where a space stood before it. */
  readonly spaced: boolean;
}

function piecesOf(text: string, width: number, style: TextStyle): readonly Piece[] {
  return [...withKept(text).matchAll(pieces)].flatMap((match) => {
    const word = withoutKept(match[0]);
    const spaced = match.index > 0 && /\s/.test(text[match.index - 1] ?? '');
    if (textWidth(word, style) <= width) return [{ text: word, spaced }];
    return brokenWord(word, width, style).map((part, index) => ({ text: part, spaced: index === 0 && spaced }));
  });
}

function withKept(text: string): string {
  return text.replaceAll('\u00a0', kept['\u00a0']).replaceAll('\u202f', kept['\u202f']);
}

function withoutKept(text: string): string {
  return text.replaceAll(kept['\u00a0'], '\u00a0').replaceAll(kept['\u202f'], '\u202f');
}

/** The width that a text needs to be parted between words only; with `inWords`, between syllables too. */
export function leastWidth(text: string, style: TextStyle, inWords = false): number {
  const whole = piecesOf(text, Number.POSITIVE_INFINITY, style).map((piece) => piece.text);
  const parts = inWords ? whole.flatMap(syllablesOf) : whole;
  return Math.max(0, ...parts.map((part) => textWidth(part, style)));
}

/** The parts that a word falls into, each with its hyphen. */
function syllablesOf(word: string): readonly string[] {
  const ends = [...wordBreaks(word), word.length];
  return ends.map((end, at) => `${word.slice(at === 0 ? 0 : ends[at - 1], end)}${end < word.length ? '-' : ''}`);
}

/**
 * A text in lines of at most `width` pixels (see textWidth). Every character of it is in the result.
 *
 * @example wrapText('I mycket hög grad', 70, { size: 15 }) // ['I mycket', 'hög grad']
 */
export function wrapText(text: string, width: number, style: TextStyle): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, width, style)) {
    const longer = line === '' ? piece.text : `${line}${piece.spaced ? ' ' : ''}${piece.text}`;
    const mustBreak = line.endsWith('-') && !piece.spaced && textWidth(longer, style) > width;
    if (line !== '' && (mustBreak || textWidth(longer, style) > width)) {
      lines.push(line);
      line = piece.text;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
