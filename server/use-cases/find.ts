// Looks up what a request is about, or ends the request with the problem that says it is not there.
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import { inOrder, type Occasion } from '../../surveys/fieldwork/occasion.ts';
import { type PlannedTimes, timesIn } from '../../surveys/fieldwork/planned-times.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';

/** The activity. Throws the problem `no-such-activity`. */
export async function findActivity({ store }: Pick<Context, 'store'>, id: string): Promise<Activity> {
  const activity = await store.activity(id);
  if (!activity) throw new ProblemError('no-such-activity');
  return activity;
}

/** An activity's occasions by date, numbered within their kind. */
export async function occasionsOf({ store }: Pick<Context, 'store'>, activity: string): Promise<readonly Occasion[]> {
  return inOrder(await store.occasionsOf(activity));
}

/** The occasion, if it belongs to the activity. Throws the problem `no-such-occasion`. */
export async function findOccasion(context: Pick<Context, 'store'>, activity: string, id: string): Promise<Occasion> {
  const occasion = (await occasionsOf(context, activity)).find((one) => one.id === id);
  if (!occasion) throw new ProblemError('no-such-occasion');
  return occasion;
}

/** The wave with that id or code; codes in small letters are fine. Throws the problem `no-such-wave`. */
export async function findWave({ store }: Pick<Context, 'store'>, idOrCode: string): Promise<Wave> {
  const wave = (await store.wave(idOrCode)) ?? (await store.waveByCode(idOrCode.toUpperCase()));
  if (!wave) throw new ProblemError('no-such-wave');
  return wave;
}

/** When a wave is meant to open and close, by its own plan, its survey and its occasion. */
export async function plannedTimesOf(context: Pick<Context, 'store'>, wave: Wave): Promise<PlannedTimes> {
  const [activity, occasions] = await Promise.all([findActivity(context, wave.activity), occasionsOf(context, wave.activity)]);
  return timesIn(wave, { activity, occasions });
}
