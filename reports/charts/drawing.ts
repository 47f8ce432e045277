// A planned chart. Positions are planned here in pixels and Chart.js draws the bars and dots at their values: the plot area
// is fixed by the padding and no scale takes room, so both agree to the pixel.
import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js';
import { type Mark, marksPlugin } from './marks.ts';
import { type PlacedText, textsPlugin } from './placed-text.ts';
import type { ChartTheme } from './theme.ts';

/** Units: 860 and 328 for the two standard drawings, or as many as there is room for on a page. */
export type DrawingWidth = 'wide' | 'narrow' | number;

/** From `x[0]` to `x[1]` on the value scale, centred at pixel `y`. */
export interface Bar {
  readonly x: [from: number, to: number];
  readonly y: number;
}
/** `y: null` leaves a gap. */
export interface Dot {
  readonly x: number;
  readonly y: number | null;
}
export type DrawingConfig = ChartConfiguration<'bar' | 'line', (Bar | Dot)[]>;
export type DrawingDataset = ChartDataset<'bar' | 'line', (Bar | Dot)[]>;

export interface Drawing {
  readonly config: DrawingConfig;
  readonly width: number;
  readonly height: number;
  /** All the chart says in words and numbers, with places. */
  readonly texts: readonly PlacedText[];
}

/** What every chart file plans: a size, a value scale or several, datasets, texts and marks. */
export interface Plan {
  readonly theme: ChartTheme;
  readonly width: number;
  readonly height: number;
  readonly scales: NonNullable<ChartOptions<'bar' | 'line'>['scales']>;
  readonly plot: { readonly left: number; readonly right: number; readonly top?: number; readonly bottom?: number };
  readonly datasets: DrawingDataset[];
  readonly texts: readonly PlacedText[];
  readonly marks: readonly Mark[];
}

const standardUnits = { wide: 860, narrow: 328 } as const;
/** Below this a chart takes its narrow form: labels over the bars. */
const narrowBelow = 560;

export function unitsOf(width: DrawingWidth): number {
  return typeof width === 'number' ? Math.max(280, Math.round(width)) : standardUnits[width];
}

export function isNarrow(units: number): boolean {
  return units < narrowBelow;
}

/** A linear scale that takes no room and draws nothing of its own. */
export function silentScale(axis: 'x' | 'y', min: number, max: number, reverse = false) {
  return { type: 'linear', axis, min, max, reverse, display: false, offset: false } as const;
}

/** The Chart.js configuration of a plan: still, without legend, title, tooltip or responsiveness of its own. */
export function drawingOf(plan: Plan, type: 'bar' | 'line'): Drawing {
  const { width, height, plot, theme, texts } = plan;
  const config: DrawingConfig = {
    type,
    data: { datasets: plan.datasets },
    options: {
      ...(type === 'bar' ? { indexAxis: 'y' } : {}),
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      layout: {
        autoPadding: false,
        padding: {
          left: plot.left,
          right: width - plot.right,
          top: plot.top ?? 0,
          bottom: plot.bottom === undefined ? 0 : height - plot.bottom,
        },
      },
      scales: plan.scales,
      plugins: { legend: { display: false }, title: { display: false }, tooltip: { enabled: false } },
    },
    plugins: [marksPlugin(plan.marks), textsPlugin(texts, theme)],
  };
  return { config, width, height, texts };
}

/** Datasets of bars of one thickness and colour. */
export function barsDataset(label: string, colour: string, thickness: number, bars: readonly Bar[], xAxisID = 'x'): DrawingDataset {
  return {
    type: 'bar',
    label,
    data: [...bars],
    backgroundColor: colour,
    barThickness: thickness,
    grouped: false,
    borderSkipped: false,
    inflateAmount: 0,
    xAxisID,
    yAxisID: 'y',
  };
}

/** Dots without a line between them, in the one colour that means a value of ours. */
export function dotsDataset(label: string, dots: readonly Dot[], theme: ChartTheme): DrawingDataset {
  return {
    type: 'line',
    label,
    data: [...dots],
    showLine: false,
    pointBackgroundColor: theme.brand,
    pointBorderWidth: 0,
    pointRadius: 5,
    clip: false,
  };
}
