// Estimates on the scale 0–100: a dot with its 95 % interval a row, rows in groups. Always the whole scale.
import type { DotGroup, DotRow, DotsFigure } from '../compose/dots.ts';
import { type ChartWords, continued } from './chart-words.ts';
import { type Dot, type Drawing, dotsDataset, drawingOf, isNarrow, silentScale } from './drawing.ts';
import { type Mark, whisker } from './marks.ts';
import { type PlacedText, placedLines, readable, small, strong } from './placed-text.ts';
import { textWidth, widest } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { wrapText } from './wrap-text.ts';

const leading = 19;
const smallLeading = 17;

/** All that drawing one figure takes; `top` moves down as rows are placed. */
interface Sheet {
  readonly figure: DotsFigure;
  readonly units: number;
  readonly narrow: boolean;
  readonly labelWidth: number;
  /** Right edge of the n column. */
  readonly nRight: number;
  readonly left: number;
  readonly right: number;
  readonly theme: ChartTheme;
  readonly words: ChartWords;
  readonly texts: PlacedText[];
  readonly marks: Mark[];
  readonly dots: Dot[];
  top: number;
}

function sheetOf(figure: DotsFigure, theme: ChartTheme, units: number, words: ChartWords): Sheet {
  const narrow = isNarrow(units);
  const rows = figure.groups.flatMap((group) => group.rows);
  const labels = rows.map(({ label }) => label);
  const labelWidth = narrow ? units : Math.min(widest(labels, readable) + 4, units * 0.3);
  const counts = rows.filter(({ status }) => status === 'released').map(({ n }) => words.n(n));
  const nRight = narrow ? 0 : labelWidth + 14 + widest(counts, small);
  // Half a dot stands outside the scale at either end.
  const left = narrow ? 8 : nRight + 22;
  const right = units - textWidth(valueText(figure, 100, words), strong) - 20;
  return { figure, units, narrow, labelWidth, nRight, left, right, theme, words, texts: [], marks: [], dots: [], top: 0 };
}

function valueText({ unit }: DotsFigure, value: number, words: ChartWords): string {
  return unit === '%' ? words.percent(value) : words.number(value, 0);
}

function xOf({ left, right }: Sheet, value: number): number {
  return left + ((right - left) * value) / 100;
}

function ticksOf({ narrow }: Sheet): readonly number[] {
  return narrow ? [0, 50, 100] : [0, 25, 50, 75, 100];
}

/** What the dots are, and the numbers of the scale. */
function placeHead(sheet: Sheet): void {
  const { figure, units, theme, words } = sheet;
  const lines = wrapText(figure.caption, units, small);
  sheet.texts.push(...placedLines(lines, { x: 0, y: 13, align: 'left', style: small, colour: theme.ink3, room: units }, smallLeading));
  const y = 13 + lines.length * smallLeading + 5;
  for (const tick of ticksOf(sheet)) {
    const text = tick === 100 ? valueText(figure, tick, words) : String(tick);
    sheet.texts.push({ text, x: xOf(sheet, tick), y, align: 'center', style: small, colour: theme.ink3 });
  }
  sheet.top = y + 4;
}

function placeGroupTitle(sheet: Sheet, title: string, first: boolean): void {
  if (title === '') {
    sheet.top += 6;
    return;
  }
  const lines = wrapText(title, sheet.units, strong);
  const y = sheet.top + (first ? 22 : 34);
  const place = { x: 0, y, align: 'left', style: strong, colour: sheet.theme.ink, room: sheet.units } as const;
  sheet.texts.push(...placedLines(lines, place, leading));
  sheet.top = y + (lines.length - 1) * leading + 8;
}

/** Labels that may be shown in no group: said once, under the dots, instead of once in each group. */
function hiddenThroughout(groups: readonly DotGroup[]): ReadonlySet<string> {
  const labels = new Set(groups.flatMap(({ rows }) => rows.map(({ label }) => label)));
  const always = (label: string) =>
    groups.every(({ rows }) => rows.every((row) => row.label !== label || row.status === 'hidden')) &&
    groups.some(({ rows }) => rows.some((row) => row.label === label));
  return new Set([...labels].filter(always));
}

