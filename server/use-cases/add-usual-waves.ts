// What every activity of a kind is evaluated with, so that an organiser only has to give its title and dates.
import type { SurveyParameters } from '../../surveys/definition/survey.ts';
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { addWave } from './add-wave.ts';
import { addOccasion } from './occasions.ts';

interface Usual {
  /** Steps that were added for a wave's sake. */
  readonly occasions: readonly Occasion[];
  readonly waves: readonly Wave[];
}

/** Adds the usual waves as drafts. An activity without occasions, or of a kind that has no usual ones, gets none. */
export async function addUsualWaves(context: Context, activity: Activity, occasions: readonly Occasion[]): Promise<Usual> {
  if (occasions.length === 0) return { occasions: [], waves: [] };
  if (activity.kind === 'learning-project') return ofLearningProject(context, activity, occasions);
  if (activity.kind === 'network-cycle') return ofNetworkCycle(context, activity, occasions);
  return { occasions: [], waves: [] };
}

/** The same questions after every session, the whole after the last one, and what came of it three months later. */
async function ofLearningProject(context: Context, activity: Activity, sessions: readonly Occasion[]): Promise<Usual> {
  const waves: Wave[] = [];
  for (const session of sessions)
    waves.push(await addWave(context, { activity: activity.id, occasion: session.id, survey: 'session-eval' }));
  const last = lastOf(sessions);
  const purpose = activity.purpose ?? activity.theme ?? activity.title;
  const parameters: SurveyParameters = { sessions: sessions.length, purpose };
  waves.push(await addWave(context, { activity: activity.id, occasion: last.id, survey: 'project-eval', parameters }));
  const followUp = await addOccasion(context, {
    activity: activity.id,
    kind: 'step',
    title: 'Uppföljning efter tre månader',
    date: monthsAfter(last.ends ?? last.date, 3),
  });
  waves.push(await addWave(context, { activity: activity.id, occasion: followUp.id, survey: 'project-followup-3m' }));
  return { occasions: [followUp], waves };
}

/** Check-in and check-out at every meeting, and the cycle as a whole after the last one. */
async function ofNetworkCycle(context: Context, activity: Activity, meetings: readonly Occasion[]): Promise<Usual> {
  const waves: Wave[] = [];
  for (const meeting of meetings) {
    for (const survey of ['check-in', 'check-out'])
      waves.push(await addWave(context, { activity: activity.id, occasion: meeting.id, survey }));
  }
  const parameters: SurveyParameters = { meetings: meetings.length };
  waves.push(await addWave(context, { activity: activity.id, occasion: lastOf(meetings).id, survey: 'network-cycle-eval', parameters }));
  return { occasions: [], waves };
}

function lastOf(occasions: readonly Occasion[]): Occasion {
  const last = occasions.at(-1);
  if (!last) throw new Error('An activity without occasions has no last one.');
  return last;
}

/**
 * The date some months later; the last of the month where that month is shorter.
 *
 * @example monthsAfter('2026-11-30', 3) // '2027-02-28'
 */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
