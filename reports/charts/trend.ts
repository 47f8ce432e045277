// Means over occasions: a dot with its 95 % interval for each, on the whole scale, never on a zoomed one.
import type { TrendFigure, TrendPoint } from '../compose/report.ts';
import type { ChartWords } from './chart-words.ts';
import { type Drawing, type DrawingDataset, drawingOf, isNarrow, silentScale } from './drawing.ts';
import { type Mark, whisker } from './marks.ts';
import { type PlacedText, placedLines, small, strong } from './placed-text.ts';
import { textWidth, widest } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { trendRowsDrawing } from './trend-rows.ts';
import { wrapText } from './wrap-text.ts';

const leading = 17;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly slot: number;
  readonly caption: readonly string[];
}

function frameOf(figure: TrendFigure, units: number, words: ChartWords): Frame {
  const { min, max, minLabel, maxLabel } = figure.scale;
  const caption = wrapText(words.meanOnScale(min, minLabel, max, maxLabel), units, small);
  const left = 12 + textWidth(String(max), small);
  const top = caption.length * leading + 30;
  const bottom = top + (isNarrow(units) ? 34 : 42) * Math.min(max - min, 6);
  return { left, right: units, top, bottom, slot: (units - left) / Math.max(figure.points.length, 1), caption };
}

/** Whether each occasion has room for its n and the longest word of its name. */
function fitsSideBySide(figure: TrendFigure, frame: Frame, words: ChartWords): boolean {
  const needed = figure.points.flatMap((point) => [
    ...point.label.split(/\s+/),
    ...(point.status === 'released' ? [words.n(point.n)] : []),
  ]);
  return widest(needed, small) + 8 <= frame.slot;
}

function xOf(frame: Frame, index: number): number {
  return frame.left + frame.slot * (index + 0.5);
}

function yOf({ scale }: TrendFigure, frame: Frame, value: number): number {
  return frame.bottom - ((value - scale.min) / (scale.max - scale.min)) * (frame.bottom - frame.top);
}

/** A line and a number for each whole step of the scale. */
function scaleGrid(
  figure: TrendFigure,
  frame: Frame,
  theme: ChartTheme,
): { readonly marks: readonly Mark[]; readonly texts: readonly PlacedText[] } {
  const { min, max } = figure.scale;
  const stride = Math.ceil((max - min) / 6);
  const ticks = Array.from({ length: Math.floor((max - min) / stride) + 1 }, (_, index) => min + index * stride);
  return {
    marks: ticks.map((tick) => {
      const y = Math.round(yOf(figure, frame, tick)) + 0.5;
      return { kind: 'line', from: [frame.left, y], to: [frame.right, y], colour: theme.grid };
    }),
    texts: ticks.map((tick) => ({
      text: String(tick),
      x: frame.left - 8,
      y: yOf(figure, frame, tick) + 4.5,
      align: 'right',
      style: small,
      colour: theme.ink3,
    })),
  };
}

/** Occasion and n under the plot; a sentence instead of n where nothing may be shown. */
function pointLabel(point: TrendPoint, index: number, frame: Frame, theme: ChartTheme, words: ChartWords): readonly PlacedText[] {
  const room = frame.slot - 8;
  const first = { x: xOf(frame, index), y: frame.bottom + 34, align: 'center', style: small, colour: theme.ink3, room } as const;
  const label = wrapText(point.label, room, small);
  const note = wrapText(point.status === 'released' ? words.n(point.n) : words.notShown[point.status], room, small);
  return [
    ...placedLines(label, { ...first, colour: theme.ink2 }, leading),
    ...placedLines(note, { ...first, y: first.y + label.length * leading }, leading),
  ];
}

/** The interval, and the value over it. */
function pointMarks(
  figure: TrendFigure,
  point: TrendPoint,
  index: number,
  frame: Frame,
  theme: ChartTheme,
  words: ChartWords,
): { readonly marks: readonly Mark[]; readonly texts: readonly PlacedText[] } {
  if (point.status !== 'released' || point.mean === undefined) return { marks: [], texts: [] };
  const x = xOf(frame, index);
  const high = yOf(figure, frame, point.high ?? point.mean);
  const low = yOf(figure, frame, point.low ?? point.mean);
  const text: PlacedText = {
    text: words.number(point.mean, 1),
    x,
    y: high - 9,
    align: 'center',
    style: strong,
    colour: theme.ink,
    halo: theme.bg,
  };
  return { marks: low === high ? [] : whisker([x, low], [x, high], 5, theme.brand, 2), texts: [text] };
}

function meansDataset(figure: TrendFigure, theme: ChartTheme): DrawingDataset {
  return {
    type: 'line',
    label: figure.title,
    data: figure.points.map((point, index) => ({ x: index, y: point.status === 'released' ? (point.mean ?? null) : null })),
    borderColor: `${theme.brand}73`,
    borderWidth: 2,
    pointBackgroundColor: theme.brand,
    pointBorderColor: theme.brand,
    pointBorderWidth: 0,
    pointRadius: 5,
    clip: false,
    spanGaps: false,
  };
}

/**
 * Dots with intervals, in the order of the occasions, in rows where they would not fit side by side. Occasions that may not be shown leave a gap and a sentence.
 *
 * @example trendDrawing(figure, darkTheme, 400, chartWords('sv')).config.type // 'line'
 */
export function trendDrawing(figure: TrendFigure, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const frame = frameOf(figure, units, words);
  if (!fitsSideBySide(figure, frame, words)) return trendRowsDrawing(figure, theme, units, words);
  const grid = scaleGrid(figure, frame, theme);
  const points = figure.points.map((point, index) => pointMarks(figure, point, index, frame, theme, words));
  const labels = figure.points.flatMap((point, index) => pointLabel(point, index, frame, theme, words));
  const caption = placedLines(frame.caption, { x: 0, y: 13, align: 'left', style: small, colour: theme.ink3, room: units }, leading);
  const height = Math.ceil(Math.max(frame.bottom, ...labels.map((label) => label.y)) + 8);
  const last = Math.max(figure.points.length - 1, 0);
  return drawingOf(
    {
      theme,
      width: units,
      height,
      plot: frame,
      scales: { x: silentScale('x', -0.5, last + 0.5), y: silentScale('y', figure.scale.min, figure.scale.max) },
      datasets: [meansDataset(figure, theme)],
      texts: [...caption, ...grid.texts, ...labels, ...points.flatMap((point) => point.texts)],
      marks: [...grid.marks, ...points.flatMap((point) => point.marks)],
    },
    'line',
  );
}
