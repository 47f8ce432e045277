import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import type { ActivityView, WaveView } from '../../../web/api/shapes.ts';
import { whatWaits } from '../../../web/organiser/start/what-waits.ts';
import { activityNamed, occasionOn, waveIn } from './fieldwork.ts';

const today = '2026-11-19';

function view(occasions: readonly Occasion[], waves: readonly WaveView[], words: Partial<Activity> = {}): ActivityView {
  return { activity: { ...activityNamed('lp'), ...words }, occasions, waves, role: 'owner' };
}

/** Step, code, and whether it is late: `open LATE late`. */
const waiting = (...views: readonly ActivityView[]) =>
  whatWaits(views, today).map((item) =>
    item.step === 'report' ? `report ${item.released}` : `${item.step} ${item.wave.code}${item.late ? ' late' : ''}`,
  );

const registration = { id: 'registration', version: 1 };
const past = occasionOn('2026-11-10', 'past');
const coming = occasionOn('2026-12-10', 'coming');

describe('what waits', () => {
  test('begins with what should be closed, then results, openings by plan, and drafts without a date', () => {
    const occasions = [occasionOn('2026-11-18', 'yesterday'), occasionOn(today, 'today'), occasionOn('2026-11-20', 'tomorrow'), past];
    const waves = [
      waveIn('draft', { code: 'LOOSE' }),
      waveIn('draft', { code: 'TODAY', occasion: 'today' }),
      waveIn('draft', { code: 'YESTERDAY', occasion: 'yesterday' }),
      waveIn('draft', { code: 'COMING', occasion: 'tomorrow' }),
      waveIn('draft', { code: 'LATE', occasion: 'past' }),
      waveIn('closed', { code: 'CLOSED', occasion: 'yesterday' }),
      waveIn('open', { code: 'OVER', occasion: 'past' }),
      waveIn('open', { code: 'ON', occasion: 'today' }),
    ];
    // An evaluation is open the day after its session as well, so yesterday's is not late.
    expect(waiting(view(occasions, waves))).toEqual([
      'close OVER late',
      'release CLOSED',
      'open LATE late',
      'open YESTERDAY',
      'open TODAY',
      'undated LOOSE',
    ]);
  });

  test('has a registration to close the day after its last day, not on it', () => {
    const wave = waveIn('open', { code: 'REG', survey: registration });
    expect(waiting(view([coming], [wave], { registration: { lastDay: '2026-11-19' } }))).toEqual([]);
    expect(waiting(view([coming], [wave], { registration: { lastDay: '2026-11-18' } }))).toEqual(['close REG late']);
  });

  test('has no results of a registration: it has led to its list, and the report is sent without them', () => {
    const closed = waveIn('closed', { code: 'REG', survey: registration });
    expect(waiting(view([coming], [closed]))).toEqual([]);
    const released = waveIn('released', { code: 'DONE', releasedAt: `${today}T08:00:00Z`, count: 12 });
    expect(waiting(view([past], [closed, released]))).toEqual(['report 1']);
  });

  test('is only what one may do', () => {
    const waves = [
      waveIn('draft', { code: 'LOOSE' }),
      waveIn('closed', { code: 'CLOSED' }),
      waveIn('open', { code: 'OVER', occasion: 'past' }),
    ];
    const of = (role: ActivityView['role']) => waiting({ ...view([past], waves), role });
    expect(of('owner')).toEqual(['close OVER late', 'release CLOSED', 'undated LOOSE']);
    expect(of('facilitator')).toEqual(['close OVER late']);
    expect(of('reader')).toEqual([]);
  });

  test('has a registration to open two months before the first session, wherever that has been moved to', () => {
    const wave = waveIn('draft', { code: 'REG', survey: registration });
    expect(waiting(view([occasionOn('2027-01-20')], [wave], { starts: '2026-09-01' }))).toEqual([]);
    expect(waiting(view([occasionOn('2027-01-19')], [wave], { starts: '2027-09-01' }))).toEqual(['open REG']);
  });

  test('follows what the organiser has planned rather than what is usual', () => {
    const wave = waveIn('draft', { code: 'PLANNED', occasion: 'coming', planned: { opens: '2026-11-19' } });
    expect(waiting(view([coming], [wave]))).toEqual(['open PLANNED']);
    expect(waiting(view([coming], [waveIn('draft', { code: 'DATED', planned: { opens: '2026-12-01' } })]))).toEqual([]);
  });

  test('is never a draft of an occasion that has been called off', () => {
    expect(waiting(view([{ ...past, cancelled: true }], [waveIn('draft', { occasion: 'past' })]))).toEqual([]);
  });

  test('does not call a draft late while its step is still going on', () => {
    const step: Occasion = { ...occasionOn('2026-10-01', 'step'), kind: 'step', ends: '2026-12-31' };
    const wave = waveIn('draft', { code: 'REFERRAL', occasion: 'step', survey: { id: 'referral-response', version: 1 } });
    expect(waiting(view([step], [wave]))).toEqual(['open REFERRAL']);
  });
});

describe('a report waits to be sent', () => {
  const released = waveIn('released', { occasion: 'past', count: 22, releasedAt: '2026-11-12T10:00:00Z' });

  test('when people have met for the last time and all that was gathered has results', () => {
    expect(waiting(view([past], [released, released]))).toEqual(['report 2']);
    expect(waiting(view([past, coming], [released]))).toEqual([]);
    expect(waiting(view([past], [released, waveIn('open', { planned: { closes: '2026-12-01' } })]))).toEqual([]);
  });

  test('until it has been sent, and again when there are new results', () => {
    expect(waiting(view([past], [released], { reportSent: '2026-11-12' }))).toEqual([]);
    expect(waiting(view([past], [released], { reportSent: '2026-11-11' }))).toEqual(['report 1']);
  });

  test('not where there was too little to report, in samples, or for ever', () => {
    const { count: _none, ...tooFew } = released;
    expect(waiting(view([past], [tooFew]))).toEqual([]);
    expect(waiting(view([past], [released], { example: true }))).toEqual([]);
    expect(waiting(view([past], [{ ...released, releasedAt: '2026-09-01T10:00:00Z' }]))).toEqual([]);
  });
});
