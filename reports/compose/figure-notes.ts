// The sentences every figure carries: what n is of, who is missing, and why something is not shown.
import { hasMean } from '../tabulate/variable.ts';
import { type Composition, shortName } from './composition.ts';
import { countedIn, groundsNotDrawn, type Reading } from './series.ts';

const fewForMean = 10;

/** "Bas: 18–23 svar. 2 svarade 'Vet ej'." */
export function baseSentence(composition: Composition, readings: readonly Reading[]): string {
  const { words } = composition;
  const tables = readings.flatMap((reading) => countedIn(reading) ?? []);
  const bases = tables.map(({ base }) => base);
  if (Math.max(0, ...bases) === 0) return words.base.none;
  const notKnown = Math.max(...tables.map((table) => table.notKnown));
  const missing = Math.max(...tables.map((table) => table.missing));
  if (bases.length === 1) return words.base.one(bases[0] ?? 0, notKnown, missing);
  return words.base.several(Math.min(...bases), Math.max(...bases), notKnown, missing);
}

/** What is not shown and why, small bases where a mean is shown, and an attempted census. */
export function figureNotes(composition: Composition, readings: readonly Reading[], showsMean: boolean): readonly string[] {
  const small = showsMean ? smallBaseNotes(composition, readings) : [];
  return [
    ...withheldNotes(composition, readings),
    ...small,
    ...notDrawnNotes(composition, readings),
    ...censusNotes(composition, readings),
  ];
}

function notDrawnNotes({ words, locale }: Composition, readings: readonly Reading[]): readonly string[] {
  const waves = new Set(readings.map(({ series }) => series.of));
  return [...waves].flatMap((of) => {
    const left = groundsNotDrawn(of, locale);
    return left.length > 0 ? [words.notes.notDrawn(left.map(({ label, answers }) => `${label}: ${answers}`).join('; '))] : [];
  });
}

function withheldNotes(composition: Composition, readings: readonly Reading[]): readonly string[] {
  const notes = readings.flatMap(({ series, variable, status }) => {
    const { release, survey } = series.of;
    if (status === 'released' || !release) return [];
    if (release.status === 'too-few') return [composition.words.notes.tooFewWave(series.label, release.k)];
    const where =
      readings.length > 1 ? `${series.label}, ${shortName(composition, survey.id, variable)}` : shortName(composition, survey.id, variable);
    return [composition.words.notes.tooFewQuestion(where, release.k)];
  });
  return [...new Set(notes)];
}

function smallBaseNotes(composition: Composition, readings: readonly Reading[]): readonly string[] {
  const bases = readings.filter(({ variable }) => hasMean(variable)).flatMap((reading) => countedIn(reading)?.base ?? []);
  const small = bases.filter((base) => base > 0 && base < fewForMean);
  return small.length > 0 ? [composition.words.notes.smallBase(Math.min(...small))] : [];
}

/** Where all were asked, an interval is a guide and no sampling error. */
function censusNotes(composition: Composition, readings: readonly Reading[]): readonly string[] {
  const waves = new Map(readings.map(({ series }) => [series.of.wave.id, series.of]));
  return [...waves.values()].flatMap(({ wave, population }) =>
    wave.unit === 'organisation' && population !== undefined ? [composition.words.notes.wholePopulation(population)] : [],
  );
}
