// Which figures of a person wave rest on enough people. A group may be large and a question still be answered by three of
// them; what is checked here is who answered, question by question.
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
  const answerers = answerersOf(tally, variable);
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
