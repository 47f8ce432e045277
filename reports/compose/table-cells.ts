// Cells of the table beside a chart. Numbers are rounded here, once, so that the page only writes them.

import type { TableStatus } from '../disclosure/wave-release.ts';
import { meanInterval } from '../tabulate/statistics/mean-interval.ts';
import { percent, roundNumber, roundRatio } from '../tabulate/statistics/rounding.ts';
import { summaryOf } from '../tabulate/statistics/summary.ts';
import { topTwo } from '../tabulate/statistics/top-two.ts';
import { number } from './numbers.ts';
import type { TableCell } from './report.ts';
import { type Counted, countedIn, populationOf, type Reading } from './series.ts';
import type { Words } from './words.ts';

export type Column = { readonly title: string; readonly numeric: boolean };

export function textColumn(title: string): Column {
  return { title, numeric: false };
}

export function numberColumn(title: string): Column {
  return { title, numeric: true };
}

export function countCell(value: number): TableCell {
  return { value, decimals: 0 };
}

export function percentCell(n: number, base: number, words: Words): TableCell {
  return base === 0 ? { status: 'none', text: words.noAnswers } : { value: percent(n, base, 0), decimals: 0, unit: '%' };
}

/** Why there are no numbers, in words. */
export function withheldCell(status: TableStatus, words: Words): TableCell {
  if (status === 'released') return { status: 'none', text: words.noAnswers };
  return { status, text: status === 'hidden' ? words.hidden : words.tooFew };
}

export function meanCell(table: Counted, words: Words): TableCell {
  const summary = summaryOf(table.cells);
  return summary ? { value: roundRatio(summary.sum, summary.n, 1), decimals: 1 } : { status: 'none', text: words.noAnswers };
}

export function topTwoCell(table: Counted, words: Words): TableCell {
  return percentCell(topTwo(table.cells) ?? 0, table.base, words);
}

/** "3,5–4,2", or a dash where there is no interval. */
export function intervalText(reading: Reading, locale: string): string {
  const table = countedIn(reading);
  const summary = table && summaryOf(table.cells);
  const interval = summary && meanInterval(summary, populationOf(reading));
  if (!interval) return '–';
  return `${number(roundNumber(interval.low, 1), 1, locale)}–${number(roundNumber(interval.high, 1), 1, locale)}`;
}
