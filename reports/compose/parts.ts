// How many of how many: answers of those present, of those invited. Counts of fieldwork, never of answers.
import type { FigureBase } from './report.ts';

/** A bar of the whole a row with its part on it, and the same in words beside. */
export interface PartsFigure extends FigureBase {
  readonly kind: 'parts';
  /** Bars as long as their counts, or all wholes of one length and parts in percent of them. */
  readonly scale: 'count' | 'percent';
  readonly partLabel: string;
  readonly wholeLabel: string;
  /** A count that all rows are seen against (how many had registered), drawn as a line across them. */
  readonly against?: { readonly label: string; readonly value: number };
  readonly rows: readonly PartRow[];
}
export interface PartRow {
  readonly label: string;
  /** Absent where it is not known or may not be told. */
  readonly part?: number;
  readonly whole?: number;
  /** "29 av 31 närvarande, 94 %", or why there is no number. */
  readonly said: string;
}
