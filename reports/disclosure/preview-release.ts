// What an organiser should know before results become final. It is read off the release that would be made, so it tells nothing
// that the results will not tell.
import type { ReleasedTable, WaveRelease } from './wave-release.ts';

export interface ReleasePreview {
  /** Fewer than k have answered: only that will be said. */
  readonly tooFew: boolean;
  readonly k: number;
  /** For each breakdown how many groups there are, and how many of them are hidden because they are small. */
  readonly breakdowns: readonly { readonly breakdown: string; readonly groups: number; readonly hidden: number }[];
  /**
   * Where everyone answered alike. The numbers are large enough to show, but whoever knows that someone belongs to the group
   * will know what they answered. `breakdown` and `group` are '' for all who answered.
   */
  readonly unanimous: readonly UnanimousAnswer[];
  /** Open answers that will be shown. */
  readonly texts: number;
}

export interface UnanimousAnswer {
  readonly question: string;
  readonly item: string;
  readonly breakdown: string;
  readonly group: string;
}

/** The preview of a release that has been made but not kept. Organisations' answers are named anyway: nothing is flagged. */
export function previewOf(release: WaveRelease): ReleasePreview {
  return {
    tooFew: release.status === 'too-few',
    k: release.k,
    breakdowns: breakdownsIn(release),
    unanimous: release.unit === 'person' ? release.tables.filter(isUnanimous).map(namesOf) : [],
    texts: release.texts.reduce((sum, { texts }) => sum + texts.length, 0),
  };
}

function breakdownsIn({ tables }: WaveRelease): ReleasePreview['breakdowns'] {
  const names = [...new Set(tables.map(({ breakdown }) => breakdown))].filter((name) => name !== '');
  return names.map((breakdown) => {
    const own = tables.filter((table) => table.breakdown === breakdown);
    const hidden = new Set(own.filter(({ status }) => status === 'hidden').map(({ group }) => group));
    const answered = own.filter((table) => table.status === 'released' && table.base + table.notKnown + table.missing > 0);
    return { breakdown, groups: new Set([...hidden, ...answered.map(({ group }) => group)]).size, hidden: hidden.size };
  });
}

function isUnanimous(table: ReleasedTable): boolean {
  return table.status === 'released' && table.base > 0 && table.cells.some(({ n }) => n === table.base);
}

function namesOf({ question, item, breakdown, group }: ReleasedTable): UnanimousAnswer {
  return { question, item, breakdown, group };
}
