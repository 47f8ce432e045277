// The composed report: what the page, the document, the CSV and the API all re-shape. Texts are already in one language.
import type { ReleasedTable, TableStatus } from '../disclosure/wave-release.ts';
import type { DotsFigure } from './dots.ts';
import type { PartsFigure } from './parts.ts';
import type { StrategyFigure } from './strategy-figures.ts';
import type { TilesFigure } from './tiles.ts';

export interface ComposedReport {
  readonly locale: string;
  readonly activity: {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly theme?: string;
    readonly organiser: string;
    readonly example: boolean;
  };
  /** Where it is the report of one wave alone. */
  readonly wave?: { readonly id: string; readonly code: string; readonly title: string };
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly { readonly label: string; readonly value: string; readonly note?: string }[];
  /** "Kort sagt": sentences that follow from figures by rule, each with the figure it comes from. */
  readonly brief: readonly { readonly value: string; readonly text: string; readonly figure: string }[];
  readonly sections: readonly ReportSection[];
  /** How it was counted: base, Vet ej, intervals, small groups. */
  readonly method: readonly string[];
  /** Municipalities that have a sheet of their own, where there are any. */
  readonly sheets?: readonly { readonly code: string; readonly name: string }[];
}

export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  /** What is missing and why: rounds that are not released, or had too few answers. */
  readonly notes?: readonly string[];
  readonly figures: readonly Figure[];
}

export interface FigureBase {
  /** Stable within the activity, fit for a URL: `learning-project/relevance`. No slash: `session-relevance`. */
  readonly id: string;
  readonly title: string;
  /** What the chart says, in words: read by screen readers and printed in the document. */
  readonly alt: string;
  /** What the n is of, how many are missing. */
  readonly base: string;
  /** Note on method, or why something is not shown. */
  readonly notes: readonly string[];
  /** The same numbers as the chart, for reading. */
  readonly table: FigureTable;
  /** The released tables it was made of, with what figures.csv needs beside each. */
  readonly sources: readonly FigureSource[];
}

export interface FigureSource {
  readonly wave: string;
  readonly occasion?: string;
  readonly survey: string;
  readonly version: number;
  readonly table: ReleasedTable;
  readonly labels: Readonly<Record<string, string>>;
  readonly groupLabel?: string;
}

/** Text cells and number cells; a number is written in the reader's language only when shown. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly TableCell[])[];
}
export type TableCell =
  | string
  | { readonly value: number; readonly decimals: number; readonly unit?: '%' }
  | { readonly status: Exclude<TableStatus, 'released'> | 'none'; readonly text: string };

export type Figure =
  | LikertFigure
  | DistributionFigure
  | MultipleFigure
  | ThemesFigure
  | TrendFigure
  | MatrixFigure
  | TextsFigure
  | TableFigure
  | DotsFigure
  | PartsFigure
  | TilesFigure
  | StrategyFigure;

/** One bar of a diverging chart. Percentages of `n` (1–5, "Vet ej" outside), in the order of `steps`. */
export interface LikertRow {
  readonly label: string;
  readonly status: TableStatus;
  readonly n: number;
  readonly counts: readonly number[];
  readonly notKnown: number;
  /** Percent who chose one of the top two steps. */
  readonly topTwo?: number;
}
/** Diverging Likert bars, split in the middle step; groups of rows that are compared (sessions within a question). */
export interface LikertFigure extends FigureBase {
  readonly kind: 'likert';
  readonly steps: readonly string[];
  readonly notKnownLabel?: string;
  readonly groups: readonly { readonly title: string; readonly rows: readonly LikertRow[] }[];
}
/** One matrix, one row each: the same drawing with one group. */
export interface MatrixFigure extends Omit<LikertFigure, 'kind'> {
  readonly kind: 'matrix';
}
/** Shares of one choice: one or several series (waves) over the same codes. Percent of those who answered. */
export interface DistributionFigure extends FigureBase {
  readonly kind: 'distribution';
  readonly categories: readonly string[];
  readonly series: readonly ShareSeries[];
}
/** Share of respondents who picked each option; does not add up to 100. */
export interface MultipleFigure extends FigureBase {
  readonly kind: 'multiple';
  readonly categories: readonly string[];
  readonly series: readonly ShareSeries[];
}
/** Share of those who wrote whose text is about each theme an organiser has named; does not add up to 100. */
export interface ThemesFigure extends Omit<MultipleFigure, 'kind'> {
  readonly kind: 'themes';
}
export interface ShareSeries {
  readonly label: string;
  readonly status: TableStatus;
  readonly n: number;
  readonly counts: readonly number[];
}
/** Means with 95 % intervals over occasions, and what can be said of the change. */
export interface TrendFigure extends FigureBase {
  readonly kind: 'trend';
  readonly scale: { readonly min: number; readonly max: number; readonly minLabel: string; readonly maxLabel: string };
  readonly points: readonly TrendPoint[];
  readonly verdict?: { readonly kind: 'higher' | 'lower' | 'none'; readonly text: string };
}
export interface TrendPoint {
  readonly label: string;
  readonly status: TableStatus;
  readonly n: number;
  readonly mean?: number;
  readonly low?: number;
  readonly high?: number;
}
/** Open answers, shuffled. */
export interface TextsFigure extends FigureBase {
  readonly kind: 'texts';
  readonly groups: readonly { readonly title: string; readonly status: 'released' | 'too-few'; readonly texts: readonly string[] }[];
}
/** A table that is its own best drawing (the RUS map). */
export interface TableFigure extends FigureBase {
  readonly kind: 'table';
}
