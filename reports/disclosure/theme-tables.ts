// How many wrote about each theme. A function of the released texts and of what an organiser has said about them, and of nothing
// else: everybody who sees a count can read the texts it counts. So there is nothing to hide that the texts do not show, and a
// theme is never counted by group. Texts that are hidden later leave the counts with the texts.

import { textKey } from '../../surveys/fieldwork/text-key.ts';
import { type ActivityThemes, type Theme, themesOfText } from '../../surveys/fieldwork/themes.ts';
import { markReleased } from './released.ts';
import type { ReleasedTable, WaveRelease } from './wave-release.ts';

/** The item of a table of themes: beside the question's own table, which counts how many wrote. */
export const themesItem = 'themes';

export interface ThemeTable {
  readonly table: ReleasedTable;
  /** How many of the released texts nobody has read for themes yet. */
  readonly unread: number;
}

/**
 * The themes of one question in one wave: `base` is how many texts are shown, `cells` how many of them are about each theme.
 * Undefined where the wave has no results, or nobody has read any of its texts for themes.
 *
 * @example themeTable(release, 'keep', themesOn(all, 'session-eval', 'keep'), all)?.table
 */
export function themeTable(release: WaveRelease, question: string, themes: readonly Theme[], all: ActivityThemes): ThemeTable | undefined {
  const released = release.texts.find((texts) => texts.question === question);
  if (release.status !== 'released' || released?.status !== 'released' || themes.length === 0) return undefined;
  const found = released.texts.map((text) => themesOfText(all, { wave: release.wave, question, key: textKey(text) }));
  const read = found.filter((one) => one !== undefined);
  if (read.length === 0) return undefined;
  const cells = themes.map(({ id }) => ({ code: id, n: read.filter((one) => one.includes(id)).length }));
  const base = found.length;
  const table = { question, item: themesItem, measure: 'multiple', breakdown: '', group: '', status: 'released' } as const;
  return { table: markReleased({ ...table, base, notKnown: 0, missing: 0, cells }), unread: base - read.length };
}
