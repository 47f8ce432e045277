// A matrix of statements on one scale: the same diverging bars, one row a statement.
import type { MatrixFigure } from '../compose/report.ts';
import type { ChartWords } from './chart-words.ts';
import type { Drawing } from './drawing.ts';
import { likertDrawing } from './likert.ts';
import type { ChartTheme } from './theme.ts';

/** Diverging bars with the statements as labels. */
export function matrixDrawing(figure: MatrixFigure, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  return likertDrawing(figure, theme, units, words);
}
