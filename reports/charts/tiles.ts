// Names in columns under common heads, those that have moved bold with an arrow and where from. Where columns would be too narrow they
// stand under each other, names side by side; so do columns without a common head, whose names are a list.
import type { Tile, TileColumn, TileGroup, TilesFigure } from '../compose/tiles.ts';
import { type Drawing, drawingOf, silentScale } from './drawing.ts';
import type { Mark } from './marks.ts';
import { type PlacedText, placedLines, readable, small, strong } from './placed-text.ts';
import { textWidth } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { wrapText } from './wrap-text.ts';

const gap = 12;
const betweenGroups = 16;
const leading = 19;
const smallLeading = 16;
const arrow = 17;
/** Narrower than this, names and heads break too often to be read down a column. */
const leastColumn = 96;
const widestTile = 190;
const stackedTile = 140;
const betweenColumns = 12;

interface Sheet {
  readonly theme: ChartTheme;
  readonly texts: PlacedText[];
  readonly marks: Mark[];
}
interface Place {
  readonly left: number;
  readonly width: number;
  readonly top: number;
}

function columnWidth({ groups }: TilesFigure, units: number): number {
  const columns = groups.reduce((sum, group) => sum + group.columns.length, 0);
  return (units - (columns - 1) * gap - (groups.length - 1) * betweenGroups) / Math.max(columns, 1);
}

/** Three strokes: a shaft and its head. */
function arrowMarks(x: number, y: number, colour: string): readonly Mark[] {
  const stroke = (from: readonly [number, number], to: readonly [number, number]): Mark => ({
    kind: 'line',
    from,
    to,
    colour,
    width: 1.75,
  });
  return [stroke([x, y], [x + 11, y]), stroke([x + 7, y - 4], [x + 11, y]), stroke([x + 7, y + 4], [x + 11, y])];
}

/** A name, and under it where from; gives back where it ends. */
function placeTile({ theme, texts, marks }: Sheet, tile: Tile, { left, width, top }: Place): number {
  const style = tile.from === undefined ? readable : strong;
  const lines = wrapText(tile.label, width, style);
  texts.push(...placedLines(lines, { x: left, y: top + 22, align: 'left', style, colour: theme.ink, room: width }, leading));
  const bottom = top + 22 + (lines.length - 1) * leading + 10;
  if (tile.from === undefined) return bottom;
  const y = bottom + 7;
  const from = fromLines(tile.from, width);
  texts.push(
    ...from.map(({ text, indent }, line): PlacedText => {
      const place = { x: left + indent, y: y + line * smallLeading, align: 'left', room: width - indent } as const;
      return { text, ...place, style: small, colour: theme.brand };
    }),
  );
  marks.push(...arrowMarks(left, bottom + 2.5, theme.brand));
  return y + (from.length - 1) * smallLeading + 9;
}

/** Lines beside the arrow; where a word would break there, all but the first word stand under it. */
function fromLines(text: string, width: number): readonly { readonly text: string; readonly indent: number }[] {
  const [first = '', ...rest] = text.split(' ');
  const breaks = [first, ...rest].some((word) => wrapText(word, width - arrow, small).length > 1);
  if (!breaks) return wrapText(text, width - arrow, small).map((line) => ({ text: line, indent: arrow }));
  return [{ text: first, indent: arrow }, ...wrapText(rest.join(' '), width, small).map((line) => ({ text: line, indent: 0 }))];
}

function rule({ theme, marks }: Sheet, left: number, width: number, y: number, colour = theme.grid): void {
  marks.push({ kind: 'line', from: [left, Math.round(y) + 0.5], to: [left + width, Math.round(y) + 0.5], colour });
}

/** A thick line in the group's colour, its title and how many. */
function placeGroupHead(sheet: Sheet, group: TileGroup, at: number, { left, width, top }: Place): number {
  if (group.title === '') return top;
  const { theme, texts, marks } = sheet;
  const colour = theme.categories[at % theme.categories.length] ?? theme.brand;
  marks.push({ kind: 'swatch', colour, x: left, y: top, width, height: 4 });
  const lines = wrapText(group.title, width, strong);
  texts.push(...placedLines(lines, { x: left, y: top + 26, align: 'left', style: strong, colour: theme.ink, room: width }, leading));
  const y = top + 26 + lines.length * leading;
  texts.push({ text: group.note, x: left, y, align: 'left', style: small, colour: theme.ink3, room: width });
  return y + 8;
}

