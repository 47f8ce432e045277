// responses.csv: the answers of a released wave, one row a response. Organisations' rows stand as they were sent. Persons' rows
// are shuffled, hold no open text, and have lost what could tell who someone is (see disclosure/row-masks.ts).
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Background } from '../../surveys/fieldwork/response.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { type RowMasks, rowMasks } from '../disclosure/row-masks.ts';
import { shuffle } from '../disclosure/shuffle.ts';
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

/**
 * The rows of a released wave as CSV, in parts. Nothing at all for a wave that too few have answered.
 *
 * @param random numbers from 0 up to, not including, 1, for the order of persons' rows
 * @example for await (const part of responsesCsv(survey, wave, release, store.responsesTo(wave.id), 'data')) file.write(part);
 */
export function responsesCsv(
  survey: Survey,
  wave: Pick<Wave, 'breakdowns'>,
  release: WaveRelease,
  rows: AsyncIterable<ResponseRow>,
  profile: CsvProfile,
  random: () => number = unpredictable,
): AsyncIterable<string> {
  if (release.unit === 'organisation') return written(organisationColumns(survey, release), rows, profile);
  return personRows(survey, wave, release, rows, profile, random);
}

async function* personRows(
  survey: Survey,
  wave: Pick<Wave, 'breakdowns'>,
  release: WaveRelease,
  rows: AsyncIterable<ResponseRow>,
  profile: CsvProfile,
  random: () => number,
): AsyncIterable<string> {
  if (release.status === 'too-few') return;
  const all: ResponseRow[] = [];
  for await (const row of rows) all.push(row);
  yield* written(personColumns(survey, wave, release, all), shuffle(all, random), profile);
}

function personColumns(
  survey: Survey,
  wave: Pick<Wave, 'breakdowns'>,
  release: WaveRelease,
  rows: readonly ResponseRow[],
): readonly Column<ResponseRow>[] {
  const variables = variablesOf(survey);
  const masks = rowMasks(survey, release, wave.breakdowns, rows);
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

function backgroundColumn(name: string): string {
  return `background__${name}`;
}

async function* written<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
  profile: CsvProfile,
): AsyncIterable<string> {
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

/** A number from 0 up to 1 that nobody can foretell. */
function unpredictable(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
