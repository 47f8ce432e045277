// Chart.js with only what the drawings use.
import { BarController, BarElement, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import type { Drawing } from '../../reports/charts/drawing.ts';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, LinearScale);

/** At least 2, so that a chart is sharp when zoomed and printed. */
const leastPixelRatio = 2;

/** Chart.js takes a canvas as large as its attributes say, and leaves the last chart's size behind. */
function size(canvas: HTMLCanvasElement, { width, height }: Drawing): void {
  canvas.setAttribute('width', String(width));
  canvas.setAttribute('height', String(height));
  canvas.style.width = '';
  canvas.style.height = '';
}

/** Draws on a canvas, which becomes as large as the drawing; gives back how to clear it. */
export function drawChart(drawing: Drawing, canvas: HTMLCanvasElement): () => void {
  const { config } = drawing;
  size(canvas, drawing);
  const devicePixelRatio = Math.max(leastPixelRatio, window.devicePixelRatio);
  const chart = new Chart(canvas, { ...config, options: { ...config.options, devicePixelRatio } });
  return () => chart.destroy();
}
