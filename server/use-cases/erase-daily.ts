// The server's own round, once a day where the operator has said so. Of several processes one does it: whoever adds the day's line to the
// log. A stop in the middle leaves the rest to the next day, when it is still due.
import type { Context } from '../context.ts';
import { eraseOverdue } from './erase-overdue.ts';
import type { ErasingSettings } from './retention.ts';

/**
 * Erases what is past its day, unless that has been done today. Returns whether it was done now.
 *
 * @example await eraseDaily(context, { daily: true }) // true, and false for the rest of the day, in every process
 */
export async function eraseDaily(context: Context, { daily, listsAfterDays }: ErasingSettings): Promise<boolean> {
  if (!daily) return false;
  const on = context.clock().toISOString().slice(0, 10);
  if (!(await context.store.addErasure({ id: `day:${on}`, on, by: 'server', what: [], count: 0 }))) return false;
  await eraseOverdue(context, { dryRun: false, listsAfterDays, by: 'server' });
  return true;
}
