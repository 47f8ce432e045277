// An auditor that knows the people behind a release, and looks for a group of 1…k-1 of them in what is shown. Written apart from
// the code it judges: floating-point elimination on people, where the code uses whole numbers modulo a prime on classes.
import type { ReleasedTable, WaveRelease } from '../../../reports/disclosure/wave-release.ts';
import type { CountedResponse, Tally } from '../../../reports/tabulate/tally.ts';

/** A question in which a small group of people can be worked out, and how many they are. */
export interface Leak {
  readonly question: string;
  readonly people: number;
}

/** Every leak in the shown tables of a release (or of any tables). */
export function leaksIn(tables: readonly ReleasedTable[], tally: Tally, responses: readonly CountedResponse[], k: number): readonly Leak[] {
  const shown = tables.filter(({ status, measure }) => status === 'released' && measure !== 'text');
  const everyone = smallestLeak(setsOf(responses, shown, tally), k).map((people) => ({ question: 'the wave itself', people }));
  const byVariable = tally.variables.flatMap((variable) => {
    const own = shown.filter(({ question, item }) => question === variable.question && item === variable.item);
    if (own.length === 0) return [];
    const answered = responses.filter(({ answers }) => variable.read(answers) !== undefined);
    const inBase = answered.filter(({ answers }) => variable.read(answers) !== 'notKnown');
    const leaks = [answered, inBase].flatMap((people) => smallestLeak(setsOf(people, own, tally), k));
    return leaks.map((people) => ({ question: variable.question, people }));
  });
  return [...everyone, ...byVariable];
}

/** For each person, the sets of people that the tables are about and this person belongs to. */
export function setsOf(people: readonly CountedResponse[], tables: readonly ReleasedTable[], tally: Tally): readonly (readonly string[])[] {
  const shown = new Set(tables.map(({ breakdown, group }) => `${breakdown}=${group}`));
  return people.map(({ answers, background }) => {
    const own = tally.breakdowns.map((breakdown) => `${breakdown.name}=${breakdown.groupOf(answers, background)}`);
    return ['=', ...own].filter((set) => shown.has(set));
  });
}

/**
 * The size of a set of 1…k-1 people that adding and subtracting sets gives; empty where there is none.
 *
 * @param people for each person, the names of the sets that are shown and hold this person
 */
export function smallestLeak(people: readonly (readonly string[])[], k: number): readonly number[] {
  const atoms = new Map<string, { sets: readonly string[]; n: number }>();
  for (const sets of people) {
    const atom = atoms.get(sets.join(' '));
    if (atom) atom.n += 1;
    else atoms.set(sets.join(' '), { sets, n: 1 });
  }
  const all = [...atoms.values()];
  const names = [...new Set(people.flat())];
  const rows = names.map((name) => all.map(({ sets }) => (sets.includes(name) ? 1 : 0)));
  const basis = eliminated(rows);
  const remainders = all.map((_, own) =>
    reduced(
      all.map((_, at) => (at === own ? 1 : 0)),
      basis,
    ),
  );
  return smallUnionInSpan(
    all.map(({ n }) => n),
    remainders,
    k,
  );
}

/** The size of the first union of atoms with 1…k-1 people whose indicator has no remainder outside the span. */
function smallUnionInSpan(sizes: readonly number[], remainders: readonly (readonly number[])[], k: number): readonly number[] {
  const search = (from: number, people: number, remainder: readonly number[]): readonly number[] => {
    for (let at = from; at < sizes.length; at += 1) {
      const more = people + (sizes[at] ?? 0);
      if (more >= k) continue;
      const left = remainder.map((value, place) => value + (remainders[at]?.[place] ?? 0));
      if (left.every((value) => Math.abs(value) < 1e-6)) return [more];
      const further = search(at + 1, more, left);
      if (further.length > 0) return further;
    }
    return [];
  };
  return search(
    0,
    0,
    sizes.map(() => 0),
  );
}

interface BasisRow {
  readonly pivot: number;
  readonly row: readonly number[];
}

function eliminated(rows: readonly (readonly number[])[]): readonly BasisRow[] {
  const basis: BasisRow[] = [];
  for (const row of rows) {
    const left = reduced(row, basis);
    const pivot = left.findIndex((value) => Math.abs(value) > 1e-9);
    if (pivot >= 0) basis.push({ pivot, row: left.map((value) => value / (left[pivot] as number)) });
  }
  return basis;
}

function reduced(vector: readonly number[], basis: readonly BasisRow[]): readonly number[] {
  return basis.reduce((left, { pivot, row }) => left.map((value, at) => value - (left[pivot] as number) * (row[at] as number)), vector);
}

export function leaksInRelease(release: WaveRelease, tally: Tally, responses: readonly CountedResponse[]): readonly Leak[] {
  return leaksIn(release.tables, tally, responses, release.k);
}
