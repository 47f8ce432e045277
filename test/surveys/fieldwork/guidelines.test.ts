import { describe, expect, test } from 'vitest';
import {
  adviceOn,
  type GuidelineRule,
  guidelineRules,
  type PlannedSession,
  type ProjectPlan,
} from '../../../surveys/fieldwork/guidelines.ts';

const session = (date: string, other: Partial<PlannedSession> = {}): PlannedSession => ({
  date,
  place: 'Falun',
  evaluated: true,
  ...other,
});

/** A project as the guidelines want it, planned in time. */
const exemplary: ProjectPlan = {
  challenge: 'Kompetensen räcker inte',
  purpose: 'Att lära av varandra',
  targetGroups: 'Chefer i kommunerna',
  contact: 'larprojekt@region.example',
  registration: { perOrganisation: 3, lastDay: '2026-08-26' },
  registrations: [{ opened: false, session: false }],
  sessions: [session('2026-09-16'), session('2026-10-28'), session('2026-12-02'), session('2027-01-20')],
};
const inTime = '2026-05-04';
const rulesOf = (plan: ProjectPlan, today = inTime): readonly GuidelineRule[] => adviceOn(plan, today).map(({ rule }) => rule);

describe('a learning project that follows the guidelines', () => {
  test('is told nothing', () => {
    expect(adviceOn(exemplary, inTime)).toEqual([]);
  });

  test('is told nothing of what was to be done before once it has begun', () => {
    const { challenge: _none, ...begun } = exemplary;
    expect(rulesOf(begun, '2026-09-16')).toEqual([]);
    expect(rulesOf(begun)).toEqual(['no-challenge']);
  });

  test('without dates there is nothing to say yet', () => {
    expect(adviceOn({ ...exemplary, sessions: [] }, inTime)).toEqual([]);
  });
});

describe('the invitation', () => {
  test('goes out two months before the start at the latest: that day is in time, the next is not', () => {
    expect(rulesOf(exemplary, '2026-07-16')).toEqual([]);
    expect(adviceOn(exemplary, '2026-07-17')).toEqual([{ rule: 'invitation-late', date: '2026-09-17' }]);
  });

  test('is not late once registration has opened', () => {
    expect(rulesOf({ ...exemplary, registrations: [{ opened: true, session: false }] }, '2026-07-30')).toEqual([]);
  });

  test('tells challenge, purpose, target groups, most places, last day and contact', () => {
    const { challenge: _a, purpose: _b, targetGroups: _c, contact: _d, registration: _e, ...bare } = exemplary;
    expect(rulesOf({ ...bare, targetGroups: '' })).toEqual([
      'no-challenge',
      'no-purpose',
      'no-target-groups',
      'no-most-places',
      'no-last-day',
      'no-contact',
    ]);
  });
});

