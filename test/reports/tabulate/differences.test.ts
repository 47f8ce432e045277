import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedVariablesOf } from '../../../reports/tabulate/counted-variables.ts';
import { isPair, pairsOf } from '../../../reports/tabulate/pairs.ts';
import { dependentDifference } from '../../../reports/tabulate/statistics/dependent-difference.ts';
import { meanInterval } from '../../../reports/tabulate/statistics/mean-interval.ts';
import { quantile } from '../../../reports/tabulate/statistics/quantile.ts';
import { shareDifference } from '../../../reports/tabulate/statistics/share-difference.ts';
import { type Summary, summaryOf } from '../../../reports/tabulate/statistics/summary.ts';
import { mergeTallies, tablesOf } from '../../../reports/tabulate/tally.ts';
import { variablesOf } from '../../../reports/tabulate/variables-of.ts';
import { preRusMunicipal } from '../../../surveys/library/pre-rus-municipal.ts';
import { riskWorkshop } from '../../../surveys/library/risk-workshop.ts';
import { tallyOf } from '../fixtures/make-wave.ts';
import { randomResponses } from '../fixtures/sample-answers.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

const summary = (values: readonly number[]): Summary => summaryOf(values.map((value) => ({ code: String(value), n: 1 }))) as Summary;

describe('Newcombe’s difference of shares', () => {
  // Newcombe 1998, table II, method 10.
  test.each([
    [48, 80, 56, 70, 0.2, 0.0524, 0.3339],
    [3, 10, 9, 10, 0.6, 0.1705, 0.809],
    [0, 10, 10, 10, 1, 0.6075, 1],
  ])('of %s/%s and %s/%s is the published one', (a, n, b, m, difference, low, high) => {
    const found = shareDifference({ count: a, n }, { count: b, n: m });
    expect(found?.difference).toBeCloseTo(difference, 10);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  test('stays within −1 and 1 and turns its sign when the groups change places', () => {
    const share = fc.integer({ min: 1, max: 60 }).chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [there, back] = [shareDifference(one, other), shareDifference(other, one)];
        expect(there?.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there?.high).toBeLessThanOrEqual(1 + 1e-12);
        expect(there?.low).toBeCloseTo(-(back?.high ?? 0), 10);
      }),
    );
  });

  test('is nothing where a group is empty', () => {
    expect(shareDifference({ count: 0, n: 0 }, { count: 1, n: 2 })).toBeUndefined();
  });
});

describe('the difference of means that the same people may stand behind', () => {
  test('is 2 ± 3,1824 · (0,5 + 0,5) for two groups of four with variance 1', () => {
    const found = dependentDifference({ n: 4, sum: 8, mean: 2, variance: 1 }, { n: 4, sum: 16, mean: 4, variance: 1 });
    expect(found?.low).toBeCloseTo(2 - 3.18244630528371, 9);
    expect(found?.direction).toBe('none');
  });

  test('has an interval at least as wide as that of the pairs, however the answers go together', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(pairs, (answers) => {
        const [first, second] = [summary(answers.map(([a]) => a)), summary(answers.map(([, b]) => b))];
        const own = meanInterval(summary(answers.map(([a, b]) => b - a)));
        const found = dependentDifference(first, second);
        if (!own || !found) return;
        expect(found.low).toBeLessThanOrEqual(own.low + 1e-9);
        expect(found.high).toBeGreaterThanOrEqual(own.high - 1e-9);
      }),
    );
  });
});

describe('a quantile', () => {
  const cells = [2, 6, 9, 20, 20].map((value) => ({ code: String(value), n: 1 }));
  test.each([
    [0, 2],
    [0.25, 6],
    [0.5, 9],
    [0.75, 20],
    [0.1, 3.6],
    [1, 20],
  ])('%s of 2, 6, 9, 20, 20 is %s', (p, expected) => {
    expect(quantile(cells, p)).toBeCloseTo(expected, 10);
  });

  test('is the value between the two in the middle, in whatever order the codes stand', () => {
    expect(
      quantile(
        [
          { code: '20', n: 2 },
          { code: '4', n: 2 },
        ],
        0.5,
      ),
    ).toBe(12);
    expect(quantile([{ code: '4', n: 0 }], 0.5)).toBeUndefined();
  });
});

describe('pairs', () => {
  const survey = preRusMunicipal({ areas: ['klimat', 'bostad'], municipalities: ['1880'] });

  test('are one a row of the matrix and stand after the variables that files have as columns', () => {
    const variables = variablesOf(survey);
    const counted = countedVariablesOf(survey);
    expect(variables.some(isPair)).toBe(false);
    expect(counted.slice(0, variables.length).map(({ item }) => item)).toEqual(variables.map(({ item }) => item));
    expect(counted.slice(variables.length).map(({ question, item }) => [question, item])).toEqual([
      ['challenges', 'klimat__importance-capacity'],
      ['challenges', 'bostad__importance-capacity'],
    ]);
  });

  test('of a risk are every combination of probability and consequence', () => {
    const [pair] = pairsOf('risk-workshop', variablesOf(riskWorkshop));
    expect(pair?.codes).toHaveLength(25);
    expect(pair?.codes[0]).toEqual({ code: '1*1', text: { sv: 'Mycket låg × Försumbar', en: 'Very low × Negligible' } });
    expect(pair?.read({ probability: 4, consequence: 2 })).toEqual([16]);
    expect(pair?.read({ probability: 4 })).toBeUndefined();
  });

  test('count the same however the answers are divided and merged', () => {
    const responses = randomResponses(survey, 60, seededRandom(4));
    const whole = tablesOf(tallyOf(survey, [], responses));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (at) => {
        const merged = mergeTallies(tallyOf(survey, [], responses.slice(0, at)), tallyOf(survey, [], responses.slice(at)));
        expect(tablesOf(merged)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
    expect(whole.filter(({ item }) => item.endsWith('importance-capacity')).some(({ base }) => base > 0)).toBe(true);
  });

  test('have the same mean as the difference of the parts, where all answered both', () => {
    const answers = { municipality: '1880', answer_for: 'municipality' };
    const responses = [
      [5, 2],
      [3, 3],
      [4, 1],
    ].map(([importance, capacity]) => ({
      answers: { ...answers, challenges: { klimat: { importance, capacity } } },
      background: {},
    }));
    const meanOf = (item: string) =>
      summaryOf(tablesOf(tallyOf(survey, [], responses)).find((table) => table.item === item && table.base > 0)?.cells ?? [])?.mean;
    expect(meanOf('klimat__importance-capacity')).toBeCloseTo((meanOf('klimat__importance') ?? 0) - (meanOf('klimat__capacity') ?? 0), 12);
  });
});
