// One sheet a municipality, for its own use: what it answered beside the county's released figures. Organisations' answers are named
// and official, so a sheet shows nothing that the report does not stand on.
import { textIn } from '../../surveys/definition/localized-text.ts';
import { questionsAmong } from '../../surveys/definition/questions-in.ts';
import { municipalities } from '../../surveys/reference/municipalities.ts';
import { reportOn } from '../library/report-on.ts';
import { keptApartBy } from '../tabulate/kept-apart.ts';
import type { Answers } from '../tabulate/variable.ts';
import { type Composition, compositionOf, type WaveInReport } from './composition.ts';
import { groupLabel } from './labels.ts';
import { alphabetical } from './numbers.ts';
import type { ComposedReport, ReportSection } from './report.ts';
import type { ReportInput } from './report-input.ts';
import type { Series } from './series.ts';
import { type OwnAnswer, sheetFigures } from './sheet-figures.ts';
import { strategyWordsIn } from './strategy-words.ts';

/** The question that names the municipality, in every survey put to municipalities. */
const municipalityQuestion = 'municipality';

/** A municipality that there is a sheet for. */
export interface SheetName {
  /** SCB's four digits, as text. */
  readonly code: string;
  readonly name: string;
}

/**
 * The municipalities that have answered in a released wave, by name.
 *
 * @example sheetsOf(input) // [{ code: '1885', name: 'Lindesberg' }, …]
 */
export function sheetsOf(input: ReportInput): readonly SheetName[] {
  const composition = compositionOf(reportOn(input.activity.kind), input);
  const codes = new Set(ownRows(composition).map(({ code }) => code));
  const compare = alphabetical(input.locale);
  return [...codes].map((code) => ({ code, name: nameOf(code) })).sort((a, b) => compare(a.name, b.name));
}

/**
 * The sheet of one municipality as a report of its own; undefined where it has no answer in a released wave.
 *
 * @example composeSheet(input, '1885')?.title // 'Lindesberg: Inför ny RUS'
 */
export function composeSheet(input: ReportInput, municipality: string): ComposedReport | undefined {
  const composition = compositionOf(reportOn(input.activity.kind), input);
  const rows = ownRows(composition).filter(({ code }) => code === municipality);
  if (rows.length === 0) return undefined;
  const { sheet } = strategyWordsIn(input.locale);
  const { id, kind, title, theme, organiser, example } = input.activity;
  const name = nameOf(municipality);
  return {
    locale: input.locale,
    activity: { id, kind, title, ...(theme === undefined ? {} : { theme }), organiser, example },
    title: sheet.title(name, title),
    lead: sheet.lead(name),
    facts: [],
    brief: [],
    sections: rows.flatMap((row, at) => sectionsOf(composition, row, rows.length > 1 ? at + 1 : undefined)),
    method: [sheet.note, ...sheet.method, ...(example ? [composition.words.method.example] : [])],
  };
}

interface OwnRow {
  readonly code: string;
  readonly of: WaveInReport;
  readonly answers: Answers;
}

/** The released rows of organisations that name their municipality. */
function ownRows({ waves }: Composition): readonly OwnRow[] {
  return waves.flatMap((of) =>
    (of.release?.rows ?? []).flatMap(({ answers }) => {
      const code = answers[municipalityQuestion];
      return typeof code === 'string' ? [{ code, of, answers }] : [];
    }),
  );
}

function nameOf(code: string): string {
  return municipalities.find((place) => place.code === code)?.name ?? code;
}

/** The pages of the survey, each a section; with several answers it is said whose each is. */
function sectionsOf(composition: Composition, row: OwnRow, place: number | undefined): readonly ReportSection[] {
  const county = countyOf(composition, row);
  const own: OwnAnswer = { answers: row.answers, county, suffix: place === undefined ? '' : `-${place}` };
  const { sheet } = strategyWordsIn(composition.locale);
  const ground = keptApartBy(row.of.survey.id);
  return row.of.survey.json.pages.flatMap((page) => {
    const questions = questionsAmong(page.elements).map(({ name }) => name);
    const heading = page.title ? textIn(page.title, composition.locale) : textIn(row.of.survey.json.title, composition.locale);
    const figures = sheetFigures(
      composition,
      own,
      heading,
      questions.filter((name) => name !== municipalityQuestion && name !== ground),
    );
    if (figures.length === 0) return [];
    return [
      {
        id: `${page.name}${own.suffix}`,
        title: place === undefined ? heading : sheet.answerTitle(heading, `${row.of.label}, ${county.label}`),
        figures,
      },
    ];
  });
}

/** The county's answers of the same wave on the same ground. */
function countyOf({ definition, locale }: Composition, { of, answers }: OwnRow): Series {
  const breakdown = keptApartBy(of.survey.id) ?? '';
  const group = breakdown === '' ? '' : String(answers[breakdown] ?? '');
  const voice = definition.voices?.[of.survey.id]?.[group];
  const label = voice ? textIn(voice, locale) : groupLabel(breakdown, group, of.variables, locale);
  return { of, label, labelInText: label, breakdown, group };
}
