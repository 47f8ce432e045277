// Above the wave everything is arithmetic on released tables: a sum has nothing that its parts do not show.
import { markReleased } from './released.ts';
import type { ReleasedTable } from './wave-release.ts';

type Counted = Extract<ReleasedTable, { readonly status: 'released' }>;

/**
 * The sum of the tables that have numbers. Those that have none are left out, since a sum they were part of could be taken
 * apart again. The codes must be the same in all; undefined where no table has numbers.
 *
 * @example sumOfReleased(tables)?.base // how many answers the wave's tables have together
 */
export function sumOfReleased(tables: readonly ReleasedTable[]): ReleasedTable | undefined {
  const counted = tables.flatMap((table) => (table.status === 'released' ? [table] : []));
  const [first] = counted;
  if (!first) return undefined;
  const codesOf = ({ cells }: Counted) => cells.map(({ code }) => code).join(' ');
  if (counted.some((table) => codesOf(table) !== codesOf(first))) throw new Error('only tables with the same codes can be summed');
  const sum = (of: (table: Counted) => number) => counted.reduce((total, table) => total + of(table), 0);
  return markReleased({
    ...first,
    base: sum(({ base }) => base),
    notKnown: sum(({ notKnown }) => notKnown),
    missing: sum(({ missing }) => missing),
    cells: first.cells.map(({ code }, at) => ({ code, n: sum(({ cells }) => cells[at]?.n ?? 0) })),
  });
}
