// Rows to CSV text. papaparse quotes and joins; numbers and texts are told apart here, since a text is guarded and a number,
// which may begin with a minus sign, never is.
import Papa from 'papaparse';
import { type CsvProfile, csvDialects } from './csv-profile.ts';
import { guarded, isDangerous } from './formula-guard.ts';

/** A number with its decimals, a text, or nothing. */
export type CsvCell = string | { readonly value: number; readonly decimals: number } | undefined;

/** A number of a CSV cell. @example decimal(75, 1) // "75.0", or "75,0" in Swedish */
export function decimal(value: number, decimals: number): CsvCell {
  return { value, decimals };
}

/** A whole number. */
export function whole(value: number): CsvCell {
  return { value, decimals: 0 };
}

/** The first lines of a file: byte order mark where the profile has one, and the header. */
export function csvHeader(columns: readonly string[], profile: CsvProfile): string {
  return csvDialects[profile].start + csvLines([columns], profile);
}

/** Lines of a file, each ended. Nothing for no rows. */
export function csvLines(rows: readonly (readonly CsvCell[])[], profile: CsvProfile): string {
  const { delimiter, newline, decimal: point } = csvDialects[profile];
  const quoted = cellWriter(profile);
  const written = (cell: CsvCell): string => {
    if (cell === undefined || cell === '') return '';
    return typeof cell === 'string' ? quoted(cell) : numberText(cell, point);
  };
  // Joined row by row: a text that is put together cell by cell is forty small pieces until it is written.
  return rows.map((row) => row.map(written).join(delimiter) + newline).join('');
}

function numberText({ value, decimals }: { readonly value: number; readonly decimals: number }, point: string): string {
  return decimals === 0 && Number.isInteger(value) ? String(value) : value.toFixed(decimals).replace('.', point);
}

/** Codes and short texts come again and again among the lines written at once: quoting each once makes large files quick. */
const longestKept = 40;

function cellWriter(profile: CsvProfile): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > longestKept) return quotedText(text, profile);
    const found = known.get(text) ?? quotedText(text, profile);
    known.set(text, found);
    return found;
  };
}

/** A text as it stands in a file: guarded, and in quotes where the format or a spreadsheet asks for it. */
function quotedText(text: string, profile: CsvProfile): string {
  const { delimiter, newline } = csvDialects[profile];
  return Papa.unparse([[guarded(text)]], { delimiter, newline, quotes: isDangerous(text) || looksLikeNumber.test(text) });
}

/** Codes such as 0114 are text. */
const looksLikeNumber = /^[0-9]+([.,][0-9]+)?$/;
