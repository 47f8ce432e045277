import { type ActivityThemes, noThemes } from '../../../surveys/fieldwork/themes.ts';
import type { Themes } from '../store.ts';
import { type Connection, parsed } from './connection.ts';

export function themesIn({ one, change, write }: Connection): Themes {
  const ofActivity = one('SELECT themes FROM themes WHERE activity = ?');
  const keep = change('INSERT INTO themes (activity, themes) VALUES (?, ?) ON CONFLICT (activity) DO UPDATE SET themes = excluded.themes');
  const stored = (activity: string): ActivityThemes => {
    const row = ofActivity(activity);
    return row ? parsed<ActivityThemes>(row.themes) : noThemes;
  };
  return {
    themes: async (activity) => stored(activity),
    rewriteThemes: (activity, rewrite) =>
      write(() => {
        const before = stored(activity);
        const after = rewrite(before);
        if (after !== before) keep(activity, JSON.stringify(after));
        return after;
      }),
  };
}
