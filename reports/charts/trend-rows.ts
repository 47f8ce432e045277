// A trend of more occasions than fit side by side: the same dots and intervals lying down, an occasion a row.
import type { TrendFigure, TrendPoint } from '../compose/report.ts';
import type { ChartWords } from './chart-words.ts';
import { type Dot, type Drawing, dotsDataset, drawingOf, silentScale } from './drawing.ts';
import { type Mark, whisker } from './marks.ts';
import { type PlacedText, placedLines, small, strong } from './placed-text.ts';
import { textWidth, widest } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { wrapText } from './wrap-text.ts';

const leading = 17;

interface Frame {
  readonly units: number;
  readonly labelWidth: number;
  readonly left: number;
  readonly right: number;
  readonly nWidth: number;
  readonly top: number;
}
interface Row {
  readonly point: TrendPoint;
  readonly lines: readonly string[];
  readonly y: number;
  readonly bottom: number;
}

function frameOf(figure: TrendFigure, units: number, captionLines: number, words: ChartWords): Frame {
  const shown = figure.points.filter((point) => point.status === 'released');
  const nWidth = widest(
    shown.map((point) => words.n(point.n)),
    small,
  );
  const labelWidth = Math.min(
    widest(
      figure.points.map((point) => point.label),
      small,
    ) + 2,
    units * 0.34,
  );
  const right = units - nWidth - textWidth(words.number(figure.scale.max, 1), strong) - 24;
  return { units, labelWidth, left: labelWidth + 16, right, nWidth, top: captionLines * leading + 28 };
}

function rowsOf(figure: TrendFigure, frame: Frame): readonly Row[] {
  let top = frame.top + 4;
  return figure.points.map((point) => {
    const lines = wrapText(point.label, frame.labelWidth, small);
    const height = Math.max(28, lines.length * leading + 8);
    top += height;
    return { point, lines, y: top - height / 2, bottom: top };
  });
}

function xOf({ scale }: TrendFigure, frame: Frame, value: number): number {
  return frame.left + ((value - scale.min) / (scale.max - scale.min)) * (frame.right - frame.left);
}

function scaleGrid(
  figure: TrendFigure,
  frame: Frame,
  bottom: number,
  theme: ChartTheme,
): { readonly marks: readonly Mark[]; readonly texts: readonly PlacedText[] } {
  const { min, max } = figure.scale;
  const stride = Math.ceil((max - min) / 6);
  const ticks = Array.from({ length: Math.floor((max - min) / stride) + 1 }, (_, index) => min + index * stride);
  const at = (tick: number): number => Math.round(xOf(figure, frame, tick)) + 0.5;
  return {
    marks: ticks.map((tick) => ({ kind: 'line', from: [at(tick), frame.top], to: [at(tick), bottom], colour: theme.grid })),
    texts: ticks.map((tick) => ({ text: String(tick), x: at(tick), y: frame.top - 6, align: 'center', style: small, colour: theme.ink3 })),
  };
}

/** Label left, value and n right; the sentence in the plot where nothing may be shown. */
function rowTexts({ point, lines, y }: Row, frame: Frame, theme: ChartTheme, words: ChartWords): readonly PlacedText[] {
  const first = {
    x: 0,
    y: y + 4.5 - ((lines.length - 1) * leading) / 2,
    align: 'left',
    style: small,
    colour: theme.ink2,
    room: frame.labelWidth,
  } as const;
  const label = placedLines(lines, first, leading);
  const line = { y: y + 4.5, style: small, colour: theme.ink3 };
  if (point.status !== 'released') {
    return [
      ...label,
      { ...line, text: words.notShown[point.status], x: frame.left, align: 'left', halo: theme.bg, room: frame.units - frame.left },
    ];
  }
  const n: PlacedText = { ...line, text: words.n(point.n), x: frame.units, align: 'right' };
  if (point.mean === undefined) return [...label, n];
  const mean = words.number(point.mean, 1);
  return [...label, n, { text: mean, x: frame.units - frame.nWidth - 10, y: y + 5, align: 'right', style: strong, colour: theme.ink }];
}

function rowMarks(figure: TrendFigure, { point, y }: Row, frame: Frame, theme: ChartTheme): readonly Mark[] {
  if (point.status !== 'released' || point.low === undefined || point.high === undefined) return [];
  return whisker([xOf(figure, frame, point.low), y], [xOf(figure, frame, point.high), y], 5, theme.brand, 2);
}

/** Dots in rows, the first occasion on top. */
export function trendRowsDrawing(figure: TrendFigure, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const { min, max, minLabel, maxLabel } = figure.scale;
  const caption = wrapText(words.meanOnScale(min, minLabel, max, maxLabel), units, small);
  const frame = frameOf(figure, units, caption.length, words);
  const rows = rowsOf(figure, frame);
  const bottom = rows.at(-1)?.bottom ?? frame.top;
  const grid = scaleGrid(figure, frame, bottom, theme);
  const height = Math.ceil(bottom + 6);
  const dots = rows.flatMap(({ point, y }): Dot[] =>
    point.status === 'released' && point.mean !== undefined ? [{ x: point.mean, y }] : [],
  );
  const captionTexts = placedLines(caption, { x: 0, y: 13, align: 'left', style: small, colour: theme.ink3, room: units }, leading);
  return drawingOf(
    {
      theme,
      width: units,
      height,
      plot: frame,
      scales: { x: silentScale('x', min, max), y: silentScale('y', frame.top, height, true) },
      datasets: [dotsDataset(figure.title, dots, theme)],
      texts: [...captionTexts, ...grid.texts, ...rows.flatMap((row) => rowTexts(row, frame, theme, words))],
      marks: [...grid.marks, ...rows.flatMap((row) => rowMarks(figure, row, frame, theme))],
    },
    'line',
  );
}
