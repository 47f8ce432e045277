// The canvas and Chart.js for it, loaded on first use: a server that draws nothing does not pay for them (20 MB).
import { createRequire } from 'node:module';
import type { Chart as ChartType } from 'chart.js';
import type { Drawing } from '../../reports/charts/drawing.ts';

type Napi = typeof import('@napi-rs/canvas');
type NapiCanvas = import('@napi-rs/canvas').Canvas | import('@napi-rs/canvas').SvgCanvas;

export interface Easel {
  readonly napi: Napi;
  /** A CSS font-family list that has letters on this machine. */
  readonly font: string;
  /** Draws a planned chart on a canvas of its size, at `scale` device pixels a unit. */
  readonly draw: (drawing: Drawing, canvas: NapiCanvas, scale: number) => void;
}

const family = 'Efterklang Sans';
const weights = [400, 600] as const;
const subsets = ['latin', 'latin-ext'] as const;

/** Arimo (SIL Open Font License), as wide as Arial to the unit, which is what reports/charts plans with. */
function registerOwnFont(napi: Napi): boolean {
  const { resolve } = createRequire(import.meta.url);
  try {
    for (const weight of weights) {
      for (const subset of subsets)
        napi.GlobalFonts.registerFromPath(resolve(`@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff2`), family);
    }
    return napi.GlobalFonts.has(family);
  } catch {
    return false;
  }
}

/** A machine without fonts draws charts without a single letter and says nothing: refuse instead. */
function fontOf(napi: Napi): string {
  if (registerOwnFont(napi)) return `"${family}", sans-serif`;
  if (napi.GlobalFonts.families.length > 0) return 'Arial, "Liberation Sans", "DejaVu Sans", sans-serif';
  throw new Error(
    'There is no font to draw charts with. Install the package @fontsource/arimo (npm ci) or a system font such as fonts-liberation.',
  );
}

async function loadChart(): Promise<typeof ChartType> {
  const { BarController, BarElement, Chart, LinearScale, LineController, LineElement, PointElement } = await import('chart.js');
  Chart.register(BarController, BarElement, LineController, LineElement, PointElement, LinearScale);
  return Chart;
}

async function setUp(): Promise<Easel> {
  const [napi, Chart] = await Promise.all([import('@napi-rs/canvas'), loadChart()]);
  const draw: Easel['draw'] = ({ config }, canvas, scale) => {
    // Without a DOM, Chart.js uses nothing of a canvas but its size and 2D context.
    const target = canvas as unknown as HTMLCanvasElement;
    const chart = new Chart(target, { ...config, options: { ...config.options, devicePixelRatio: scale } });
    chart.stop();
    // Chart.js remembers every chart until it is destroyed, which also wipes the canvas. Without its canvas it lets go of both
    // and leaves the drawing: a few megabytes a chart that would never be freed.
    Object.assign(chart, { canvas: null });
    chart.destroy();
  };
  return { napi, font: fontOf(napi), draw };
}

let easel: Promise<Easel> | undefined;

/** The canvas, set up once a process. */
export function openEasel(): Promise<Easel> {
  easel ??= setUp();
  return easel;
}
