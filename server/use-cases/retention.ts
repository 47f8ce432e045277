// How long the answers of a wave are kept: the decision, and what goes when, for those who answer for the activity.
import type { ErasureEntry, Retention } from '../../surveys/fieldwork/retention.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { type PlannedErasure, planErasures } from './erase-overdue.ts';
import { findActivity, findWave } from './find.ts';

/** How the operator has set erasing. */
export interface ErasingSettings {
  /** The server erases by itself once a day; else it only tells what is past its day. */
  readonly daily: boolean;
  /** Days after an activity's last day when lists of participants go; absent: they stay. */
  readonly listsAfterDays?: number;
}

/** Says how long the answers of a wave are kept, until they have been erased. Throws `no-such-wave`, `answers-erased` and `wave-already`. */
export async function setRetention(context: Context, { wave: id, ...wanted }: Retention & { readonly wave: string }): Promise<Wave> {
  const wave = await findWave(context, id);
  if (wave.erasing) throw new ProblemError('answers-erased');
  const changed: Wave = { ...wave, retention: wanted };
  if (!(await context.store.changeWave(changed, wave.status))) throw new ProblemError('wave-already', { values: { status: wave.status } });
  return changed;
}

/** How far ahead the plan looks. */
const plannedDays = 90;

export interface ErasurePlan {
  /** ISO date. */
  readonly today: string;
  readonly days: number;
  readonly daily: boolean;
  readonly listsAfterDays: number | null;
  readonly planned: readonly PlannedErasure[];
  /** Newest first. */
  readonly log: readonly ErasureEntry[];
  /** The day the server last went through everything by itself. */
  readonly lastRound: string | null;
}

/** What goes today and in the time to come, and what has gone; of one activity, or of all. Throws the problem `no-such-activity`. */
export async function readErasures(
  context: Context,
  { daily, listsAfterDays }: ErasingSettings,
  { activity }: { readonly activity?: string } = {},
): Promise<ErasurePlan> {
  if (activity !== undefined) await findActivity(context, activity);
  const log = await context.store.erasures();
  return {
    today: context.clock().toISOString().slice(0, 10),
    days: plannedDays,
    daily,
    listsAfterDays: listsAfterDays ?? null,
    planned: await planErasures(context, { days: plannedDays, listsAfterDays, activity }),
    log: log.filter((entry) => entry.what.length > 0 && (activity === undefined || entry.activity?.id === activity)),
    lastRound: log.find(({ what }) => what.length === 0)?.on ?? null,
  };
}
