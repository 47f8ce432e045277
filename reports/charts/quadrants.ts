// Two means of each area as a dot on the whole of both scales, cut at their middle. Labels stand at the dots; where there is no
// room for words, numbers do and the words are listed below.
import type { Quadrant, QuadrantPoint, QuadrantsFigure } from '../compose/strategy-figures.ts';
import { type ChartWords, continued } from './chart-words.ts';
import { type Dot, type Drawing, drawingOf, isNarrow, silentScale } from './drawing.ts';
import { type LabelBox, labelPlaces, type PlacedLabel } from './label-places.ts';
import type { Mark } from './marks.ts';
import { notShownDrawing } from './not-shown.ts';
import { type PlacedText, placedLines, readable, small, strong } from './placed-text.ts';
import { textWidth, widest } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { tint } from './tint.ts';
import { wrapText } from './wrap-text.ts';

const radius = 6;

interface Shown extends QuadrantPoint {
  readonly x: number;
  readonly y: number;
}
interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function isShown(point: QuadrantPoint): point is Shown {
  return point.status === 'released' && point.x !== undefined && point.y !== undefined;
}

function pixelOf({ scale }: QuadrantsFigure, plot: Plot, { x, y }: Shown): readonly [number, number] {
  const share = (value: number) => (value - scale.min) / (scale.max - scale.min);
  return [plot.left + share(x) * (plot.right - plot.left), plot.bottom - share(y) * (plot.bottom - plot.top)];
}

/** The corner names, and the boxes they take. */
function cornerTexts(figure: QuadrantsFigure, plot: Plot, theme: ChartTheme): readonly PlacedText[] {
  const at = (quadrant: Quadrant, align: 'left' | 'right', y: number): PlacedText => ({
    text: figure.quadrants[quadrant],
    x: align === 'left' ? plot.left + 10 : plot.right - 10,
    y,
    align,
    style: quadrant === 'prioritise' ? strong : readable,
    colour: quadrant === 'prioritise' ? theme.brand : theme.ink2,
  });
  return [
    at('prioritise', 'left', plot.top + 21),
    at('keep', 'right', plot.top + 21),
    at('lower', 'left', plot.bottom - 11),
    at('enough', 'right', plot.bottom - 11),
  ];
}

function boxOf({ text, x, y, align, style }: PlacedText): LabelBox {
  const width = textWidth(text, style);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - style.size, bottom: y + 4 };
}

/** The grid, the cross in the middle, a tint where to prioritise. */
function gridMarks(figure: QuadrantsFigure, plot: Plot, theme: ChartTheme): readonly Mark[] {
  const { min, max } = figure.scale;
  const middle: Shown = { label: '', status: 'released', x: (min + max) / 2, y: (min + max) / 2 };
  const [middleX, middleY] = pixelOf(figure, plot, middle);
  const ticks = Array.from({ length: max - min + 1 }, (_, at) => min + at);
  const box = { x: plot.left, y: plot.top, width: middleX - plot.left, height: middleY - plot.top };
  const lines = ticks.flatMap((tick): readonly Mark[] => {
    const [x, y] = pixelOf(figure, plot, { ...middle, x: tick, y: tick });
    return [
      { kind: 'line', from: [x, plot.top], to: [x, plot.bottom], colour: theme.grid },
      { kind: 'line', from: [plot.left, y], to: [plot.right, y], colour: theme.grid },
    ];
  });
  return [
    { kind: 'swatch', colour: tint(theme.bg, theme.brand, 0.08), ...box },
    ...lines,
    { kind: 'line', from: [middleX, plot.top], to: [middleX, plot.bottom], colour: theme.axis, width: 1.5 },
    { kind: 'line', from: [plot.left, middleY], to: [plot.right, middleY], colour: theme.axis, width: 1.5 },
  ];
}

function tickTexts(figure: QuadrantsFigure, plot: Plot, theme: ChartTheme): readonly PlacedText[] {
  const { min, max } = figure.scale;
  return Array.from({ length: max - min + 1 }, (_, at) => min + at).flatMap((tick): readonly PlacedText[] => {
    const [x, y] = pixelOf(figure, plot, { label: '', status: 'released', x: tick, y: tick });
    const common = { text: String(tick), style: small, colour: theme.ink3 };
    return [
      { ...common, x, y: plot.bottom + 18, align: 'center' },
      { ...common, x: plot.left - 8, y: y + 4.5, align: 'right' },
    ];
  });
}

interface Labels {
  readonly labels: readonly PlacedLabel[];
  /** Numbers instead of words: what each stands for. */
  readonly list: readonly string[];
}

