// The figures of a strategy process, as the page, the chart and the document take them. Numbers of a row are there only where its
// status is `released`.
import type { TableStatus } from '../disclosure/wave-release.ts';
import type { FigureBase } from './report.ts';

export type StrategyFigure = QuadrantsFigure | DumbbellsFigure | HeatFigure | RankingFigure | RiskFigure;

/** Where an area stands: by its importance and one's own capacity, each cut at the middle of the scale. */
export type Quadrant = 'prioritise' | 'keep' | 'lower' | 'enough';

/** One dot an area; both axes are the whole scale and are cut at its middle, never at the data's. */
export interface QuadrantsFigure extends FigureBase {
  readonly kind: 'quadrants';
  readonly scale: { readonly min: number; readonly max: number };
  readonly axes: { readonly x: string; readonly y: string };
  readonly quadrants: Readonly<Record<Quadrant, string>>;
  readonly points: readonly QuadrantPoint[];
}
export interface QuadrantPoint {
  readonly label: string;
  readonly status: TableStatus;
  readonly x?: number;
  readonly y?: number;
}

/** Two values a row with a line between them, dashed where the interval of their difference covers zero. Sorted by difference. */
export interface DumbbellsFigure extends FigureBase {
  readonly kind: 'dumbbells';
  readonly scale: { readonly min: number; readonly max: number; readonly unit?: '%' };
  /** What the ends of the scale are called: "1 inte viktig, 5 helt avgörande". */
  readonly scaleText: string;
  /** What the square and the circle are. */
  readonly ends: readonly [square: string, circle: string];
  readonly differenceTitle: string;
  readonly rows: readonly DumbbellRow[];
}
export interface DumbbellRow {
  readonly label: string;
  readonly status: TableStatus;
  /** One n where the same respondents stand behind both ends, else one an end. */
  readonly n: readonly number[];
  readonly square?: number;
  readonly circle?: number;
  /** Circle minus square, as it is read: "+2,7". */
  readonly difference?: string;
  /** "2,0 till 3,4" */
  readonly interval?: string;
  readonly certain?: boolean;
}

/** Areas against levels: how many chose each. One panel a question or column. */
export interface HeatFigure extends FigureBase {
  readonly kind: 'heat';
  readonly panels: readonly HeatPanel[];
}
export interface HeatPanel {
  readonly title: string;
  readonly steps: readonly string[];
  readonly rows: readonly HeatRow[];
}
export interface HeatRow {
  readonly label: string;
  readonly status: TableStatus;
  readonly n: number;
  readonly counts: readonly number[];
}

/** Areas by points; each bar is made of what first, second and third places gave. */
export interface RankingFigure extends FigureBase {
  readonly kind: 'ranking';
  /** What the places are called, the most important first. */
  readonly places: readonly string[];
  readonly namedTitle: string;
  readonly pointsTitle: string;
  readonly rows: readonly RankingRow[];
}
export interface RankingRow {
  readonly label: string;
  readonly status: TableStatus;
  /** Points from each place, in the order of `places`. */
  readonly points: readonly number[];
  /** Percent of respondents who name it at all. */
  readonly named: number;
}

/** Probability against consequence: how many assessments in each square, and the scores of each kind of risk. */
export interface RiskFigure extends FigureBase {
  readonly kind: 'risk';
  readonly status: TableStatus;
  readonly axes: { readonly probability: string; readonly consequence: string };
  /** From the lowest. */
  readonly probability: readonly string[];
  readonly consequence: readonly string[];
  /** By probability, then consequence; empty unless released. */
  readonly counts: readonly (readonly number[])[];
  readonly levels: readonly RiskLevel[];
  readonly rowsTitle: string;
  readonly rows: readonly RiskRow[];
}
/** A range of scores, both ends included. */
export interface RiskLevel {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}
export interface RiskRow {
  readonly label: string;
  readonly status: TableStatus;
  readonly n: number;
  readonly median?: number;
  readonly lowerQuartile?: number;
  readonly upperQuartile?: number;
  readonly lowest?: number;
  readonly highest?: number;
  readonly level?: string;
}
