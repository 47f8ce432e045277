import { describe, expect, test } from 'vitest';
import { attendedIn, nobodyTicked, withCounted, withoutPersons, withPresence } from '../../../surveys/fieldwork/attendance.ts';
import { attitudesFor } from '../../../surveys/fieldwork/attitudes.ts';
import { checklistFor } from '../../../surveys/fieldwork/checklist.ts';
import { type Circle, hasPassed, withMember, withoutMember } from '../../../surveys/fieldwork/circle.ts';
import { emptyPlan, type PlanChange, usualItems, withPlanChange } from '../../../surveys/fieldwork/plan.ts';

const planAfter = (...changes: readonly PlanChange[]) =>
  changes.reduce((plan, change, n) => withPlanChange(plan, change, `id${n}`), emptyPlan);

describe('a plan', () => {
  test('keeps what is ticked once, and forgets the tick of what is removed', () => {
    const tick: PlanChange = { do: 'tick', item: 'food', done: true };
    expect(planAfter(tick, tick).done).toEqual(['food']);
    const plan = planAfter(tick, { do: 'remove-item', item: 'food' });
    expect([plan.done, plan.removed]).toEqual([[], ['food']]);
    expect(usualItems(plan, 'session').some(({ id }) => id === 'food')).toBe(false);
    expect(withPlanChange(plan, { do: 'put-back', item: 'food' }, '').removed).toEqual([]);
  });

  test('has own items and links, each of which goes for good when it is removed', () => {
    const link: PlanChange = { do: 'add-link', title: 'Bilder', url: 'https://x.example', photos: 'unsettled' };
    const plan = planAfter({ do: 'add-item', text: 'Blommor' }, link, { do: 'tick', item: 'id0', done: true });
    expect(plan.links).toEqual([{ id: 'id1', title: 'Bilder', url: 'https://x.example', photos: 'unsettled' }]);
    const emptied = withPlanChange(withPlanChange(plan, { do: 'remove-item', item: 'id0' }, ''), { do: 'remove-link', link: 'id1' }, '');
    expect(emptied).toEqual(emptyPlan);
  });

  test('loses a text or own ground rules that are emptied, and nothing else', () => {
    const plan = planAfter({ do: 'write', what: 'homework', text: 'Läs' }, { do: 'attitudes', lines: ['Var snäll'] });
    expect(withPlanChange(plan, { do: 'write', what: 'homework', text: '' }, '')).toEqual({ ...emptyPlan, attitudes: ['Var snäll'] });
    expect(withPlanChange(plan, { do: 'attitudes', lines: [] }, '').homework).toBe('Läs');
  });

  test('is full at fifty of each', () => {
    const many = Array.from({ length: 60 }, (_, n): PlanChange => ({ do: 'add-item', text: `${n}` }));
    expect(planAfter(...many).own).toHaveLength(50);
  });
});

describe('checklists and ground rules', () => {
  test('are there for every kind, in both languages, with an id of its own for each item', () => {
    for (const kind of ['session', 'meeting', 'workshop', 'step'] as const) {
      const items = checklistFor(kind);
      expect(items.length).toBeGreaterThan(2);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      for (const { text } of [...items, ...attitudesFor(kind).map((text) => ({ text }))])
        expect([text.sv, text.en].every(Boolean)).toBe(true);
    }
  });

  test('are those of the guidelines for a session', () => {
    expect(attitudesFor('session').map(({ sv }) => sv)).toEqual([
      'Vi tar tillsammans ansvar för lärprocessen.',
      'Värdesätt olikhet och andras perspektiv.',
      'Var generös!',
      'Ha respekt för varandra och det du får höra i gruppen.',
    ]);
  });
});

describe('attendance', () => {
  test('counts ticks and others, unless somebody has counted the room', () => {
    const ticked = withPresence(withPresence(nobodyTicked, 'r2', true), 'r1', true);
    expect([attendedIn(nobodyTicked), attendedIn(ticked), attendedIn({ ...ticked, others: 3 })]).toEqual([undefined, 2, 5]);
    expect(attendedIn(withCounted(ticked, 0))).toBe(0);
    expect(attendedIn(withCounted(withCounted(ticked, 9), undefined))).toBe(2);
    expect(ticked.present).toEqual(['r1', 'r2']); // not who was ticked first
  });

  test('is as large when a person is forgotten', () => {
    const ticked = withPresence(withPresence(nobodyTicked, 'r1', true), 'r2', true);
    expect(withoutPersons(ticked, (id) => id === 'r1')).toEqual({ present: ['r2'], others: 1 });
    expect(withoutPersons(ticked, () => false)).toBe(ticked);
  });
});

describe('a circle', () => {
  const circle: Circle = { key: 'k', until: '2027-06-30', members: [] };
  const member = (leave: string, email: string) => ({ leave, name: leave, organisation: 'Falun', email });

  test('stands in an order that tells nothing, has an address once, and passes after its last day', () => {
    const full = ['h3', 'h1', 'h2'].reduce((all, leave) => withMember(all, member(leave, `${leave}@x.example`)), circle);
    expect(full.members.map(({ leave }) => leave)).toEqual(['h1', 'h2', 'h3']);
    expect(withMember(full, member('h0', ' H2@x.example')).members.map(({ leave }) => leave)).toEqual(['h0', 'h1', 'h3']);
    expect(withoutMember(full, 'h2').members).toHaveLength(2);
    expect(withoutMember(full, 'nobody')).toBe(full);
    expect([hasPassed(circle, '2027-06-30'), hasPassed(circle, '2027-07-01')]).toEqual([false, true]);
  });
});