/** Words where all of them fit, else numbers. */
function labelsOf(figure: QuadrantsFigure, shown: readonly Shown[], plot: Plot, narrow: boolean, taken: readonly LabelBox[]): Labels {
  const anchors = shown.map((point) => {
    const [x, y] = pixelOf(figure, plot, point);
    return { label: point.label, x, y };
  });
  const room = { left: plot.left + 3, right: plot.right - 3, top: plot.top + 2, bottom: plot.bottom - 2 };
  const inWords = narrow ? undefined : labelPlaces(anchors, radius, small, room, taken);
  if (inWords) return { labels: inWords, list: [] };
  const numbered = anchors.map((anchor, at) => ({ ...anchor, label: String(at + 1) }));
  const labels = labelPlaces(numbered, radius, small, room, taken) ?? labelPlaces(numbered, radius, small, room, taken, true) ?? [];
  return { labels, list: shown.map(({ label }, at) => `${at + 1}\u00a0\u00a0${label}`) };
}

/** What the numbers stand for, in as many columns as there is room for. */
function listTexts(
  list: readonly string[],
  top: number,
  units: number,
  theme: ChartTheme,
): { readonly texts: readonly PlacedText[]; readonly bottom: number } {
  if (list.length === 0) return { texts: [], bottom: top };
  const width = Math.min(widest(list, small) + 24, units);
  const columns = Math.max(1, Math.min(Math.floor(units / width), 3));
  const perColumn = Math.ceil(list.length / columns);
  const room = units / columns - 12;
  const heights = Array.from({ length: columns }, () => top);
  const texts = list.flatMap((entry, at) => {
    const column = Math.floor(at / perColumn);
    const lines = wrapText(entry, room, small);
    const y = (heights[column] ?? top) + 16;
    heights[column] = y + (lines.length - 1) * 17 + 4;
    return placedLines(lines, { x: (units / columns) * column, y, align: 'left', style: small, colour: theme.ink, room }, 17);
  });
  return { texts, bottom: Math.max(...heights) };
}

/** Areas that may not be shown, each a sentence. */
function withheldTexts(figure: QuadrantsFigure, top: number, units: number, theme: ChartTheme, words: ChartWords) {
  let y = top;
  const texts = figure.points.flatMap((point): readonly PlacedText[] => {
    if (point.status === 'released') return [];
    const lines = wrapText(`${point.label}: ${continued(words.notShown[point.status])}`, units, small);
    const placed = placedLines(lines, { x: 0, y: y + 17, align: 'left', style: small, colour: theme.ink3, room: units }, 17);
    y += lines.length * 17;
    return placed;
  });
  return { texts, bottom: y };
}

/**
 * The dots of a figure in their quadrants.
 *
 * @example quadrantsDrawing(figure, lightTheme, 860, chartWords('sv')).texts.map(({ text }) => text) // ['Prioritera', …]
 */
export function quadrantsDrawing(figure: QuadrantsFigure, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const narrow = isNarrow(units);
  const shown = figure.points.filter(isShown);
  if (shown.length === 0) {
    const status = figure.points.find((point) => point.status !== 'released')?.status;
    return notShownDrawing(status === 'hidden' ? 'hidden' : 'too-few', theme, units, words);
  }
  const yTitle = wrapText(figure.axes.y, units, small);
  const xTitle = wrapText(figure.axes.x, units, small);
  const title = { align: 'left', style: small, colour: theme.ink2, room: units } as const;
  const top = yTitle.length * 17 + 12;
  const plot: Plot = { left: 22, right: units - 6, top, bottom: top + (narrow ? 320 : Math.min(520, units * 0.62)) };
  const corners = cornerTexts(figure, plot, theme);
  const { labels, list } = labelsOf(figure, shown, plot, narrow, corners.map(boxOf));
  const xTop = plot.bottom + 40;
  const listed = listTexts(list, xTop + (xTitle.length - 1) * 17 + 14, units, theme);
  const withheld = withheldTexts(figure, listed.bottom + 4, units, theme, words);
  const height = Math.ceil(withheld.bottom + 8);
  return drawingOf(
    {
      theme,
      width: units,
      height,
      plot,
      scales: { x: silentScale('x', figure.scale.min, figure.scale.max), y: silentScale('y', figure.scale.min, figure.scale.max) },
      datasets: [
        {
          type: 'line',
          label: figure.title,
          data: shown.map(({ x, y }): Dot => ({ x, y })),
          showLine: false,
          pointBackgroundColor: theme.brand,
          pointBorderColor: theme.bg,
          pointBorderWidth: 1.5,
          pointRadius: radius,
          clip: false,
        },
      ],
      texts: [
        ...placedLines(yTitle, { ...title, x: 0, y: 13 }, 17),
        ...placedLines(xTitle, { ...title, x: plot.right, y: xTop, align: 'right' }, 17),
        ...tickTexts(figure, plot, theme),
        ...corners,
        ...labels.map(({ text, x, y, align }): PlacedText => ({ text, x, y, align, style: small, colour: theme.ink, halo: theme.bg })),
        ...listed.texts,
        ...withheld.texts,
      ],
      marks: [
        ...gridMarks(figure, plot, theme),
        ...labels.flatMap(({ leader }): readonly Mark[] =>
          leader ? [{ kind: 'line', from: leader[0], to: leader[1], colour: theme.axis }] : [],
        ),
      ],
    },
    'line',
  );
}
