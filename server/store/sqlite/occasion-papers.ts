import { type Attendance, nobodyTicked } from '../../../surveys/fieldwork/attendance.ts';
import type { Circle } from '../../../surveys/fieldwork/circle.ts';
import { emptyPlan, type Plan } from '../../../surveys/fieldwork/plan.ts';
import type { OccasionPapers } from '../store.ts';
import { type Connection, parsed } from './connection.ts';

/** Plans, attendance and circles. Where persons are in it, what stood there before is overwritten at the next erasing or start. */
export function occasionPapersIn(connection: Connection): OccasionPapers {
  const plans = papersIn<Plan>(connection, { table: 'plans', key: 'occasion', personal: false });
  const attendance = papersIn<Attendance>(connection, { table: 'attendance', key: 'occasion', personal: true });
  const circles = papersIn<Circle>(connection, { table: 'circles', key: 'activity', personal: true });
  return {
    plan: async (occasion) => plans.stored(occasion) ?? emptyPlan,
    rewritePlan: async (occasion, rewrite) => (await plans.rewrite(occasion, (plan = emptyPlan) => rewrite(plan))) ?? emptyPlan,
    attendance: async (occasion) => attendance.stored(occasion) ?? nobodyTicked,
    rewriteAttendance: async (occasion, rewrite) =>
      (await attendance.rewrite(occasion, (one = nobodyTicked) => rewrite(one))) ?? nobodyTicked,
    circle: async (activity) => circles.stored(activity),
    rewriteCircle: (activity, rewrite) => circles.rewrite(activity, rewrite),
  };
}

interface Place {
  readonly table: 'plans' | 'attendance' | 'circles';
  readonly key: 'occasion' | 'activity';
  readonly personal: boolean;
}

interface Papers<T> {
  readonly stored: (id: string) => T | undefined;
  readonly rewrite: (id: string, rewrite: (paper: T | undefined) => T | undefined) => Promise<T | undefined>;
}

function papersIn<T>({ one, change, write }: Connection, { table, key, personal }: Place): Papers<T> {
  const byId = one(`SELECT json FROM ${table} WHERE ${key} = ?`);
  const keep = change(`INSERT INTO ${table} (${key}, json) VALUES (?, ?) ON CONFLICT (${key}) DO UPDATE SET json = excluded.json`);
  const remove = change(`DELETE FROM ${table} WHERE ${key} = ?`);
  const noteScrub = change("INSERT INTO notes (name, value) VALUES ('scrub', 'pending') ON CONFLICT DO NOTHING");
  const stored = (id: string): T | undefined => {
    const row = byId(id);
    return row && parsed<T>(row.json);
  };
  return {
    stored,
    rewrite: (id, rewrite) =>
      write(() => {
        const before = stored(id);
        const after = rewrite(before);
        if (after === before) return after;
        if (after === undefined) remove(id);
        else keep(id, JSON.stringify(after));
        if (personal && before !== undefined) noteScrub();
        return after;
      }),
  };
}
