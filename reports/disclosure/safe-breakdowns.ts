// Which groups of a person wave are shown: each breakdown by itself, then all of them against each other, since groups of
// two breakdowns may lie within each other (municipalities within sectors).
import type { Breakdown } from '../tabulate/breakdowns.ts';
import { groupsOf } from '../tabulate/tables-of.ts';
import type { Tally } from '../tabulate/tally.ts';
import { groupsToHide } from './groups-to-hide.ts';
import { smallSetInSpan } from './small-set-in-span.ts';

export interface SafeBreakdown {
  readonly breakdown: Breakdown;
  /** Place among the tally's breakdowns. */
  readonly place: number;
  /** Groups with answers that are shown. */
  readonly shown: readonly string[];
  readonly hidden: ReadonlySet<string>;
}

/** What is shown of each breakdown; a breakdown that would reveal a few people beside those before it is hidden whole. */
export function safeBreakdowns(tally: Tally, k: number): readonly SafeBreakdown[] {
  const people = [...tally.atoms.values()].map(({ groups, responses }) => ({ groups, people: responses }));
  const safe: SafeBreakdown[] = [];
  tally.breakdowns.forEach((breakdown, place) => {
    const groups = groupsOf(tally, breakdown).filter(({ responses }) => responses > 0);
    const hidden = groupsToHide(groups, k);
    const shown = groups.map(({ name }) => name).filter((name) => !hidden.has(name));
    const candidate = { breakdown, place, shown, hidden };
    const leaks = smallSetInSpan(classesOf(people, [...safe, candidate]), k);
    safe.push(leaks ? { ...candidate, shown: [], hidden: new Set(groups.map(({ name }) => name)) } : candidate);
  });
  return safe;
}

export interface CountedAtom {
  readonly groups: readonly string[];
  readonly people: number;
}

/** People by the shown groups they belong to. */
export function classesOf(atoms: readonly CountedAtom[], breakdowns: readonly Pick<SafeBreakdown, 'place' | 'shown'>[]) {
  return atoms.map(({ groups, people }) => ({
    people,
    within: breakdowns.flatMap(({ place, shown }) => shown.map((name) => groups[place] === name)),
  }));
}
