// A table's cells in the reader's language.
import { chartWords } from '../charts/chart-words.ts';
import type { TableCell } from '../compose/report.ts';

/**
 * What stands in a cell: text as it is, a number with its decimals and unit, or why there is none.
 *
 * @example cellText({ value: 69.6, decimals: 0, unit: '%' }, 'sv') // '70 %'
 */
export function cellText(cell: TableCell, locale: string): string {
  if (typeof cell === 'string') return cell;
  if ('status' in cell) return cell.text;
  const number = chartWords(locale).number(cell.value, cell.decimals);
  if (cell.unit === undefined) return number;
  return locale.startsWith('en') ? `${number}%` : `${number}\u00a0%`;
}

/** True for a cell whose numbers may not be shown, which is set apart in looks. */
export function isWithheld(cell: TableCell): boolean {
  return typeof cell !== 'string' && 'status' in cell;
}

/** True for a day, which is read as one: `2025-05-08` is not to be broken at a hyphen. */
export function isDay(cell: TableCell): boolean {
  return typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell);
}

export interface CellRun {
  readonly cell: TableCell;
  /** The place of its first column among all. */
  readonly column: number;
  readonly span: number;
}

function sameReason(one: TableCell, other: TableCell): boolean {
  return typeof one !== 'string' && typeof other !== 'string' && 'status' in one && 'status' in other && one.text === other.text;
}

/**
 * The cells of a row, where a reason that several cells in a row share stands once over all of them.
 *
 * @example cellRuns(['Träff 3', tooFew, tooFew]) // the head, and tooFew with span 2
 */
export function cellRuns(row: readonly TableCell[]): readonly CellRun[] {
  const runs: CellRun[] = [];
  for (const [column, cell] of row.entries()) {
    const last = runs.at(-1);
    if (last && sameReason(last.cell, cell)) runs[runs.length - 1] = { ...last, span: last.span + 1 };
    else runs.push({ cell, column, span: 1 });
  }
  return runs;
}
