// A section of the report, and what is said of waves that have no results to show: a gap is named, never silent.
import type { FigureDefinition, SectionDefinition } from '../definition/report-definition.ts';
import { keptApartBy } from '../tabulate/kept-apart.ts';
import { type Composition, said, type WaveInReport, wavesOf } from './composition.ts';
import { figuresOf } from './figures.ts';
import type { ReportSection } from './report.ts';
import { trendRefusals } from './trend-figure.ts';

/** The section; undefined where the activity has none of its surveys, or nothing to show or tell. */
export function sectionOf(composition: Composition, definition: SectionDefinition): ReportSection | undefined {
  const waves = surveysOf(definition).flatMap((survey) => wavesOf(composition, survey));
  const figures = definition.figures.flatMap((figure) => figuresOf(composition, figure));
  const tellOwnGaps = definition.figures.every(({ kind }) => withOwnGaps.includes(kind));
  const notes = tellOwnGaps ? [] : sectionNotes(composition, definition, waves, figures.length);
  if (figures.length === 0 && notes.length === 0) return undefined;
  return {
    id: definition.id,
    title: said(composition, definition.title),
    ...(definition.intro ? { intro: said(composition, definition.intro) } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    figures,
  };
}

/** Figures that are there only where there is something to break down, or that say themselves what is missing. */
const withOwnGaps: readonly FigureDefinition['kind'][] = ['groups', 'attendance', 'response-status', 'organisations', 'chain', 'rounds'];

function surveysOf({ figures }: SectionDefinition): readonly string[] {
  return [...new Set(figures.flatMap(({ survey }) => (typeof survey === 'string' ? [survey] : [...survey])))];
}

function sectionNotes(
  composition: Composition,
  definition: SectionDefinition,
  waves: readonly WaveInReport[],
  figures: number,
): readonly string[] {
  const { notes } = composition.words;
  const gaps = waves.flatMap((wave) => gapNote(composition, wave) ?? []);
  const trendOnly = definition.figures.every(({ kind }) => kind === 'trend');
  const apart =
    figures > 0 && waves.some(({ survey, release }) => release && keptApartBy(survey.id) !== undefined) ? [notes.keptApart] : [];
  const refused = definition.figures.flatMap((figure) => (figure.kind === 'trend' ? trendRefusals(composition, figure) : []));
  return [...refused, ...(trendOnly && figures === 0 && waves.length > 0 ? [notes.oneWave] : []), ...apart, ...gaps];
}

/** What is missing of a wave, and why. */
function gapNote({ words, locale }: Composition, { release, wave, label, survey }: WaveInReport): string | undefined {
  if (release?.status === 'too-few') return words.notes.tooFewWave(label, release.k);
  if (release) return undefined;
  const title = wave.title[locale] ?? wave.title.sv ?? survey.id;
  const said = { draft: words.notes.draft, open: words.notes.open, closed: words.notes.closed, released: words.notes.closed }[wave.status];
  return said(label, title);
}
