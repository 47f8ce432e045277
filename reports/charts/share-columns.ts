// One choice over several occasions: a column an occasion, a row a category, so that a category is followed along its row.
import type { ShareSeries } from '../compose/report.ts';
import type { ChartWords } from './chart-words.ts';
import { type Bar, barsDataset, type Drawing, drawingOf, type Plan, silentScale } from './drawing.ts';
import type { Mark } from './marks.ts';
import { type PlacedText, placedLines, readable, small, strong } from './placed-text.ts';
import { type ShareScale, shareEnds, shareOf } from './share-axis.ts';
import type { ShareFigure } from './share-rows.ts';
import { widest } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { wrapText } from './wrap-text.ts';

const thickness = 7;
const gutter = 26;
const leading = 19;
const leastColumn = 84;

interface Column {
  readonly series: ShareSeries;
  readonly scale: ShareScale;
}
interface Row {
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

function labelWidthOf(figure: ShareFigure, units: number): number {
  return Math.min(widest(figure.categories, readable) + 2, units * 0.32);
}

/** True where each series gets a column wide enough to read. */
export function fitsInColumns(figure: ShareFigure, units: number): boolean {
  return (units - labelWidthOf(figure, units)) / figure.series.length - gutter >= leastColumn;
}

function columnsOf(figure: ShareFigure, units: number, labelWidth: number): readonly Column[] {
  const pitch = (units - labelWidth) / figure.series.length;
  return figure.series.map((series, index) => {
    const left = labelWidth + gutter + index * pitch;
    return { series, scale: { left, right: left + pitch - gutter } };
  });
}

/** Occasion and n over a column. */
function columnHead({ series, scale }: Column, bottom: number, theme: ChartTheme, words: ChartWords): readonly PlacedText[] {
  const room = scale.right - scale.left;
  const lines = wrapText(series.label, room, strong);
  const place = { x: scale.left, align: 'left', room } as const;
  const title = placedLines(lines, { ...place, y: bottom - 27 - (lines.length - 1) * leading, style: strong, colour: theme.ink }, leading);
  if (series.status !== 'released') return title;
  return [...title, { ...place, text: words.n(series.n), y: bottom - 9, style: small, colour: theme.ink3 }];
}

function rowsOf(figure: ShareFigure, labelWidth: number, start: number): readonly Row[] {
  let top = start;
  return figure.categories.map((category) => {
    const lines = wrapText(category, labelWidth, readable);
    const row = { lines, top, height: Math.max(46, lines.length * leading + 20) };
    top += row.height;
    return row;
  });
}

/** The percent of one cell; the whole scale is a hairline under its bar. */
function placeCell({ series, scale }: Column, index: number, row: Row, theme: ChartTheme, words: ChartWords) {
  const y = row.top + 33;
  const share = shareOf(series, index);
  const text: PlacedText = {
    text: words.percent(share),
    x: scale.left,
    y: row.top + 22,
    align: 'left',
    style: readable,
    colour: theme.ink,
  };
  const whole: Mark = {
    kind: 'line',
    from: [scale.left, y + thickness / 2 - 0.5],
    to: [scale.right, y + thickness / 2 - 0.5],
    colour: theme.axis,
  };
  return { text, whole, bar: { x: [0, share], y } satisfies Bar as Bar };
}

function placeColumn(
  column: Column,
  index: number,
  rows: readonly Row[],
  theme: ChartTheme,
  words: ChartWords,
  plan: { readonly texts: PlacedText[]; readonly marks: Mark[] },
) {
  const { series, scale } = column;
  if (series.status !== 'released') {
    const room = scale.right - scale.left;
    const lines = wrapText(words.notShown[series.status], room, small);
    plan.texts.push(
      ...placedLines(lines, { x: scale.left, y: (rows[0]?.top ?? 0) + 22, align: 'left', style: small, colour: theme.ink3, room }, 17),
    );
    return [];
  }
  const cells = rows.map((row, category) => placeCell(column, category, row, theme, words));
  plan.texts.push(...cells.map((cell) => cell.text));
  plan.marks.push(...cells.map((cell) => cell.whole));
  return [
    barsDataset(
      series.label,
      theme.brand,
      thickness,
      cells.map((cell) => cell.bar),
      `x${index}`,
    ),
  ];
}

function rowLabels(
  rows: readonly Row[],
  labelWidth: number,
  units: number,
  theme: ChartTheme,
): { readonly texts: readonly PlacedText[]; readonly marks: readonly Mark[] } {
  const label = { x: 0, align: 'left', style: readable, colour: theme.ink, room: labelWidth } as const;
  return {
    texts: rows.flatMap((row) => placedLines(row.lines, { ...label, y: row.top + 22 }, leading)),
    marks: rows.map((row) => ({
      kind: 'line',
      from: [0, Math.round(row.top) + 0.5],
      to: [units, Math.round(row.top) + 0.5],
      colour: theme.grid,
    })),
  };
}

/** The drawing in columns; see fitsInColumns. */
export function shareColumnsDrawing(figure: ShareFigure, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const labelWidth = labelWidthOf(figure, units);
  const columns = columnsOf(figure, units, labelWidth);
  const headLines = Math.max(...columns.map(({ series, scale }) => wrapText(series.label, scale.right - scale.left, strong).length));
  const head = headLines * leading + 30;
  const rows = rowsOf(figure, labelWidth, head);
  const labels = rowLabels(rows, labelWidth, units, theme);
  const plan = {
    texts: [...labels.texts, ...columns.flatMap((column) => columnHead(column, head, theme, words))],
    marks: [...labels.marks],
  };
  const datasets = columns.flatMap((column, index) => placeColumn(column, index, rows, theme, words, plan));
  const height = Math.ceil(rows.reduce((sum, row) => sum + row.height, head) + 2);
  const scales: NonNullable<Plan['scales']> = { y: silentScale('y', 0, height, true) };
  for (const [index, { scale }] of columns.entries()) {
    const { min, max } = shareEnds(scale, units);
    scales[`x${index}`] = silentScale('x', min, max);
  }
  return drawingOf({ theme, width: units, height, plot: { left: 0, right: units }, scales, datasets, ...plan }, 'bar');
}
