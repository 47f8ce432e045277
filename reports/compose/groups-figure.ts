// Questions on a scale by the groups of a wave's breakdown: the share of the top two with its interval, an index where the scale is too
// short for that. Hidden groups are said to be hidden, without a number.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { GroupsDefinition } from '../definition/report-definition.ts';
import { unknownGroup } from '../tabulate/breakdowns.ts';
import { grouped } from '../tabulate/grouped.ts';
import { keptApartBy } from '../tabulate/kept-apart.ts';
import { comparableParts } from './comparable.ts';
import { type Composition, said, shortName, type WaveInReport, wavesOf } from './composition.ts';
import { type DotsFigure, dotRow, dotScale, dotsTable, type Measure } from './dots.ts';
import { figureBase } from './figure-base.ts';
import { indexMeasure } from './index-figure.ts';
import { breakdownLabel, groupLabel } from './labels.ts';
import { alphabetical } from './numbers.ts';
import { countedIn, type Reading, tableIn } from './series.ts';
import { topTwoMeasure } from './top-two-figure.ts';

/** One figure a wave, breakdown and scale; none for waves without breakdowns. */
export function groupsFigures(composition: Composition, definition: GroupsDefinition): readonly DotsFigure[] {
  const surveys = typeof definition.survey === 'string' ? [definition.survey] : definition.survey;
  const waves = surveys.flatMap((survey) => wavesOf(composition, survey)).filter(({ release }) => release?.status === 'released');
  return waves.flatMap((wave) =>
    breakdownsIn(wave).flatMap((breakdown) => brokenDown(composition, definition, { wave, breakdown, ofSeveral: waves.length > 1 })),
  );
}

function breakdownsIn({ release, survey }: WaveInReport): readonly string[] {
  const names = new Set((release?.tables ?? []).map(({ breakdown }) => breakdown));
  return [...names].filter((name) => name !== '' && name !== keptApartBy(survey.id));
}

interface Part {
  readonly wave: WaveInReport;
  readonly breakdown: string;
  readonly ofSeveral: boolean;
}

function brokenDown(composition: Composition, definition: GroupsDefinition, part: Part): readonly DotsFigure[] {
  const asked = definition.questions.filter((question) => question !== part.breakdown);
  const readings = asked.flatMap((question) => groupReadings(composition, part.wave, part.breakdown, question));
  return comparableParts(composition, readings).map((same) => groupsFigure(composition, definition, part, same));
}

function groupsFigure(
  composition: Composition,
  definition: GroupsDefinition,
  { wave, breakdown, ofSeveral }: Part,
  { readings, suffix }: { readonly readings: readonly Reading[]; readonly suffix: string },
): DotsFigure {
  const measure = measureFor(composition, readings);
  const first = readings[0] as Reading;
  const questions = [...grouped(readings, ({ variable }) => variable.question).values()].map((own) => [...own, wholeReading(wave, own)]);
  const shown = questions.flat();
  const alls = questions.flatMap((own) => own.at(-1) ?? []);
  const name = breakdownLabel(breakdown, wave.variables, composition.locale);
  const label = ({ series }: Reading) => series.label || composition.words.all;
  const question = ({ variable }: Reading) => shortName(composition, wave.survey.id, variable);
  const named = alone(definition, questions.length) ? question(first) : nameOf(composition, definition, wave);
  const rows = shown.map((reading) => ({ heads: [question(reading), label(reading)], reading }));
  const parts = [definition.id, breakdown, ofSeveral ? (wave.occasion?.number ?? wave.wave.id) : ''].filter((part) => part !== '');
  return {
    kind: 'dots',
    ...figureBase(composition, {
      id: `${parts.join('-').replaceAll('_', '-')}${suffix}`,
      title: [named, ofSeveral ? wave.label : '', name].filter(Boolean).join(' · '),
      alt: altOf(questions, label, measure),
      readings: shown,
      baseOf: alls,
      table: dotsTable(composition, [composition.words.question, name], rows, measure),
    }),
    notes: [...notesOn(composition, wave, readings), measure.method(first)],
    ...dotScale(measure, first),
    groups: questions.map((own) => ({
      title: textIn(own[0]?.variable.questionText ?? { sv: '' }, composition.locale),
      rows: own.map((reading) => dotRow(reading, label(reading), measure)),
    })),
  };
}

/** One question that stands apart from the others that were to stand with it, since its scale is another, gives the figure its name. */
function alone({ questions }: GroupsDefinition, shown: number): boolean {
  return shown === 1 && questions.length > 1;
}

function nameOf(composition: Composition, { title }: GroupsDefinition, { wave }: WaveInReport): string {
  return title ? said(composition, title) : textIn(wave.title, composition.locale);
}

/** The share of the top two, where the scale is long enough for two steps to be less than half of it. */
function measureFor(composition: Composition, readings: readonly Reading[]): Measure {
  const topTwo = topTwoMeasure(composition);
  return readings.every(topTwo.fits) ? topTwo : indexMeasure(composition);
}

/** The groups of each question beside each other, as the measure says it of waves. */
function altOf(questions: readonly (readonly Reading[])[], label: (reading: Reading) => string, measure: Measure): string {
  const named = questions.map((own) => own.map((reading) => ({ ...reading, series: { ...reading.series, label: label(reading) } })));
  return named.map(measure.alt).join(' ');
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

function wholeReading(of: WaveInReport, own: readonly Reading[]): Reading {
  const { variable } = own[0] as Reading;
  const table = tableIn(of, variable.question, variable.item, '', '');
  return { series: { of, label: '', labelInText: '', breakdown: '', group: '' }, variable, table, status: table?.status ?? 'too-few' };
}

function notesOn({ words }: Composition, wave: WaveInReport, readings: readonly Reading[]): readonly string[] {
  const k = wave.release?.k ?? 0;
  const hidden = new Set(readings.filter(({ status }) => status === 'hidden').map(({ series }) => series.group)).size;
  const tooFew = readings.some(({ status }) => status === 'too-few');
  return [...(hidden > 0 ? [words.notes.hiddenGroups(hidden, k)] : []), ...(tooFew ? [words.notes.tooFewGroups(k)] : [])];
}
