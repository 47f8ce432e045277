import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupsToHide } from '../../../reports/disclosure/groups-to-hide.ts';
import { releaseWave } from '../../../reports/disclosure/release-wave.ts';
import { shuffle } from '../../../reports/disclosure/shuffle.ts';
import { smallSetInSpan } from '../../../reports/disclosure/small-set-in-span.ts';
import type { ReleasedTable, WaveRelease } from '../../../reports/disclosure/wave-release.ts';
import type { CountedResponse } from '../../../reports/tabulate/tally.ts';
import { checkOut } from '../../../surveys/library/check-out.ts';
import { rusStatus } from '../../../surveys/library/rus-status.ts';
import { sessionEval } from '../../../surveys/library/session-eval.ts';
import { everyKind } from '../fixtures/every-kind.ts';
import { releaseOf, tallyOf, waveOf } from '../fixtures/make-wave.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

const full = { relevance: 4, learning: 4, exchange: 4, voice: 4, use_intent: 'act' };

/** So many responses from each sector. */
function fromSectors(
  sizes: Readonly<Record<string, number>>,
  answers: Readonly<Record<string, unknown>> = full,
): readonly CountedResponse[] {
  return Object.entries(sizes).flatMap(([sector, n]) => Array.from({ length: n }, () => ({ answers, background: { sector } })));
}

const bySector = waveOf(sessionEval, { breakdowns: ['sector'] });
const statuses = (release: WaveRelease, question: string, breakdown: string) =>
  Object.fromEntries(
    release.tables
      .filter((table) => table.question === question && table.breakdown === breakdown)
      .map(({ group, status }) => [group, status]),
  );
const whole = (release: WaveRelease, question: string): ReleasedTable | undefined =>
  release.tables.find((table) => table.question === question && table.breakdown === '');

