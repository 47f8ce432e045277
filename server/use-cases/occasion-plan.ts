// What is prepared for an occasion, for those who run it. No personal data: names of participants are elsewhere (attendance.ts).
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import { mostInPlan, type Plan, type PlanChange, withPlanChange } from '../../surveys/fieldwork/plan.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { attendanceOf, type OccasionChoice } from './attendance.ts';
import { findActivity, findOccasion } from './find.ts';
import { newId } from './identifiers.ts';

export interface OccasionView {
  readonly occasion: Occasion;
  readonly plan: Plan;
  /** How many were counted in the room, where somebody has. */
  readonly counted?: number;
}

/** An occasion and its plan. Throws the problems `no-such-activity` and `no-such-occasion`. */
export async function readOccasion(context: Context, { activity, occasion: id }: OccasionChoice): Promise<OccasionView> {
  await findActivity(context, activity);
  const occasion = await findOccasion(context, activity, id);
  const { counted } = attendanceOf(occasion, await context.store.attendance(id));
  return { occasion, plan: await context.store.plan(id), ...(counted === undefined ? {} : { counted }) };
}

/** One small change of the plan. Throws as `readOccasion`, and `full-list` where no more is kept. */
export async function changePlan(
  context: Context,
  { activity, occasion, change }: OccasionChoice & { readonly change: PlanChange },
): Promise<Plan> {
  await findActivity(context, activity);
  const { id } = await findOccasion(context, activity, occasion);
  const added = newId(context);
  const adds = change.do === 'add-item' || change.do === 'add-link';
  const plan = await context.store.rewritePlan(id, (before) => withPlanChange(before, change, added));
  if (adds && ![...plan.own, ...plan.links].some((one) => one.id === added))
    throw new ProblemError('full-list', { values: { most: String(mostInPlan) } });
  return plan;
}
