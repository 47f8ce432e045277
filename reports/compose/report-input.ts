import type { Survey } from '../../surveys/definition/survey.ts';
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import type { ActivityThemes } from '../../surveys/fieldwork/themes.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { WaveRelease } from '../disclosure/wave-release.ts';

/** What a report is composed of. No response is among it: the cost does not grow with how many have answered. */
export interface ReportInput {
  readonly activity: Activity;
  readonly occasions: readonly Occasion[];
  readonly waves: readonly Wave[];
  /** The definition a wave was opened with. */
  readonly surveyOf: (wave: Wave) => Survey;
  readonly releases: readonly WaveRelease[];
  /** 'sv' or 'en'. */
  readonly locale: string;
  /** What organisers have said open answers are about. */
  readonly themes?: ActivityThemes;
  /** The same of the activity before this one, where there is one: the round before. */
  readonly earlier?: ReportInput;
  /** How many were asked, by wave id, where that is known and the wave does not say. */
  readonly population?: Readonly<Record<string, number>>;
  /** How many have answered so far, by wave id, for waves that have opened and are not released; persons in steps of five. */
  readonly answersSoFar?: Readonly<Record<string, number>>;
}
