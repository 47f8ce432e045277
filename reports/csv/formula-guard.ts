// Answers are written by strangers and opened in spreadsheets, where a cell that starts with = is a program (CWE-1236,
// https://owasp.org/www-community/attacks/CSV_Injection). Each line of a cell is guarded, since some programs split lines, and
// full-width signs too, since some treat them as the plain ones. papaparse's own escapeFormulae misses both.

/** Apostrophes may stand before the sign: they are guarded as well, so that the guard can be taken away again. */
const dangerousLine = /^'*[=+\-@\t＝＋－＠]/;
const dangerousStart = /^'*[\t\r\n]/;
const lineBreaks = /(\r\n|\r|\n)/;

/**
 * Text that no spreadsheet runs: each dangerous line, and then the cell itself, begins with an apostrophe.
 *
 * @example guarded('=1+1') // "'=1+1"
 * @example guarded('Bra') // 'Bra'
 */
export function guarded(text: string): string {
  if (!isDangerous(text)) return text;
  const [first = '', ...rest] = text.split(lineBreaks);
  return [`'${first}`, ...rest.map((part) => (dangerousLine.test(part) ? `'${part}` : part))].join('');
}

/** The text that was guarded. @example unguarded("'=1+1") // '=1+1' */
export function unguarded(text: string): string {
  if (!text.startsWith("'") || !isDangerous(text)) return text;
  const [first = '', ...rest] = text.split(lineBreaks);
  return [first.slice(1), ...rest.map((part) => (dangerousLine.test(part) ? part.slice(1) : part))].join('');
}

/** Whether a spreadsheet could run a text, or part of it. */
export function isDangerous(text: string): boolean {
  return dangerousStart.test(text) || text.split(lineBreaks).some((line) => dangerousLine.test(line));
}
