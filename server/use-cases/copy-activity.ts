// An activity as next year's: its plan, moved. What anyone has answered, received or decided stays with the one that is copied.
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import { daysAfter } from '../../surveys/fieldwork/days.ts';
import { movedDates, shiftOf } from '../../surveys/fieldwork/moved.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import type { Plan as OccasionPlan } from '../../surveys/fieldwork/plan.ts';
import type { PlannedTimes } from '../../surveys/fieldwork/planned-times.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import type { CreatedActivity } from './activities.ts';
import { addWave } from './add-wave.ts';
import { findActivity, occasionsOf } from './find.ts';
import { newId } from './identifiers.ts';
import { addOccasion } from './occasions.ts';
import { present } from './present.ts';
import { surveyFromCatalogue } from './surveys-of-waves.ts';

export interface ActivityCopy {
  /** The one that is copied. */
  readonly activity: string;
  readonly title: string;
  /** ISO date: when the first occasion is to be. */
  readonly starts: string;
}

/**
 * Makes an activity with the same words, occasions and surveys, at other dates, all waves as drafts. Its `earlier` is the one that
 * was copied. Throws the problems `no-such-activity`, and `no-such-survey` or `bad-parameters` where a survey is no longer to be had.
 *
 * @example await copyActivity(context, { activity, title: 'Kompetens i hela länet 2027', starts: '2027-09-15' })
 */
export async function copyActivity(context: Context, { activity: id, title, starts }: ActivityCopy): Promise<CreatedActivity> {
  const [before, occasionsBefore, wavesBefore] = await Promise.all([
    findActivity(context, id),
    occasionsOf(context, id),
    context.store.wavesOf(id),
  ]);
  for (const { survey, parameters } of wavesBefore) await surveyFromCatalogue(survey.id, parameters);
  const first = occasionsBefore[0]?.date ?? before.starts;
  const days = first === undefined ? 0 : shiftOf(first, starts);
  const activity = { ...copied(before, days), id: newId(context), title, ...periodOf(occasionsBefore, days, starts) };
  await context.store.addActivity(activity);
  const occasions = await copyOccasions(context, { activity: activity.id, occasions: occasionsBefore, days });
  const waves: Wave[] = [];
  for (const wave of wavesBefore) waves.push(await addWave(context, newWave(wave, { activity: activity.id, occasions, days })));
  return { activity, occasions: [...occasions.values()], waves };
}

/** Only what is named here goes along: what is added to activities later stays behind until someone has thought about it. */
function copied({ kind, theme, challenge, purpose, targetGroups, county, scope, roles, ...rest }: Activity, days: number) {
  const { organiser, contact, registration, mailTexts, id } = rest;
  const words = { kind, theme, challenge, purpose, targetGroups, county, scope, roles, organiser, contact, mailTexts };
  return present({
    ...words,
    registration: registration && { ...registration, ...(registration.lastDay ? { lastDay: daysAfter(registration.lastDay, days) } : {}) },
    earlier: id,
    example: false,
  });
}

/** From the first to the last time people meet; where nobody does, from the first step to the last. */
function periodOf(occasions: readonly Occasion[], days: number, starts: string): Pick<Activity, 'starts' | 'ends'> {
  const gatherings = occasions.filter(({ kind }) => kind !== 'step');
  const moved = (gatherings.length > 0 ? gatherings : occasions).map((occasion) => movedDates(occasion, days));
  const all = moved.flatMap(({ date, ends = date }) => [date, ends]).sort();
  return present({ starts: all[0] ?? starts, ends: all.at(-1) });
}

interface Plan {
  readonly activity: string;
  readonly occasions: readonly Occasion[];
  readonly days: number;
}

/** The new ones, by the id of the one each is a copy of. */
async function copyOccasions(context: Context, { activity, occasions, days }: Plan): Promise<ReadonlyMap<string, Occasion>> {
  const made = new Map<string, Occasion>();
  for (const occasion of occasions) {
    const { kind, title, startTime, endTime, place, programme } = occasion;
    const words = { activity, kind, title, startTime, endTime, place, programme };
    const copy = await addOccasion(context, { ...words, ...movedDates(occasion, days) });
    const plan = copiedPlan(await context.store.plan(occasion.id));
    await context.store.rewritePlan(copy.id, (before) => ({ ...before, ...plan }));
    made.set(occasion.id, copy);
  }
  return made;
}

/** How an occasion is prepared and held; what it left behind (documentation, what is done) stays with it. */
function copiedPlan({ preparation, homework, attitudes, removed, own }: OccasionPlan): Partial<OccasionPlan> {
  return present({ preparation, homework, attitudes, removed, own });
}

function newWave(
  { occasion, survey, parameters, ownQuestions, title, audience, breakdowns, k, mailTexts, planned }: Wave,
  to: Omit<Plan, 'occasions'> & { readonly occasions: ReadonlyMap<string, Occasion> },
) {
  return {
    activity: to.activity,
    occasion: occasion && to.occasions.get(occasion)?.id,
    survey: survey.id,
    parameters,
    ownQuestions,
    title,
    audience,
    breakdowns,
    k,
    mailTexts,
    planned: planned && movedPlan(planned, to.days),
  };
}

function movedPlan({ opens, closes }: PlannedTimes, days: number): PlannedTimes {
  return present({ opens: opens && daysAfter(opens, days), closes: closes && daysAfter(closes, days) });
}
