// Several series of shares: under each category one bar a series, each with its own label, so that no colour must be remembered.
import type { ShareSeries } from '../compose/report.ts';
import { type ChartWords, continued } from './chart-words.ts';
import { type Bar, barsDataset, type Drawing, isNarrow } from './drawing.ts';
import { placeLegend } from './legend.ts';
import { type PlacedText, placedLines, readable, small, strong } from './placed-text.ts';
import { type ShareScale, type Span, shareBarsDrawing, shareGrid, shareNumbers, shareOf } from './share-axis.ts';
import { type ShareFigure, valueTexts } from './share-rows.ts';
import { textWidth, widest } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { wrapText } from './wrap-text.ts';

const thickness = 14;
const leading = 16;

interface Frame {
  readonly units: number;
  readonly narrow: boolean;
  readonly categoryWidth: number;
  /** A series' label stands over its bar where the bars would have too little room beside it. */
  readonly over: boolean;
  /** Right edge of the series' labels. */
  readonly labelRight: number;
  readonly labelWidth: number;
  readonly scale: ShareScale;
  readonly answersWidth: number;
}

/** What a bar is placed with, and the texts placed so far. */
interface Sheet {
  readonly frame: Frame;
  readonly theme: ChartTheme;
  readonly words: ChartWords;
  readonly texts: PlacedText[];
}

interface Shown {
  readonly series: ShareSeries;
  readonly colour: string;
  readonly bars: Bar[];
}

function frameOf(figure: ShareFigure, shown: readonly Shown[], units: number, words: ChartWords): Frame {
  const narrow = isNarrow(units);
  const answersWidth = widest(
    shown.flatMap(({ series }) => series.counts.map(words.answers)),
    small,
  );
  const longest =
    widest(
      shown.map(({ series }) => series.label),
      small,
    ) + 2;
  const over = narrow && longest > units * 0.26;
  const labelWidth = over ? units : Math.min(longest, units * 0.26);
  const categoryWidth = narrow ? units : Math.min(widest(figure.categories, readable) + 2, units * 0.3);
  const labelRight = (narrow ? 0 : categoryWidth + 18) + labelWidth;
  const valueWidth = textWidth(words.percent(100), strong) + 8 + answersWidth;
  const scale = { left: over ? 0 : labelRight + 12, right: units - valueWidth - (narrow ? 10 : 28) };
  return { units, narrow, categoryWidth, over, labelRight, labelWidth, scale, answersWidth };
}

function seriesEntries(figure: ShareFigure, theme: ChartTheme, words: ChartWords) {
  return figure.series.map((series, index) =>
    series.status === 'released'
      ? { label: `${series.label}, ${words.n(series.n)}`, colour: theme.categories[index % theme.categories.length] ?? theme.brand }
      : { label: `${series.label}: ${continued(words.notShown[series.status])}` },
  );
}

/** One bar with its label and value; gives back where it ends. */
function placeBar({ frame, theme, words, texts }: Sheet, shown: Shown, category: number, top: number): number {
  const lines = wrapText(shown.series.label, frame.labelWidth, small);
  const block = lines.length * leading;
  const height = frame.over ? block + thickness + 6 : Math.max(thickness + 8, block + 4);
  const y = frame.over ? top + block + thickness / 2 : top + height / 2;
  const first = frame.over ? top + 11 : y + 4.5 - ((lines.length - 1) * leading) / 2;
  const share = shareOf(shown.series, category);
  shown.bars.push({ x: [0, share], y });
  const place = frame.over ? ({ x: 0, align: 'left' } as const) : ({ x: frame.labelRight, align: 'right' } as const);
  const values = { y: y + 5.5, right: frame.units, answersWidth: frame.answersWidth };
  const label = { ...place, y: first, style: small, colour: theme.ink2, room: frame.labelWidth };
  texts.push(...placedLines(lines, label, leading), ...valueTexts(share, shown.series.counts[category] ?? 0, values, theme, words));
  return top + height;
}

/** A category's name and its bars; gives back where they end. */
function placeCategory(sheet: Sheet, figure: ShareFigure, category: number, shown: readonly Shown[], start: number): number {
  const { frame, theme, texts } = sheet;
  const lines = wrapText(figure.categories[category] ?? '', frame.categoryWidth, readable);
  const y = start + (frame.narrow ? 15 : 16);
  texts.push(...placedLines(lines, { x: 0, y, align: 'left', style: readable, colour: theme.ink, room: frame.categoryWidth }, 19));
  let top = frame.narrow ? start + lines.length * 19 + 3 : start;
  for (const series of shown) top = placeBar(sheet, series, category, top);
  return Math.max(top, frame.narrow ? 0 : start + lines.length * 19 + 4) + 16;
}

/** Where grid lines stand: behind all bars, or behind each category's where its name stands over them, or behind each bar. */
function spansOf(shown: readonly Shown[], { narrow, over }: Frame): readonly Span[] {
  const [first] = shown;
  const last = shown.at(-1);
  if (!first || !last) return [];
  const reach = thickness / 2 + 4;
  if (over) return shown.flatMap(({ bars }) => bars.map(({ y }) => ({ top: y - reach + 2, bottom: y + reach - 2 })));
  const spans = first.bars.map((bar, category) => ({ top: bar.y - reach, bottom: (last.bars[category]?.y ?? bar.y) + reach }));
  return narrow ? spans : [{ top: spans[0]?.top ?? 0, bottom: spans.at(-1)?.bottom ?? 0 }];
}

/** The drawing of two series or more; a series that may not be shown is a sentence in the legend. */
export function shareGroupsDrawing(figure: ShareFigure, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const legend = placeLegend(seriesEntries(figure, theme, words), { left: 0, right: units, top: 0 }, theme);
  const shown: Shown[] = figure.series.flatMap((series, index) =>
    series.status === 'released' ? [{ series, colour: theme.categories[index % theme.categories.length] ?? theme.brand, bars: [] }] : [],
  );
  const frame = frameOf(figure, shown, units, words);
  const texts: PlacedText[] = [...legend.texts];
  const head = legend.height + 30;
  let top = head + 8;
  const sheet = { frame, theme, words, texts };
  for (const category of figure.categories.keys()) top = placeCategory(sheet, figure, category, shown, top);
  const height = Math.ceil(top);
  return shareBarsDrawing(
    {
      scale: frame.scale,
      units,
      height,
      datasets: shown.map(({ series, colour, bars }) => barsDataset(series.label, colour, thickness, bars)),
      texts: [...texts, ...shareNumbers(frame.scale, head - 7, true, theme, words)],
      marks: [...legend.marks, ...shareGrid(frame.scale, spansOf(shown, frame), true, theme)],
    },
    theme,
  );
}
