// A series is what is compared in a figure: one wave, or one ground of a wave whose answers are kept apart.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { ReleasedTable, TableStatus } from '../disclosure/wave-release.ts';
import { keptApartBy } from '../tabulate/kept-apart.ts';
import type { Variable } from '../tabulate/variable.ts';
import { type Composition, type WaveInReport, wavesOf } from './composition.ts';
import { codeLabels, groupLabel } from './labels.ts';
import type { FigureSource } from './report.ts';

export interface Series {
  readonly of: WaveInReport;
  readonly label: string;
  readonly labelInText: string;
  readonly breakdown: string;
  readonly group: string;
}

/** One variable in one series: a released table, or the reason why there is none. */
export interface Reading {
  readonly series: Series;
  readonly variable: Variable;
  readonly table: ReleasedTable | undefined;
  readonly status: TableStatus;
}

/** The counts of a released table. */
export type Counted = Extract<ReleasedTable, { readonly status: 'released' }>;

/** What there is to show of some surveys: every wave with a release, split by ground where answers are kept apart. */
export function seriesOf(composition: Composition, survey: string | readonly string[]): readonly Series[] {
  const surveys = typeof survey === 'string' ? [survey] : survey;
  const several = surveys.length > 1;
  return surveys.flatMap((id) => {
    const waves = wavesOf(composition, id).filter(({ release }) => release !== undefined);
    return waves.flatMap((wave) => seriesOfWave(wave, waves.length, several, composition));
  });
}

function seriesOfWave(of: WaveInReport, waves: number, several: boolean, composition: Composition): readonly Series[] {
  const ground = keptApartBy(of.survey.id);
  const groups = ground === undefined || of.release?.status === 'too-few' ? [''] : groupsWithAnswers(of, ground);
  return groups.map((group) => {
    const breakdown = group === '' ? '' : (ground ?? '');
    const voice = voiceOf(composition, of, breakdown, group, several);
    const isOnlyVoice = waves === 1 && voice !== undefined;
    const label = isOnlyVoice ? voice : [of.label, voice].filter(Boolean).join(': ');
    const labelInText = isOnlyVoice ? voice : [of.labelInText, voice].filter(Boolean).join(': ');
    return { of, label, labelInText, breakdown, group };
  });
}

/** Who speaks, where that has to be said: answers that are kept apart, or several surveys beside each other. */
function voiceOf(
  { definition, locale }: Composition,
  of: WaveInReport,
  breakdown: string,
  group: string,
  several: boolean,
): string | undefined {
  const given = definition.voices?.[of.survey.id]?.[group];
  if (group !== '') return given ? textIn(given, locale) : groupLabel(breakdown, group, of.variables, locale);
  if (!several) return undefined;
  return textIn(given ?? of.wave.title, locale);
}

/** A ground with fewer answers than this is not drawn beside the others: a bar of one answer reads as 100 percent. */
const fewestDrawn = 3;

/** The grounds that are drawn; all that have answers where none has enough. */
function groupsWithAnswers(of: WaveInReport, breakdown: string): readonly string[] {
  const grounds = groundsOf(of, breakdown).filter(({ answers }) => answers > 0);
  const large = grounds.filter(({ answers }) => answers >= fewestDrawn);
  return (large.length > 0 ? large : grounds).map(({ group }) => group);
}

function groundsOf({ release }: WaveInReport, breakdown: string): readonly { readonly group: string; readonly answers: number }[] {
  const tables = (release?.tables ?? []).filter((table) => table.breakdown === breakdown);
  return [...new Set(tables.map(({ group }) => group))].map((group) => ({
    group,
    answers: Math.max(0, ...tables.filter((table) => table.group === group).map(answersIn)),
  }));
}

/** Hidden tables count as many: why they are not shown is said in the figure. */
function answersIn(table: ReleasedTable): number {
  return table.status === 'released' ? table.base + table.notKnown : Number.POSITIVE_INFINITY;
}

/** The grounds of a wave that are left out of its figures, and how many answered on each; they stand in figures.csv. */
export function groundsNotDrawn(of: WaveInReport, locale: string): readonly { readonly label: string; readonly answers: number }[] {
  const ground = keptApartBy(of.survey.id);
  if (ground === undefined) return [];
  const drawn = new Set(groupsWithAnswers(of, ground));
  return groundsOf(of, ground)
    .filter(({ group, answers }) => answers > 0 && !drawn.has(group))
    .map(({ group, answers }) => ({ label: groupLabel(ground, group, of.variables, locale), answers }));
}

/** The table of a variable in a series, by question and item; undefined where this wave did not ask it. */
export function readingOf(series: Series, question: string, item = ''): Reading | undefined {
  const variable = series.of.variables.find((one) => one.question === question && one.item === item);
  if (!variable) return undefined;
  const table = tableIn(series.of, question, item, series.breakdown, series.group);
  return { series, variable, table, status: table?.status ?? 'too-few' };
}

export function tableIn(of: WaveInReport, question: string, item: string, breakdown: string, group: string): ReleasedTable | undefined {
  return of.release?.tables.find(
    (table) => table.question === question && table.item === item && table.breakdown === breakdown && table.group === group,
  );
}

/** The counts of a reading, where they are shown. */
export function countedIn(reading: Pick<Reading, 'table'>): Counted | undefined {
  return reading.table?.status === 'released' ? reading.table : undefined;
}

/** N of the reading, for the finite population correction: only all responses have a known one. */
export function populationOf({ series }: Reading): number | undefined {
  return series.breakdown === '' ? series.of.population : undefined;
}

/** The released tables a figure was made of. */
export function sourcesOf(readings: readonly Reading[], locale: string): readonly FigureSource[] {
  return readings.flatMap(({ series, variable, table }) => {
    if (!table) return [];
    const { wave, survey, variables } = series.of;
    return [
      {
        wave: wave.id,
        ...(wave.occasion === undefined ? {} : { occasion: wave.occasion }),
        survey: survey.id,
        version: survey.version,
        table,
        labels: codeLabels(variable, locale),
        ...(table.breakdown === '' ? {} : { groupLabel: groupLabel(table.breakdown, table.group, variables, locale) }),
      },
    ];
  });
}
