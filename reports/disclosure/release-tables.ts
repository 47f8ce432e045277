// Tables of a person wave after disclosure control: a table either stands with all its numbers or with none.
import { tellsOf } from '../tabulate/pairs.ts';
import type { Table } from '../tabulate/table.ts';
import { type Tally, tablesOf } from '../tabulate/tally.ts';
import type { Variable } from '../tabulate/variable.ts';
import { markReleased } from './released.ts';
import { safeBreakdowns } from './safe-breakdowns.ts';
import { type SafeVariable, safeVariable } from './safe-variables.ts';
import type { ReleasedTable, TableStatus } from './wave-release.ts';

/** Tables of a wave with at least k responses from persons. */
export function protectedTables(tally: Tally, k: number): readonly ReleasedTable[] {
  const breakdowns = safeBreakdowns(tally, k);
  const hidden = new Map(breakdowns.map(({ breakdown, hidden }) => [breakdown.name, hidden]));
  const safe = new Map(tally.variables.map((variable) => [keyOf(variable), safeVariable(tally, variable, breakdowns, k)]));
  const telling = new Set(tally.variables.filter((variable) => tellsOfHidden(variable, hidden)).map(keyOf));
  const statusOf = (table: Table): TableStatus => {
    const variable = safe.get(keyOf(table)) as SafeVariable;
    if (table.breakdown === '') return telling.has(keyOf(table)) ? 'hidden' : variable.whole ? 'released' : 'too-few';
    if (hidden.get(table.breakdown)?.has(table.group)) return 'hidden';
    return variable.breakdowns.has(table.breakdown) ? 'released' : 'too-few';
  };
  return tablesOf(tally).map((table) => released(table, statusOf(table)));
}

/** Tables of organisations' answers: named, official, never suppressed. */
export function openTables(tally: Tally): readonly ReleasedTable[] {
  return tablesOf(tally).map((table) => released(table, 'released'));
}

/** A question that is itself a breakdown would tell how large its hidden groups are. */
function tellsOfHidden(variable: Variable, hidden: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return [...hidden].some(([breakdown, groups]) => groups.size > 0 && tellsOf(variable, breakdown));
}

function released(table: Table, status: TableStatus): ReleasedTable {
  const { question, item, measure, breakdown, group } = table;
  if (status !== 'released') return markReleased({ question, item, measure, breakdown, group, status });
  return markReleased({ ...table, status });
}

function keyOf({ question, item }: { readonly question: string; readonly item: string }): string {
  return JSON.stringify([question, item]);
}
