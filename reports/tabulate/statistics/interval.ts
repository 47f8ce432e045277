/** A 95 % interval around an estimate. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The share of a distribution below the upper end of a two-sided 95 % interval. */
export const upperEnd = 0.975;
