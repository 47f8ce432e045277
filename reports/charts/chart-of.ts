// The front door: a figure becomes a Chart.js configuration. Pure; the page and the server draw it.
import type { Figure } from '../compose/report.ts';
import { chartWords } from './chart-words.ts';
import { distributionDrawing } from './distribution.ts';
import { dotsDrawing } from './dots.ts';
import { type Drawing, type DrawingWidth, unitsOf } from './drawing.ts';
import { dumbbellsDrawing } from './dumbbells.ts';
import { heatDrawing } from './heat.ts';
import { likertDrawing } from './likert.ts';
import { matrixDrawing } from './matrix.ts';
import { multipleDrawing } from './multiple.ts';
import { partsDrawing } from './parts.ts';
import { quadrantsDrawing } from './quadrants.ts';
import { rankingDrawing } from './ranking.ts';
import { riskDrawing } from './risk.ts';
import type { ChartTheme } from './theme.ts';
import { tilesDrawing } from './tiles.ts';
import { trendDrawing } from './trend.ts';

/**
 * How a figure is drawn, or undefined where words or a table are its best drawing.
 *
 * `width` is `'wide'` (860 units), `'narrow'` (328) or a number of CSS pixels: text is 15 and 13 in all of them. The canvas
 * must be made `width` by `height`; what may not be shown is a sentence and has no number anywhere in the result.
 *
 * @example
 * const drawing = chartOf(figure, lightTheme, 'wide');
 * if (drawing) new Chart(createCanvas(drawing.width, drawing.height).getContext('2d'), drawing.config);
 */
export function chartOf(figure: Figure, theme: ChartTheme, width: DrawingWidth, locale = 'sv'): Drawing | undefined {
  const units = unitsOf(width);
  const words = chartWords(locale);
  switch (figure.kind) {
    case 'likert':
      return likertDrawing(figure, theme, units, words);
    case 'matrix':
      return matrixDrawing(figure, theme, units, words);
    case 'distribution':
      return distributionDrawing(figure, theme, units, words);
    case 'multiple':
      return multipleDrawing(figure, theme, units, words);
    case 'themes':
      return multipleDrawing({ ...figure, kind: 'multiple' }, theme, units, words);
    case 'trend':
      return trendDrawing(figure, theme, units, words);
    case 'dots':
      return dotsDrawing(figure, theme, units, words);
    case 'parts':
      return partsDrawing(figure, theme, units, words);
    case 'tiles':
      return tilesDrawing(figure, theme, units);
    case 'quadrants':
      return quadrantsDrawing(figure, theme, units, words);
    case 'dumbbells':
      return dumbbellsDrawing(figure, theme, units, words);
    case 'heat':
      return heatDrawing(figure, theme, units, words);
    case 'ranking':
      return rankingDrawing(figure, theme, units, words);
    case 'risk':
      return riskDrawing(figure, theme, units, words);
    case 'texts':
    case 'table':
      return undefined;
  }
}
