// Everything of an activity in one archive that explains itself: a Frictionless data package.
import type { ComposedReport } from '../../reports/compose/report.ts';
import type { ReportInput } from '../../reports/compose/report-input.ts';
import type { CsvProfile } from '../../reports/csv/csv-profile.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { archiveReadme } from './archive-readme.ts';
import { dataPackageOf } from './data-package.ts';
import type { TableKind } from './data-package-words.ts';
import { withManifest } from './manifest.ts';
import { type NamedCsv, readCodebookCsv, readFiguresCsv, readResponsesCsv, readTextsCsv } from './read-csv.ts';
import { dayOf, documentOf, figurePng, pdfOf } from './read-document.ts';
import { type ReportChoice, reportInput, reportOf } from './read-report.ts';
import { type ArchiveFile, zipped } from './zipped.ts';

/** A table in the archive, as the data package describes it. */
export interface ArchiveTable {
  readonly path: string;
  readonly kind: TableKind;
  readonly columns: readonly string[];
  /** Code of the wave whose answers it holds. */
  readonly wave?: string;
}

export interface Archive {
  readonly title: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Told what is being written, for whoever waits. */
export type ArchiveProgress = (file: string) => void;

/** The archive as a stream; the same bytes for the same results. Throws the problem `no-such-activity`. */
export async function readArchive(context: Context, choice: ReportChoice, progress: ArchiveProgress = () => undefined): Promise<Archive> {
  const input = await reportInput(context, choice);
  return { title: input.activity.title, content: zipped(told(withManifest(filesOf(context, choice, input)), progress), dayOf(input)) };
}

const profiles: readonly CsvProfile[] = ['excel-sv', 'data'];

async function* told(files: AsyncIterable<ArchiveFile>, progress: ArchiveProgress): AsyncIterable<ArchiveFile> {
  for await (const file of files) {
    progress(file.name);
    yield file;
  }
}

async function* filesOf(context: Context, choice: ReportChoice, input: ReportInput): AsyncIterable<ArchiveFile> {
  const released = input.waves.filter(({ status }) => status === 'released');
  yield { name: 'README.txt', content: archiveReadme(input) };
  yield* documentFiles(await reportOf(input), dayOf(input));
  const tables: ArchiveTable[] = [];
  for (const profile of profiles) {
    const figures = await readFiguresCsv(context, { ...choice, profile });
    yield noting(tables, profile, { kind: 'figures', csv: { ...figures, name: 'figures' } });
    for (const wave of released) {
      for (const table of await waveTables(context, wave, profile, choice.locale)) yield noting(tables, profile, { ...table, wave });
    }
  }
  for (const wave of released) yield* readingFiles(wave, input, tables);
  for (const wave of released) yield definitionOf(wave, input);
  yield { name: 'datapackage.json', content: JSON.stringify(await dataPackageOf(input, released, tables), null, 2) };
}

/** The report to read, and each chart as a picture for a slide. */
async function* documentFiles(report: ComposedReport, day: Date): AsyncIterable<ArchiveFile> {
  yield { name: 'report.html', content: await documentOf(report) };
  yield { name: 'report.pdf', content: await pdfOf(report, day) };
  for (const figure of report.sections.flatMap(({ figures }) => figures)) {
    const png = await figurePng(report, figure);
    if (png) yield { name: `figures/${figure.id}.png`, content: png };
  }
}

interface Table {
  readonly kind: TableKind;
  readonly csv: NamedCsv;
  readonly wave?: Wave;
}

/** A wave that too few answered has no rows to give: only what its columns would have meant. */
async function waveTables(context: Context, wave: Wave, profile: CsvProfile, locale: 'sv' | 'en'): Promise<readonly Table[]> {
  const choice = { wave: wave.id, profile, locale };
  const [responses, texts] = await Promise.all([
    unlessTooFew(() => readResponsesCsv(context, choice)),
    unlessTooFew(() => readTextsCsv(context, choice)),
  ]);
  return [
    ...(responses ? [{ kind: 'responses', csv: responses } as const] : []),
    ...(texts ? [{ kind: 'texts', csv: texts } as const] : []),
    { kind: 'codebook', csv: await readCodebookCsv(context, choice) },
  ];
}

async function unlessTooFew(read: () => Promise<NamedCsv>): Promise<NamedCsv | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ProblemError && ['too-few', 'answers-erased'].includes(error.problem.code)) return undefined;
    throw error;
  }
}

/** The file, with its columns noted for the data package once they have passed by. */
function noting(tables: ArchiveTable[], profile: CsvProfile, { kind, csv, wave }: Table): ArchiveFile {
  const path = `${profile}/${csv.name}.csv`;
  if (profile !== 'data') return { name: path, content: csv.content };
  const note = (text: string) => tables.push({ path, kind, columns: columnsIn(text), ...(wave ? { wave: wave.code } : {}) });
  return { name: path, content: withHeader(csv.content, note) };
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

/** What reads the answers of a wave into SPSS and R with labels. */
async function* readingFiles(wave: Wave, input: ReportInput, tables: readonly ArchiveTable[]): AsyncIterable<ArchiveFile> {
  const table = tables.find((one) => one.kind === 'responses' && one.wave === wave.code);
  if (!table) return;
  const [{ describedColumns }, { responsesSps }, { responsesR }] = await Promise.all([
    import('../../reports/csv/described-columns.ts'),
    import('../../reports/csv/responses-sps.ts'),
    import('../../reports/csv/responses-r.ts'),
  ]);
  const columns = describedColumns(table.columns, input.surveyOf(wave));
  const csv = table.path.replace(/^data\//, '');
  const besides = (end: string) => table.path.replace(/csv$/, end);
  yield { name: besides('sps'), content: responsesSps(columns, csv, input.locale) };
  yield { name: besides('R'), content: responsesR(columns, csv, input.locale) };
}

function definitionOf(wave: Wave, input: ReportInput): ArchiveFile {
  const survey = input.surveyOf(wave);
  return { name: `definitions/${wave.code}-${survey.id}-${survey.version}.json`, content: JSON.stringify(survey, null, 2) };
}
