// The columns of a diverging chart: label, n, bars, share of the top two, "Vet ej". One frame serves all its rows.
import type { LikertFigure, LikertRow, MatrixFigure } from '../compose/report.ts';
import type { ChartWords } from './chart-words.ts';
import { swatch } from './legend.ts';
import { likertWindow, notKnownShare } from './likert-scale.ts';
import { small, strong } from './placed-text.ts';
import { textWidth, widest } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

export type Diverging = LikertFigure | MatrixFigure;

export interface LikertFrame {
  readonly units: number;
  readonly labelWidth: number;
  /** Right edge of the n column. */
  readonly nRight: number;
  readonly plotLeft: number;
  readonly plotRight: number;
  /** Pixels for one percent. */
  readonly unit: number;
  readonly window: { readonly min: number; readonly max: number };
  readonly topTwoRight: number;
  readonly topTwoHead: readonly string[];
  /** Left edge of the hatched bars, where there are any. */
  readonly notKnownLeft?: number;
}

export function shownRows(figure: Diverging): readonly LikertRow[] {
  return figure.groups.flatMap((group) => group.rows).filter((row) => row.status === 'released');
}

function rightColumns(figure: Diverging, rows: readonly LikertRow[], words: ChartWords) {
  const topTwo = rows.some((row) => row.topTwo !== undefined);
  const head = topTwo ? wrapText(words.topTwo(figure.steps.length), 76, small) : [];
  const known = figure.notKnownLabel && rows.some((row) => row.notKnown > 0) ? figure.notKnownLabel : undefined;
  return {
    head,
    topTwoWidth: topTwo ? 18 + Math.max(widest(head, small), textWidth(words.percent(100), strong)) : 0,
    notKnownLabel: known,
    numberWidth:
      widest(
        rows.map((row) => String(row.notKnown)),
        small,
      ) + 8,
  };
}

/** Pixels for one percent: as many as leave room for the bars, and for the widest hatched bar and its number beside them. */
function unitOf(room: number, span: number, notKnownMax: number, numberWidth: number, headWidth: number): number {
  const unit = (room - numberWidth) / (span + notKnownMax);
  return notKnownMax * unit + numberWidth < headWidth ? (room - headWidth) / span : unit;
}

/** The frame of the wide drawing. */
export function wideFrame(figure: Diverging, units: number, words: ChartWords): LikertFrame {
  const rows = shownRows(figure);
  const labels = figure.groups.flatMap((group) => group.rows.map((row) => row.label));
  const labelWidth = Math.min(widest(labels, { size: 15 }) + 4, units * 0.3);
  const nRight =
    labelWidth +
    14 +
    widest(
      rows.map((row) => words.n(row.n)),
      small,
    );
  const plotLeft = nRight + 16;
  const { head, topTwoWidth, notKnownLabel, numberWidth } = rightColumns(figure, rows, words);
  const window = likertWindow(rows);
  const span = window.max - window.min;
  const room = units - plotLeft - topTwoWidth - (notKnownLabel ? 26 : 0);
  const headWidth = notKnownLabel ? swatch + 7 + textWidth(notKnownLabel, small) : 0;
  const unit = notKnownLabel ? unitOf(room, span, Math.max(...rows.map(notKnownShare)), numberWidth, headWidth) : room / span;
  const plotRight = plotLeft + unit * span;
  const topTwoRight = plotRight + topTwoWidth;
  const frame = { units, labelWidth, nRight, plotLeft, plotRight, unit, window, topTwoRight, topTwoHead: head };
  return notKnownLabel ? { ...frame, notKnownLeft: topTwoRight + 26 } : frame;
}

/** The frame of the narrow drawing: labels stand over the bars, "Vet ej" in words beside n. */
export function narrowFrame(figure: Diverging, units: number, words: ChartWords): LikertFrame {
  const rows = shownRows(figure);
  const { head, topTwoWidth } = rightColumns(figure, rows, words);
  const window = likertWindow(rows);
  const plotRight = units - (topTwoWidth > 0 ? 10 + textWidth(words.percent(100), strong) : 0);
  const unit = plotRight / (window.max - window.min);
  const columns = { units, labelWidth: units, nRight: 0, plotLeft: 0, plotRight, unit, window, topTwoRight: units };
  return { ...columns, topTwoHead: head.length > 0 ? [words.topTwo(figure.steps.length)] : [] };
}
