// Rows against levels: a square for each, darker the larger its share of the row's answers, with how many they are in it.
import type { HeatFigure, HeatPanel, HeatRow } from '../compose/strategy-figures.ts';
import type { ChartWords } from './chart-words.ts';
import { type Drawing, drawingOf, isNarrow, silentScale } from './drawing.ts';
import type { Mark } from './marks.ts';
import { notShownDrawing } from './not-shown.ts';
import { type PlacedText, placedLines, readable, small, strong } from './placed-text.ts';
import { widest } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { inkOn, tint } from './tint.ts';
import { wrapText } from './wrap-text.ts';

const leading = 19;
const between = 2;

/** One panel with its place. Labels stand beside the first panel of a line, and over the squares in the narrow drawing. */
interface Frame {
  readonly panel: HeatPanel;
  readonly labelLeft: number;
  /** 0: the labels stand beside another panel, or over the squares. */
  readonly labelWidth: number;
  readonly left: number;
  readonly cell: number;
  readonly nRight: number;
}
interface Placed {
  readonly texts: PlacedText[];
  readonly marks: Mark[];
}
interface Row {
  readonly row: HeatRow;
  readonly top: number;
  readonly height: number;
}

function nWidthOf(panels: readonly HeatPanel[], words: ChartWords): number {
  const shown = panels.flatMap(({ rows }) => rows).filter(({ status }) => status === 'released');
  return widest(
    shown.map(({ n }) => words.n(n)),
    small,
  );
}

/** All panels in one line where every level has room, else each on its own. */
function framesOf(figure: HeatFigure, units: number, words: ChartWords): readonly (readonly Frame[])[] {
  const { panels } = figure;
  const narrow = isNarrow(units);
  const nWidth = nWidthOf(panels, words) + 10;
  const labels = panels.flatMap(({ rows }) => rows.map(({ label }) => label));
  const labelWidth = narrow ? 0 : Math.min(widest(labels, readable) + 4, units * 0.28);
  const levels = panels.reduce((sum, { steps }) => sum + steps.length, 0);
  const gaps = (panels.length - 1) * 26;
  const cell = (units - labelWidth - 14 - panels.length * nWidth - gaps) / levels;
  if (!narrow && cell >= 58) {
    let left = labelWidth + 14;
    return [
      panels.map((panel, at) => {
        const frame = {
          panel,
          labelLeft: 0,
          labelWidth: at === 0 ? labelWidth : 0,
          left,
          cell,
          nRight: left + cell * panel.steps.length + nWidth,
        };
        left = frame.nRight + 26;
        return frame;
      }),
    ];
  }
  return panels.map((panel) => {
    const left = narrow ? 0 : labelWidth + 14;
    return [{ panel, labelLeft: 0, labelWidth, left, cell: (units - left - (narrow ? 0 : nWidth)) / panel.steps.length, nRight: units }];
  });
}

/** Title and levels over a panel; gives back where the squares begin. */
function placeHead(frame: Frame, top: number, bottom: number, theme: ChartTheme, placed: Placed): void {
  const { panel, left, cell } = frame;
  const room = cell * panel.steps.length;
  const title = wrapText(panel.title, room, strong);
  placed.texts.push(...placedLines(title, { x: left, y: top + 16, align: 'left', style: strong, colour: theme.ink, room }, leading));
  panel.steps.forEach((step, at) => {
    const lines = wrapText(step, cell - 8, small);
    const y = bottom - 8 - (lines.length - 1) * 16;
    placed.texts.push(
      ...placedLines(lines, { x: left + cell * (at + 0.5), y, align: 'center', style: small, colour: theme.ink3, room: cell - 4 }, 16),
    );
  });
}

function headHeight({ panel, cell }: Frame): number {
  const title = wrapText(panel.title, cell * panel.steps.length, strong).length * leading;
  const steps = Math.max(...panel.steps.map((step) => wrapText(step, cell - 8, small).length)) * 16;
  return title + steps + 16;
}

