// A risk workshop: every assessment is kept, so what is shown is how many fell in each square of the matrix, and the median and
// spread of the scores, each the probability times the consequence that one person saw.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { RiskDefinition } from '../definition/strategy-definitions.ts';
import { pairItem } from '../tabulate/pairs.ts';
import { quantile } from '../tabulate/statistics/quantile.ts';
import { roundNumber } from '../tabulate/statistics/rounding.ts';
import type { Cell } from '../tabulate/table.ts';
import type { Variable } from '../tabulate/variable.ts';
import { type Composition, type WaveInReport, wavesOf } from './composition.ts';
import { figureBase, titleOf } from './figure-base.ts';
import { groupLabel } from './labels.ts';
import { number } from './numbers.ts';
import type { TableCell } from './report.ts';
import { type Counted, countedIn, type Reading, tableIn } from './series.ts';
import type { RiskFigure, RiskLevel, RiskRow } from './strategy-figures.ts';
import { strategyWordsIn } from './strategy-words.ts';
import { countCell, numberColumn, textColumn, withheldCell } from './table-cells.ts';

const highestScore = 25;

/** One figure a wave: an assessment is of its time, and a later one stands beside it. */
export function riskFigures(composition: Composition, definition: RiskDefinition): readonly RiskFigure[] {
  const waves = wavesOf(composition, definition.survey).filter(({ release }) => release !== undefined);
  return waves.flatMap((wave, at) => {
    const whole = readingIn(composition, wave, definition, '', '');
    if (!whole) return [];
    return [riskFigure(composition, definition, wave, whole, waves.length > 1 ? at + 1 : undefined)];
  });
}

function readingIn(
  { locale }: Composition,
  of: WaveInReport,
  { questions }: RiskDefinition,
  breakdown: string,
  group: string,
): Reading | undefined {
  const item = pairItem('joint', questions);
  const variable = of.variables.find((one) => one.question === questions[0] && one.item === item);
  const table = tableIn(of, questions[0], item, breakdown, group);
  if (!variable || (!table && of.release?.status !== 'too-few')) return undefined;
  const label = groupLabel(breakdown, group, of.variables, locale);
  return { series: { of, label, labelInText: label, breakdown, group }, variable, table, status: table?.status ?? 'too-few' };
}

function riskFigure(
  composition: Composition,
  definition: RiskDefinition,
  wave: WaveInReport,
  whole: Reading,
  place: number | undefined,
): RiskFigure {
  const words = strategyWordsIn(composition.locale);
  const levels = levelsOf(definition, words.risk.levels);
  const kinds = kindsOf(composition, definition, wave);
  const rows = [...kinds.map((reading) => rowOf(reading, levels)), { ...rowOf(whole, levels), label: words.risk.all }];
  const [probability, consequence] = definition.questions.map((name) => wave.variables.find(({ question }) => question === name));
  const heading = definition.title ? titleOf(composition, definition, [whole]) : words.risk.matrix;
  const title = place === undefined ? heading : `${heading}: ${wave.label}`;
  const ranges = levels.map(({ label, from, to }) => words.risk.range(label, from, to));
  const counted = countedIn(whole);
  const counts = counted ? countsOf(counted, probability, consequence) : [];
  const base = figureBase(composition, {
    id: place === undefined ? definition.id : `${definition.id}-${place}`,
    title,
    alt: [`${title}.`, ...altOf(counts, levels, rows, composition)].join(' '),
    readings: [...kinds, whole],
    baseOf: [whole],
    notes: [
      words.notes.levels(ranges),
      words.notes.score,
      ...(kinds.length === 0 ? [words.notes.kindsNeedBreakdown] : []),
      ...hiddenNotes(composition, kinds),
    ],
    table: tableOf(composition, rows),
  });
  return {
    kind: 'risk',
    ...base,
    status: whole.status,
    axes: { probability: titleText(probability, composition.locale), consequence: titleText(consequence, composition.locale) },
    probability: stepTexts(probability, composition.locale),
    consequence: stepTexts(consequence, composition.locale),
    counts,
    levels,
    rowsTitle: `${words.risk.score}: ${words.risk.median.toLowerCase()}, ${words.risk.quartiles.toLowerCase()}`,
    rows,
  };
}

/** The kinds of risk of a wave that is broken down by them, those with the highest score first and hidden ones last. */
function kindsOf(composition: Composition, definition: RiskDefinition, wave: WaveInReport): readonly Reading[] {
  const tables = (wave.release?.tables ?? []).filter(
    ({ breakdown, question }) => breakdown === definition.by && question === definition.questions[0],
  );
  const groups = [...new Set(tables.map(({ group }) => group))];
  const readings = groups.flatMap((group) => readingIn(composition, wave, definition, definition.by, group) ?? []);
  const asked = readings.filter((reading) => reading.status !== 'released' || (countedIn(reading)?.base ?? 0) > 0);
  const median = (reading: Reading) => quantile(scoresIn(countedIn(reading)?.cells ?? []), 0.5) ?? Number.NEGATIVE_INFINITY;
  return [...asked].sort((a, b) => median(b) - median(a));
}

