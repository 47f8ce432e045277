import type { Activity } from '../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import { retentionDay } from '../../surveys/fieldwork/retention.ts';
import type { Wave, WaveStatus } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { findActivity, occasionsOf } from './find.ts';
import { viewWave, type WaveView } from './view-wave.ts';

export interface ListedActivity extends Activity {
  /** How many waves stand at each status. */
  readonly waves: Readonly<Record<WaveStatus, number>>;
  /** Waves whose answers are past their day. */
  readonly overdue: number;
}

/** Newest first. */
export async function listActivities({ store, clock }: Pick<Context, 'store' | 'clock'>): Promise<readonly ListedActivity[]> {
  const activities = await store.activities();
  const today = clock().toISOString().slice(0, 10);
  return Promise.all(
    activities.map(async (activity) => {
      const waves = await store.wavesOf(activity.id);
      return { ...activity, waves: countByStatus(waves), overdue: waves.filter((wave) => isOverdue(wave, today)).length };
    }),
  );
}

export interface ActivityView {
  readonly activity: Activity;
  readonly occasions: readonly Occasion[];
  readonly waves: readonly WaveView[];
}

/** One activity with all that belongs to it. Throws the problem `no-such-activity`. */
export async function readActivity(context: Context, id: string): Promise<ActivityView> {
  const activity = await findActivity(context, id);
  const [occasions, waves] = await Promise.all([occasionsOf(context, id), listWaves(context, id)]);
  return { activity, occasions, waves };
}

/** The waves of an activity, in the order they were made. Throws the problem `no-such-activity`. */
export async function listWaves(context: Context, activity: string): Promise<readonly WaveView[]> {
  await findActivity(context, activity);
  return Promise.all((await context.store.wavesOf(activity)).map((wave) => viewWave(context, wave)));
}

function isOverdue(wave: Wave, today: string): boolean {
  const day = retentionDay(wave);
  return day !== undefined && day <= today && !wave.erased && (wave.status === 'closed' || wave.status === 'released');
}

function countByStatus(waves: readonly Wave[]): Record<WaveStatus, number> {
  const counts = { draft: 0, open: 0, closed: 0, released: 0 };
  for (const { status } of waves) counts[status]++;
  return counts;
}
