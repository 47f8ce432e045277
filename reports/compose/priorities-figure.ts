// Three questions, one ranking: points 3-2-1 and the share of respondents that name an area at all.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { PrioritiesDefinition } from '../definition/report-definition.ts';
import { percent } from '../tabulate/statistics/rounding.ts';
import type { Code } from '../tabulate/variable.ts';
import type { Composition } from './composition.ts';
import { figureBase, titleOf } from './figure-base.ts';
import { percentText } from './numbers.ts';
import type { TableCell } from './report.ts';
import { type Counted, countedIn, type Reading, readingOf, type Series, seriesOf } from './series.ts';
import type { RankingFigure, RankingRow } from './strategy-figures.ts';
import { countCell, numberColumn, percentCell, textColumn, withheldCell } from './table-cells.ts';

const pointsByPlace = [3, 2, 1] as const;

/** One ranking a wave or ground. */
export function prioritiesFigures(composition: Composition, definition: PrioritiesDefinition): readonly RankingFigure[] {
  const series = seriesOf(composition, definition.survey);
  return series.flatMap((one, at) => {
    const readings = definition.questions.flatMap((question) => readingOf(one, question) ?? []);
    if (readings.length < pointsByPlace.length) return [];
    const heading = titleOf(composition, definition, readings);
    const title = series.length > 1 ? `${heading}: ${one.label}` : heading;
    const rows = rankedRows(readings.map(countedIn), areasOf(one, definition.questions));
    const base = figureBase(composition, {
      id: series.length > 1 ? `${definition.id}-${at + 1}` : definition.id,
      title,
      alt: altOf(composition, title, rows),
      readings,
      notes: [composition.words.notes.points],
      table: { columns: columnsOf(composition), rows: rows.map((row) => cellsOf(composition, row)) },
    });
    const { points, first, second, third, named } = composition.words.priorities;
    return [
      {
        kind: 'ranking',
        ...base,
        places: [first, second, third],
        pointsTitle: points,
        namedTitle: named,
        rows: rows.map((row) => drawnRow(row, readings, composition.locale)),
      },
    ];
  });
}

interface RankedArea {
  readonly area: Code;
  /** How many put it first, second and third; undefined where that is not shown. */
  readonly places: readonly (number | undefined)[];
  readonly points: number | undefined;
  readonly base: number;
}

/** Every area that can be chosen in any of the three, in the order of the definition. */
function areasOf(series: Series, questions: readonly string[]): readonly Code[] {
  const codes = questions.flatMap((question) => readingOf(series, question)?.variable.codes ?? []);
  return [...new Map(codes.map((code) => [code.code, code])).values()];
}

function rankedRows(tables: readonly (Counted | undefined)[], areas: readonly Code[]): readonly RankedArea[] {
  const base = tables[0]?.base ?? 0;
  const rows = areas.map((area) => {
    const places = tables.map((table) => table && (table.cells.find(({ code }) => code === area.code)?.n ?? 0));
    const known = places.filter((n) => n !== undefined);
    const points = known.length < places.length ? undefined : known.reduce((sum, n, place) => sum + n * (pointsByPlace[place] ?? 0), 0);
    return { area, places, points, base };
  });
  return rows.sort((a, b) => (b.points ?? 0) - (a.points ?? 0));
}

function columnsOf({ words }: Composition) {
  const { points, first, second, third, named } = words.priorities;
  return [textColumn(words.area), ...[points, first, second, third, named].map(numberColumn)];
}

function cellsOf({ words, locale }: Composition, { area, places, points, base }: RankedArea): readonly TableCell[] {
  const none = withheldCell('too-few', words);
  const counts = places.map((n) => (n === undefined ? none : countCell(n)));
  const named = points === undefined ? none : percentCell(namings(places), base, words);
  return [textIn(area.text, locale), points === undefined ? none : countCell(points), ...counts, named];
}

/** Points from each place, and the share that names the area. */
function drawnRow({ area, places, points, base }: RankedArea, readings: readonly Reading[], locale: string): RankingRow {
  const label = textIn(area.text, locale);
  const withheld = readings.find(({ status }) => status !== 'released');
  if (points === undefined || withheld) return { label, status: withheld?.status ?? 'too-few', points: [], named: 0 };
  const fromPlaces = places.map((n, place) => (n ?? 0) * (pointsByPlace[place] ?? 0));
  return { label, status: 'released', points: fromPlaces, named: percent(namings(places), base, 0) };
}

/** The three answers of one respondent are different areas, so namings are respondents. */
function namings(places: readonly (number | undefined)[]): number {
  return places.reduce<number>((sum, n) => sum + (n ?? 0), 0);
}

function altOf({ words, locale }: Composition, title: string, rows: readonly RankedArea[]): string {
  const best = rows.filter(({ points }) => points !== undefined && points > 0).slice(0, 3);
  const parts = best.map(({ area, places, base }) =>
    words.alt.option(percentText(percent(namings(places), base, 0), locale), textIn(area.text, locale)),
  );
  return parts.length > 0
    ? `${title}: ${parts.join(', ')}, n = ${best[0]?.base ?? 0}.`
    : `${title}: ${words.tooFew.toLocaleLowerCase(locale)}.`;
}
