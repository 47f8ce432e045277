import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';

/** Further on than this, the year is mistyped. */
const mostDays = 366;

/**
 * A planned time in UTC. Throws `not-a-time-to-come` for one that has passed, or is more than a year away.
 *
 * @example timeToCome(context, '2026-12-08T08:00:00+01:00') // '2026-12-08T07:00:00.000Z'
 */
export function timeToCome({ clock }: Pick<Context, 'clock'>, time: string): string {
  const ahead = Date.parse(time) - clock().getTime();
  if (!(ahead > 0) || ahead > mostDays * 86_400_000) throw new ProblemError('not-a-time-to-come');
  return new Date(time).toISOString();
}
