// Rows of a person wave, one a respondent, without what would tell who someone is. Rows show every combination of what is in
// them, so they are held to the same obligation as the tables, and together with the tables: no 1…k-1 people may follow.
import { isOwnQuestion } from '../../surveys/definition/own-questions.ts';
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

/** What is known of all rows: one entry for each combination of describing groups that occurs, however many rows there are. */
interface Combination {
  readonly groups: readonly string[];
  rows: number;
  /** By variable: how many answered it, "Vet ej" included, and how many of them count in the base. */
  readonly answered: number[];
  readonly inBase: number[];
}

/** Rows that are being counted, before it is decided what they may show. */
export interface RowCount {
  readonly release: WaveRelease;
  readonly variables: readonly Variable[];
  readonly describing: readonly Breakdown[];
  readonly combinations: Map<string, Combination>;
}

/** An empty count of the rows of a released person wave. */
export function startRowCount(survey: Survey, release: WaveRelease, breakdowns: readonly string[]): RowCount {
  const variables = variablesOf(survey);
  return { release, variables, describing: describingOf(survey, variables, breakdowns), combinations: new Map() };
}

/** Counts one row. Memory grows with the combinations that occur, never with the rows. */
export function countRow({ variables, describing, combinations }: RowCount, row: PersonRow): void {
  const groups = describing.map((breakdown) => breakdown.groupOf(row.answers, row.background));
  const key = JSON.stringify(groups);
  const known = combinations.get(key) ?? { groups, rows: 0, answered: variables.map(() => 0), inBase: variables.map(() => 0) };
  combinations.set(key, known);
  known.rows += 1;
  variables.forEach((variable, at) => {
    const reading = variable.read(row.answers);
    if (reading === undefined) return;
    known.answered[at] = (known.answered[at] ?? 0) + 1;
    if (reading !== 'notKnown') known.inBase[at] = (known.inBase[at] ?? 0) + 1;
  });
}

/**
 * Decides, for all rows that were counted, what is masked: groups that the tables hide, combinations rarer than k, and,
 * where that would still let a few people be singled out, the whole column. A row that was not counted shows no group.
 */
export function rowMasksOf({ release, variables, describing, combinations }: RowCount): RowMasks {
  const all = [...combinations.values()];
  const shown = tableGroups(release, describing, all);
  const columns = maskedColumns({ release, describing, all, shown });
  const named = new Map(
    [...combinations.keys()].map((key, at) => [
      key,
      namedGroups(
        describing,
        describing.map((_, place) => columns[place]?.[at] ?? masked),
      ),
    ]),
  );
  const safe = safeVariables(release, variables, all, rowClasses(patternsOf(columns, all.length), shown));
  return {
    describing,
    groupsOf: ({ answers, background }) =>
      named.get(JSON.stringify(describing.map((breakdown) => breakdown.groupOf(answers, background)))) ?? new Map(),
    shows: (variable) => safe.has(columnOf(variable)) && !describing.some(({ name }) => name === variable.question),
  };
}

/** The masks of rows that are at hand. @example rowMasks(survey, release, ['sector'], rows).groupsOf(rows[0]) */
export function rowMasks(survey: Survey, release: WaveRelease, breakdowns: readonly string[], rows: Iterable<PersonRow>): RowMasks {
  const count = startRowCount(survey, release, breakdowns);
  for (const row of rows) countRow(count, row);
  return rowMasksOf(count);
}

