// Two answers taken together stand beside the tables of each. From these it must not follow what fewer than k people answered: not
// of those who answered both, and not of those who answered only one.
import { describe, expect, test } from 'vitest';
import { releaseWave } from '../../../reports/disclosure/release-wave.ts';
import type { ReleasedTable } from '../../../reports/disclosure/wave-release.ts';
import { pairItem } from '../../../reports/tabulate/pairs.ts';
import type { CountedResponse } from '../../../reports/tabulate/tally.ts';
import { preRusRegionStaff } from '../../../surveys/library/pre-rus-region-staff.ts';
import { riskWorkshop } from '../../../surveys/library/risk-workshop.ts';
import { releaseOf, tallyOf, waveOf } from '../fixtures/make-wave.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';
import { leaksInRelease, setsOf, smallestLeak } from './audit.ts';

const survey = preRusRegionStaff({ areas: ['klimat'], departments: ['a', 'b', 'c'] });
const gapItem = pairItem('difference', ['importance', 'capacity'], 'klimat');

type Step = number | 'na' | undefined;

function answer(importance: Step, capacity: Step, department = 'a'): CountedResponse {
  const cell = { ...(importance === undefined ? {} : { importance }), ...(capacity === undefined ? {} : { capacity }) };
  return { answers: { department, role: 'officer', challenges: { klimat: cell } }, background: {} };
}
const several = (n: number, importance: Step, capacity: Step, department?: string) =>
  Array.from({ length: n }, () => answer(importance, capacity, department));

function gapTable(responses: readonly CountedResponse[], breakdowns: readonly string[] = [], group = ''): ReleasedTable | undefined {
  const release = releaseOf(survey, waveOf(survey, { breakdowns }), responses);
  return release.tables.find((table) => table.item === gapItem && table.group === group);
}

describe('a pair in a wave of persons', () => {
  test('is shown as the differences alone, not as who answered what in each', () => {
    const table = gapTable([...several(6, 5, 2), ...several(4, 3, 3)]);
    expect(table).toMatchObject({ status: 'released', measure: 'scale', base: 10 });
    expect(table?.status === 'released' && table.cells.filter(({ n }) => n > 0)).toEqual([
      { code: '0', n: 4 },
      { code: '3', n: 6 },
    ]);
    expect(table?.status === 'released' && table.cells.map(({ code }) => code)).toEqual(['-4', '-3', '-2', '-1', '0', '1', '2', '3', '4']);
  });

  test('is not shown where one to four answered only one of the two: their answers would follow from the rest', () => {
    expect(gapTable([...several(12, 4, 2), ...several(1, 5, 'na')])?.status).toBe('too-few');
    expect(gapTable([...several(12, 4, 2), ...several(2, 5, 'na'), ...several(2, 'na', 1)])?.status).toBe('too-few');
    expect(gapTable([...several(12, 4, 2), ...several(3, 5, undefined)])?.status).toBe('too-few');
  });

  test('is shown where none or at least k did', () => {
    expect(gapTable([...several(12, 4, 2), ...several(1, 'na', 'na')])?.status).toBe('released');
    expect(gapTable([...several(12, 4, 2), ...several(3, 5, 'na'), ...several(2, 'na', 1)])?.status).toBe('released');
  });

  test('is shown only beside both of its parts', () => {
    const responses = [...several(4, 4, 2), ...several(9, 'na', 3)];
    const release = releaseOf(survey, waveOf(survey), responses);
    const statusOf = (item: string) => release.tables.find((table) => table.item === item)?.status;
    expect([statusOf('klimat__importance'), statusOf('klimat__capacity'), statusOf(gapItem)]).toEqual(['too-few', 'released', 'too-few']);
  });

  test('is not broken down where few of a shown group answered only one', () => {
    const responses = [...several(8, 4, 2, 'a'), ...several(2, 5, 'na', 'a'), ...several(8, 4, 2, 'b'), ...several(4, 5, 'na', 'b')];
    expect(gapTable(responses)?.status).toBe('released');
    expect(gapTable(responses, ['department'], 'a')?.status).toBe('too-few');
    expect(gapTable([...several(8, 4, 2, 'a'), ...several(8, 4, 2, 'b')], ['department'], 'a')?.status).toBe('released');
  });

  test('of organisations is never suppressed', () => {
    const wave = waveOf(survey, { unit: 'organisation' });
    const release = releaseOf(survey, wave, [answer(5, 1), answer(4, 'na')]);
    expect(release.tables.find(({ item }) => item === gapItem)).toMatchObject({ status: 'released', base: 1, notKnown: 1 });
  });
});

/** Answers where up to a third of a cell is "Vet ej" and a tenth is left out, in up to three departments. */
function randomAnswers(seed: number): readonly CountedResponse[] {
  const random = seededRandom(seed);
  const unsure = random() * 0.3;
  const step = (): Step => (random() < 0.05 ? undefined : random() < unsure ? 'na' : 1 + Math.floor(random() * 5));
  const departments = 1 + Math.floor(random() * 3);
  return Array.from({ length: 5 + Math.floor(random() * 60) }, () =>
    answer(step(), step(), ['a', 'b', 'c'][Math.floor(departments * random() ** 1.5)]),
  );
}

