// Shares of one choice, or of the options of a multiple choice: categories along, one series a wave or ground.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { DistributionDefinition, MultipleDefinition } from '../definition/report-definition.ts';
import { percent, roundNumber } from '../tabulate/statistics/rounding.ts';
import { wilson } from '../tabulate/statistics/wilson.ts';
import { comparableParts } from './comparable.ts';
import type { Composition } from './composition.ts';
import { figureBase, titleOf } from './figure-base.ts';
import { number, percentText } from './numbers.ts';
import type { DistributionFigure, FigureTable, MultipleFigure, ShareSeries, TableCell } from './report.ts';
import { countedIn, type Reading, readingOf, seriesOf } from './series.ts';
import { countCell, numberColumn, percentCell, textColumn, withheldCell } from './table-cells.ts';

type SharesFigure = DistributionFigure | MultipleFigure;

/** One figure a set of choices. */
export function sharesFigures(composition: Composition, definition: DistributionDefinition | MultipleDefinition): readonly SharesFigure[] {
  const series = seriesOf(composition, definition.survey);
  const readings = series.flatMap((one) => readingOf(one, definition.question) ?? []);
  return comparableParts(composition, readings).map((part) => {
    const title = titleOf(composition, definition, part.readings);
    const notes = [...part.notes, ...(definition.kind === 'multiple' ? [composition.words.notes.multiple] : [])];
    const { table, alt, categories, series: shares } = sharesContent(composition, part.readings, definition.kind);
    return {
      kind: definition.kind,
      ...figureBase(composition, { id: `${definition.id}${part.suffix}`, title, alt, notes, readings: part.readings, table }),
      categories,
      series: shares,
    };
  });
}

/** What a figure of shares shows, says and lists, of readings with the same codes. */
export function sharesContent(composition: Composition, readings: readonly Reading[], kind: SharesFigure['kind']) {
  const order = orderOf(readings, kind);
  return {
    table: readings.length === 1 ? oneSeries(composition, readings, order) : severalSeries(composition, readings, order),
    alt: sharesAlt(composition, readings, order),
    categories: order.map(({ text }) => textIn(text, composition.locale)),
    series: readings.map((reading) => shareSeries(reading, order)),
  };
}

type Ordered = readonly { readonly code: string; readonly text: Reading['variable']['codes'][number]['text'] }[];

/** As the definition has them; the options of a single multiple choice by how many chose them, "none" and "other" last. */
function orderOf(readings: readonly Reading[], kind: SharesFigure['kind']): Ordered {
  const [only] = readings;
  const codes = only?.variable.codes ?? [];
  if (kind === 'distribution' || readings.length !== 1 || !only) return codes;
  const counts = new Map(countedIn(only)?.cells.map(({ code, n }) => [code, n]));
  const isLast = (code: string) => code === 'none' || code === 'other';
  return [...codes].sort(
    (a, b) => Number(isLast(a.code)) - Number(isLast(b.code)) || (counts.get(b.code) ?? 0) - (counts.get(a.code) ?? 0),
  );
}

function countsIn(reading: Reading, order: Ordered): readonly number[] {
  const counts = new Map(countedIn(reading)?.cells.map(({ code, n }) => [code, n]));
  return order.map(({ code }) => counts.get(code) ?? 0);
}

function shareSeries(reading: Reading, order: Ordered): ShareSeries {
  const table = countedIn(reading);
  const label = reading.series.label;
  return table
    ? { label, status: 'released', n: table.base, counts: countsIn(reading, order) }
    : { label, status: reading.status, n: 0, counts: [] };
}

/** Answer, count, share and Wilson's interval. */
function oneSeries(composition: Composition, [reading]: readonly Reading[], order: Ordered): Omit<FigureTable, 'caption'> {
  const { words, locale } = composition;
  const columns = [textColumn(words.answer), numberColumn(words.count), numberColumn(words.share), textColumn(words.interval)];
  const table = reading && countedIn(reading);
  if (!reading || !table) {
    const none = withheldCell(reading?.status ?? 'too-few', words);
    return { columns, rows: order.map(({ text }) => [textIn(text, locale), none, none, none]) };
  }
  const counts = countsIn(reading, order);
  const rows = order.map(({ text }, at): readonly TableCell[] => {
    const n = counts[at] ?? 0;
    return [textIn(text, locale), countCell(n), percentCell(n, table.base, words), shareInterval(n, table.base, locale)];
  });
  return { columns, rows: [...rows, ...notKnownRow(composition, reading, table.notKnown, 2)] };
}

/** How many and their share, two columns a series, with n at the foot. */
function severalSeries(composition: Composition, readings: readonly Reading[], order: Ordered): Omit<FigureTable, 'caption'> {
  const { words, locale } = composition;
  const heads = ({ series }: Reading) => [words.count, words.share].map((what) => numberColumn(`${series.label}: ${inText(what, locale)}`));
  const columns = [textColumn(words.answer), ...readings.flatMap(heads)];
  const cells = (reading: Reading, at: number): readonly TableCell[] => {
    const table = countedIn(reading);
    if (!table) return [withheldCell(reading.status, words), withheldCell(reading.status, words)];
    const n = countsIn(reading, order)[at] ?? 0;
    return [countCell(n), percentCell(n, table.base, words)];
  };
  const rows = order.map(({ text }, at) => [textIn(text, locale), ...readings.flatMap((reading) => cells(reading, at))]);
  const base = readings.flatMap((reading): readonly TableCell[] => {
    const table = countedIn(reading);
    return table ? [countCell(table.base), '–'] : [withheldCell(reading.status, words), withheldCell(reading.status, words)];
  });
  return { columns, rows: [...rows, [words.n, ...base]] };
}

function inText(word: string, locale: string): string {
  return word.charAt(0).toLocaleLowerCase(locale) + word.slice(1);
}

function notKnownRow({ locale }: Composition, reading: Reading, notKnown: number, empty: number): readonly (readonly TableCell[])[] {
  const text = reading.variable.notKnown;
  return text ? [[textIn(text, locale), countCell(notKnown), ...Array.from({ length: empty }, () => '–')]] : [];
}

function shareInterval(n: number, base: number, locale: string): string {
  const interval = wilson(n, base);
  if (!interval) return '–';
  const [low, high] = [interval.low, interval.high].map((end) => number(roundNumber(end * 100, 0), 0, locale));
  return `${low}–${high}`;
}

function sharesAlt({ words, locale }: Composition, readings: readonly Reading[], order: Ordered): string {
  const parts = readings.map((reading) => {
    const table = countedIn(reading);
    const counts = countsIn(reading, order);
    const shares = order.map(({ text }, at) =>
      words.alt.option(percentText(percent(counts[at] ?? 0, table?.base ?? 0, 0), locale), textIn(text, locale)),
    );
    const said = table && table.base > 0 ? `${shares.join(', ')}, n = ${table.base}` : table ? words.noAnswers : words.tooFew;
    return readings.length > 1 ? `${reading.series.label}: ${said}.` : `${said}.`;
  });
  return parts.join(' ');
}
