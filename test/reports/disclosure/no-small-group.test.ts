// The proof obligation, on thousands of random waves: no set of 1…k-1 people follows from what a release shows.
import { describe, expect, test } from 'vitest';
import { releaseWave } from '../../../reports/disclosure/release-wave.ts';
import type { ReleasedTable, WaveRelease } from '../../../reports/disclosure/wave-release.ts';
import { type CountedResponse, type Tally, tablesOf } from '../../../reports/tabulate/tally.ts';
import { defineSurvey } from '../../../surveys/definition/define-survey.ts';
import { grad5 } from '../../../surveys/library/scales.ts';
import { tallyOf, waveOf } from '../fixtures/make-wave.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';
import { type Leak, leaksIn, leaksInRelease } from './audit.ts';

const survey = defineSurvey({
  id: 'audited',
  version: 1,
  unit: 'person',
  purpose: { sv: 'Att pröva.' },
  locales: ['sv'],
  json: {
    title: { sv: 'Granskad' },
    pages: [
      {
        name: 'page',
        elements: [
          { type: 'radiogroup', name: 'role', choices: ['head', 'officer', 'elected'], isRequired: true },
          { type: 'rating', name: 'required', rateValues: grad5.steps, isRequired: true },
          { type: 'rating', name: 'optional', rateValues: grad5.steps },
        ],
      },
    ],
  },
});

interface Case {
  readonly tally: Tally;
  readonly responses: readonly CountedResponse[];
  readonly release: WaveRelease;
  readonly k: number;
}

/** A wave of 5–60 people in up to six sectors and, half of the time, with municipalities lying within them. */
function randomCase(seed: number): Case {
  const random = seededRandom(seed);
  const k = [5, 6, 10][Math.floor(random() * 3)] ?? 5;
  const nested = random() < 0.5;
  const sectors = 2 + Math.floor(random() * 5);
  const skew = 0.4 + random() * 2;
  const responses = Array.from({ length: k + Math.floor(random() * 50) }, () => {
    const sector = Math.floor(sectors * random() ** skew);
    const place = nested && sector === 0 ? `kommun-${Math.floor(random() * 3)}` : `sector-${sector}`;
    const answers = {
      role: ['head', 'officer', 'elected'][Math.floor(3 * random() ** 2)],
      required: random() < 0.05 ? 'na' : 1 + Math.floor(random() * 5),
      ...(random() < 0.55 ? { optional: random() < 0.2 ? 'na' : 3 } : {}),
    };
    return { answers, background: random() < 0.03 ? {} : { sector: `s${sector}`, place } };
  });
  const breakdowns = [['sector'], ['sector', 'place'], ['role', 'sector'], ['place', 'role']][Math.floor(random() * 4)] ?? ['sector'];
  const tally = tallyOf(survey, breakdowns, responses);
  const wave = waveOf(survey, { k, breakdowns });
  return { tally, responses, k, release: releaseWave({ wave, survey, tally, releasedOn: '2027-02-04', random }) };
}

/** What would be shown if only small groups themselves were hidden. */
function withoutComplement({ tally, k }: Case): readonly ReleasedTable[] {
  const sizes = new Map<string, number>();
  for (const { question, breakdown, group, base, notKnown, missing } of tablesOf(tally)) {
    if (question === 'required') sizes.set(`${breakdown} ${group}`, base + notKnown + missing);
  }
  const isSmall = (table: { readonly breakdown: string; readonly group: string }) => {
    const size = sizes.get(`${table.breakdown} ${table.group}`) ?? 0;
    return table.breakdown !== '' && size > 0 && size < k;
  };
  return tablesOf(tally).map((table) => ({ ...table, status: isSmall(table) ? 'hidden' : 'released' }) as unknown as ReleasedTable);
}

const cases = 10_000;
const seeds = Array.from({ length: cases }, (_, at) => at + 1);

describe('a release of persons', () => {
  test(`lets no small group be worked out, in ${cases} random waves`, () => {
    const found: { seed: number; leaks: readonly Leak[] }[] = [];
    let shownGroups = 0;
    for (const seed of seeds) {
      const one = randomCase(seed);
      const leaks = leaksInRelease(one.release, one.tally, one.responses);
      if (leaks.length > 0) found.push({ seed, leaks });
      shownGroups += one.release.tables.filter(({ breakdown, status }) => breakdown !== '' && status === 'released').length;
    }
    expect(found).toEqual([]);
    expect(shownGroups).toBeGreaterThan(cases);
  });

  test('would let small groups be worked out without complementary suppression, and the audit sees it', () => {
    const caught = seeds.slice(0, 300).filter((seed) => {
      const one = randomCase(seed);
      return leaksIn(withoutComplement(one), one.tally, one.responses, one.k).length > 0;
    });
    expect(caught.length).toBeGreaterThan(100);
  });

  test('has not one number in a table that is not shown', () => {
    for (const seed of seeds.slice(0, 500)) {
      const withheld = randomCase(seed).release.tables.filter(({ status }) => status !== 'released');
      for (const table of withheld) expect(Object.values(table).filter((value) => typeof value !== 'string')).toEqual([]);
    }
  });
});
