// Personal links as a table for a spreadsheet or a mail merge. Recipients are text that somebody typed, so cells a
// spreadsheet would run are made text.
import type { SentInvitation } from '../../api/shapes.ts';

/** UTF-8 as Excel recognises it. */
const byteOrderMark = '﻿';

/**
 * One row a link: recipient, background values, link. Semicolons and CRLF, as Swedish Excel reads a file.
 *
 * @example linksCsv([{ recipient: 'Askersund', url: 'https://…', token: '…' }], { recipient: 'mottagare', link: 'länk' })
 */
export function linksCsv(links: readonly SentInvitation[], heads: { readonly recipient: string; readonly link: string }): string {
  const names = [...new Set(links.flatMap(({ background = {} }) => Object.keys(background)))];
  const rows = links.map(({ recipient = '', background = {}, url }) => [recipient, ...names.map((name) => background[name] ?? ''), url]);
  const table = [[heads.recipient, ...names, heads.link], ...rows];
  return byteOrderMark + table.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

/** A leading = + - @ (full-width forms too), tab or line break would start a formula. */
function cell(text: string): string {
  const isFormula = /^[=+\-@\t\r\n＝＋－＠]/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return isFormula || /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
