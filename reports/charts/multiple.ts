// Any of several options: shares of the respondents, so bars from zero that need not add up to 100.
import type { MultipleFigure } from '../compose/report.ts';
import type { ChartWords } from './chart-words.ts';
import type { Drawing } from './drawing.ts';
import { notShownDrawing } from './not-shown.ts';
import { shareGroupsDrawing } from './share-groups.ts';
import { shareRowsDrawing } from './share-rows.ts';
import type { ChartTheme } from './theme.ts';

/** Bars from zero; with several series a group of bars for each option. */
export function multipleDrawing(figure: MultipleFigure, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const [first] = figure.series;
  if (!first || figure.series.every((series) => series.status !== 'released')) {
    return notShownDrawing(first?.status === 'hidden' ? 'hidden' : 'too-few', theme, units, words);
  }
  return figure.series.length === 1
    ? shareRowsDrawing(figure, first, theme, units, words)
    : shareGroupsDrawing(figure, theme, units, words);
}