function placeWideRow(sheet: Sheet, row: DotRow): void {
  const { labelWidth, nRight, left, theme, words, units } = sheet;
  const lines = wrapText(row.label, labelWidth, readable);
  const height = Math.max(30, lines.length * leading + 10);
  const y = sheet.top + height / 2;
  const first = y + 5 - ((lines.length - 1) * leading) / 2;
  const label = { x: 0, y: first, align: 'left', style: readable, colour: theme.ink2, room: labelWidth } as const;
  sheet.texts.push(...placedLines(lines, label, leading));
  if (row.status !== 'released') {
    const text = words.notShown[row.status];
    sheet.texts.push({ text, x: left, y: y + 4.5, align: 'left', style: small, colour: theme.ink3, halo: theme.bg, room: units - left });
  } else {
    sheet.texts.push({ text: words.n(row.n), x: nRight, y: y + 4.5, align: 'right', style: small, colour: theme.ink3 });
    placeDot(sheet, row, y);
  }
  sheet.top += height;
}

/** Label and n over the dot. */
function placeNarrowRow(sheet: Sheet, row: DotRow): void {
  const { units, theme, words } = sheet;
  const after = row.status === 'released' ? words.n(row.n) : continued(words.notShown[row.status]);
  const lines = wrapText(`${row.label}: ${after}`, units, small);
  const label = { x: 0, y: sheet.top + 15, align: 'left', style: small, colour: theme.ink2, room: units } as const;
  sheet.texts.push(...placedLines(lines, label, smallLeading));
  sheet.top += lines.length * smallLeading + 4;
  if (row.status === 'released') {
    placeDot(sheet, row, sheet.top + 11);
    sheet.top += 22;
  }
  sheet.top += 7;
}

/** The dot, its interval, its number to the right. */
function placeDot(sheet: Sheet, { value, low, high }: DotRow, y: number): void {
  const { figure, theme, words, units } = sheet;
  for (const tick of ticksOf(sheet)) {
    const x = Math.round(xOf(sheet, tick)) + 0.5;
    sheet.marks.push({ kind: 'line', from: [x, y - 11], to: [x, y + 11], colour: tick === 0 ? theme.axis : theme.grid });
  }
  if (value === undefined) return;
  sheet.dots.push({ x: value, y });
  sheet.texts.push({ text: valueText(figure, value, words), x: units, y: y + 5.5, align: 'right', style: strong, colour: theme.ink });
  if (low === undefined || high === undefined) return;
  sheet.marks.push(...whisker([xOf(sheet, low), y], [xOf(sheet, high), y], 5, theme.brand, 2));
}

function placeGroups(sheet: Sheet): void {
  const { figure, narrow, units, theme, words } = sheet;
  const hidden = hiddenThroughout(figure.groups);
  for (const [index, group] of figure.groups.entries()) {
    placeGroupTitle(sheet, group.title, index === 0);
    for (const row of group.rows) if (!hidden.has(row.label)) (narrow ? placeNarrowRow : placeWideRow)(sheet, row);
  }
  if (hidden.size === 0) return;
  const lines = wrapText(`${[...hidden].join(', ')}: ${continued(words.notShown.hidden)}`, units, small);
  const place = { x: 0, y: sheet.top + 20, align: 'left', style: small, colour: theme.ink3, room: units } as const;
  sheet.texts.push(...placedLines(lines, place, smallLeading));
  sheet.top += 12 + lines.length * smallLeading;
}

/**
 * Dots with intervals in groups of rows. What may not be shown is a sentence: in its row, or once under the dots where it is hidden
 * in every group.
 *
 * @example dotsDrawing(figure, lightTheme, 860, chartWords('sv')).config.type // 'line'
 */
export function dotsDrawing(figure: DotsFigure, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const sheet = sheetOf(figure, theme, units, words);
  placeHead(sheet);
  placeGroups(sheet);
  const height = Math.ceil(sheet.top + 8);
  const { left, right, dots, texts, marks } = sheet;
  return drawingOf(
    {
      theme,
      width: units,
      height,
      plot: { left, right },
      scales: { x: silentScale('x', 0, 100), y: silentScale('y', 0, height, true) },
      datasets: [dotsDataset(figure.title, dots, theme)],
      texts,
      marks,
    },
    'line',
  );
}
