// responses.csv: the answers of a released wave, one row a response. Organisations' rows stand as they were sent. Persons' rows
// hold no open text, and have lost what could tell who someone is (see disclosure/row-masks.ts). They stand in the order of the
// store, which a release makes random, so rows are read twice (to decide on masks, to write) and never all in memory.
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Background } from '../../surveys/fieldwork/response.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { countRow, type RowMasks, rowMasksOf, startRowCount } from '../disclosure/row-masks.ts';
import type { WaveRelease } from '../disclosure/wave-release.ts';
import type { Answers } from '../tabulate/variable.ts';
import { variablesOf } from '../tabulate/variables-of.ts';
import type { CsvProfile } from './csv-profile.ts';
import { type CsvCell, csvHeader, csvLines } from './csv-text.ts';
import { type ResponseColumn, responseColumns } from './response-columns.ts';
import { writtenColumns } from './written-columns.ts';

export interface ResponseRow {
  readonly answers: Answers;
  readonly background: Background;
  readonly locale: string;
}

/** A column of the file. */
interface Column<Row> {
  readonly name: string;
  cell(row: Row): CsvCell;
}

const rowsAtATime = 1_000;

/** Reads the rows of a wave from the first; called again for each reading. */
export type ReadRows = () => AsyncIterable<ResponseRow>;

/**
 * The rows of a released wave as CSV, in parts. Nothing at all for a wave that too few have answered.
 *
 * @example for await (const part of responsesCsv(survey, wave, release, () => store.responsesTo(wave.id), 'data')) file.write(part);
 */
export function responsesCsv(
  survey: Survey,
  wave: Pick<Wave, 'breakdowns'>,
  release: WaveRelease,
  rows: ReadRows,
  profile: CsvProfile,
): AsyncIterable<string> {
  if (release.unit === 'organisation') return written(organisationColumns(survey, release), rows(), profile);
  return personRows(survey, wave, release, rows, profile);
}

async function* personRows(
  survey: Survey,
  wave: Pick<Wave, 'breakdowns'>,
  release: WaveRelease,
  rows: ReadRows,
  profile: CsvProfile,
): AsyncIterable<string> {
  if (release.status === 'too-few') return;
  const count = startRowCount(survey, release, wave.breakdowns);
  for await (const row of rows()) countRow(count, row);
  yield* written(personColumns(survey, rowMasksOf(count)), rows(), profile);
}

function personColumns(survey: Survey, masks: RowMasks): readonly Column<ResponseRow>[] {
  const variables = variablesOf(survey);
  const asked = new Set(variables.map(({ question }) => question));
  const describing = new Set(masks.describing.map(({ name }) => name));
  const background = [...describing].filter((name) => !asked.has(name));
  return [
    ...background.map((name) => ({ name: backgroundColumn(name), cell: (row: ResponseRow) => masks.groupsOf(row).get(name) })),
    ...responseColumns(variables).map((column) => personColumn(column, masks)),
  ];
}

/** A column of a person wave: what describes people row by row, anything else for all rows or none. */
function personColumn({ name, variable, cell }: ResponseColumn, masks: RowMasks): Column<ResponseRow> {
  const { question } = variable;
  if (masks.describing.some((breakdown) => breakdown.name === question)) {
    return { name, cell: (row) => (masks.groupsOf(row).has(question) ? cell(row.answers) : undefined) };
  }
  const shows = masks.shows(variable);
  return { name, cell: (row) => (shows ? cell(row.answers) : undefined) };
}

function organisationColumns(survey: Survey, release: WaveRelease): readonly Column<ResponseRow>[] {
  const known = new Set((release.rows ?? []).flatMap(({ background }) => Object.keys(background)));
  return [
    ...[...known].sort().map((name) => ({ name: backgroundColumn(name), cell: (row: ResponseRow) => row.background[name] })),
    ...responseColumns(variablesOf(survey)).map(({ name, cell }) => ({ name, cell: (row: ResponseRow) => cell(row.answers) })),
    ...writtenColumns(survey).map(({ name, cell }) => ({ name, cell: (row: ResponseRow) => cell(row.answers) })),
  ];
}

/** What the name of a column begins with that holds what was known beforehand. */
export const backgroundPrefix = 'background__';

function backgroundColumn(name: string): string {
  return backgroundPrefix + name;
}

async function* written<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>, profile: CsvProfile): AsyncIterable<string> {
  yield csvHeader(
    columns.map(({ name }) => name),
    profile,
  );
  let lines: (readonly CsvCell[])[] = [];
  for await (const row of rows) {
    lines.push(columns.map(({ cell }) => cell(row)));
    if (lines.length < rowsAtATime) continue;
    yield csvLines(lines, profile);
    lines = [];
  }
  if (lines.length > 0) yield csvLines(lines, profile);
}