/** The scores of a joint table: code "4*2" is a score of 8. */
function scoresIn(cells: readonly Cell[]): readonly Cell[] {
  return cells.map(({ code, n }) => ({ code: String(scoreOf(code)), n }));
}

function scoreOf(code: string): number {
  return code.split('*').reduce((product, step) => product * Number(step), 1);
}

function levelsOf({ levels }: RiskDefinition, labels: readonly string[]): readonly RiskLevel[] {
  return levels.map((from, at) => ({ from, to: (levels[at + 1] ?? highestScore + 1) - 1, label: labels[at] ?? '' }));
}

/** The level of a score; a median between two levels counts as the higher. */
function levelOf(score: number, levels: readonly RiskLevel[]): RiskLevel | undefined {
  return levels.findLast(({ from }) => from <= roundNumber(score, 0));
}

function rowOf(reading: Reading, levels: readonly RiskLevel[]): RiskRow {
  const label = reading.series.label;
  const table = countedIn(reading);
  if (!table) return { label, status: reading.status, n: 0 };
  const scores = scoresIn(table.cells);
  const [lowest, lowerQuartile, median, upperQuartile, highest] = [0, 0.25, 0.5, 0.75, 1].map((p) => quantile(scores, p));
  if (lowest === undefined || lowerQuartile === undefined || median === undefined || upperQuartile === undefined || highest === undefined)
    return { label, status: 'released', n: 0 };
  const level = levelOf(median, levels)?.label;
  return { label, status: 'released', n: table.base, lowest, lowerQuartile, median, upperQuartile, highest, ...(level ? { level } : {}) };
}

function countsOf(table: Counted, probability: Variable | undefined, consequence: Variable | undefined): readonly (readonly number[])[] {
  const counts = new Map(table.cells.map(({ code, n }) => [code, n]));
  return (probability?.codes ?? []).map((one) => (consequence?.codes ?? []).map((other) => counts.get(`${one.code}*${other.code}`) ?? 0));
}

function stepTexts(variable: Variable | undefined, locale: string): readonly string[] {
  return (variable?.codes ?? []).map(({ text }) => textIn(text, locale));
}

function titleText(variable: Variable | undefined, locale: string): string {
  return variable ? textIn(variable.questionText, locale) : '';
}

function tableOf({ words, locale }: Composition, rows: readonly RiskRow[]) {
  const { risk } = strategyWordsIn(locale);
  const columns = [
    textColumn(risk.kind),
    numberColumn(words.n),
    numberColumn(risk.median),
    textColumn(risk.quartiles),
    textColumn(risk.extremes),
    textColumn(risk.level),
  ];
  return { columns, rows: rows.map((row) => cellsOf(row, locale, words, columns.length)) };
}

function cellsOf(row: RiskRow, locale: string, words: Composition['words'], width: number): readonly TableCell[] {
  if (row.status !== 'released' || row.median === undefined)
    return [row.label, ...Array.from({ length: width - 1 }, () => withheldCell(row.status, words))];
  return [
    row.label,
    countCell(row.n),
    { value: row.median, decimals: Number.isInteger(row.median) ? 0 : 1 },
    `${scoreText(row.lowerQuartile, locale)}–${scoreText(row.upperQuartile, locale)}`,
    `${scoreText(row.lowest, locale)}–${scoreText(row.highest, locale)}`,
    row.level ?? '–',
  ];
}

function scoreText(score: number | undefined, locale: string): string {
  return score === undefined ? '–' : number(score, Number.isInteger(score) ? 0 : 1, locale);
}

function altOf(
  counts: RiskFigure['counts'],
  levels: readonly RiskLevel[],
  rows: readonly RiskRow[],
  { locale }: Composition,
): readonly string[] {
  const { alt } = strategyWordsIn(locale);
  const perLevel = levels.map((level) => {
    const n = counts
      .flatMap((row, p) => row.filter((_, c) => levelOf((p + 1) * (c + 1), levels) === level))
      .reduce((sum, one) => sum + one, 0);
    return `${level.label.toLowerCase()} ${n}`;
  });
  const shown = rows.filter(({ status, median }) => status === 'released' && median !== undefined);
  const said = shown.map((row) =>
    alt.risk(
      row.label,
      scoreText(row.median, locale),
      scoreText(row.lowerQuartile, locale),
      scoreText(row.upperQuartile, locale),
      (row.level ?? '').toLowerCase(),
      row.n,
    ),
  );
  return [...(counts.length > 0 ? [alt.matrix(perLevel)] : []), ...(said.length > 0 ? [`${said.join('; ')}.`] : [])];
}

function hiddenNotes({ words }: Composition, kinds: readonly Reading[]): readonly string[] {
  const hidden = kinds.filter(({ status }) => status === 'hidden');
  const k = hidden[0]?.series.of.release?.k;
  return k === undefined ? [] : [words.notes.hiddenGroups(hidden.length, k)];
}
