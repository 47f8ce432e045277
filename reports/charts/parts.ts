// How many of how many: a thin bar as long as the whole with the part thick on it, and both numbers in words beside.
import type { PartRow, PartsFigure } from '../compose/parts.ts';
import type { ChartWords } from './chart-words.ts';
import { type Bar, barsDataset, type Drawing, drawingOf, isNarrow, silentScale } from './drawing.ts';
import { placeLegend } from './legend.ts';
import type { Mark } from './marks.ts';
import { type PlacedText, placedLines, readable, small } from './placed-text.ts';
import { textWidth, widest } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { wrapText } from './wrap-text.ts';

const thick = 16;
const thin = 6;
const leading = 19;
const smallLeading = 17;

interface Sheet {
  readonly figure: PartsFigure;
  readonly units: number;
  readonly narrow: boolean;
  readonly labelWidth: number;
  readonly left: number;
  readonly right: number;
  readonly saidWidth: number;
  /** What the right end of the scale stands for. */
  readonly max: number;
  readonly step: number;
  readonly theme: ChartTheme;
  readonly words: ChartWords;
  readonly texts: PlacedText[];
  readonly marks: Mark[];
  readonly wholes: Bar[];
  readonly parts: Bar[];
  top: number;
}

/** A scale for counts that ends at a round number: four steps or fewer of 1, 2, 5, 10, 20, 50 … */
function countScale(figure: PartsFigure): { readonly max: number; readonly step: number } {
  const most = Math.max(1, figure.against?.value ?? 0, ...figure.rows.flatMap(({ part, whole }) => [part ?? 0, whole ?? 0]));
  const steps = [0, 1, 2, 3, 4, 5, 6].flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power));
  const step = steps.find((one) => most / one <= 4) ?? most;
  return { step, max: Math.ceil(most / step) * step };
}

function sheetOf(figure: PartsFigure, theme: ChartTheme, units: number, words: ChartWords): Sheet {
  const narrow = isNarrow(units);
  const bars = figure.rows.filter(hasBar);
  const labelWidth = narrow
    ? units
    : Math.min(
        widest(
          figure.rows.map(({ label }) => label),
          readable,
        ) + 4,
        units * 0.34,
      );
  const saidWidth = narrow
    ? 0
    : Math.min(
        widest(
          bars.map(({ said }) => said),
          small,
        ) + 2,
        units * 0.3,
      );
  const left = narrow ? 0 : labelWidth + 18;
  const right = narrow ? units - textWidth(words.percent(100), small) / 2 : units - saidWidth - 24;
  const scale = figure.scale === 'percent' ? { max: 100, step: narrow ? 50 : 25 } : countScale(figure);
  return {
    figure,
    units,
    narrow,
    labelWidth,
    left,
    right,
    saidWidth,
    ...scale,
    theme,
    words,
    texts: [],
    marks: [],
    wholes: [],
    parts: [],
    top: 0,
  };
}

function hasBar({ part, whole }: PartRow): boolean {
  return part !== undefined || whole !== undefined;
}

function xOf({ left, right, max }: Sheet, value: number): number {
  return left + ((right - left) * value) / max;
}

function ticksOf({ max, step }: Sheet): readonly number[] {
  return Array.from({ length: Math.round(max / step) + 1 }, (_, index) => index * step);
}

/** Legend, the line all rows are seen against, and the numbers of the scale. */
function placeHead(sheet: Sheet): void {
  const { figure, theme, units, words } = sheet;
  const entries = [
    ...(sheet.figure.rows.some(({ part }) => part !== undefined) ? [{ label: figure.partLabel, colour: theme.brand }] : []),
    ...(sheet.figure.rows.some(({ whole }) => whole !== undefined) ? [{ label: figure.wholeLabel, colour: theme.notKnown }] : []),
  ];
  const legend = placeLegend(entries, { left: 0, right: units, top: 0 }, theme);
  sheet.texts.push(...legend.texts);
  sheet.marks.push(...legend.marks);
  sheet.top = legend.height;
  if (figure.against) {
    const half = textWidth(figure.against.label, small) / 2;
    const x = Math.min(Math.max(xOf(sheet, figure.against.value), half), units - half);
    sheet.texts.push({ text: figure.against.label, x, y: sheet.top + 16, align: 'center', style: small, colour: theme.ink });
    sheet.top += 20;
  }
  const y = sheet.top + 16;
  for (const tick of ticksOf(sheet)) {
    const text = figure.scale === 'percent' && tick === 100 ? words.percent(tick) : String(tick);
    const atEdge = sheet.narrow && tick === 0;
    sheet.texts.push({ text, x: xOf(sheet, tick), y, align: atEdge ? 'left' : 'center', style: small, colour: theme.ink3 });
  }
  sheet.top = y + 8;
}

