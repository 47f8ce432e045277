/** What a benchmark tells: ratios against yardsticks measured in the same run, never times. */
export interface Benchmark {
  readonly name: string;
  readonly rows: readonly BenchmarkRow[];
}

export interface BenchmarkRow {
  /** What is compared with what. */
  readonly what: string;
  readonly ratio: number;
  /** The goal, or undefined where the number is stated and not gated. */
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number };
  /** Anything worth saying beside the ratio: absolute numbers, the machine's share. */
  readonly note?: string;
}

export function meetsGoal({ ratio, goal }: BenchmarkRow): boolean {
  if (!goal) return true;
  return 'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost;
}

/** The middle of several measurements: noise on a shared machine is one-sided. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
