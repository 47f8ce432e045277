// What a store promises of what belongs to an occasion: of two who change it at once neither loses anything, and it goes with its activity.
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { nobodyTicked, withPresence } from '../../../surveys/fieldwork/attendance.ts';
import { withMember, withoutMember } from '../../../surveys/fieldwork/circle.ts';
import { emptyPlan, withPlanChange } from '../../../surveys/fieldwork/plan.ts';
import { occasion } from './store-fixtures.ts';

export function occasionPapersContract(withWave: () => Promise<Store>): void {
  const withOccasion = async () => {
    const store = await withWave();
    await store.addOccasion(occasion('o1', 1));
    return store;
  };
  const many = Array.from({ length: 12 }, (_, n) => n);
  const circle = { key: 'k', until: '2027-12-31', members: [] };
  const member = (n: number) => ({ leave: `h${n}`, name: `Person "$${n}"`, organisation: 'Falun', email: `p${n}@falun.example` });

  describe('what belongs to an occasion', () => {
    test('is nothing at first, and keeps the ticks of all who tick at once', async () => {
      const store = await withOccasion();
      expect([await store.plan('o1'), await store.attendance('o1'), await store.circle('a1')]).toEqual([
        emptyPlan,
        nobodyTicked,
        undefined,
      ]);
      await Promise.all(
        many.map((n) => store.rewritePlan('o1', (plan) => withPlanChange(plan, { do: 'tick', item: `i${n}`, done: true }, ''))),
      );
      await Promise.all(many.map((n) => store.rewriteAttendance('o1', (one) => withPresence(one, `r${n}`, true))));
      expect((await store.plan('o1')).done).toHaveLength(12);
      expect((await store.attendance('o1')).present).toHaveLength(12);
    });

    test('may be a circle that people join and leave at once, and that ends', async () => {
      const store = await withOccasion();
      await store.rewriteCircle('a1', () => circle);
      await Promise.all(many.map((n) => store.rewriteCircle('a1', (one) => one && withMember(one, member(n)))));
      await Promise.all([1, 2, 3].map((n) => store.rewriteCircle('a1', (one) => one && withoutMember(one, `h${n}`))));
      expect((await store.circle('a1'))?.members).toHaveLength(9);
      expect(await store.rewriteCircle('a1', () => undefined)).toBeUndefined();
      expect(await store.circle('a1')).toBeUndefined();
      expect(await store.rewriteCircle('a1', () => undefined)).toBeUndefined();
    });

    test('changes in one step: two fields of an occasion that are changed at once are both changed', async () => {
      const store = await withOccasion();
      await Promise.all([
        store.rewriteOccasion('o1', (one) => ({ ...one, title: 'Nytt namn' })),
        store.rewriteOccasion('o1', (one) => ({ ...one, attended: 12 })),
      ]);
      expect((await store.occasionsOf('a1'))[0]).toMatchObject({ title: 'Nytt namn', attended: 12 });
      expect(await store.rewriteOccasion('unknown', (one) => one)).toBeUndefined();
    });

    test('goes with the occasion', async () => {
      const store = await withOccasion();
      await store.rewritePlan('o1', (plan) => ({ ...plan, homework: 'Läs' }));
      await store.rewriteAttendance('o1', (one) => withPresence(one, 'r1', true));
      expect(await store.removeOccasion('a1', 'o1')).toBe(true);
      expect([await store.plan('o1'), await store.attendance('o1')]).toEqual([emptyPlan, nobodyTicked]);
    });

    test('goes with the activity', async () => {
      const store = await withOccasion();
      await store.rewritePlan('o1', (plan) => ({ ...plan, homework: 'Läs' }));
      await store.rewriteAttendance('o1', (one) => withPresence(one, 'r1', true));
      await store.rewriteCircle('a1', () => withMember(circle, member(1)));
      expect(await store.removeActivity('a1')).toBe(true);
      expect([await store.plan('o1'), await store.attendance('o1'), await store.circle('a1')]).toEqual([
        emptyPlan,
        nobodyTicked,
        undefined,
      ]);
    });
  });
}
