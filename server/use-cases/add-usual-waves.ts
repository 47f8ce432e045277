// What every activity of a kind is evaluated with, so that an organiser only has to give its title and dates.
import type { SurveyParameters } from '../../surveys/definition/survey.ts';
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import { monthsAfter } from '../../surveys/fieldwork/days.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { addWave } from './add-wave.ts';
import { addOccasion } from './occasions.ts';
import { surveyFromCatalogue } from './surveys-of-waves.ts';

interface Usual {
  /** Steps that were added for a wave's sake. */
  readonly occasions: readonly Occasion[];
  readonly waves: readonly Wave[];
}

/**
 * Adds the usual waves as drafts, and those that were asked for at an occasion. An activity without occasions, or of a kind that has
 * no usual ones, gets none of them.
 *
 * @param asked ids of surveys, for each occasion in turn
 */
export async function addUsualWaves(
  context: Context,
  activity: Activity,
  occasions: readonly Occasion[],
  asked: readonly (readonly string[])[] = [],
): Promise<Usual> {
  const waves = await askedFor(context, activity, occasions, asked);
  const usual = occasions.length === 0 ? { occasions: [], waves: [] } : await usualOf(context, activity, occasions);
  return { occasions: usual.occasions, waves: [...usual.waves, ...waves] };
}

/** Ends the request, before anything is made, where a survey is not there or cannot be made as it is. */
export async function checkSurveys(activity: Activity, surveys: readonly string[]): Promise<void> {
  for (const survey of new Set(surveys)) await surveyFromCatalogue(survey, await parametersFor(activity, survey));
}

async function askedFor(
  context: Context,
  activity: Activity,
  occasions: readonly Occasion[],
  asked: readonly (readonly string[])[],
): Promise<readonly Wave[]> {
  const waves: Wave[] = [];
  for (const [index, occasion] of occasions.entries()) {
    for (const survey of asked[index] ?? []) {
      const parameters = await parametersFor(activity, survey);
      waves.push(await addWave(context, { activity: activity.id, occasion: occasion.id, survey, parameters }));
    }
  }
  return waves;
}

/** A survey of municipalities asks those of the county. */
async function parametersFor({ county }: Activity, survey: string): Promise<SurveyParameters> {
  if (survey !== 'pre-rus-municipal' || county === undefined) return {};
  const { municipalitiesIn, municipalityChoices } = await import('../../surveys/reference/municipalities.ts');
  return { municipalities: municipalityChoices(municipalitiesIn(county)) };
}

function usualOf(context: Context, activity: Activity, occasions: readonly Occasion[]): Promise<Usual> | Usual {
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
  // For the whole project, and so of no session.
  if (activity.registration) waves.push(await addWave(context, { activity: activity.id, survey: 'registration' }));
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
