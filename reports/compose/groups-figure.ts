// A question on a scale by the groups of a wave's breakdown: n, share of the top two, mean. Hidden groups stand in the table
// without a number.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { GroupsDefinition } from '../definition/report-definition.ts';
import { unknownGroup } from '../tabulate/breakdowns.ts';
import { keptApartBy } from '../tabulate/kept-apart.ts';
import { type Composition, type WaveInReport, wavesOf } from './composition.ts';
import { figureBase } from './figure-base.ts';
import { breakdownLabel, groupLabel } from './labels.ts';
import { alphabetical } from './numbers.ts';
import type { TableCell, TableFigure } from './report.ts';
import { countedIn, type Reading, tableIn } from './series.ts';
import { countCell, meanCell, numberColumn, textColumn, topTwoCell, withheldCell } from './table-cells.ts';

/** One figure a wave, breakdown and question; none for waves without breakdowns. */
export function groupsFigures(composition: Composition, definition: GroupsDefinition): readonly TableFigure[] {
  const surveys = typeof definition.survey === 'string' ? [definition.survey] : definition.survey;
  const waves = surveys.flatMap((survey) => wavesOf(composition, survey)).filter(({ release }) => release?.status === 'released');
  return waves.flatMap((wave) => {
    const breakdowns = breakdownsIn(wave);
    return breakdowns.flatMap((breakdown) =>
      definition.questions.flatMap((question) =>
        groupsFigure(composition, definition, { wave, breakdown, question, ofSeveral: waves.length > 1 }),
      ),
    );
  });
}

function breakdownsIn({ release, survey }: WaveInReport): readonly string[] {
  const names = new Set((release?.tables ?? []).map(({ breakdown }) => breakdown));
  return [...names].filter((name) => name !== '' && name !== keptApartBy(survey.id));
}

interface Part {
  readonly wave: WaveInReport;
  readonly breakdown: string;
  readonly question: string;
  readonly ofSeveral: boolean;
}

function groupsFigure(
  composition: Composition,
  { id }: GroupsDefinition,
  { wave, breakdown, question, ofSeveral }: Part,
): readonly TableFigure[] {
  const readings = groupReadings(composition, wave, breakdown, question);
  const [first] = readings;
  if (!first || question === breakdown) return [];
  const all = wholeReading(wave, first);
  const name = breakdownLabel(breakdown, wave.variables, composition.locale);
  const title = [textIn(first.variable.questionText, composition.locale), ofSeveral ? wave.label : '', name].filter(Boolean).join(' · ');
  const rows = [...readings, all].map((reading) => rowOf(composition, reading));
  const parts = [id, question, breakdown, ofSeveral ? (wave.occasion?.number ?? wave.wave.id) : ''].filter((part) => part !== '');
  const table = { columns: columnsOf(composition, first, name), rows };
  const base = figureBase(composition, {
    id: parts.join('-').replaceAll('_', '-'),
    title,
    alt: `${title}. ${composition.words.alt.rows(rows.length)}`,
    readings: [...readings, all],
    baseOf: [all],
    table,
  });
  return [{ kind: 'table', ...base, notes: notesOn(composition, wave, readings) }];
}

function groupReadings({ locale }: Composition, of: WaveInReport, breakdown: string, question: string): readonly Reading[] {
  const variable = of.variables.find((one) => one.question === question && one.item === '');
  const tables = (of.release?.tables ?? []).filter(
    (table) => table.breakdown === breakdown && table.question === question && table.item === '',
  );
  if (!variable) return [];
  const readings = tables.map((table): Reading => {
    const label = groupLabel(breakdown, table.group, of.variables, locale);
    return { series: { of, label, labelInText: label, breakdown, group: table.group }, variable, table, status: table.status };
  });
  const filled = readings.filter((reading) => reading.status !== 'released' || asked(reading) > 0);
  return of.variables.some((one) => one.question === breakdown) ? filled : [...filled].sort(inOrder(alphabetical(locale)));
}

function asked(reading: Reading): number {
  const table = countedIn(reading);
  return table ? table.base + table.notKnown + table.missing : 0;
}

/** By name; those whose group is not known last. */
function inOrder(compare: (a: string, b: string) => number): (a: Reading, b: Reading) => number {
  const isUnknown = ({ series }: Reading) => Number(series.group === unknownGroup);
  return (a, b) => isUnknown(a) - isUnknown(b) || compare(a.series.label, b.series.label);
}

function wholeReading(of: WaveInReport, { variable }: Reading): Reading {
  const table = tableIn(of, variable.question, variable.item, '', '');
  return { series: { of, label: '', labelInText: '', breakdown: '', group: '' }, variable, table, status: table?.status ?? 'too-few' };
}

function columnsOf({ words }: Composition, { variable }: Reading, breakdown: string) {
  const codes = variable.codes;
  const top = codes.length >= 4 ? [numberColumn(words.topTwoColumn(codes.at(-2)?.code ?? '', codes.at(-1)?.code ?? ''))] : [];
  return [textColumn(breakdown), numberColumn(words.n), ...top, numberColumn(words.mean)];
}

function rowOf({ words }: Composition, reading: Reading): readonly TableCell[] {
  const table = countedIn(reading);
  const label = reading.series.label || words.all;
  const hasTop = reading.variable.codes.length >= 4;
  if (!table) return [label, ...Array.from({ length: hasTop ? 3 : 2 }, () => withheldCell(reading.status, words))];
  return [label, countCell(table.base), ...(hasTop ? [topTwoCell(table, words)] : []), meanCell(table, words)];
}

function notesOn({ words }: Composition, wave: WaveInReport, readings: readonly Reading[]): readonly string[] {
  const k = wave.release?.k ?? 0;
  const hidden = readings.filter(({ status }) => status === 'hidden').length;
  const tooFew = readings.some(({ status }) => status === 'too-few');
  return [...(hidden > 0 ? [words.notes.hiddenGroups(hidden, k)] : []), ...(tooFew ? [words.notes.tooFewGroups(k)] : [])];
}
