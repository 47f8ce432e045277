// The scale of shares: always the whole of 0 to 100 percent, written on top of the bars.
import type { ShareSeries } from '../compose/report.ts';
import type { ChartWords } from './chart-words.ts';
import { type Drawing, drawingOf, type Plan, silentScale } from './drawing.ts';
import type { Mark } from './marks.ts';
import { type PlacedText, small } from './placed-text.ts';
import type { ChartTheme } from './theme.ts';

/** Percent of those who answered that chose one category. */
export function shareOf(series: ShareSeries, category: number): number {
  return series.n === 0 ? 0 : ((series.counts[category] ?? 0) / series.n) * 100;
}

function ticksOf(narrow: boolean): readonly number[] {
  return narrow ? [0, 50, 100] : [0, 25, 50, 75, 100];
}

/** How far the whole scale reaches, in pixels. */
export interface ShareScale {
  readonly left: number;
  readonly right: number;
}

export function sharePixel(scale: ShareScale, percent: number): number {
  return scale.left + ((scale.right - scale.left) * percent) / 100;
}

/** The ends of a Chart.js scale that puts 0 and 100 percent where `scale` says, over a plot of `units` pixels from 0. */
export function shareEnds(scale: ShareScale, units: number): { readonly min: number; readonly max: number } {
  const perPixel = 100 / (scale.right - scale.left);
  return { min: -scale.left * perPixel, max: (units - scale.left) * perPixel };
}

/** What stands in a drawing of bars over the scale. */
export interface ShareBars {
  readonly scale: ShareScale;
  readonly units: number;
  readonly height: number;
  readonly datasets: Plan['datasets'];
  readonly texts: readonly PlacedText[];
  readonly marks: readonly Mark[];
}

/** Bars from zero, lying, over the whole width: what is written and drawn besides is placed by whoever asks. */
export function shareBarsDrawing({ scale, units, height, ...placed }: ShareBars, theme: ChartTheme): Drawing {
  const { min, max } = shareEnds(scale, units);
  const scales = { x: silentScale('x', min, max), y: silentScale('y', 0, height, true) };
  return drawingOf({ theme, width: units, height, plot: { left: 0, right: units }, scales, ...placed }, 'bar');
}

/** From one height to another. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

function gridLine(x: number, { top, bottom }: Span, colour: string): Mark {
  return { kind: 'line', from: [x, top], to: [x, bottom], colour };
}

/** Grid lines behind the bars, interrupted where labels stand between them. */
export function shareGrid(scale: ShareScale, spans: readonly Span[], narrow: boolean, theme: ChartTheme): readonly Mark[] {
  return ticksOf(narrow).flatMap((tick) => {
    const x = Math.round(sharePixel(scale, tick)) + 0.5;
    return spans.map((span) => gridLine(x, span, tick === 0 ? theme.axis : theme.grid));
  });
}

/** The numbers of the scale on a baseline. */
export function shareNumbers(scale: ShareScale, y: number, narrow: boolean, theme: ChartTheme, words: ChartWords): readonly PlacedText[] {
  const atEdge = narrow && scale.left === 0;
  return ticksOf(narrow).map((tick) => ({
    text: tick === 100 ? words.percent(100) : String(tick),
    x: sharePixel(scale, tick),
    y,
    align: atEdge && tick === 0 ? 'left' : narrow && tick === 100 ? 'right' : 'center',
    style: small,
    colour: theme.ink3,
  }));
}
