import type { ActivityThemes } from '../../../surveys/fieldwork/themes.ts';

export interface Themes {
  /** What organisers have said the activity's open answers are about; nothing yet where they have not. */
  themes(activity: string): Promise<ActivityThemes>;
  /**
   * Changes it in one step, and returns what it became: of two at once both changes count. `rewrite` may be called again with
   * what somebody else has written meanwhile; returning what it was given changes nothing. The activity must be there.
   */
  rewriteThemes(activity: string, rewrite: (themes: ActivityThemes) => ActivityThemes): Promise<ActivityThemes>;
}
