// figures.csv: every released number of an activity, one row a cell. The same numbers as charts and tables, from the same tables.
import { type Composition, compositionOf, type WaveInReport } from '../compose/composition.ts';
import { codeLabel } from '../compose/labels.ts';
import type { ReportInput } from '../compose/report-input.ts';
import { roundsFigures } from '../compose/rounds-figure.ts';
import { codedWave } from '../compose/themes-figure.ts';
import { wordsIn } from '../compose/words.ts';
import type { ReleasedTable, TableStatus } from '../disclosure/wave-release.ts';
import { reportOn } from '../library/report-on.ts';
import { meanInterval } from '../tabulate/statistics/mean-interval.ts';
import { percent, roundNumber, roundRatio } from '../tabulate/statistics/rounding.ts';
import { summaryOf } from '../tabulate/statistics/summary.ts';
import { hasMean, notKnownCode, type Variable } from '../tabulate/variable.ts';
import type { CsvProfile } from './csv-profile.ts';
import { type CsvCell, csvHeader, csvLines, decimal, whole } from './csv-text.ts';

/** The columns of figures.csv: others build on them. */
export const figureColumns = [
  'activity',
  'occasion',
  'wave',
  'survey',
  'version',
  'question',
  'item',
  'breakdown',
  'group',
  'code',
  'label',
  'n',
  'base',
  'percent',
  'mean',
  'ci_low',
  'ci_high',
  'status',
] as const;

type Column = (typeof figureColumns)[number];
type Row = Readonly<Partial<Record<Column, CsvCell>>>;

/**
 * Every released number of an activity. Per table: one row a code (`n`, `base`, `percent` of 0 to 100), one for "Vet ej" (code
 * `na`, `n` only), and, where codes are numbers, one with an empty code for `mean`, `ci_low` and `ci_high`. A table that is not
 * shown is one row without numbers that says why in `status`. Themes of open answers have the item `themes`. Last come those tables
 * of the activity before this one that the report compares with; `activity` tells them apart.
 *
 * @example figuresCsv(input, 'data').split('\n')[0] // 'activity,occasion,wave,…'
 */
export function figuresCsv(input: ReportInput, profile: CsvProfile): string {
  return [...figuresCsvParts(input, profile)].join('');
}

/** The same wave by wave, so that a server can do other things in between. */
export function* figuresCsvParts(input: ReportInput, profile: CsvProfile): Iterable<string> {
  const composition = compositionOf(reportOn(input.activity.kind), input);
  const lines = (rows: readonly Row[]) => (rows.length > 0 ? csvLines(rows.map(cellsOf), profile) : '');
  yield csvHeader(figureColumns, profile);
  for (const wave of composition.waves) yield lines(waveRows(composition, wave));
  for (const rows of earlierRows(composition)) yield lines(rows);
}

function cellsOf(row: Row): readonly CsvCell[] {
  return figureColumns.map((column) => row[column]);
}

/** Only what the report shows of the round before: the rest is in that activity's own file. */
function* earlierRows(composition: Composition): Iterable<readonly Row[]> {
  const { input, definition } = composition;
  if (!input.earlier) return;
  const rounds = definition.sections.flatMap(({ figures }) => figures.flatMap((figure) => (figure.kind === 'rounds' ? [figure] : [])));
  const sources = rounds.flatMap((figure) => roundsFigures(composition, figure)).flatMap((figure) => figure.sources);
  const shown = new Set(sources.map(({ wave, table }) => tableKey(wave, table)));
  const before = compositionOf(definition, input.earlier);
  for (const wave of before.waves) yield waveRows(before, wave, (table) => shown.has(tableKey(wave.wave.id, table)));
}

function tableKey(wave: string, { question, item, breakdown, group }: ReleasedTable): string {
  return JSON.stringify([wave, question, item, breakdown, group]);
}

function waveRows(composition: Composition, wave: WaveInReport, isShown?: (table: ReleasedTable) => boolean): readonly Row[] {
  const { release, survey, occasion, label } = wave;
  if (!release) return [];
  const head: Row = {
    activity: composition.input.activity.id,
    occasion: occasion ? label : '',
    wave: wave.wave.code,
    survey: survey.id,
    version: whole(survey.version),
  };
  if (release.status === 'too-few') return isShown ? [] : [{ ...head, status: 'too-few' }];
  const variables = new Map(wave.variables.map((variable) => [keyOf(variable), variable]));
  const counted = release.tables.filter(isShown ?? (() => true)).flatMap((table) => {
    const variable = variables.get(keyOf(table));
    return variable ? tableRows(table, variable, wave, composition.locale) : [];
  });
  const coded = (isShown ? [] : release.texts).flatMap(({ question }) => {
    const { table, variable } = codedWave(composition, wave, question)?.reading ?? {};
    return table && variable ? tableRows(table, variable, wave, composition.locale) : [];
  });
  return [...counted, ...coded].map((row) => ({ ...head, ...row }));
}

function keyOf({ question, item }: { readonly question: string; readonly item: string }): string {
  return JSON.stringify([question, item]);
}

function tableRows(table: ReleasedTable, variable: Variable, wave: WaveInReport, locale: string): readonly Row[] {
  const { question, item, breakdown, group } = table;
  const named = { question, item, breakdown, group };
  const status: TableStatus = table.status;
  if (table.status !== 'released') return [{ ...named, status }];
  const { base, notKnown, cells } = table;
  if (table.measure === 'text') return [{ ...named, n: whole(base), status }];
  const codes = cells.map(({ code, n }): Row => {
    const share = base === 0 ? undefined : decimal(percent(n, base, 1), 1);
    return {
      ...named,
      code: codeCell(code),
      label: codeLabel(variable, code, locale),
      n: whole(n),
      base: whole(base),
      percent: share,
      status,
    };
  });
  const unknown = variable.notKnown
    ? [{ ...named, code: notKnownCode, label: codeLabel(variable, notKnownCode, locale), n: whole(notKnown), status }]
    : [];
  return [...codes, ...unknown, ...meanRow(table, variable, wave, { ...named, status }, locale)];
}

/** A code that is a number below zero is written as the number it is: as text it would be guarded like a formula. */
function codeCell(code: string): CsvCell {
  return /^-\d+$/.test(code) ? whole(Number(code)) : code;
}

function meanRow(
  table: Extract<ReleasedTable, { readonly status: 'released' }>,
  variable: Variable,
  { population }: WaveInReport,
  named: Row,
  locale: string,
): readonly Row[] {
  const summary = hasMean(variable) ? summaryOf(table.cells) : undefined;
  if (!summary) return [];
  const interval = meanInterval(summary, table.breakdown === '' ? population : undefined);
  const ends = interval ? { ci_low: decimal(roundNumber(interval.low, 2), 2), ci_high: decimal(roundNumber(interval.high, 2), 2) } : {};
  return [
    { ...named, label: wordsIn(locale).mean, base: whole(summary.n), mean: decimal(roundRatio(summary.sum, summary.n, 2), 2), ...ends },
  ];
}
