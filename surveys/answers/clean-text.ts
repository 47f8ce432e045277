// Text as people write it, made fit to store: nothing a database, a CSV file or a screen stumbles over.

// Cc: control characters. They come from pasting (vertical tab from Word) and, but for tab and line feed, carry no meaning.
// Cs with the flag u: half a character without its other half, as when a length limit cuts an emoji in two.
const suspicious = /(?![\t\n])[\p{Cc}\p{Cs}]/u;
const controls = /(?![\t\n])\p{Cc}/gu;
const halves = /\p{Cs}/gu;

/**
 * The text with line ends as \n, control characters removed and cut characters replaced by U+FFFD.
 * Undefined where it holds NUL, which no keyboard writes and not every store keeps.
 *
 * @example cleanText('Ja\r\ntack\u000b') // 'Ja\ntack'
 */
export function cleanText(text: string): string | undefined {
  if (!suspicious.test(text)) return text;
  if (text.includes('\0')) return undefined;
  return text.replace(/\r\n?/g, '\n').replace(controls, '').replace(halves, '\ufffd');
}
