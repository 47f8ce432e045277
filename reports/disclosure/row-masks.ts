// Rows of a person wave, one a respondent, without what would tell who someone is. Rows show every combination of what is in
// them, so they are held to the same obligation as the tables, and together with the tables: no 1…k-1 people may follow.
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Background } from '../../surveys/fieldwork/response.ts';
import { type Breakdown, breakdownsOf } from '../tabulate/breakdowns.ts';
import { describingQuestions } from '../tabulate/describing-questions.ts';
import { type Answers, columnOf, type Variable } from '../tabulate/variable.ts';
import { variablesOf } from '../tabulate/variables-of.ts';
import { groupsToHide } from './groups-to-hide.ts';
import { countedIn, isSafeToShow, type RowClasses, rowClasses } from './row-classes.ts';
import type { WaveRelease } from './wave-release.ts';

export interface PersonRow {
  readonly answers: Answers;
  readonly background: Background;
}

/** What a row may hold. */
export interface RowMasks {
  /** What describes respondents: breakdowns, and questions such as role. */
  readonly describing: readonly Breakdown[];
  /** The describing groups a row may show, by name; a name that is not there is masked in this row. */
  groupsOf(row: PersonRow): ReadonlyMap<string, string>;
  /** Whether a variable's answers may stand in rows at all. */
  shows(variable: Variable): boolean;
}

const masked = Symbol('masked');
type Value = string | typeof masked;

/**
 * Decides, for all rows of a released person wave at once, what is masked: groups that the tables hide, combinations rarer
 * than k, and, where that would still let a few people be singled out, the whole column.
 */
export function rowMasks(survey: Survey, release: WaveRelease, breakdowns: readonly string[], rows: readonly PersonRow[]): RowMasks {
  const variables = variablesOf(survey);
  const describing = describingOf(survey, variables, breakdowns);
  const groups = rows.map((row) => describing.map((breakdown) => breakdown.groupOf(row.answers, row.background)));
  const shown = tableGroups(release, describing, groups);
  const columns = maskedColumns({ release, describing, groups, shown });
  const byRow = new Map(
    rows.map((row, at) => [
      row,
      namedGroups(
        describing,
        describing.map((_, place) => columns[place]?.[at] ?? masked),
      ),
    ]),
  );
  const safe = safeVariables(release, variables, rows, rowClasses(patternsOf(columns, rows.length), shown));
  return {
    describing,
    groupsOf: (row) => byRow.get(row) ?? new Map(),
    shows: (variable) => safe.has(columnOf(variable)) && !describing.some(({ name }) => name === variable.question),
  };
}

function describingOf(survey: Survey, variables: readonly Variable[], breakdowns: readonly string[]): readonly Breakdown[] {
  const all = breakdownsOf(survey, variables, breakdowns);
  const others = describingQuestions(survey.id).filter((name) => !all.some((breakdown) => breakdown.name === name));
  return [...all, ...breakdownsOf({ id: '' }, variables, others)];
}

