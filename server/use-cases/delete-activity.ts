import type { Context } from '../context.ts';
import { forgetRoles } from './colleagues.ts';
import { findActivity } from './find.ts';

/**
 * Removes an activity with its occasions, waves, invitations, answers and results, for good. What has been downloaded or
 * backed up before is not reached. Throws the problem `no-such-activity`.
 */
export async function deleteActivity(context: Context, { activity }: { readonly activity: string }): Promise<void> {
  await findActivity(context, activity);
  await context.store.removeActivity(activity);
  await forgetRoles(context, activity);
}
