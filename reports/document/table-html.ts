// A figure's numbers for reading: the first column is the row's head, numbers stand to the right.
import type { FigureTable, TableCell } from '../compose/report.ts';
import { type CellRun, cellRuns, cellText, isWithheld } from './cell-text.ts';
import { type Html, html } from './html-text.ts';

function cellHtml({ cell, column, span }: CellRun, table: FigureTable, locale: string): Html {
  if (column === 0) return html`<th scope="row">${cellText(cell, locale)}</th>`;
  const classes = [table.columns[column]?.numeric ? 'num' : '', isWithheld(cell) ? 'hid' : ''].filter(Boolean).join(' ');
  const attributes = [classes ? html` class="${classes}"` : undefined, span > 1 ? html` colspan="${span}"` : undefined];
  return html`<td${attributes}>${cellText(cell, locale)}</td>`;
}

function rowHtml(row: readonly TableCell[], table: FigureTable, locale: string): Html {
  return html`<tr>${cellRuns(row).map((run) => cellHtml(run, table, locale))}</tr>`;
}

function headHtml({ title, numeric }: FigureTable['columns'][number]): Html {
  return html`<th scope="col"${numeric ? html` class="num"` : undefined}>${title}</th>`;
}

/** The table as HTML. */
export function tableHtml(table: FigureTable, locale: string): Html {
  const rows = table.rows.map((row) => rowHtml(row, table, locale));
  return html`<table><caption>${table.caption}</caption><thead><tr>${table.columns.map(headHtml)}</tr></thead><tbody>${rows}</tbody></table>`;
}
