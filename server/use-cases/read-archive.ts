// Everything of an activity in one archive that explains itself: a Frictionless data package.
import type { ReportInput } from '../../reports/compose/report-input.ts';
import type { CsvProfile } from '../../reports/csv/csv-profile.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { dataPackageOf } from './data-package.ts';
import { type NamedCsv, readCodebookCsv, readFiguresCsv, readResponsesCsv, readTextsCsv } from './read-csv.ts';
import { documentOf } from './read-document.ts';
import { type ReportChoice, reportInput, reportOf } from './read-report.ts';
import { type ArchiveFile, zipped } from './zipped.ts';

/** A table in the archive, as the data package describes it. */
export interface ArchiveTable {
  readonly path: string;
  readonly columns: readonly string[];
  /** Code of the wave whose answers it holds. */
  readonly wave?: string;
}

/** The archive as a stream. Throws the problem `no-such-activity`. */
export async function readArchive(
  context: Context,
  choice: ReportChoice,
): Promise<{ readonly title: string; readonly content: AsyncIterable<Uint8Array> }> {
  const input = await reportInput(context, choice);
  return { title: input.activity.title, content: zipped(filesOf(context, choice, input), context.clock()) };
}

const profiles: readonly CsvProfile[] = ['excel-sv', 'data'];

async function* filesOf(context: Context, choice: ReportChoice, input: ReportInput): AsyncIterable<ArchiveFile> {
  const released = input.waves.filter(({ status }) => status === 'released');
  yield { name: 'report.html', content: await documentOf(await reportOf(input)) };
  const tables: ArchiveTable[] = [];
  for (const profile of profiles) {
    const figures = await readFiguresCsv(context, { ...choice, profile });
    yield noting(tables, profile, { ...figures, name: 'figures' });
    for (const wave of released) {
      for (const csv of await waveTables(context, wave, profile, choice.locale)) yield noting(tables, profile, csv, wave);
    }
  }
  for (const wave of released) yield definitionOf(wave, input);
  yield { name: 'datapackage.json', content: JSON.stringify(await dataPackageOf(input, released, tables), null, 2) };
}

/** A wave that too few answered has no rows to give: only what its columns would have meant. */
async function waveTables(context: Context, wave: Wave, profile: CsvProfile, locale: 'sv' | 'en'): Promise<readonly NamedCsv[]> {
  const choice = { wave: wave.id, profile, locale };
  const rows = await Promise.all([
    unlessTooFew(() => readResponsesCsv(context, choice)),
    unlessTooFew(() => readTextsCsv(context, choice)),
  ]);
  return [...rows.filter((csv) => csv !== undefined), await readCodebookCsv(context, choice)];
}

async function unlessTooFew(read: () => Promise<NamedCsv>): Promise<NamedCsv | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'too-few') return undefined;
    throw error;
  }
}

/** The file, with its columns noted for the data package once they have passed by. */
function noting(tables: ArchiveTable[], profile: CsvProfile, { name, content }: NamedCsv, wave?: Wave): ArchiveFile {
  const path = `${profile}/${name}.csv`;
  if (profile !== 'data') return { name: path, content };
  const note = (text: string) => tables.push({ path, columns: columnsIn(text), ...(wave ? { wave: wave.code } : {}) });
  return { name: path, content: withHeader(content, note) };
}

async function* withHeader(content: NamedCsv['content'], note: (text: string) => void): AsyncIterable<string> {
  let first = true;
  for await (const part of typeof content === 'string' ? [content] : content) {
    if (first) note(part);
    first = false;
    yield part;
  }
}

/** Column names are question names and codes: they hold no comma, quote or line break. */
function columnsIn(text: string): readonly string[] {
  return (text.split('\n', 1)[0] ?? '').split(',').map((name) => name.replace(/^"|"$/g, ''));
}

function definitionOf(wave: Wave, input: ReportInput): ArchiveFile {
  const survey = input.surveyOf(wave);
  return { name: `definitions/${wave.code}-${survey.id}-${survey.version}.json`, content: JSON.stringify(survey, null, 2) };
}
