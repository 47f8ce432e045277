// A CSV file of whatever origin as rows of texts: both of our profiles, and what spreadsheets and other tools write.
import Papa from 'papaparse';
import { unguarded } from '../../reports/csv/formula-guard.ts';

export interface CsvRow {
  /** The row as a spreadsheet numbers it; the header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly encoding: 'utf-8' | 'utf-16le' | 'windows-1252';
  readonly delimiter: string;
  readonly header: readonly string[];
  /** Rows in which something stands. */
  readonly rows: readonly CsvRow[];
}

const delimiters = [';', ',', '\t'] as const;

/**
 * Reads a file. Throws one clear sentence for what is no table.
 *
 * @example readCsvTable(await readFile('2024.csv')).header // ['Tidsstämpel', 'Hur relevant var träffen?', …]
 */
export function readCsvTable(bytes: Uint8Array): CsvTable {
  const { encoding, text } = decoded(bytes);
  if (text.startsWith('PK\u0003\u0004')) throw new Error('This is a workbook, not CSV. Save it as CSV UTF-8 in the spreadsheet first.');
  const delimiter = delimiterOf(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const [broken] = errors.filter(({ type }) => type === 'Quotes');
  if (broken) throw new Error(`Row ${(broken.row ?? 0) + 1}: a quotation mark is not closed or stands in the middle of a cell.`);
  const [header = [], ...rows] = data;
  const names = header.map((name) => unguarded(name).trim());
  if (names.every((name) => name === '')) throw new Error('The file is empty: the first row must hold the names of the columns.');
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`Two columns are called '${twice}'. Rename one of them.`);
  const filled = rows.map((cells, at) => ({ row: at + 2, cells: cells.map((cell) => unguarded(cell)) }));
  return { encoding, delimiter, header: names, rows: filled.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}

/** A byte order mark settles it; else what is not UTF-8 is taken for what older Swedish spreadsheets write. */
function decoded(bytes: Uint8Array): { readonly encoding: CsvTable['encoding']; readonly text: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', text: new TextDecoder('utf-16le').decode(bytes) };
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'windows-1252', text: new TextDecoder('windows-1252').decode(bytes) };
  }
}

/** The one that parts the header in most columns. */
function delimiterOf(text: string): string {
  const columns = (delimiter: string): number => Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0]?.length ?? 0;
  return delimiters.reduce((best, one) => (columns(one) > columns(best) ? one : best));
}