describe('a wave of persons', () => {
  test('with fewer than k responses shows only that it has too few', () => {
    const release = releaseOf(sessionEval, bySector, fromSectors({ region: 4 }, { ...full, keep: 'Bra' }));
    expect(release).toMatchObject({ status: 'too-few', tables: [], texts: [] });
    expect('responses' in release).toBe(false);
    expect(JSON.stringify(release)).not.toContain('Bra');
  });

  test('hides a small group and the next smallest with it', () => {
    const release = releaseOf(sessionEval, bySector, fromSectors({ kommun: 13, region: 6, stat: 3 }));
    expect(statuses(release, 'relevance', 'sector')).toEqual({ kommun: 'released', region: 'hidden', stat: 'hidden' });
    expect(release.responses).toBe(22);
  });

  test('hides the same groups in every question', () => {
    const release = releaseOf(sessionEval, bySector, fromSectors({ kommun: 13, region: 6, stat: 3 }));
    const hidden = release.tables.filter(({ status }) => status === 'hidden').map(({ group }) => group);
    expect(new Set(hidden)).toEqual(new Set(['region', 'stat']));
    expect(hidden).toHaveLength(2 * 5);
  });

  test('does not break down a question that few of a shown group have answered', () => {
    const responses = fromSectors({ kommun: 13, region: 8 }).map((response, at) => ({
      ...response,
      answers: { ...response.answers, ...(at < 9 || at > 17 ? {} : { voice: 'na' }) },
    }));
    const release = releaseOf(sessionEval, bySector, responses);
    expect(statuses(release, 'voice', 'sector')).toEqual({ kommun: 'too-few', region: 'too-few' });
    expect(whole(release, 'voice')?.status).toBe('released');
    expect(statuses(release, 'relevance', 'sector')).toEqual({ kommun: 'released', region: 'released' });
  });

  test('does not show a question that fewer than k have answered', () => {
    const responses = fromSectors({ kommun: 12 }).map((response, at) =>
      at < 9 ? { ...response, answers: { ...full, voice: 'na' } } : response,
    );
    const release = releaseOf(sessionEval, bySector, responses);
    expect(whole(release, 'voice')).toEqual({ question: 'voice', item: '', measure: 'scale', breakdown: '', group: '', status: 'too-few' });
    expect(whole(release, 'learning')?.status).toBe('released');
  });

  test('does not tell in a question of its own how large a hidden group is', () => {
    const wave = waveOf(sessionEval, { breakdowns: ['use_intent'] });
    const responses = [...fromSectors({ a: 14 }), ...fromSectors({ a: 3 }, { ...full, use_intent: 'none' })];
    expect(whole(releaseOf(sessionEval, wave, responses), 'use_intent')?.status).toBe('hidden');
    expect(whole(releaseOf(sessionEval, wave, fromSectors({ a: 14 })), 'use_intent')?.status).toBe('released');
  });

  test('hides a breakdown whose groups would reveal a few people beside another', () => {
    // 13 from municipalities, 6 and 5 of them from two places that are large enough by themselves: the two others follow.
    const places = [...Array(6).fill('A'), ...Array(5).fill('B'), 'C', 'C', ...Array(9).fill('R')];
    const responses = places.map((place) => ({ answers: full, background: { sector: place === 'R' ? 'region' : 'kommun', place } }));
    const alone = releaseOf(sessionEval, waveOf(sessionEval, { breakdowns: ['place'] }), responses);
    const both = releaseOf(sessionEval, waveOf(sessionEval, { breakdowns: ['sector', 'place'] }), responses);
    expect(statuses(alone, 'relevance', 'place')).toEqual({ A: 'released', B: 'hidden', C: 'hidden', R: 'released' });
    expect(statuses(both, 'relevance', 'sector')).toEqual({ kommun: 'released', region: 'released' });
    expect(Object.values(statuses(both, 'relevance', 'place'))).not.toContain('too-few');
    expect(statuses(both, 'relevance', 'place')).toEqual({ A: 'released', B: 'hidden', C: 'hidden', R: 'released' });

    const larger = [...places, 'D', 'D', 'D', 'D', 'D', 'D', ...Array(3).fill('Q')];
    const nested = larger.map((place) => ({
      answers: full,
      background: { sector: 'RDQ'.includes(place) ? 'region' : 'kommun', place: place === 'C' ? 'Q' : place },
    }));
    // C's two people now share a group with three of the region: large enough to show, were it not for the sectors.
    const release = releaseOf(sessionEval, waveOf(sessionEval, { breakdowns: ['sector', 'place'] }), nested);
    expect(new Set(Object.values(statuses(release, 'relevance', 'place')))).toEqual(new Set(['hidden']));
  });

  test('never uses a threshold below five', () => {
    expect(releaseOf(sessionEval, waveOf(sessionEval, { k: 2 }), fromSectors({ a: 4 })).status).toBe('too-few');
    expect(releaseOf(sessionEval, waveOf(sessionEval, { k: 10 }), fromSectors({ a: 9 })).status).toBe('too-few');
  });

  test('is plain JSON, so that it can be stored and read back unchanged', () => {
    const release = releaseOf(sessionEval, bySector, fromSectors({ kommun: 13, region: 6, stat: 3 }, { ...full, keep: 'Bra' }));
    expect(JSON.parse(JSON.stringify(release))).toEqual(release);
  });
});

describe('open answers', () => {
  const writers = (n: number) =>
    fromSectors({ a: 20 }).map((response, at) => (at < n ? { ...response, answers: { ...full, keep: `Text ${at}` } } : response));

  test('are shown from k writers up', () => {
    expect(releaseOf(sessionEval, bySector, writers(4)).texts.find(({ question }) => question === 'keep')).toEqual({
      question: 'keep',
      status: 'too-few',
      texts: [],
    });
    expect(releaseOf(sessionEval, bySector, writers(5)).texts.find(({ question }) => question === 'keep')?.texts).toHaveLength(5);
  });

  test('stand in an order that depends on chance alone, not on the order of arrival', () => {
    const texts = (responses: readonly CountedResponse[], seed: number) =>
      releaseOf(sessionEval, bySector, responses, seed).texts[0]?.texts;
    expect(texts(writers(12), 5)).toEqual(texts([...writers(12)].reverse(), 5));
    expect(texts(writers(12), 5)).not.toEqual(texts(writers(12), 6));
  });

  test('of the room are only those whose writer said yes', () => {
    const responses = Array.from({ length: 12 }, (_, at) => ({ answers: { take_away: `Tanke ${at}`, show_ok: at < 7 }, background: {} }));
    const texts = releaseOf(checkOut, waveOf(checkOut), responses).texts.find(({ question }) => question === 'take_away')?.texts ?? [];
    expect([...texts].sort()).toEqual([0, 1, 2, 3, 4, 5, 6].map((at) => `Tanke ${at}`));
  });

  test('that are personal in themselves never come out', () => {
    const responses = Array.from({ length: 8 }, () => ({ answers: { grade: 3, name: 'Kim Ek' }, background: {} }));
    expect(JSON.stringify(releaseOf(everyKind, waveOf(everyKind), responses))).not.toContain('Kim Ek');
  });

  test('are shuffled so that each order is equally likely', () => {
    const random = seededRandom(4);
    const firsts = new Map<string, number>();
    for (let at = 0; at < 6_000; at += 1) {
      const order = shuffle(['a', 'b', 'c'], random).join('');
      firsts.set(order, (firsts.get(order) ?? 0) + 1);
    }
    expect(firsts.size).toBe(6);
    for (const n of firsts.values()) expect(Math.abs(n - 1_000)).toBeLessThan(120);
  });
});