function describingOf(survey: Survey, variables: readonly Variable[], breakdowns: readonly string[]): readonly Breakdown[] {
  const all = breakdownsOf(survey, variables, breakdowns);
  const others = describingQuestions(survey).filter((name) => !all.some((breakdown) => breakdown.name === name));
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

/** For each combination, which of the groups that the tables show its rows belong to. */
function tableGroups(release: WaveRelease, describing: readonly Breakdown[], all: readonly Combination[]): readonly (readonly boolean[])[] {
  const shown = describing.flatMap(({ name }, place) => [...shownGroups(release, name)].map((group) => ({ place, group })));
  return all.map(({ groups }) => shown.map(({ place, group }) => groups[place] === group));
}

function shownGroups(release: WaveRelease, breakdown: string): ReadonlySet<string> {
  return new Set(release.tables.filter((table) => table.breakdown === breakdown && table.status === 'released').map(({ group }) => group));
}

interface Rows {
  readonly release: WaveRelease;
  readonly describing: readonly Breakdown[];
  readonly all: readonly Combination[];
  readonly shown: readonly (readonly boolean[])[];
}

/** The describing columns, one after the other, each as far as it is safe beside those before it; undefined: masked whole. */
function maskedColumns({ release, describing, all, shown }: Rows): readonly (readonly Value[] | undefined)[] {
  const columns: (readonly Value[] | undefined)[] = [];
  describing.forEach((breakdown, place) => {
    const own = all.map(({ groups }) => groups[place] as string);
    const hidden = hiddenIn(release, breakdown, own, all);
    const coarse = own.map((group): Value => (hidden.has(group) ? masked : group));
    const column = withoutRare([...columns, coarse], all, release.k);
    columns.push(isSafe([...columns, column], all, shown, release.k) ? column : undefined);
  });
  return columns;
}

/** The groups the tables hide; of a question the tables do not break down by, those that would have been hidden. */
function hiddenIn(release: WaveRelease, { name }: Breakdown, own: readonly string[], all: readonly Combination[]): ReadonlySet<string> {
  const tables = release.tables.filter(({ breakdown }) => breakdown === name);
  if (tables.length > 0) return new Set(tables.filter(({ status }) => status === 'hidden').map(({ group }) => group));
  return groupsToHide(
    [...sizesOf(own, all)].map(([group, responses]) => ({ name: group, responses })),
    release.k,
  );
}

/** The last column, masked where fewer than k rows share its combination with the others. */
function withoutRare(columns: readonly (readonly Value[] | undefined)[], all: readonly Combination[], k: number): readonly Value[] {
  const last = columns.at(-1) ?? [];
  const patterns = patternsOf(columns, last.length);
  const sizes = sizesOf(patterns, all);
  return last.map((value, at) => ((sizes.get(patterns[at] as string) ?? 0) < k ? masked : value));
}

/** Whether neither the combinations in the rows nor anything that follows from them and the tables is 1…k-1 people. */
function isSafe(
  columns: readonly (readonly Value[] | undefined)[],
  all: readonly Combination[],
  shown: readonly (readonly boolean[])[],
  k: number,
): boolean {
  const classes = rowClasses(patternsOf(columns, shown.length), shown);
  return isSafeToShow(
    classes,
    countedIn(classes, (at) => all[at]?.rows ?? 0),
    k,
  );
}

/** One text a combination for what its rows show. */
function patternsOf(columns: readonly (readonly Value[] | undefined)[], combinations: number): readonly string[] {
  return Array.from({ length: combinations }, (_, at) =>
    JSON.stringify(columns.map((column) => (column === undefined || column[at] === masked ? null : (column[at] as string)))),
  );
}

/** How many rows there are of each name that the combinations are given. */
function sizesOf(names: readonly string[], all: readonly Combination[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  names.forEach((name, at) => {
    sizes.set(name, (sizes.get(name) ?? 0) + (all[at]?.rows ?? 0));
  });
  return sizes;
}

/** Columns of variables that enough people have answered: in all, in every combination the rows show, and in all that follows. */
function safeVariables(
  release: WaveRelease,
  variables: readonly Variable[],
  all: readonly Combination[],
  classes: RowClasses,
): ReadonlySet<string> {
  const checked = new Map<string, boolean>();
  const isSafeFor = (people: readonly number[]) => {
    const key = people.join();
    const safe = checked.get(key) ?? isSafeToShow(classes, people, release.k);
    checked.set(key, safe);
    return safe;
  };
  const kept = variables.filter((variable, place) => {
    if (!isReleased(release, variable) || singlesOut(release, variable)) return false;
    const answered = countedIn(classes, (at) => all[at]?.answered[place] ?? 0);
    const inBase = countedIn(classes, (at) => all[at]?.inBase[place] ?? 0);
    return isSafeFor(answered) && isSafeFor(inBase);
  });
  return new Set(kept.map(columnOf));
}

/**
 * Whether some choice among several that an organiser has added was made, or left out, by so few that a row would tell what they
 * think of everything else: like a choice of one, it may be about who someone is.
 */
function singlesOut({ tables, k }: WaveRelease, { question, measure }: Variable): boolean {
  if (measure !== 'multiple' || !isOwnQuestion(question)) return false;
  const few = (people: number) => people > 0 && people < k;
  const all = tables.find((table) => table.question === question && table.breakdown === '');
  return all?.status === 'released' && all.cells.some(({ n }) => few(n) || few(all.base - n));
}

function isReleased(release: WaveRelease, { question, item }: Variable): boolean {
  return release.tables.some((table) => table.question === question && table.item === item && table.status === 'released');
}
