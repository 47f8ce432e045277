// Diverging stacked bars: what is above the middle of the scale stands to the right, what is below to the left.
import type { LikertRow } from '../compose/report.ts';
import { type ChartWords, continued } from './chart-words.ts';
import { type Drawing, drawingOf, isNarrow, silentScale } from './drawing.ts';
import { type Legend, legendWidth, placeLegend, swatch } from './legend.ts';
import { notKnownBar, type PlacedRow, pixelOf, segmentGaps, segmentNumbers, stepDatasets, topTwoText } from './likert-bars.ts';
import { type Diverging, type LikertFrame, narrowFrame, wideFrame } from './likert-frame.ts';
import type { Mark } from './marks.ts';
import { type PlacedText, placedLines, readable, small, strong } from './placed-text.ts';
import { type ChartTheme, likertStepColours } from './theme.ts';
import { wrapText } from './wrap-text.ts';

const leading = 19;

/** All that drawing one figure takes; `top` moves down as rows are placed. */
interface Sheet {
  readonly figure: Diverging;
  readonly frame: LikertFrame;
  readonly narrow: boolean;
  readonly thickness: number;
  readonly theme: ChartTheme;
  readonly words: ChartWords;
  readonly texts: PlacedText[];
  readonly marks: Mark[];
  readonly rows: PlacedRow[];
  top: number;
}

function stepLegend({ figure, frame, narrow, theme }: Sheet): Legend {
  const colours = likertStepColours(figure.steps.length);
  const entries = figure.steps.map((label, step) => ({ label, colour: theme.likert[colours[step] ?? 2] ?? theme.brand }));
  const right = narrow ? frame.units : frame.plotRight;
  const left = narrow || legendWidth(entries) > right - frame.plotLeft ? 0 : frame.plotLeft;
  return placeLegend(entries, { left, right, top: 0 }, theme);
}

/** Heads of the columns to the right, standing on the legend's last line. */
function columnHeads(sheet: Sheet, bottom: number): void {
  const { frame, theme, figure } = sheet;
  const lines = frame.topTwoHead;
  sheet.texts.push(
    ...placedLines(
      lines,
      { x: frame.topTwoRight, y: bottom - 9 - (lines.length - 1) * 16, align: 'right', style: small, colour: theme.ink3 },
      16,
    ),
  );
  if (frame.notKnownLeft === undefined || !figure.notKnownLabel) return;
  const x = frame.notKnownLeft;
  sheet.marks.push({ kind: 'hatch', colour: theme.notKnown, x, y: bottom - 20, width: swatch, height: swatch });
  const left = x + swatch + 7;
  sheet.texts.push({
    text: figure.notKnownLabel,
    x: left,
    y: bottom - 9,
    align: 'left',
    style: small,
    colour: theme.ink3,
    room: frame.units - left,
  });
}

function placeHead(sheet: Sheet): void {
  const legend = stepLegend(sheet);
  const headHeight = sheet.frame.topTwoHead.length * 16 + 6;
  const ownLine = sheet.narrow && headHeight > 6;
  const shift = sheet.narrow ? 0 : Math.max(0, headHeight - legend.height);
  sheet.texts.push(...legend.texts.map((text) => ({ ...text, y: text.y + shift })));
  sheet.marks.push(...legend.marks.map((mark) => ('y' in mark ? { ...mark, y: mark.y + shift } : mark)));
  const bottom = legend.height + shift + (ownLine ? 22 : 0);
  columnHeads(sheet, bottom);
  sheet.top = bottom + 2;
}

function placeGroupTitle(sheet: Sheet, title: string, first: boolean): void {
  if (title === '' || (title === sheet.figure.title && sheet.figure.groups.length === 1)) {
    sheet.top += first ? 8 : 20;
    return;
  }
  const lines = wrapText(title, sheet.frame.units, strong);
  const y = sheet.top + (first ? 26 : 40);
  sheet.texts.push(
    ...placedLines(lines, { x: 0, y, align: 'left', style: strong, colour: sheet.theme.ink, room: sheet.frame.units }, leading),
  );
  sheet.top = y + (lines.length - 1) * leading + 10;
}

