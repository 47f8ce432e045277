// Labels are never cut off: they are broken into lines, and a word too long for any line is broken with a hyphen.
import { type TextStyle, textWidth } from './text-width.ts';

/** Where a line may end: after a space, and inside a compound after a hyphen or a slash. */
const pieces = /[^\s/-]+[/-]?|[/-]/g;

/** A word in parts of about the same length, so that no single letter is left over. */
function brokenWord(word: string, width: number, style: TextStyle): readonly string[] {
  const hyphen = textWidth('-', style);
  const whole = textWidth(word, style);
  const even = whole / Math.ceil(whole / Math.max(width - hyphen, 1));
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    const longer = textWidth(part + character, style);
    if (part.length > 1 && (textWidth(part, style) >= even || longer + hyphen > width)) {
      parts.push(`${part}-`);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

interface Piece {
  readonly text: string;
  /** True where a space stood before it. */
  readonly spaced: boolean;
}

function piecesOf(text: string, width: number, style: TextStyle): readonly Piece[] {
  return [...text.replaceAll('\u00a0', '\ue000').matchAll(pieces)].flatMap((match) => {
    const word = match[0].replaceAll('\ue000', '\u00a0');
    const spaced = match.index > 0 && /\s/.test(text[match.index - 1] ?? '');
    if (textWidth(word, style) <= width) return [{ text: word, spaced }];
    return brokenWord(word, width, style).map((part, index) => ({ text: part, spaced: index === 0 && spaced }));
  });
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
