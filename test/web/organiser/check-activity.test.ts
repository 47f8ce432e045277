import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ActivityDraft,
  activityToSend,
  checkActivity,
  datedRows,
  emptyDraft,
  fillDates,
  layOutSteps,
  type OccasionRow,
} from '../../../web/organiser/new-activity/check-activity.ts';
import { isDate, monthsAfter, weeksAfter } from '../../../web/organiser/words/dates.ts';

const row = (key: number, date: string, title = ''): OccasionRow => ({ key, date, title, ends: '', place: '', surveys: [] });
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
      registration: {},
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

  test('are read in order of date, wherever in the form they stand', () => {
    expect(datedRows([row(1, '2027-01-28'), row(2, ''), row(3, '2026-11-12')]).map(({ key }) => key)).toEqual([3, 1]);
  });
});

describe('the form of a learning project', () => {
  test('sends how registration is run, and without it nothing about it', () => {
    const written = draft({ perOrganisation: ' 3 ', lastDay: '2026-08-26', targetGroups: ' Chefer ' });
    expect(activityToSend(written)).toMatchObject({
      targetGroups: 'Chefer',
      registration: { perOrganisation: 3, lastDay: '2026-08-26' },
    });
    expect(activityToSend({ ...written, registers: false })).not.toHaveProperty('registration');
  });

  test('does not take places that are no number, nor a last day that is no date', () => {
    const faults = checkActivity(draft({ perOrganisation: 'tre', lastDay: '2026-02-30' }));
    expect(faults.map(({ reason }) => reason)).toEqual(['notPlaces', 'lastDayWrong']);
    expect(checkActivity(draft({ registers: false, perOrganisation: 'tre' }))).toEqual([]);
  });
});

describe('the form of a strategy process', () => {
  const process = (): ActivityDraft => ({ ...emptyDraft('strategy-process', 'Region Exempel'), title: 'RUS', county: '18' });

  test('has the eleven steps without dates, and lays them out from a month', () => {
    const { occasions } = process();
    expect(occasions.map(({ date }) => date)).toEqual(Array(11).fill(''));
    const renamed = occasions.map((step) => (step.key === 2 ? { ...step, title: 'Eget namn' } : step)).filter(({ key }) => key !== 4);
    const laidOut = layOutSteps(renamed, '2026-02-10', 'sv');
    expect(laidOut.map(({ date, ends }) => `${date} ${ends}`).slice(0, 4)).toEqual([
      '2026-02-01 2026-05-31',
      '2026-06-01 2027-05-31',
      '2027-06-01 2027-10-31',
      '2028-02-01 2028-02-29',
    ]);
    expect(laidOut[1]?.title).toBe('Eget namn');
  });

  test('is sent with county, scope, the roles that somebody holds, and the surveys of each step', () => {
    const laidOut = { ...process(), occasions: layOutSteps(process().occasions, '2025-09-01', 'sv') };
    const sent = activityToSend({ ...laidOut, roles: { ...laidOut.roles, team: ' ' } });
    expect(checkActivity(laidOut)).toEqual([]);
    expect(sent).toMatchObject({ kind: 'strategy-process', county: '18', scope: 'revision' });
    expect(Object.keys(sent.roles ?? {})).toHaveLength(9);
    expect(sent.occasions[5]).toMatchObject({ date: '2027-10-01', ends: '2027-12-31', surveys: ['referral-response'] });
    expect(sent).not.toHaveProperty('registration');
  });

  test('lets steps begin on the same day, and tells a last day before the first and a missing county', () => {
    const [first, second] = process().occasions;
    if (!first || !second) throw new Error('there are eleven');
    const dates = { date: '2026-02-01', ends: '2026-01-31' };
    const faults = checkActivity({
      ...process(),
      county: '',
      occasions: [
        { ...first, ...dates },
        { ...second, date: dates.date },
      ],
    });
    expect(faults).toEqual([
      { field: 'county', reason: 'countyMissing' },
      { field: 'occasion-ends-1', reason: 'endsBefore', row: 1 },
    ]);
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