function placeSquares(
  frame: Frame,
  { row, top, height }: Row,
  narrow: boolean,
  theme: ChartTheme,
  words: ChartWords,
  placed: Placed,
): void {
  const { left, cell, nRight, panel } = frame;
  const middle = top + height / 2;
  if (row.status !== 'released') {
    const room = nRight - left;
    const lines = wrapText(words.notShown[row.status], room, small);
    const y = middle + 4.5 - ((lines.length - 1) * 15) / 2;
    placed.texts.push(...placedLines(lines, { x: left, y, align: 'left', style: small, colour: theme.ink3, room }, 15));
    return;
  }
  panel.steps.forEach((_, at) => {
    const count = row.counts[at] ?? 0;
    const share = row.n === 0 ? 0 : count / row.n;
    const colour = tint(theme.bg, theme.brand, 0.05 + 0.9 * share);
    const box = { x: left + cell * at + between / 2, y: top + between / 2, width: cell - between, height: height - between };
    placed.marks.push({ kind: 'swatch', colour, ...box });
    placed.texts.push({
      text: String(count),
      x: left + cell * (at + 0.5),
      y: middle + 5,
      align: 'center',
      style: share > 0 ? strong : small,
      colour: inkOn(colour, theme),
    });
  });
  if (!narrow) placed.texts.push({ text: words.n(row.n), x: nRight, y: middle + 4.5, align: 'right', style: small, colour: theme.ink3 });
}

/** The rows of panels that stand beside each other; gives back where they end. */
function placeLine(frames: readonly Frame[], start: number, narrow: boolean, theme: ChartTheme, words: ChartWords, placed: Placed): number {
  const head = Math.max(...frames.map(headHeight));
  for (const frame of frames) placeHead(frame, start, start + head, theme, placed);
  let top = start + head;
  const [first] = frames;
  first?.panel.rows.forEach((row, at) => {
    const room = narrow ? first.cell * first.panel.steps.length : first.labelWidth;
    const n = narrow && row.status === 'released' ? `: ${words.n(row.n)}` : '';
    const lines = wrapText(`${row.label}${n}`, room, narrow ? small : readable);
    const step = narrow ? 17 : leading;
    const height = narrow ? 32 : Math.max(34, lines.length * step + 6);
    const y = narrow ? top + 18 : top + height / 2 + 5 - ((lines.length - 1) * step) / 2;
    placed.texts.push(...placedLines(lines, { x: 0, y, align: 'left', style: narrow ? small : readable, colour: theme.ink, room }, step));
    if (narrow) top += lines.length * step + 6;
    for (const frame of frames) {
      const own = frame.panel.rows[at];
      if (own) placeSquares(frame, { row: own, top, height }, narrow, theme, words, placed);
    }
    top += height + (narrow ? 6 : 0);
  });
  return top;
}

/**
 * The squares of a figure. Rows that may not be shown are a sentence.
 *
 * @example heatDrawing(figure, lightTheme, 328, chartWords('sv')).height
 */
export function heatDrawing(figure: HeatFigure, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const rows = figure.panels.flatMap((panel) => panel.rows);
  if (rows.every(({ status }) => status !== 'released')) {
    return notShownDrawing(rows[0]?.status === 'hidden' ? 'hidden' : 'too-few', theme, units, words);
  }
  const narrow = isNarrow(units);
  const placed: Placed = { texts: [], marks: [] };
  let top = 0;
  for (const frames of framesOf(figure, units, words)) top = placeLine(frames, top === 0 ? 0 : top + 22, narrow, theme, words, placed);
  const height = Math.ceil(top + 4);
  const scales = { x: silentScale('x', 0, units), y: silentScale('y', 0, height, true) };
  return drawingOf({ theme, width: units, height, plot: { left: 0, right: units }, scales, datasets: [], ...placed }, 'bar');
}