/** Label and n left of the bar; the sentence in its place where nothing may be shown. */
function placeWideRow(sheet: Sheet, row: LikertRow): void {
  const { frame, theme, words } = sheet;
  const lines = wrapText(row.label, frame.labelWidth, readable);
  const height = Math.max(sheet.thickness + 8, lines.length * leading + 8);
  const y = sheet.top + height / 2;
  const firstLine = y + 5 - ((lines.length - 1) * leading) / 2;
  sheet.texts.push(
    ...placedLines(lines, { x: 0, y: firstLine, align: 'left', style: readable, colour: theme.ink2, room: frame.labelWidth }, leading),
  );
  if (row.status !== 'released')
    sheet.texts.push({
      text: words.notShown[row.status],
      x: frame.plotLeft,
      y: y + 4.5,
      align: 'left',
      style: small,
      colour: theme.ink3,
      halo: theme.bg,
    });
  else {
    sheet.texts.push({ text: words.n(row.n), x: frame.nRight, y: y + 4.5, align: 'right', style: small, colour: theme.ink3 });
    sheet.rows.push({ row, y });
  }
  sheet.top += height;
}

function narrowLabel(row: LikertRow, { figure, words }: Sheet): string {
  if (row.status !== 'released') return `${row.label}: ${continued(words.notShown[row.status])}`;
  const notKnown =
    row.notKnown > 0 && figure.notKnownLabel
      ? `, ${figure.notKnownLabel.toLowerCase().replaceAll(' ', '\u00a0')}\u00a0${row.notKnown}`
      : '';
  return `${row.label}: ${words.n(row.n)}${notKnown}`;
}

/** Label, n and "Vet ej" in words over the bar. */
function placeNarrowRow(sheet: Sheet, row: LikertRow): void {
  const { frame, theme } = sheet;
  const lines = wrapText(narrowLabel(row, sheet), frame.units, small);
  sheet.texts.push(
    ...placedLines(lines, { x: 0, y: sheet.top + 15, align: 'left', style: small, colour: theme.ink2, room: frame.units }, 17),
  );
  sheet.top += lines.length * 17 + 6;
  if (row.status === 'released') {
    sheet.rows.push({ row, y: sheet.top + sheet.thickness / 2 });
    sheet.top += sheet.thickness;
  }
  sheet.top += 7;
}

/** A dotted line where the scale's middle is: through the rows of a group, or past each bar where labels stand between. */
function placeMiddle(sheet: Sheet, from: number): void {
  const heights = sheet.rows.map(({ y }) => y).filter((y) => y >= from);
  const [first] = heights;
  if (first === undefined) return;
  const x = pixelOf(sheet.frame, 0);
  const reach = sheet.thickness / 2 + (sheet.narrow ? 4 : 5);
  const spans = sheet.narrow ? heights.map((y) => [y, y] as const) : [[first, heights.at(-1) ?? first] as const];
  for (const [top, bottom] of spans) {
    sheet.marks.push({
      kind: 'line',
      from: [x, top - reach],
      to: [x, bottom + reach],
      colour: sheet.theme.ink,
      ...(sheet.narrow ? {} : { dash: [2, 3] }),
    });
  }
}

function placeGroups(sheet: Sheet): void {
  for (const [index, group] of sheet.figure.groups.entries()) {
    placeGroupTitle(sheet, group.title, index === 0);
    const from = sheet.top;
    for (const row of group.rows) (sheet.narrow ? placeNarrowRow : placeWideRow)(sheet, row);
    placeMiddle(sheet, from);
  }
  for (const placed of sheet.rows) {
    const { frame, theme, words, thickness } = sheet;
    const notKnown = notKnownBar(placed, frame, thickness, theme);
    sheet.texts.push(...segmentNumbers(placed, frame, theme, words), ...topTwoText(placed, frame, theme, words), ...notKnown.texts);
    sheet.marks.push(...segmentGaps(placed, frame, thickness, theme), ...notKnown.marks);
  }
}

/**
 * Diverging bars of a figure, centred on the middle of the middle step. Rows that may not be shown are a sentence.
 *
 * @example likertDrawing(figure, lightTheme, 860, chartWords('sv')).height
 */
export function likertDrawing(figure: Diverging, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const narrow = isNarrow(units);
  const frame = narrow ? narrowFrame(figure, units, words) : wideFrame(figure, units, words);
  const sheet: Sheet = { figure, frame, narrow, thickness: narrow ? 22 : 24, theme, words, texts: [], marks: [], rows: [], top: 0 };
  placeHead(sheet);
  placeGroups(sheet);
  const height = Math.ceil(sheet.top + 8);
  return drawingOf(
    {
      theme,
      width: units,
      height,
      plot: { left: frame.plotLeft, right: frame.plotRight },
      scales: { x: silentScale('x', frame.window.min, frame.window.max), y: silentScale('y', 0, height, true) },
      datasets: stepDatasets(figure.steps, sheet.rows, sheet.thickness, theme),
      texts: sheet.texts,
      marks: sheet.marks,
    },
    'bar',
  );
}
