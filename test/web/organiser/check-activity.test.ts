import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ActivityDraft,
  activityToSend,
  checkActivity,
  emptyDraft,
  fillDates,
  lastDate,
  type OccasionRow,
} from '../../../web/organiser/new-activity/check-activity.ts';
import { isDate, monthsAfter, weeksAfter } from '../../../web/organiser/words/dates.ts';

const row = (key: number, date: string, title = ''): OccasionRow => ({ key, date, title, place: '' });
const draft = (change: Partial<ActivityDraft>): ActivityDraft => ({
  ...emptyDraft('learning-project', 'Region Exempel'),
  title: 'Kompetens i hela länet',
  occasions: [row(1, '2026-09-17')],
  ...change,
});

describe('the form of a new activity', () => {
  test('starts with four sessions for a learning project and two meetings for a network cycle', () => {
    expect(emptyDraft('learning-project', '').occasions).toHaveLength(4);
    expect(emptyDraft('network-cycle', '').occasions).toHaveLength(2);
  });

  test('is right with a name, an organiser and a date', () => {
    expect(checkActivity(draft({}))).toEqual([]);
  });

  test('tells everything that is missing, in the order of the form', () => {
    const faults = checkActivity(draft({ title: '  ', organiser: '', occasions: [row(7, ''), row(8, '2026-09-17')] }));
    expect(faults).toEqual([
      { field: 'title', reason: 'titleMissing' },
      { field: 'organiser', reason: 'organiserMissing' },
      { field: 'occasion-date-7', reason: 'dateMissing', row: 1 },
    ]);
  });

  test('does not take the same date twice, nor a date that does not exist, nor no occasion at all', () => {
    expect(checkActivity(draft({ occasions: [row(1, '2026-09-17'), row(2, '2026-09-17')] }))).toEqual([
      { field: 'occasion-date-2', reason: 'dateTwice', row: 2 },
    ]);
    expect(checkActivity(draft({ occasions: [row(1, '2026-02-30')] }))[0]?.reason).toBe('dateWrong');
    expect(checkActivity(draft({ occasions: [] }))[0]?.reason).toBe('noOccasion');
  });

  test('is sent trimmed, in order of date, without what was left empty', () => {
    const occasions = [row(1, '2026-11-12', ' Locka hit '), row(2, '2026-09-17')];
    expect(activityToSend(draft({ title: ' Kompetens ', theme: ' ', purpose: 'Att lära', occasions }))).toEqual({
      kind: 'learning-project',
      title: 'Kompetens',
      purpose: 'Att lära',
      organiser: 'Region Exempel',
      occasions: [{ date: '2026-09-17' }, { date: '2026-11-12', title: 'Locka hit' }],
    });
  });

  test('sends no theme or challenge with a network cycle, which has no such fields', () => {
    const sent = activityToSend(draft({ kind: 'network-cycle', theme: 'Tema', challenge: 'Utmaning' }));
    expect(sent).not.toHaveProperty('theme');
    expect(sent).not.toHaveProperty('challenge');
  });
});

describe('suggested dates', () => {
  test('follow the row before at the interval, and leave what is written', () => {
    const rows = [row(1, '2026-09-17'), row(2, ''), row(3, '2027-01-28'), row(4, '')];
    expect(fillDates(rows, 8).map(({ date }) => date)).toEqual(['2026-09-17', '2026-11-12', '2027-01-28', '2027-03-25']);
  });

  test('are none without a first date', () => {
    const rows = [row(1, ''), row(2, '')];
    expect(fillDates(rows, 8)).toEqual(rows);
  });

  test('lead to the last date, wherever in the form it stands', () => {
    expect(lastDate([row(1, '2027-01-28'), row(2, ''), row(3, '2026-11-12')])).toBe('2027-01-28');
    expect(lastDate([row(1, '')])).toBeUndefined();
  });
});

describe('dates', () => {
  test('three months later stay within the month', () => {
    expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
    expect(monthsAfter('2027-01-28', 3)).toBe('2027-04-28');
  });

  test('weeks later fall on the same weekday', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 60 }),
        (day, weeks) => {
          const date = day.toISOString().slice(0, 10);
          const later = weeksAfter(date, weeks);
          expect(isDate(later)).toBe(true);
          expect(Date.parse(later) - Date.parse(date)).toBe(weeks * 7 * 86_400_000);
        },
      ),
    );
  });
});