describe('the set-up', () => {
  test('is four sessions over about half a year, from early autumn', () => {
    const three = exemplary.sessions.slice(0, 3);
    expect(adviceOn({ ...exemplary, sessions: three }, inTime)).toEqual([
      { rule: 'number-of-sessions', count: 3 },
      { rule: 'too-close', count: 11 },
    ]);
    const [first] = three;
    if (!first) throw new Error('there are three');
    expect(adviceOn({ ...exemplary, sessions: [first, ...three.slice(1), session('2027-06-16')] }, inTime)).toEqual([
      { rule: 'too-spread', count: 9 },
    ]);
    const spring = ['2027-01-14', '2027-03-11', '2027-05-06', '2027-07-01'].map((date) => session(date));
    expect(rulesOf({ ...exemplary, sessions: spring })).toEqual(['start-season']);
  });

  test('of one session is not too close to itself', () => {
    expect(rulesOf({ ...exemplary, sessions: exemplary.sessions.slice(0, 1) })).toEqual(['number-of-sessions']);
  });

  test('ends every session with an evaluation, and has a room for each', () => {
    const [first, second, ...rest] = exemplary.sessions;
    if (!first || !second) throw new Error('there are four');
    const sessions = [{ ...first, place: undefined }, { ...second, evaluated: false, place: '' }, ...rest];
    expect(adviceOn({ ...exemplary, sessions }, inTime)).toEqual([
      { rule: 'no-place', count: 2, sessions: [1, 2] },
      { rule: 'no-evaluation', count: 1, sessions: [2] },
    ]);
    expect(adviceOn({ ...exemplary, sessions }, '2026-10-01')).toEqual([
      { rule: 'no-place', count: 1, sessions: [2] },
      { rule: 'no-evaluation', count: 1, sessions: [2] },
    ]);
  });

  test('is of full days, as far as the times are known', () => {
    const [first, ...rest] = exemplary.sessions;
    if (!first) throw new Error('there are four');
    const from = (startTime: string, endTime?: string) => ({
      ...exemplary,
      sessions: [{ ...first, startTime, ...(endTime ? { endTime } : {}) }, ...rest],
    });
    expect(rulesOf(from('09:30', '15:30'))).toEqual([]);
    expect(rulesOf(from('09:30'))).toEqual([]);
    expect(adviceOn(from('13:00', '16:00'), inTime)).toEqual([{ rule: 'short-day', count: 1, sessions: [1] }]);
  });

  test('is told two weeks before what each session will hold', () => {
    const sessions = exemplary.sessions.map((one) => ({ ...one, hasProgramme: false }));
    expect(rulesOf({ ...exemplary, sessions }, '2026-10-06')).toEqual([]);
    expect(adviceOn({ ...exemplary, sessions }, '2026-10-07')).toEqual([{ rule: 'no-programme', count: 1, sessions: [2] }]);
  });
});

describe('registration', () => {
  test('closes in time to send the information two weeks before the first session', () => {
    expect(rulesOf({ ...exemplary, registration: { perOrganisation: 3, lastDay: '2026-09-02' } })).toEqual([]);
    expect(adviceOn({ ...exemplary, registration: { perOrganisation: 3, lastDay: '2026-09-03' } }, inTime)).toEqual([
      { rule: 'last-day-late', date: '2026-09-02' },
    ]);
  });

  test('with a last day that has passed before it opened is told so', () => {
    expect(rulesOf({ ...exemplary, registration: { perOrganisation: 3, lastDay: '2026-05-03' } })).toEqual(['last-day-past']);
  });

  test('is one, and for the whole project', () => {
    expect(rulesOf({ ...exemplary, registrations: [] })).toEqual(['no-registration']);
    const whole = { opened: false, session: false };
    expect(rulesOf({ ...exemplary, registrations: [whole, whole] })).toEqual(['registration-in-parts']);
    expect(rulesOf({ ...exemplary, registrations: [{ opened: false, session: true }] })).toEqual(['registration-in-parts']);
  });
});

test('every rule can be met and is in the list of rules', () => {
  const worst: ProjectPlan = {
    registration: { lastDay: '2027-03-20' },
    registrations: [{ opened: false, session: true }],
    sessions: [session('2027-03-22', { place: '', evaluated: false, hasProgramme: false, startTime: '13:00', endTime: '15:00' })],
  };
  const met = new Set([
    ...rulesOf(worst, '2027-03-21'),
    ...rulesOf({ ...exemplary, registrations: [] }, inTime),
    ...rulesOf({ ...exemplary, registration: {} }, inTime),
    ...rulesOf({ ...exemplary, sessions: exemplary.sessions.slice(0, 2) }, inTime),
    ...rulesOf({ ...exemplary, sessions: [...exemplary.sessions, session('2027-08-01')] }, inTime),
    ...rulesOf({ ...worst, contact: 'x', registration: { lastDay: '2027-03-20' } }, '2027-03-21'),
  ]);
  expect(guidelineRules.filter((rule) => !met.has(rule))).toEqual([]);
});
