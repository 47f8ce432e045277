import { type ActivityThemes, noThemes } from '../../../surveys/fieldwork/themes.ts';
import type { Themes } from '../store.ts';
import type { Connection } from './connection.ts';
import { unlessThere } from './prepare.ts';

export function themesIn({ models }: Connection): Themes {
  /** Looked at again where somebody else has changed them meanwhile. */
  async function rewriteThemes(activity: string, rewrite: (themes: ActivityThemes) => ActivityThemes): Promise<ActivityThemes> {
    for (;;) {
      const row = await models.themes.findById(activity).lean();
      const before = row ? (JSON.parse(row.themes) as ActivityThemes) : noThemes;
      const after = rewrite(before);
      if (after === before) return after;
      const themes = JSON.stringify(after);
      if (!row && (await unlessThere(models.themes.create([{ _id: activity, themes }])))) return after;
      if (!row) continue;
      const changed = await models.themes.updateOne({ _id: activity, themes: row.themes }, { $set: { themes } }, { runValidators: true });
      if (changed.matchedCount === 1) return after;
    }
  }

  return {
    themes: async (activity) => {
      const row = await models.themes.findById(activity).lean();
      return row ? (JSON.parse(row.themes) as ActivityThemes) : noThemes;
    },
    rewriteThemes,
  };
}
