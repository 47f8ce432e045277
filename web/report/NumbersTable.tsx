import type { ReactElement } from 'react';
import type { FigureTable, TableCell } from '../../reports/compose/report.ts';
import { cellRuns, cellText, isDay, isWithheld } from '../../reports/document/cell-text.ts';

interface NumbersTableProps {
  readonly table: FigureTable;
  readonly locale: string;
}

function classOf(numeric: boolean, cell?: TableCell): string | undefined {
  const ofCell = cell === undefined ? [] : [isWithheld(cell) ? 'hid' : '', isDay(cell) ? 'day' : ''];
  return [numeric ? 'num' : '', ...ofCell].filter(Boolean).join(' ') || undefined;
}

/** The same numbers as the chart, for reading and for copying into a spreadsheet. */
export function NumbersTable({ table, locale }: NumbersTableProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard (WCAG 2.1.1).
    <section className="scroll" tabIndex={0} aria-label={table.caption}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.title} scope="col" className={classOf(column.numeric)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place, and never move.
            <Row key={index} row={row} table={table} locale={locale} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, table, locale }: NumbersTableProps & { readonly row: readonly TableCell[] }): ReactElement {
  return (
    <tr>
      {cellRuns(row).map(({ cell, column, span }) =>
        column === 0 ? (
          <th key={column} scope="row">
            {cellText(cell, locale)}
          </th>
        ) : (
          <td key={column} colSpan={span} className={classOf(table.columns[column]?.numeric ?? false, cell)}>
            {cellText(cell, locale)}
          </td>
        ),
      )}
    </tr>
  );
}
