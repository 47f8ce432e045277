// One of several answers: shares of those who answered, in a column for each occasion where there is room.
import type { DistributionFigure } from '../compose/report.ts';
import type { ChartWords } from './chart-words.ts';
import { type Drawing, isNarrow } from './drawing.ts';
import { notShownDrawing } from './not-shown.ts';
import { fitsInColumns, shareColumnsDrawing } from './share-columns.ts';
import { shareGroupsDrawing } from './share-groups.ts';
import { shareRowsDrawing } from './share-rows.ts';
import type { ChartTheme } from './theme.ts';

/** Rows for one series, columns for several, groups of bars where columns would be too narrow. */
export function distributionDrawing(figure: DistributionFigure, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const [first] = figure.series;
  if (!first || figure.series.every((series) => series.status !== 'released')) {
    return notShownDrawing(first?.status === 'hidden' ? 'hidden' : 'too-few', theme, units, words);
  }
  if (figure.series.length === 1) return shareRowsDrawing(figure, first, theme, units, words);
  const columns = !isNarrow(units) && fitsInColumns(figure, units);
  return (columns ? shareColumnsDrawing : shareGroupsDrawing)(figure, theme, units, words);
}
