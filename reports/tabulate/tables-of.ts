// Tables from a tally. Sums of atoms, nothing else.

import type { Breakdown } from './breakdowns.ts';
import { addCounts, type Counts, noCounts } from './counts.ts';
import { keptApartBy } from './kept-apart.ts';
import { tellsOf } from './pairs.ts';
import type { Cell, Table } from './table.ts';
import type { Atom, Tally } from './tally.ts';
import type { Variable } from './variable.ts';

/**
 * Every table of a tally, uncontrolled: for disclosure control only. First all responses, then each breakdown.
 * Texts are counted in all only. A survey whose answers are kept apart has no table over all of them, but for the
 * question that says on whose behalf.
 */
export function tablesOf(tally: Tally): readonly Table[] {
  const ground = keptApartBy(tally.survey.id);
  const all = [...tally.atoms.values()];
  const whole = tally.variables
    .filter((variable) => ground === undefined || variable.question === ground || variable.measure === 'text')
    .map((variable) => tableOf(tally, variable, all, '', ''));
  return [...whole, ...tally.breakdowns.flatMap((breakdown) => brokenDown(tally, breakdown))];
}

function brokenDown(tally: Tally, breakdown: Breakdown): readonly Table[] {
  const counted = tally.variables.filter((variable) => variable.measure !== 'text' && !tellsOf(variable, breakdown.name));
  const groups = groupsOf(tally, breakdown);
  return counted.flatMap((variable) => groups.map((group) => tableOf(tally, variable, group.atoms, breakdown.name, group.name)));
}

export interface Group {
  readonly name: string;
  readonly responses: number;
  readonly atoms: readonly Atom[];
}

/** The groups of a breakdown: those a question offers in its order, then the others by name. */
export function groupsOf(tally: Tally, breakdown: Breakdown): readonly Group[] {
  const place = tally.breakdowns.indexOf(breakdown);
  const found = new Map<string, Atom[]>(breakdown.groups.map((name) => [name, []]));
  for (const atom of tally.atoms.values()) {
    const name = atom.groups[place] as string;
    const atoms = found.get(name);
    if (atoms) atoms.push(atom);
    else found.set(name, [atom]);
  }
  const others = [...found.keys()].filter((name) => !breakdown.groups.includes(name)).sort();
  return [...breakdown.groups, ...others].map((name) => {
    const atoms = found.get(name) ?? [];
    return { name, atoms, responses: atoms.reduce((sum, atom) => sum + atom.responses, 0) };
  });
}

function tableOf(tally: Tally, variable: Variable, atoms: readonly Atom[], breakdown: string, group: string): Table {
  const at = tally.variables.indexOf(variable);
  const sum = noCounts(variable);
  for (const atom of atoms) addCounts(sum, atom.counts[at] as Counts);
  const { question, item, measure } = variable;
  const { base, notKnown, missing } = sum;
  return { question, item, measure, breakdown, group, base, notKnown, missing, cells: cellsOf(variable, sum) };
}

function cellsOf(variable: Variable, counts: Counts): readonly Cell[] {
  if (variable.measure !== 'number') return variable.codes.map(({ code }, place) => ({ code, n: counts.cells[place] ?? 0 }));
  const values = [...counts.values].sort(([a], [b]) => a - b);
  return values.map(([value, n]) => ({ code: String(value), n }));
}
