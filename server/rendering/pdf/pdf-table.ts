// A figure's table: heads repeated on every page, numbers to the right, a reason shared by several cells over all of them.
import type { FigureTable } from '../../../reports/compose/report.ts';
import { cellRuns, cellText, isWithheld } from '../../../reports/document/cell-text.ts';
import type { ColumnPlace } from './column-widths.ts';
import { columnPlaces } from './column-widths.ts';
import { type Block, page, room } from './pdf-pages.ts';
import { pdfColours, pdfStyles } from './pdf-styles.ts';
import { addTag, drawArtifact, type Tag, type TagOptions } from './pdf-tags.ts';
import { drawLine, linesOf, type PdfCanvas, type PdfStyle, paragraph } from './pdf-text.ts';

/** A row is drawn in slices of at most so many lines, so that one that is higher than a page still finds room. */
const linesInSlice = 24;
const rowPadding = 5;
/** A short table is never parted. */
const shortTable = 8;

interface Cell {
  readonly lines: readonly string[];
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly style: PdfStyle;
  readonly type: 'TH' | 'TD';
  readonly options: TagOptions;
}

/** The table as blocks, its caption first. */
export function tableBlocks(canvas: PdfCanvas, table: FigureTable, locale: string, parent: () => Tag): readonly Block[] {
  const { document } = canvas;
  const tag = once(() => addTag(document, parent(), 'Table'));
  const places = columnPlaces(table, locale);
  const head = headCells(table, places);
  const caption = paragraph(canvas, () => addTag(document, tag(), 'Caption'), table.caption, pdfStyles.caption, {
    before: 10,
    keepsNext: true,
  });
  const repeated = {
    height: heightOf(head),
    draw: (top: number) => drawArtifact(document, () => drawCells(canvas, head, top, 0, heightOf(head))),
  };
  const rows = table.rows.map((row) => bodyCells(row, table, places, locale));
  const short = rows.length <= shortTable;
  const body = rows.flatMap((cells, at) => {
    const together = at < rows.length - 1 && (short || at === 0 || at === rows.length - 2);
    return rowBlocks(canvas, () => addTag(document, tag(), 'TR'), cells, together).map((block) => ({ ...block, repeats: repeated }));
  });
  return [...caption, ...rowBlocks(canvas, () => addTag(document, tag(), 'TR'), head, rows.length > 0), ...body];
}

function headCells(table: FigureTable, places: readonly ColumnPlace[]): readonly Cell[] {
  return table.columns.map(({ title, numeric }, at) => ({
    ...placed(places, at, 1),
    lines: linesOf(title, placed(places, at, 1).width, pdfStyles.head),
    align: numeric ? 'right' : 'left',
    style: pdfStyles.head,
    type: 'TH',
    options: { scope: 'Column' },
  }));
}

function bodyCells(row: FigureTable['rows'][number], table: FigureTable, places: readonly ColumnPlace[], locale: string): readonly Cell[] {
  return cellRuns(row).map(({ cell, column, span }) => {
    const place = placed(places, column, span);
    const style = isWithheld(cell) ? pdfStyles.withheld : pdfStyles.cell;
    return {
      ...place,
      lines: linesOf(cellText(cell, locale), place.width, style),
      align: table.columns[column]?.numeric ? 'right' : 'left',
      style,
      type: column === 0 ? 'TH' : 'TD',
      options: { ...(column === 0 ? { scope: 'Row' } : {}), columns: span },
    };
  });
}

function placed(places: readonly ColumnPlace[], column: number, span: number): { readonly x: number; readonly width: number } {
  const [first, last] = [places[column], places[column + span - 1]];
  const x = first?.x ?? page.left;
  return { x, width: (last ? last.x + last.width : x) - x };
}

function heightOf(cells: readonly Cell[]): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length)) * pdfStyles.cell.leading + 2 * rowPadding;
}

/** A row as blocks: one, unless it has very many lines. */
function rowBlocks(canvas: PdfCanvas, tag: () => Tag, cells: readonly Cell[], keepsNext: boolean): readonly Block[] {
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const starts = Array.from({ length: Math.ceil(most / linesInSlice) }, (_, slice) => slice * linesInSlice);
  const row = once(tag);
  const tags = cells.map((cell) => once(() => addTag(canvas.document, row(), cell.type, cell.options)));
  return starts.map((start) => {
    const slice = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(start, start + linesInSlice) }));
    const height = heightOf(slice);
    return { height, keepsNext, draw: (top) => drawCells(canvas, slice, top, start, height, tags) };
  });
}

function drawCells(
  canvas: PdfCanvas,
  cells: readonly Cell[],
  top: number,
  start: number,
  height: number,
  tags?: readonly (() => Tag)[],
): void {
  cells.forEach((cell, at) => {
    const draw = (): void =>
      cell.lines.forEach((line, place) => {
        drawLine(canvas, line, cell.style, { ...cell, y: top + rowPadding + place * cell.style.leading });
      });
    const tag = start === 0 || cell.lines.length > 0 ? tags?.[at]?.() : undefined;
    if (tag) tag.add(draw);
    else draw();
  });
  const rule = (): void => {
    const y = top + height;
    canvas.document
      .moveTo(page.left, y)
      .lineTo(page.left + room, y)
      .lineWidth(0.5)
      .strokeColor(pdfColours.rule)
      .stroke();
  };
  if (tags) drawArtifact(canvas.document, rule);
  else rule();
}

/** Made when it is first asked for: elements stand in the tree in the order they are drawn in. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