interface Parts {
  readonly first: ReadonlySet<CountedResponse>;
  readonly second: ReadonlySet<CountedResponse>;
}

function knownIn(responses: readonly CountedResponse[]): Parts {
  const known = (column: 'importance' | 'capacity') =>
    new Set(
      responses.filter(({ answers }) => {
        const cell = (answers.challenges as { klimat: Readonly<Record<string, Step>> }).klimat;
        return typeof cell[column] === 'number';
      }),
    );
  return { first: known('importance'), second: known('capacity') };
}

/** People of whom exactly one answer enters something shown: the auditor's own count, over people rather than tallies. */
function oneSidedLeaks(responses: readonly CountedResponse[], tables: readonly ReleasedTable[], k: number): readonly number[] {
  const shown = tables.filter(({ status, item }) => status === 'released' && item === gapItem);
  if (shown.length === 0) return [];
  const { first, second } = knownIn(responses);
  const onlyOne = responses.filter((response) => first.has(response) !== second.has(response));
  return smallestLeak(setsOf(onlyOne, shown, tallyOf(survey, ['department'], responses)), k);
}

describe('in 2,000 random waves a pair', () => {
  const seeds = Array.from({ length: 2_000 }, (_, at) => at + 1);

  test('lets no answers of fewer than k follow, and is shown in many of them', () => {
    let shown = 0;
    for (const seed of seeds) {
      const responses = randomAnswers(seed);
      const tally = tallyOf(survey, ['department'], responses);
      const wave = waveOf(survey, { breakdowns: ['department'] });
      const release = releaseWave({ wave, survey, tally, releasedOn: '2027-02-04', random: seededRandom(seed) });
      expect(leaksInRelease(release, tally, responses), `seed ${seed}`).toEqual([]);
      expect(oneSidedLeaks(responses, release.tables, release.k), `seed ${seed}`).toEqual([]);
      shown += release.tables.filter(({ item, status }) => item === gapItem && status === 'released').length;
    }
    expect(shown).toBeGreaterThan(1_000);
  });

  test('would give answers away if it were shown wherever both of its parts are', () => {
    const caught = seeds.slice(0, 300).filter((seed) => {
      const responses = randomAnswers(seed);
      const release = releaseOf(survey, waveOf(survey, { breakdowns: ['department'] }), responses);
      const careless = release.tables.map((table) => {
        const parts = release.tables.filter(
          ({ item, breakdown, group }) =>
            item.startsWith('klimat__') && item !== gapItem && breakdown === table.breakdown && group === table.group,
        );
        return table.item === gapItem && parts.every(({ status }) => status === 'released')
          ? ({ ...table, status: 'released' } as unknown as ReleasedTable)
          : table;
      });
      return oneSidedLeaks(responses, careless, release.k).length > 0;
    });
    expect(caught.length).toBeGreaterThan(100);
  });
});

describe('the joint table of a risk workshop', () => {
  const assessed = (n: number, category: string, probability: number, consequence: number): readonly CountedResponse[] =>
    Array.from({ length: n }, () => ({ answers: { risk: 'Något', category, probability, consequence }, background: {} }));
  const item = pairItem('joint', ['probability', 'consequence']);
  const wave = waveOf(riskWorkshop, { breakdowns: ['category'] });

  test('counts each combination, in all and by kind, and hides kinds that few have assessed', () => {
    const release = releaseOf(riskWorkshop, wave, [
      ...assessed(8, 'budget', 4, 5),
      ...assessed(6, 'consensus', 2, 3),
      ...assessed(2, 'other', 5, 5),
    ]);
    const tables = release.tables.filter((table) => table.item === item);
    const filled = (group: string) => {
      const table = tables.find((one) => one.group === group);
      return table?.status === 'released' ? table.cells.filter(({ n }) => n > 0) : table?.status;
    };
    expect(filled('')).toEqual([
      { code: '2*3', n: 6 },
      { code: '4*5', n: 8 },
      { code: '5*5', n: 2 },
    ]);
    expect(filled('budget')).toEqual([{ code: '4*5', n: 8 }]);
    expect([filled('consensus'), filled('other')]).toEqual(['hidden', 'hidden']);
  });

  test('is hidden where probability or consequence is itself a breakdown with hidden groups', () => {
    const byConsequence = waveOf(riskWorkshop, { breakdowns: ['consequence'] });
    const release = releaseOf(riskWorkshop, byConsequence, [...assessed(8, 'budget', 4, 5), ...assessed(2, 'budget', 2, 3)]);
    expect(release.tables.filter((table) => table.item === item)).toMatchObject([{ breakdown: '', status: 'hidden' }]);
  });
});