/** Beside how many there are; where a word would break there, how many stands on a line of its own under it. */
function headLines(column: TileColumn, width: number): readonly string[] {
  const room = width - countWidth(column);
  const breaks = column.title.split(/[\s/]/).some((word) => textWidth(word, small) > room);
  return breaks ? [...wrapText(column.title, width, small), ''] : wrapText(column.title, room, small);
}

function countWidth({ tiles }: TileColumn): number {
  return textWidth(String(tiles.length), small) + 8;
}

/** The column's title with how many stand in it, on a common baseline, and a line under. */
function placeColumnHead(sheet: Sheet, column: TileColumn, { left, width, top }: Place, lines: number): number {
  const { theme, texts } = sheet;
  const own = headLines(column, width);
  const y = top + 18 + (lines - own.length) * smallLeading;
  const words = own.filter((line) => line !== '');
  texts.push(...placedLines(words, { x: left, y, align: 'left', style: small, colour: theme.ink2, room: width }, smallLeading));
  const last = top + 18 + (lines - 1) * smallLeading;
  texts.push({ text: String(column.tiles.length), x: left + width, y: last, align: 'right', style: small, colour: theme.ink3 });
  rule(sheet, left, width, last + 8, theme.axis);
  return last + 9;
}

function placeColumn(sheet: Sheet, column: TileColumn, place: Place): number {
  let top = place.top;
  for (const tile of column.tiles) {
    top = placeTile(sheet, tile, { ...place, top });
    rule(sheet, place.left, place.width, top);
  }
  return top;
}

/** All columns side by side; gives back where the longest ends. */
function placeSideBySide(sheet: Sheet, { groups }: TilesFigure, width: number): number {
  const placed: { readonly column: TileColumn; readonly left: number }[] = [];
  let left = 0;
  let headsEnd = 0;
  for (const [at, group] of groups.entries()) {
    const count = group.columns.length;
    headsEnd = Math.max(headsEnd, placeGroupHead(sheet, group, at, { left, width: count * width + (count - 1) * gap, top: 0 }));
    for (const column of group.columns) {
      placed.push({ column, left });
      left += width + gap;
    }
    left += betweenGroups;
  }
  const lines = Math.max(1, ...placed.map(({ column }) => headLines(column, width).length));
  return Math.max(
    ...placed.map((one) => {
      const top = placeColumnHead(sheet, one.column, { left: one.left, width, top: headsEnd }, lines);
      return placeColumn(sheet, one.column, { left: one.left, width, top });
    }),
  );
}

/** Each column's names in rows of as many as there is room for. */
function placeStacked(sheet: Sheet, { groups }: TilesFigure, units: number): number {
  let top = 0;
  for (const [at, group] of groups.entries()) {
    top = placeGroupHead(sheet, group, at, { left: 0, width: units, top: at === 0 ? 0 : top + 22 });
    const filled = group.columns.filter(({ tiles }) => tiles.length > 0);
    for (const [index, column] of filled.entries())
      top = placeStackedColumn(sheet, column, units, index === 0 ? top : top + betweenColumns);
  }
  return top;
}

function placeStackedColumn(sheet: Sheet, column: TileColumn, units: number, start: number): number {
  const across = Math.max(1, Math.floor((units + gap) / (stackedTile + gap)));
  const width = (units - (across - 1) * gap) / across;
  let top = placeColumnHead(sheet, column, { left: 0, width: units, top: start + 4 }, headLines(column, units).length);
  for (let first = 0; first < column.tiles.length; first += across) {
    const row = column.tiles.slice(first, first + across);
    const from = top;
    top = Math.max(...row.map((tile, at) => placeTile(sheet, tile, { left: at * (width + gap), width, top: from })));
    rule(sheet, 0, units, top);
  }
  return top;
}

/**
 * Tiles in columns, or in rows under each head where columns would be too narrow.
 *
 * @example tilesDrawing(figure, lightTheme, 328).height
 */
export function tilesDrawing(figure: TilesFigure, theme: ChartTheme, units: number): Drawing {
  const sheet: Sheet = { theme, texts: [], marks: [] };
  const width = columnWidth(figure, units);
  const sideBySide = width >= leastColumn && figure.groups.some(({ title }) => title !== '');
  const bottom = sideBySide ? placeSideBySide(sheet, figure, Math.min(width, widestTile)) : placeStacked(sheet, figure, units);
  const height = Math.ceil(bottom + 8);
  return drawingOf(
    {
      theme,
      width: units,
      height,
      plot: { left: 0, right: units },
      scales: { x: silentScale('x', 0, 100), y: silentScale('y', 0, height, true) },
      datasets: [],
      texts: sheet.texts,
      marks: sheet.marks,
    },
    'bar',
  );
}
