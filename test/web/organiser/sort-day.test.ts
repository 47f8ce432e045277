import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import type { ActivitySummary, ActivityView, WaveView } from '../../../web/api/shapes.ts';
import { activitiesOfTheDay, sortDay } from '../../../web/organiser/start/sort-day.ts';
import { activityNamed, occasionOn, waveIn } from './fieldwork.ts';

const today = '2026-11-19';

function view(occasions: readonly Occasion[], waves: readonly WaveView[], id = 'lp'): ActivityView {
  return { activity: activityNamed(id), occasions, waves, role: 'owner' };
}

const codes = (placed: readonly { readonly wave: WaveView }[]) => placed.map(({ wave }) => wave.code);

describe('the start page', () => {
  test('puts the open wave of today before other open waves, and those with personal links last', () => {
    const occasions = [occasionOn('2026-11-19', 'today'), occasionOn('2026-10-15', 'before')];
    const waves = [
      waveIn('open', { code: 'INVITED', occasion: 'today', audience: 'invited', openedAt: '2026-11-19T12:00:00Z' }),
      waveIn('open', { code: 'OLDER', occasion: 'before', openedAt: '2026-10-15T12:00:00Z' }),
      waveIn('open', { code: 'LATER', occasion: 'before', openedAt: '2026-10-16T12:00:00Z' }),
      waveIn('open', { code: 'TODAY', occasion: 'today', openedAt: '2026-01-01T12:00:00Z' }),
    ];
    expect(codes(sortDay([view(occasions, waves)], today).now)).toEqual(['TODAY', 'LATER', 'OLDER', 'INVITED']);
  });

  test('shows what comes within half a year, over all activities, nearest first', () => {
    const one = view([occasionOn('2027-01-28', 'a'), occasionOn('2028-01-01', 'far')], []);
    const two = view([occasionOn('2026-11-26', 'b'), occasionOn(today, 'today')], [], 'cycle');
    expect(sortDay([one, two], today).next.map(({ occasion }) => occasion.id)).toEqual(['today', 'b', 'a']);
  });

  test('shows the first one after that where nothing comes within half a year', () => {
    const far = view([occasionOn('2028-06-01', 'further'), occasionOn('2028-01-01', 'far')], []);
    expect(sortDay([far], today).next.map(({ occasion }) => occasion.id)).toEqual(['far']);
  });

  test('shows results newest first', () => {
    const waves = [
      waveIn('released', { code: 'OLD', releasedAt: '2026-09-24T10:00:00Z' }),
      waveIn('released', { code: 'NEW', releasedAt: '2026-10-02T10:00:00Z' }),
    ];
    expect(codes(sortDay([view([], waves)], today).results)).toEqual(['NEW', 'OLD']);
  });

  test('never loses a wave that is open, closed or released, and shows none twice but an open one that is to be closed', () => {
    const wave = fc.record({
      status: fc.constantFrom('draft', 'open', 'closed', 'released'),
      occasion: fc.constantFrom('past', 'today', 'future', undefined),
    });
    const occasions = [occasionOn('2026-01-01', 'past'), occasionOn(today, 'today'), occasionOn('2027-01-01', 'future')];
    fc.assert(
      fc.property(fc.array(wave, { maxLength: 12 }), (wanted) => {
        const waves = wanted.map(({ status, occasion }, index) =>
          waveIn(status as WaveView['status'], { id: `w${index}`, ...(occasion && { occasion }) }),
        );
        const day = sortDay([view(occasions, waves)], today);
        const kept = [
          ...day.now.filter(({ wave: { id } }) => !day.waiting.some((item) => 'wave' in item && item.wave.id === id)),
          ...day.results,
        ];
        const shown = [...kept, ...day.waiting.flatMap((item) => ('wave' in item ? [item] : []))].map(({ wave: { id } }) => id);
        const mustShow = waves.filter(({ status }) => status !== 'draft').map(({ id }) => id);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown).toEqual(expect.arrayContaining(mustShow));
      }),
    );
  });
});

describe('the activities the start page reads', () => {
  const summary = (id: string, waves: Partial<ActivitySummary['waves']>): ActivitySummary => ({
    ...activityNamed(id),
    role: 'owner',
    overdue: 0,
    waves: { draft: 0, open: 0, closed: 0, released: 0, ...waves },
  });

  test('are the unfinished ones and the latest with results, each once', () => {
    const all = [
      summary('open', { open: 1, released: 3 }),
      summary('empty', {}),
      summary('done-1', { released: 2 }),
      summary('draft', { draft: 2 }),
      summary('done-2', { released: 2 }),
    ];
    expect(activitiesOfTheDay(all, 2)).toEqual(['open', 'draft', 'done-1']);
  });
});