describe('a wave of organisations', () => {
  test('is never suppressed, and keeps its rows as sent', () => {
    const rows = [
      { answers: { region: '20', as_of: '2025-05-20', state: 'current', phase: 'implementing' }, background: { region: '20' } },
    ];
    const release = releaseOf(rusStatus, waveOf(rusStatus), rows);
    expect(release).toMatchObject({ status: 'released', responses: 1, rows });
    expect(release.tables.every(({ status }) => status === 'released')).toBe(true);
  });

  test('loses personal answers from its rows', () => {
    const wave = waveOf(everyKind, { unit: 'organisation' });
    const rows = [{ answers: { name: 'Kim Ek', grade: 2 }, background: {} }];
    const release = releaseWave({
      wave,
      survey: everyKind,
      tally: tallyOf(everyKind, [], rows),
      releasedOn: '2027-02-04',
      random: Math.random,
      rows,
    });
    expect(release.rows).toEqual([{ answers: { grade: 2 }, background: {} }]);
  });
});

describe('the groups to hide', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 });
  const named = (list: readonly number[]) => list.map((responses, at) => ({ name: `g${at}`, responses }));

  test('are at least two with at least k together, or none, or all', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(5, 6, 10), (list, k) => {
        const groups = named(list);
        const hidden = groups.filter(({ name }) => groupsToHide(groups, k).has(name));
        const filled = groups.filter(({ responses }) => responses > 0);
        const together = hidden.reduce((sum, { responses }) => sum + responses, 0);
        expect(hidden.length === 0 || hidden.length === filled.length || (hidden.length >= 2 && together >= k)).toBe(true);
        expect(groups.filter(({ responses }) => responses > 0 && responses < k).every((group) => hidden.includes(group))).toBe(true);
      }),
    );
  });

  test('are no more than needed', () => {
    expect([...groupsToHide(named([3, 6, 13]), 5)]).toEqual(['g0', 'g1']);
    expect([...groupsToHide(named([2, 3, 13]), 5)]).toEqual(['g0', 'g1']);
    expect([...groupsToHide(named([5, 6, 13]), 5)]).toEqual([]);
    expect([...groupsToHide(named([1, 1, 13]), 5)]).toEqual(['g0', 'g1', 'g2']);
  });
});

describe('the span check', () => {
  const inGroups = (people: number, ...within: readonly boolean[]) => ({ people, within });

  test('finds what subtracting one shown group from another leaves', () => {
    expect(smallSetInSpan([inGroups(11, true, true), inGroups(2, true, false), inGroups(9, false, false)], 5)).toBe(true);
    expect(smallSetInSpan([inGroups(11, true, true), inGroups(6, true, false), inGroups(9, false, false)], 5)).toBe(false);
  });

  test('does not mistake a small class that cannot be separated for a leak', () => {
    // A 2 x 2 table with margins shown: its cells do not follow from the margins.
    const cells = [inGroups(1, true, true), inGroups(9, true, false), inGroups(9, false, true), inGroups(9, false, false)];
    expect(smallSetInSpan(cells, 5)).toBe(false);
  });

  test('says that it does not know in time, and so that it is not safe, of far too many classes', () => {
    const many = Array.from({ length: 700 }, (_, at) => ({
      people: 1,
      within: Array.from({ length: 10 }, (__, bit) => ((at >> bit) & 1) === 1),
    }));
    expect(smallSetInSpan(many, 5)).toBe(true);
  });
});
