import { describe, expect, test } from 'vitest';
import { plannedTimes } from '../../../surveys/fieldwork/planned-times.ts';

const of = (id: string) => ({ survey: { id, version: 1 } });
const activity = { starts: '2026-09-16', registration: { lastDay: '2026-08-26' } };
const day = { date: '2026-11-19' };

describe('a wave is meant to be open', () => {
  test.each([
    ['check-in', '2026-11-19', '2026-11-19'],
    ['session-eval', '2026-11-19', '2026-11-20'],
    ['project-eval', '2026-11-19', '2026-12-03'],
    ['rus-status', '2026-10-29', '2026-11-18'],
  ])('%s of a day from %s to %s', (survey, opens, closes) => {
    expect(plannedTimes(of(survey), { activity, occasion: day })).toEqual({ opens, closes });
  });

  test('for four weeks where municipalities are asked, and never longer than its step', () => {
    const step = { date: '2025-09-01', ends: '2025-12-31' };
    expect(plannedTimes(of('pre-rus-municipal'), { activity, occasion: step })).toEqual({ opens: '2025-09-01', closes: '2025-09-29' });
    expect(plannedTimes(of('pre-rus-municipal'), { activity, occasion: { ...step, ends: '2025-09-15' } }).closes).toBe('2025-09-15');
    expect(plannedTimes(of('referral-response'), { activity, occasion: step })).toEqual({ opens: '2025-09-01', closes: '2025-12-31' });
  });

  test('as long as usual where it was opened later, within its step', () => {
    const step = { date: '2026-01-01', ends: '2026-12-31' };
    const opened = (openedAt: string) => plannedTimes({ ...of('pre-rus-municipal'), openedAt }, { activity, occasion: step }).closes;
    expect(opened('2026-11-18T08:00:00Z')).toBe('2026-12-16');
    expect(opened('2026-12-20T08:00:00Z')).toBe('2026-12-31');
    expect(opened('2025-12-20T08:00:00Z')).toBe('2026-01-29');
  });

  test('for registration, from two months before the start to the last day that participants were told', () => {
    expect(plannedTimes(of('registration'), { activity, occasion: undefined })).toEqual({ opens: '2026-07-16', closes: '2026-08-26' });
    expect(plannedTimes(of('registration'), { activity: {}, occasion: undefined })).toEqual({});
  });

  test('as the organiser has decided, the other end as usual', () => {
    const planned = { ...of('project-eval'), planned: { closes: '2026-12-24' } };
    expect(plannedTimes(planned, { activity, occasion: day })).toEqual({ opens: '2026-11-19', closes: '2026-12-24' });
  });

  test('at no time where it belongs to no occasion and nobody has decided', () => {
    expect(plannedTimes(of('check-out'), { activity, occasion: undefined })).toEqual({});
  });
});
