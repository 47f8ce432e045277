// Where the segments of a diverging bar lie (Heiberger & Robbins 2014, "Design of Diverging Stacked Bar Charts"): the bar's
// left edge is minus the share below the middle and half of the middle step; with an even number of steps the middle is
// between two steps. All rows of a figure share one scale in percent of n.
import type { LikertRow } from '../compose/report.ts';

export interface Segment {
  readonly step: number;
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

/** How much of a bar lies left of the middle, in percent. */
function leftOfMiddle(shares: readonly number[]): number {
  const half = (shares.length - 1) / 2;
  return shares.reduce((sum, share, step) => sum + (step < half ? share : step === half ? share / 2 : 0), 0);
}

/** Percent of n that chose each step. */
export function sharesOf(row: LikertRow): readonly number[] {
  return row.counts.map((count) => (row.n === 0 ? 0 : (count / row.n) * 100));
}

/**
 * The segments of one row, from −100 to 100 with the middle of the scale at 0; empty steps are left out.
 *
 * @example segmentsOf({ n: 4, counts: [0, 0, 2, 1, 1], … }) // step 2 from −25 to 25, step 3 from 25 to 50, step 4 to 75
 */
export function segmentsOf(row: LikertRow): readonly Segment[] {
  const shares = sharesOf(row);
  let edge = -leftOfMiddle(shares);
  const segments = shares.map((share, step) => {
    const from = edge;
    edge += share;
    return { step, share, from, to: edge };
  });
  return segments.filter((segment) => segment.share > 0);
}

/** "Vet ej" in percent of n, so that its hatched bar has the same scale as the others. */
export function notKnownShare(row: LikertRow): number {
  return row.n === 0 ? 0 : (row.notKnown / row.n) * 100;
}

/** How far the bars of one side reach, up to the next of three places, so that most figures have the same scale. */
function sideOf(reach: number): number {
  return [40, 70].find((side) => reach <= side) ?? 100;
}

/**
 * How much of −100..100 is drawn, the same for all rows. A bar is always 100 long, so a side that no bar reaches into would
 * only be empty: one side is drawn as far as it is used, the other whole unless the first is.
 */
export function likertWindow(rows: readonly LikertRow[]): { readonly min: number; readonly max: number } {
  const lefts = rows.map((row) => leftOfMiddle(sharesOf(row)));
  const left = sideOf(Math.max(0, ...lefts));
  return { min: -left, max: left < 100 ? 100 : sideOf(Math.max(0, ...lefts.map((share) => 100 - share))) };
}
