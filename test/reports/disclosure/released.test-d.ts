// What the type Released promises, and that nobody outside the folder can make it.
import { expectTypeOf } from 'expect-type';
import type { Released } from '../../../reports/disclosure/released.ts';
import type { ReleasedTable, WaveRelease } from '../../../reports/disclosure/wave-release.ts';
import type { Table } from '../../../reports/tabulate/table.ts';

declare const counted: Table;
declare const release: WaveRelease;
declare function draw(table: ReleasedTable): void;

// @ts-expect-error a counted table is not a released one
draw(counted);
// @ts-expect-error nor is one that merely says so
draw({ ...counted, status: 'released' });
// @ts-expect-error nor can a value be declared released
const made: Released<{ n: number }> = { n: 1 };
// @ts-expect-error texts are released too, or they are not shown
const texts: WaveRelease['texts'] = [{ question: 'keep', status: 'released', texts: ['Bra'] }];

for (const table of release.tables) {
  draw(table);
  // @ts-expect-error a table that may be hidden has no numbers until its status has been looked at
  table.base;
  if (table.status === 'released') expectTypeOf(table.base).toEqualTypeOf<number>();
}
void made;
void texts;