function namedGroups(describing: readonly Breakdown[], values: readonly Value[]): ReadonlyMap<string, string> {
  return new Map(
    describing.flatMap(({ name }, place) => {
      const value = values[place];
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );
}

/** For each row, which of the groups that the tables show it belongs to. */
function tableGroups(
  release: WaveRelease,
  describing: readonly Breakdown[],
  groups: readonly (readonly string[])[],
): readonly (readonly boolean[])[] {
  const shown = describing.flatMap(({ name }, place) => [...shownGroups(release, name)].map((group) => ({ place, group })));
  return groups.map((own) => shown.map(({ place, group }) => own[place] === group));
}

function shownGroups(release: WaveRelease, breakdown: string): ReadonlySet<string> {
  return new Set(release.tables.filter((table) => table.breakdown === breakdown && table.status === 'released').map(({ group }) => group));
}

interface Rows {
  readonly release: WaveRelease;
  readonly describing: readonly Breakdown[];
  readonly groups: readonly (readonly string[])[];
  readonly shown: readonly (readonly boolean[])[];
}

/** The describing columns, one after the other, each as far as it is safe beside those before it; undefined: masked whole. */
function maskedColumns({ release, describing, groups, shown }: Rows): readonly (readonly Value[] | undefined)[] {
  const columns: (readonly Value[] | undefined)[] = [];
  describing.forEach((breakdown, place) => {
    const own = groups.map((row) => row[place] as string);
    const hidden = hiddenIn(release, breakdown, own);
    const coarse = own.map((group): Value => (hidden.has(group) ? masked : group));
    const column = withoutRare([...columns, coarse], release.k);
    columns.push(isSafe([...columns, column], shown, release.k) ? column : undefined);
  });
  return columns;
}

/** The groups the tables hide; of a question the tables do not break down by, those that would have been hidden. */
function hiddenIn(release: WaveRelease, { name }: Breakdown, own: readonly string[]): ReadonlySet<string> {
  const tables = release.tables.filter(({ breakdown }) => breakdown === name);
  if (tables.length > 0) return new Set(tables.filter(({ status }) => status === 'hidden').map(({ group }) => group));
  const sizes = new Map<string, number>();
  for (const group of own) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return groupsToHide(
    [...sizes].map(([group, responses]) => ({ name: group, responses })),
    release.k,
  );
}

/** The last column, masked in rows whose combination with the others fewer than k rows share. */
function withoutRare(columns: readonly (readonly Value[] | undefined)[], k: number): readonly Value[] {
  const last = columns.at(-1) ?? [];
  const patterns = patternsOf(columns, last.length);
  const sizes = sizesOf(patterns);
  return last.map((value, at) => ((sizes.get(patterns[at] as string) ?? 0) < k ? masked : value));
}

/** Whether neither the combinations in the rows nor anything that follows from them and the tables is 1…k-1 people. */
function isSafe(columns: readonly (readonly Value[] | undefined)[], shown: readonly (readonly boolean[])[], k: number): boolean {
  const classes = rowClasses(patternsOf(columns, shown.length), shown);
  return isSafeToShow(
    classes,
    countedIn(classes, () => true),
    k,
  );
}

/** One text a row for the combination it shows. */
function patternsOf(columns: readonly (readonly Value[] | undefined)[], rows: number): readonly string[] {
  return Array.from({ length: rows }, (_, at) =>
    JSON.stringify(columns.map((column) => (column === undefined || column[at] === masked ? null : (column[at] as string)))),
  );
}

function sizesOf(patterns: readonly string[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const pattern of patterns) sizes.set(pattern, (sizes.get(pattern) ?? 0) + 1);
  return sizes;
}

/** Columns of variables that enough people have answered: in all, in every combination the rows show, and in all that follows. */
function safeVariables(
  release: WaveRelease,
  variables: readonly Variable[],
  rows: readonly PersonRow[],
  classes: RowClasses,
): ReadonlySet<string> {
  const checked = new Map<string, boolean>();
  const isSafeFor = (people: readonly number[]) => {
    const key = people.join();
    const safe = checked.get(key) ?? isSafeToShow(classes, people, release.k);
    checked.set(key, safe);
    return safe;
  };
  const kept = variables.filter((variable) => {
    if (!isReleased(release, variable)) return false;
    const readings = rows.map((row) => variable.read(row.answers));
    const answered = countedIn(classes, (row) => readings[row] !== undefined);
    const inBase = countedIn(classes, (row) => readings[row] !== undefined && readings[row] !== 'notKnown');
    return isSafeFor(answered) && isSafeFor(inBase);
  });
  return new Set(kept.map(columnOf));
}

function isReleased(release: WaveRelease, { question, item }: Variable): boolean {
  return release.tables.some((table) => table.question === question && table.item === item && table.status === 'released');
}
