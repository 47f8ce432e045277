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
  if (rows.length === 0) return '';
  const { delimiter, newline } = csvDialects[profile];
  const written = rows.map((row) => row.map((cell) => writtenCell(cell, profile)));
  const text = Papa.unparse(written, { delimiter, newline, quotes: (cell) => cell instanceof TextCell && cell.quoted });
  return text + newline;
}

/** A text as it is written, and whether it must stand in quotes although the format does not ask for it. */
class TextCell {
  readonly #text: string;
  readonly quoted: boolean;
  constructor(text: string) {
    this.#text = guarded(text);
    this.quoted = isDangerous(text) || looksLikeNumber.test(text);
  }
  toString(): string {
    return this.#text;
  }
}

/** Codes such as 0114 are text. */
const looksLikeNumber = /^[0-9]+([.,][0-9]+)?$/;

function writtenCell(cell: CsvCell, profile: CsvProfile): string | TextCell {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'string') return new TextCell(cell);
  return cell.value.toFixed(cell.decimals).replace('.', csvDialects[profile].decimal);
}
