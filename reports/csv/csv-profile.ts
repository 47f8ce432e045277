/**
 * `excel-sv`: opens right with a double click in a Swedish Excel (byte order mark, semicolon, decimal comma, CRLF).
 * `data`: for programs (UTF-8, comma, decimal point, LF).
 */
export type CsvProfile = 'excel-sv' | 'data';

export interface CsvDialect {
  readonly start: string;
  readonly delimiter: string;
  readonly newline: string;
  readonly decimal: string;
}

export const csvDialects: Readonly<Record<CsvProfile, CsvDialect>> = {
  'excel-sv': { start: '\uFEFF', delimiter: ';', newline: '\r\n', decimal: ',' },
  data: { start: '', delimiter: ',', newline: '\n', decimal: '.' },
};
