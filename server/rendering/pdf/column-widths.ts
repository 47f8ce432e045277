// How wide the columns of a table are: as wide as their longest line where there is room, else in proportion between their
// longest word and their longest line, as browsers do (CSS 2.1, 17.5.2.2). Where not even the longest words have room, words of the
// heads are parted first: numbers, dates and names in the rows are read, heads are known by then.
import { textWidth } from '../../../reports/charts/text-width.ts';
import { leastWidth } from '../../../reports/charts/wrap-text.ts';
import type { FigureTable } from '../../../reports/compose/report.ts';
import { cellRuns, cellText } from '../../../reports/document/cell-text.ts';
import { page, room } from './pdf-pages.ts';
import { pdfStyles } from './pdf-styles.ts';

export interface ColumnPlace {
  readonly x: number;
  readonly width: number;
}

const gap = 10;

/** Where each column stands on the page. */
export function columnPlaces(table: FigureTable, locale: string): readonly ColumnPlace[] {
  const widths = widthsOf(table, locale, room - gap * (table.columns.length - 1));
  let x: number = page.left;
  return widths.map((width) => {
    const place = { x, width };
    x += width + gap;
    return place;
  });
}

function widthsOf(table: FigureTable, locale: string, space: number): readonly number[] {
  const texts = table.columns.map((_, column) => textsIn(table, column, locale));
  const most = table.columns.map(({ title }, column) =>
    widest([lineOf(title, true), ...(texts[column] ?? []).map((text) => lineOf(text))]),
  );
  const inRows = table.columns.map((_, column) => widest((texts[column] ?? []).map((text) => wordOf(text))));
  const parted = table.columns.map(({ title }, column) => Math.max(leastWidth(title, pdfStyles.head, true) + 1, inRows[column] ?? 0));
  const least = table.columns.map(({ title }, column) => Math.max(wordOf(title, true), inRows[column] ?? 0));
  const [wanted, needed, held] = [sum(most), sum(least), sum(parted)];
  if (wanted <= space) return most.map((width, column) => (column === 0 ? width + space - wanted : width));
  if (needed < space) return between(least, most, (space - needed) / (wanted - needed));
  if (held < space) return between(parted, least, (space - held) / (needed - held));
  return least.map((width) => (width * space) / needed);
}

/** Each width so far from the smaller to the larger. */
function between(smaller: readonly number[], larger: readonly number[], part: number): readonly number[] {
  return smaller.map((width, column) => width + ((larger[column] ?? width) - width) * part);
}

/** What a column shows by itself; a reason over several columns makes none of them wider. */
function textsIn(table: FigureTable, column: number, locale: string): readonly string[] {
  return table.rows.flatMap((row) =>
    cellRuns(row)
      .filter((run) => run.column === column && run.span === 1)
      .map(({ cell }) => cellText(cell, locale)),
  );
}

function lineOf(text: string, strong = false): number {
  return Math.max(0, ...text.split('\n').map((line) => textWidth(line, { ...pdfStyles.cell, strong }))) + 1;
}

function wordOf(text: string, strong = false): number {
  return leastWidth(text, { ...pdfStyles.cell, strong }) + 1;
}

function widest(widths: readonly number[]): number {
  return Math.max(0, ...widths);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
