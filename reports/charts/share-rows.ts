// One series of shares: a bar from zero for each category, its percent and number of answers to the right.
import type { DistributionFigure, MultipleFigure, ShareSeries } from '../compose/report.ts';
import { wilson } from '../tabulate/statistics/wilson.ts';
import type { ChartWords } from './chart-words.ts';
import { type Bar, barsDataset, type Drawing, isNarrow } from './drawing.ts';
import { type Mark, whisker } from './marks.ts';
import { type PlacedText, placedLines, readable, small, strong } from './placed-text.ts';
import { type ShareScale, shareBarsDrawing, shareGrid, shareNumbers, shareOf, sharePixel } from './share-axis.ts';
import { textWidth, widest } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { wrapText } from './wrap-text.ts';

export type ShareFigure = DistributionFigure | MultipleFigure;

const thickness = 18;
const leading = 19;
const head = 24;

interface Frame {
  readonly narrow: boolean;
  readonly labelWidth: number;
  readonly scale: ShareScale;
  readonly answersWidth: number;
  /** Room under each bar for its interval. */
  readonly under: number;
}

function frameOf(figure: ShareFigure, series: ShareSeries, units: number, words: ChartWords): Frame {
  const narrow = isNarrow(units);
  const answersWidth = widest(series.counts.map(words.answers), small);
  const valueWidth = textWidth(words.percent(100), strong) + 8 + answersWidth;
  const labelWidth = narrow ? units : Math.min(widest(figure.categories, readable) + 2, units * 0.36);
  const scale = { left: narrow ? 0 : labelWidth + 16, right: units - valueWidth - (narrow ? 8 : 28) };
  return { narrow, labelWidth, scale, answersWidth, under: figure.kind === 'multiple' ? 10 : 0 };
}

interface ValuePlace {
  readonly y: number;
  readonly right: number;
  readonly answersWidth: number;
}

/** Percent and number of answers, right of the bar. */
export function valueTexts(
  share: number,
  count: number,
  { y, right, answersWidth }: ValuePlace,
  theme: ChartTheme,
  words: ChartWords,
): readonly PlacedText[] {
  return [
    { text: words.percent(share), x: right - answersWidth - 8, y, align: 'right', style: strong, colour: theme.ink },
    { text: words.answers(count), x: right, y, align: 'right', style: small, colour: theme.ink3 },
  ];
}

/** Label beside the bar, or over it in the narrow drawing; gives back the bar's middle and the row's end. */
function placeLabel(
  label: string,
  top: number,
  frame: Frame,
  theme: ChartTheme,
): { readonly texts: readonly PlacedText[]; readonly y: number; readonly bottom: number } {
  const lines = wrapText(label, frame.labelWidth, readable);
  const block = lines.length * leading;
  const common = { style: readable, colour: theme.ink, room: frame.labelWidth } as const;
  if (frame.narrow) {
    const texts = placedLines(lines, { ...common, x: 0, y: top + 15, align: 'left' }, leading);
    return { texts, y: top + block + 2 + thickness / 2, bottom: top + block + thickness + frame.under + 14 };
  }
  const height = Math.max(thickness + frame.under, block) + 16;
  const y = top + (height - frame.under) / 2;
  const first = y + 5 - ((lines.length - 1) * leading) / 2;
  return { texts: placedLines(lines, { ...common, x: frame.labelWidth, y: first, align: 'right' }, leading), y, bottom: top + height };
}

/** The 95 % interval of a share, a thin line under its bar. */
function intervalMarks(series: ShareSeries, bars: readonly Bar[], frame: Frame, theme: ChartTheme): readonly Mark[] {
  if (frame.under === 0) return [];
  return bars.flatMap((bar, category) => {
    const interval = wilson(series.counts[category] ?? 0, series.n);
    const y = bar.y + thickness / 2 + 7.5;
    const at = (share: number): readonly [number, number] => [sharePixel(frame.scale, share * 100), y];
    return interval ? whisker(at(interval.low), at(interval.high), 3, theme.ink3, 1.5) : [];
  });
}

/** What the lines are, under the last bar. */
function intervalCaption(frame: Frame, y: number, units: number, theme: ChartTheme, words: ChartWords): readonly PlacedText[] {
  if (frame.under === 0) return [];
  const lines = wrapText(words.intervals, units - frame.scale.left, small);
  return placedLines(
    lines,
    { x: frame.scale.left, y, align: 'left', style: small, colour: theme.ink3, room: units - frame.scale.left },
    17,
  );
}

/** The drawing of one released series. */
export function shareRowsDrawing(figure: ShareFigure, series: ShareSeries, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const frame = frameOf(figure, series, units, words);
  const texts: PlacedText[] = [];
  const bars: Bar[] = [];
  let top = head;
  for (const [index, category] of figure.categories.entries()) {
    const label = placeLabel(category, top, frame, theme);
    const share = shareOf(series, index);
    bars.push({ x: [0, share], y: label.y });
    const place = { y: label.y + 5.5, right: units, answersWidth: frame.answersWidth };
    texts.push(...label.texts, ...valueTexts(share, series.counts[index] ?? 0, place, theme, words));
    top = label.bottom;
  }
  const spans = frame.narrow
    ? bars.map(({ y }) => ({ top: y - thickness / 2 - 3, bottom: y + thickness / 2 + 3 }))
    : [{ top: head, bottom: top }];
  const caption = intervalCaption(frame, top + 20, units, theme, words);
  const height = Math.ceil(Math.max(top, ...caption.map(({ y }) => y)) + 4);
  return shareBarsDrawing(
    {
      scale: frame.scale,
      units,
      height,
      datasets: [barsDataset(series.label, theme.brand, thickness, bars)],
      texts: [...shareNumbers(frame.scale, head - 7, frame.narrow, theme, words), ...texts, ...caption],
      marks: [...shareGrid(frame.scale, spans, frame.narrow, theme), ...intervalMarks(series, bars, frame, theme)],
    },
    theme,
  );
}
