// What can be said of the change between the first wave and the last.
import { roundNumber } from '../tabulate/statistics/rounding.ts';
import { type Summary, summaryOf } from '../tabulate/statistics/summary.ts';
import { welchDifference } from '../tabulate/statistics/welch-difference.ts';
import type { Composition } from './composition.ts';
import { number, signed } from './numbers.ts';
import { countedIn, type Reading } from './series.ts';

export interface Change {
  readonly kind: 'higher' | 'lower' | 'none';
  readonly difference: number;
  readonly first: Reading;
  readonly last: Reading;
  readonly from: Summary;
  readonly to: Summary;
  /** "Ingen säker förändring från träff 1 till träff 4: +0,4 (−0,1 till 0,9)" */
  readonly text: string;
}

/** The change over comparable readings of one question; undefined where it cannot be estimated. */
export function changeIn(composition: Composition, readings: readonly Reading[]): Change | undefined {
  const counted = readings.flatMap((reading) => {
    const table = countedIn(reading);
    const summary = table && summaryOf(table.cells);
    return summary ? [{ reading, summary }] : [];
  });
  const [first, last] = [counted[0], counted.at(-1)];
  if (!first || !last || first === last) return undefined;
  const found = welchDifference(first.summary, last.summary);
  if (!found) return undefined;
  const { direction: kind, difference, low, high } = found;
  const text = verdictText(composition, kind, first.reading, last.reading, [difference, low, high]);
  return { kind, difference, first: first.reading, last: last.reading, from: first.summary, to: last.summary, text };
}

function verdictText(
  { words, locale }: Composition,
  kind: Change['kind'],
  first: Reading,
  last: Reading,
  [difference, low, high]: readonly [number, number, number],
): string {
  const decimals = decimalsFor(low, high);
  const change = words.verdict.change(signed(difference, decimals, locale), number(low, decimals, locale), number(high, decimals, locale));
  return words.verdict[kind](first.series.labelInText, last.series.labelInText, change);
}

/** One decimal, or two where one would make an end of the interval look as if it were zero. */
function decimalsFor(low: number, high: number): number {
  return [low, high].some((end) => roundNumber(end, 1) === 0) ? 2 : 1;
}
