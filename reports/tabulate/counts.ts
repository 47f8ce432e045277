// The counts of one variable among some responses. Counts are added, never recounted: that is what makes tallies mergeable.
import type { Answers, Reading, Variable } from './variable.ts';

/** Mutable while responses stream in. */
export interface Counts {
  base: number;
  notKnown: number;
  missing: number;
  readonly cells: number[];
  /** Measure `number` only: how many gave each value. */
  readonly values: Map<number, number>;
}

export function noCounts(variable: Pick<Variable, 'codes'>): Counts {
  return { base: 0, notKnown: 0, missing: 0, cells: variable.codes.map(() => 0), values: new Map() };
}

/** Counts one response. `asked` says whether the question was shown to this respondent. */
export function countAnswers(counts: Counts, variable: Variable, answers: Answers, asked: boolean): void {
  countReading(counts, variable.read(answers), asked);
}

/** Counts what one response says on a variable. */
export function countReading(counts: Counts, reading: Reading, asked: boolean): void {
  if (reading === undefined) {
    if (asked) counts.missing += 1;
  } else if (reading === 'notKnown') {
    counts.notKnown += 1;
  } else {
    counts.base += 1;
    if ('value' in reading) counts.values.set(reading.value, (counts.values.get(reading.value) ?? 0) + 1);
    else for (const place of reading) counts.cells[place] = (counts.cells[place] ?? 0) + 1;
  }
}

/** Adds `more` to `counts`. */
export function addCounts(counts: Counts, more: Counts): void {
  counts.base += more.base;
  counts.notKnown += more.notKnown;
  counts.missing += more.missing;
  more.cells.forEach((n, place) => {
    counts.cells[place] = (counts.cells[place] ?? 0) + n;
  });
  for (const [value, n] of more.values) counts.values.set(value, (counts.values.get(value) ?? 0) + n);
}