function placeBars(sheet: Sheet, { part, whole }: PartRow, y: number): void {
  const { figure, theme } = sheet;
  for (const tick of ticksOf(sheet)) {
    const x = Math.round(xOf(sheet, tick)) + 0.5;
    sheet.marks.push({
      kind: 'line',
      from: [x, y - thick / 2 - 4],
      to: [x, y + thick / 2 + 4],
      colour: tick === 0 ? theme.axis : theme.grid,
    });
  }
  const asPercent = figure.scale === 'percent' && whole ? 100 / whole : 1;
  if (whole !== undefined) sheet.wholes.push({ x: [0, whole * asPercent], y });
  if (part !== undefined) sheet.parts.push({ x: [0, part * asPercent], y });
  if (!figure.against) return;
  const x = Math.round(xOf(sheet, figure.against.value)) + 0.5;
  const reach = sheet.narrow ? thick / 2 + 4 : 17;
  sheet.marks.push({ kind: 'line', from: [x, y - reach], to: [x, y + reach], colour: theme.ink, dash: [3, 3], front: true });
}

function placeWideRow(sheet: Sheet, row: PartRow): void {
  const { labelWidth, left, right, saidWidth, theme, units } = sheet;
  const lines = wrapText(row.label, labelWidth, readable);
  const room = hasBar(row) ? saidWidth : units - left;
  const said = wrapText(row.said, room, small);
  const height = Math.max(34, lines.length * leading + 10, said.length * smallLeading + 12);
  const y = sheet.top + height / 2;
  const middle = (count: number, each: number) => y + 5 - ((count - 1) * each) / 2;
  const label = { x: 0, y: middle(lines.length, leading), align: 'left', style: readable, colour: theme.ink2, room: labelWidth } as const;
  sheet.texts.push(...placedLines(lines, label, leading));
  const x = hasBar(row) ? right + 24 : left;
  const words = { x, y: middle(said.length, smallLeading), align: 'left', style: small, colour: theme.ink, room } as const;
  sheet.texts.push(...placedLines(said, words, smallLeading));
  if (hasBar(row)) placeBars(sheet, row, y);
  sheet.top += height;
}

/** Label and numbers over the bar. */
function placeNarrowRow(sheet: Sheet, row: PartRow): void {
  const { units, theme } = sheet;
  const lines = wrapText(`${row.label}: ${row.said}`, units, small);
  const place = { x: 0, y: sheet.top + 15, align: 'left', style: small, colour: theme.ink2, room: units } as const;
  sheet.texts.push(...placedLines(lines, place, smallLeading));
  sheet.top += lines.length * smallLeading + 4;
  if (hasBar(row)) {
    placeBars(sheet, row, sheet.top + thick / 2 + 3);
    sheet.top += thick + 8;
  }
  sheet.top += 7;
}

/**
 * Parts on their wholes, a row each; a row without numbers is words.
 *
 * @example partsDrawing(figure, lightTheme, 328, chartWords('sv')).texts.map(({ text }) => text)
 */
export function partsDrawing(figure: PartsFigure, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const sheet = sheetOf(figure, theme, units, words);
  placeHead(sheet);
  for (const row of figure.rows) (sheet.narrow ? placeNarrowRow : placeWideRow)(sheet, row);
  const height = Math.ceil(sheet.top + 6);
  const { left, right, max, texts, marks } = sheet;
  return drawingOf(
    {
      theme,
      width: units,
      height,
      plot: { left, right },
      scales: { x: silentScale('x', 0, max), y: silentScale('y', 0, height, true) },
      // The first dataset is drawn last: the part stands on its whole.
      datasets: [
        barsDataset(figure.partLabel, theme.brand, thick, sheet.parts),
        barsDataset(figure.wholeLabel, theme.notKnown, thin, sheet.wholes),
      ],
      texts,
      marks,
    },
    'bar',
  );
}
