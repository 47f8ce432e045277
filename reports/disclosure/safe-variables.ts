// Which figures of a person wave rest on enough people. A group may be large and a question still be answered by three of
// them; what is checked here is who answered, question by question.
import { isPair, type Pair } from '../tabulate/pairs.ts';
import type { Tally } from '../tabulate/tally.ts';
import type { Variable } from '../tabulate/variable.ts';
import { type CountedAtom, classesOf, type SafeBreakdown } from './safe-breakdowns.ts';
import { smallSetInSpan } from './small-set-in-span.ts';

/** Whether a variable is shown over all responses, and by which breakdowns. */
export interface SafeVariable {
  readonly whole: boolean;
  readonly breakdowns: ReadonlySet<string>;
}

/** Decides, for one variable, where it can be shown beside everything else of it. */
export function safeVariable(tally: Tally, variable: Variable, breakdowns: readonly SafeBreakdown[], k: number): SafeVariable {
  const own = safeFor(answerersOf(tally, variable), breakdowns, k);
  if (!isPair(variable)) return own;
  return inAll([
    own,
    ...variable.parts.map((part) => safeVariable(tally, part, breakdowns, k)),
    ...oneSided(tally, variable, breakdowns, k),
  ]);
}

/** Decides, for people of whom something is told, where it can be told. */
function safeFor(answerers: readonly (readonly CountedAtom[])[], breakdowns: readonly SafeBreakdown[], k: number): SafeVariable {
  const whole = answerers.every((atoms) => !isFew(total(atoms), k));
  const shown: SafeBreakdown[] = [];
  for (const breakdown of whole ? breakdowns : []) {
    const leaks = answerers.some(
      (atoms) => hasSmallPart(atoms, breakdown, k) || smallSetInSpan(classesOf(atoms, [...shown, breakdown]), k),
    );
    if (!leaks) shown.push(breakdown);
  }
  return { whole, breakdowns: new Set(shown.map(({ breakdown }) => breakdown.name)) };
}

/**
 * A pair stands beside the tables of its parts. What those who know both answered can be taken from what all who know one did,
 * and what is left are the answers of those who know only one. A table of differences leaves nothing but one sum over all of
 * these (a_i + b_j depends on i - j alone only where both are linear), a table of combinations a table for either side.
 */
function oneSided(tally: Tally, pair: Pair, breakdowns: readonly SafeBreakdown[], k: number): readonly SafeVariable[] {
  const [first, second] = pair.parts.map((part) => onlyIn(tally, part, pair)) as [readonly CountedAtom[], readonly CountedAtom[]];
  const together = first.map(({ groups, people }, at) => ({ groups, people: people + (second[at]?.people ?? 0) }));
  return (pair.rule === 'difference' ? [together] : [first, second]).map((people) => safeFor([people], breakdowns, k));
}

/** Who counts in the base of a part and not of the pair. */
function onlyIn(tally: Tally, part: Variable, pair: Pair): readonly CountedAtom[] {
  const [own, both] = [part, pair].map((variable) => tally.variables.indexOf(variable)) as [number, number];
  return [...tally.atoms.values()].map(({ groups, counts }) => ({ groups, people: (counts[own]?.base ?? 0) - (counts[both]?.base ?? 0) }));
}

function inAll(safe: readonly SafeVariable[]): SafeVariable {
  const [first, ...others] = safe;
  const breakdowns = [...(first?.breakdowns ?? [])].filter((name) => others.every((other) => other.breakdowns.has(name)));
  return { whole: safe.every(({ whole }) => whole), breakdowns: new Set(breakdowns) };
}

/** Who counts in the base, and who answered at all, "Vet ej" included: both numbers are shown. */
function answerersOf(tally: Tally, variable: Variable): readonly (readonly CountedAtom[])[] {
  const at = tally.variables.indexOf(variable);
  const atoms = [...tally.atoms.values()].map(({ groups, counts }) => ({ groups, counts: counts[at] }));
  return [
    atoms.map(({ groups, counts }) => ({ groups, people: counts?.base ?? 0 })),
    atoms.map(({ groups, counts }) => ({ groups, people: (counts?.base ?? 0) + (counts?.notKnown ?? 0) })),
  ];
}

/** Whether a shown group, or all hidden groups together, hold 1…k-1 of them. */
function hasSmallPart(atoms: readonly CountedAtom[], { place, shown }: SafeBreakdown, k: number): boolean {
  const parts = new Map(shown.map((name) => [name, 0]));
  let hidden = 0;
  for (const { groups, people } of atoms) {
    const name = groups[place] as string;
    const before = parts.get(name);
    if (before === undefined) hidden += people;
    else parts.set(name, before + people);
  }
  return [...parts.values(), hidden].some((people) => isFew(people, k));
}

function total(atoms: readonly CountedAtom[]): number {
  return atoms.reduce((sum, { people }) => sum + people, 0);
}

function isFew(people: number, k: number): boolean {
  return people > 0 && people < k;
}
