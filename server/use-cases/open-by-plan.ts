// The server's own round over what organisers have said is to open and close by itself. Of several processes one opens a wave, as of
// several people who press at once: it is written only over a draft. What cannot be opened stays a draft, and the start page says so.
import { opensAt, type PlannedTimes, timesIn } from '../../surveys/fieldwork/planned-times.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { swedishDay, swedishInstant } from '../calendar/swedish-time.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { closeWave, openWave } from './change-wave-status.ts';
import { occasionsOf } from './find.ts';
import { nameOf, record, theServer } from './record.ts';

/**
 * Opens and closes what is due. Returns how many waves were changed by this process.
 *
 * @example await openByPlan(context) // 1, and 0 in every other process
 */
export async function openByPlan(context: Context): Promise<number> {
  let changed = 0;
  for (const activity of await context.store.activities()) {
    const asked = (await context.store.wavesOf(activity.id)).filter(isAsked);
    if (asked.length === 0) continue;
    const occasions = await occasionsOf(context, activity.id);
    for (const wave of asked) {
      const isOff = occasions.some(({ id, cancelled }) => id === wave.occasion && cancelled);
      const action = dueAction(wave, timesIn(wave, { activity, occasions }), context.clock());
      if (action && !(action === 'open' && isOff) && (await carryOut(context, wave, action))) changed += 1;
    }
  }
  return changed;
}

function isAsked({ status, planned }: Wave): boolean {
  return (status === 'draft' && planned?.opensItself === true) || (status === 'open' && planned?.closesItself === true);
}

/** A draft whose last day has passed as well is not opened: nobody would have the time to answer. */
function dueAction({ status }: Wave, { opens, closes }: PlannedTimes, now: Date): 'open' | 'close' | undefined {
  const isOver = closes !== undefined && swedishDay(now) > closes;
  if (status === 'open') return isOver ? 'close' : undefined;
  return opens !== undefined && !isOver && now >= swedishInstant(opens, opensAt) ? 'open' : undefined;
}

/** False where somebody else was first, or it cannot be done as it stands. */
async function carryOut(context: Context, { id }: Wave, action: 'open' | 'close'): Promise<boolean> {
  try {
    await (action === 'open' ? openWave(context, { wave: id, byPlan: true }) : closeWave(context, { wave: id }));
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
  await record(context, theServer, { action: action === 'open' ? 'opened' : 'closed', ...(await nameOf(context, { wave: id })) });
  return true;
}
