// A figure of which nothing may be shown is a sentence, not an empty plot.
import type { TableStatus } from '../disclosure/wave-release.ts';
import type { ChartWords } from './chart-words.ts';
import { type Drawing, drawingOf, silentScale } from './drawing.ts';
import { readable } from './placed-text.ts';
import type { ChartTheme } from './theme.ts';

/** One line that says why there is no chart. */
export function notShownDrawing(status: Exclude<TableStatus, 'released'>, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const height = 40;
  const text = { text: words.notShown[status], x: 0, y: 25, align: 'left', style: readable, colour: theme.ink2, room: units } as const;
  const scales = { x: silentScale('x', 0, 100), y: silentScale('y', 0, height, true) };
  return drawingOf({ theme, width: units, height, plot: { left: 0, right: units }, scales, datasets: [], texts: [text], marks: [] }, 'bar');
}
