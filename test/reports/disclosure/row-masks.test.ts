import { describe, expect, test } from 'vitest';
import { rowMasks } from '../../../reports/disclosure/row-masks.ts';
import type { CountedResponse } from '../../../reports/tabulate/tally.ts';
import { variablesOf } from '../../../reports/tabulate/variables-of.ts';
import { preRusRegionStaff } from '../../../surveys/library/pre-rus-region-staff.ts';
import { sessionEval } from '../../../surveys/library/session-eval.ts';
import { releaseOf, tallyOf, waveOf } from '../fixtures/make-wave.ts';
import { randomResponses } from '../fixtures/sample-answers.ts';
import { pick, seededRandom } from '../fixtures/seeded-random.ts';
import { setsOf, smallestLeak } from './audit.ts';

const full = { relevance: 4, learning: 4, exchange: 4, voice: 4, use_intent: 'act' };

function masksOf(breakdowns: readonly string[], rows: readonly CountedResponse[]) {
  const wave = waveOf(sessionEval, { breakdowns });
  return rowMasks(sessionEval, releaseOf(sessionEval, wave, rows), breakdowns, rows);
}

/** How many rows show each combination. */
function combinations(masks: ReturnType<typeof masksOf>, rows: readonly CountedResponse[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify([...masks.groupsOf(row)].sort());
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return sizes;
}

describe('the rows of a person wave', () => {
  test('show no group that the tables hide', () => {
    const rows = [13, 6, 3].flatMap((n, at) => Array.from({ length: n }, () => ({ answers: full, background: { sector: `s${at}` } })));
    const masks = masksOf(['sector'], rows);
    expect(combinations(masks, rows)).toEqual(
      new Map([
        ['[["sector","s0"]]', 13],
        ['[]', 9],
      ]),
    );
  });

  test('show no combination of groups that fewer than k rows share, in 300 random waves', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = seededRandom(seed);
      const background = () => ({
        sector: pick(random, [
          ['a', 6],
          ['b', 3],
          ['c', 1],
        ]),
        role: pick(random, [
          ['x', 4],
          ['y', 2],
          ['z', 1],
        ]),
      });
      const rows = Array.from({ length: 8 + Math.floor(random() * 60) }, () => ({ answers: full, background: background() }));
      const sizes = combinations(masksOf(['sector', 'role'], rows), rows);
      expect(Math.min(...sizes.values()), `seed ${seed}`).toBeGreaterThanOrEqual(5);
    }
  });

  test('let no small group be worked out together with the tables, in 1,000 random waves', () => {
    let masked = 0;
    let combined = 0;
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const random = seededRandom(seed);
      const rows = Array.from({ length: 10 + Math.floor(random() * 60) }, () => ({
        answers: full,
        background: { sector: `s${Math.floor(4 * random() ** 2)}`, role: `r${Math.floor(3 * random() ** 1.5)}` },
      }));
      const breakdowns = ['sector', 'role'];
      const release = releaseOf(sessionEval, waveOf(sessionEval, { breakdowns }), rows);
      const masks = rowMasks(sessionEval, release, breakdowns, rows);
      const shown = release.tables.filter(({ status }) => status === 'released');
      const ofTables = setsOf(rows, shown, tallyOf(sessionEval, breakdowns, rows));
      const people = rows.map((row, at) => [...(ofTables[at] ?? []), `row ${JSON.stringify([...masks.groupsOf(row)])}`]);
      expect(smallestLeak(people, 5), `seed ${seed}`).toEqual([]);
      masked += rows.filter((row) => masks.groupsOf(row).size < 2).length;
      combined += rows.filter((row) => masks.groupsOf(row).size === 2).length;
    }
    expect(masked).toBeGreaterThan(1_000);
    expect(combined).toBeGreaterThan(1_000);
  });

  test('show both of two breakdowns where every combination is large enough', () => {
    const rows = ['a', 'b'].flatMap((sector) =>
      ['x', 'y'].flatMap((role) => Array.from({ length: 6 }, () => ({ answers: full, background: { sector, role } }))),
    );
    expect([...combinations(masksOf(['sector', 'role'], rows), rows).values()]).toEqual([6, 6, 6, 6]);
  });

  test('hold no answers to a question that only few of a shown group have answered', () => {
    const rows = ['a', 'b'].flatMap((sector) =>
      Array.from({ length: 8 }, (_, at) => ({ answers: { ...full, voice: sector === 'a' && at > 2 ? 'na' : 3 }, background: { sector } })),
    );
    const masks = masksOf(['sector'], rows);
    const shown = variablesOf(sessionEval)
      .filter((variable) => masks.shows(variable))
      .map(({ question }) => question);
    expect(shown).toContain('relevance');
    expect(shown).not.toContain('voice');
  });

  test('mask a rare role although it is no breakdown', () => {
    const staff = preRusRegionStaff({ areas: ['klimat'], departments: ['d1', 'd2'] });
    const rows = randomResponses(staff, 40, seededRandom(2)).map((row, at) => ({
      ...row,
      answers: { ...row.answers, department: at % 2 ? 'd1' : 'd2', role: at < 2 ? 'elected' : at < 20 ? 'manager' : 'officer' },
    }));
    const masks = rowMasks(staff, releaseOf(staff, waveOf(staff), rows), [], rows);
    const roles = rows.map((row) => masks.groupsOf(row).get('role'));
    expect(roles).not.toContain('elected');
    expect(roles).toContain('officer');
  });
});
