import type { Attendance } from '../../../surveys/fieldwork/attendance.ts';
import type { Circle } from '../../../surveys/fieldwork/circle.ts';
import type { Plan } from '../../../surveys/fieldwork/plan.ts';

/** What organisers keep for an occasion beside its surveys. */
export interface OccasionPapers {
  /** What is prepared for an occasion; empty before the first word. */
  plan(occasion: string): Promise<Plan>;
  /** Changes it in one step, as `rewriteThemes`. The occasion must be there. */
  rewritePlan(occasion: string, rewrite: (plan: Plan) => Plan): Promise<Plan>;

  /** Who was there, by registration: apart from any answer. */
  attendance(occasion: string): Promise<Attendance>;
  rewriteAttendance(occasion: string, rewrite: (attendance: Attendance) => Attendance): Promise<Attendance>;

  /** Those who keep in touch after an activity; undefined where nobody has been asked to. */
  circle(activity: string): Promise<Circle | undefined>;
  /** Changes it in one step; `undefined` removes it. */
  rewriteCircle(activity: string, rewrite: (circle: Circle | undefined) => Circle | undefined): Promise<Circle | undefined>;
}
