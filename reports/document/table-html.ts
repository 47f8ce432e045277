// A figure's numbers for reading: the first column is the row's head, numbers stand to the right.
import { softHyphened } from '../charts/word-breaks.ts';
import type { FigureTable, TableCell } from '../compose/report.ts';
import { type CellRun, cellRuns, cellText, isDay, isWithheld } from './cell-text.ts';
import { type Html, html } from './html-text.ts';

function cellHtml({ cell, column, span }: CellRun, table: FigureTable, locale: string): Html {
  if (column === 0) return html`<th scope="row">${cellText(cell, locale)}</th>`;
  const classes = [table.columns[column]?.numeric ? 'num' : '', isWithheld(cell) ? 'hid' : '', isDay(cell) ? 'day' : '']
    .filter(Boolean)
    .join(' ');
  const attributes = [classes ? html` class="${classes}"` : undefined, span > 1 ? html` colspan="${span}"` : undefined];
  return html`<td${attributes}>${cellText(cell, locale)}</td>`;
}

function rowHtml(row: readonly TableCell[], table: FigureTable, locale: string): Html {
  return html`<tr>${cellRuns(row).map((run) => cellHtml(run, table, locale))}</tr>`;
}

/** Of more columns than these the heads may be parted, or the table would not fit a page of A4, and the whole print would be made smaller. */
const mostColumns = 6;

function headHtml({ title, numeric }: FigureTable['columns'][number], isWide: boolean): Html {
  return html`<th scope="col"${numeric ? html` class="num"` : undefined}>${isWide ? softHyphened(title) : title}</th>`;
}

/** The table as HTML. */
export function tableHtml(table: FigureTable, locale: string): Html {
  const rows = table.rows.map((row) => rowHtml(row, table, locale));
  const isWide = table.columns.length > mostColumns;
  const heads = table.columns.map((column) => headHtml(column, isWide));
  return html`<table${isWide ? html` class="wide"` : undefined}><caption>${table.caption}</caption><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}
