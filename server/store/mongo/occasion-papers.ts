import type { Model } from 'mongoose';
import { type Attendance, nobodyTicked } from '../../../surveys/fieldwork/attendance.ts';
import type { Circle } from '../../../surveys/fieldwork/circle.ts';
import { emptyPlan, type Plan } from '../../../surveys/fieldwork/plan.ts';
import type { OccasionPapers } from '../store.ts';
import type { Connection } from './connection.ts';
import type { PaperRow } from './models.ts';
import { unlessThere } from './prepare.ts';

export function occasionPapersIn({ models }: Connection): OccasionPapers {
  const plans = papersIn<Plan>(models.plans);
  const attendance = papersIn<Attendance>(models.attendance);
  const circles = papersIn<Circle>(models.circles);
  return {
    plan: async (occasion) => (await plans.stored(occasion)) ?? emptyPlan,
    rewritePlan: async (occasion, rewrite) => (await plans.rewrite(occasion, (plan = emptyPlan) => rewrite(plan))) ?? emptyPlan,
    attendance: async (occasion) => (await attendance.stored(occasion)) ?? nobodyTicked,
    rewriteAttendance: async (occasion, rewrite) =>
      (await attendance.rewrite(occasion, (one = nobodyTicked) => rewrite(one))) ?? nobodyTicked,
    circle: (activity) => circles.stored(activity),
    rewriteCircle: (activity, rewrite) => circles.rewrite(activity, rewrite),
  };
}

interface Papers<T> {
  readonly stored: (id: string) => Promise<T | undefined>;
  readonly rewrite: (id: string, rewrite: (paper: T | undefined) => T | undefined) => Promise<T | undefined>;
}

function papersIn<T>(model: Model<PaperRow>): Papers<T> {
  /** Looked at again where somebody else has changed it meanwhile. */
  async function rewrite(id: string, change: (paper: T | undefined) => T | undefined): Promise<T | undefined> {
    for (;;) {
      const row = await model.findById(id).lean();
      const before = row ? (JSON.parse(row.json) as T) : undefined;
      const after = change(before);
      if (after === before || (!row && after === undefined)) return after;
      if (await written(row?.json, after)) return after;
    }

    async function written(before: string | undefined, after: T | undefined): Promise<boolean> {
      if (after === undefined) return (await model.deleteOne({ _id: id, json: before ?? '' })).deletedCount === 1;
      const json = JSON.stringify(after);
      if (before === undefined) return unlessThere(model.create([{ _id: id, json }]));
      return (await model.updateOne({ _id: id, json: before }, { $set: { json } }, { runValidators: true })).matchedCount === 1;
    }
  }

  return {
    stored: async (id) => {
      const row = await model.findById(id).lean();
      return row ? (JSON.parse(row.json) as T) : undefined;
    },
    rewrite,
  };
}
