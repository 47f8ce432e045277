import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incompleteBeta } from '../../../reports/tabulate/statistics/incomplete-beta.ts';
import { index100 } from '../../../reports/tabulate/statistics/index-100.ts';
import { logGamma } from '../../../reports/tabulate/statistics/log-gamma.ts';
import { meanInterval } from '../../../reports/tabulate/statistics/mean-interval.ts';
import { percent, roundNumber, roundRatio } from '../../../reports/tabulate/statistics/rounding.ts';
import { tQuantile } from '../../../reports/tabulate/statistics/student-t.ts';
import { type Summary, summaryOf } from '../../../reports/tabulate/statistics/summary.ts';
import { topTwo } from '../../../reports/tabulate/statistics/top-two.ts';
import { welchDifference } from '../../../reports/tabulate/statistics/welch-difference.ts';
import { wilson } from '../../../reports/tabulate/statistics/wilson.ts';

const summary = (values: readonly number[]): Summary => summaryOf(values.map((value) => ({ code: String(value), n: 1 }))) as Summary;

describe('the quantile of Student’s t', () => {
  // R 4.3: print(qt(p, df), digits = 15); the same as in NIST/SEMATECH e-Handbook 1.3.6.7.2 to its three decimals.
  test.each([
    [0.975, 1, 12.7062047361747],
    [0.975, 2, 4.30265272974946],
    [0.975, 3, 3.18244630528371],
    [0.975, 4, 2.77644510519779],
    [0.975, 5, 2.57058183563631],
    [0.975, 10, 2.22813885198627],
    [0.975, 22, 2.07387306790403],
    [0.975, 30, 2.0422724563013],
    [0.975, 100, 1.98397151852355],
    [0.95, 7, 1.89457860509001],
    [0.9995, 3, 12.9239786366874],
  ])('t(%s, %s) is the published value to nine decimals', (p, df, published) => {
    expect(Math.abs(tQuantile(p, df) - published)).toBeLessThan(1e-9);
  });

  test('agrees with the closed forms for one and two degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (p) => {
        const two = (2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p)));
        expect(tQuantile(p, 1)).toBeCloseTo(Math.tan(Math.PI * (p - 0.5)), 8);
        expect(tQuantile(p, 2)).toBeCloseTo(two, 8);
      }),
    );
  });

  test('comes close to the normal quantile for many degrees of freedom', () => {
    // First term of the Cornish-Fisher expansion, Abramowitz & Stegun 26.7.5.
    const z = 1.959963984540054;
    expect(tQuantile(0.975, 1e5)).toBeCloseTo(z + (z ** 3 + z) / 4e5, 8);
  });

  test('is symmetric and takes degrees of freedom that are not whole', () => {
    expect(tQuantile(0.025, 7.5)).toBeCloseTo(-tQuantile(0.975, 7.5), 12);
    expect(tQuantile(0.975, 7.5)).toBeLessThan(tQuantile(0.975, 7));
    expect(tQuantile(0.975, 7.5)).toBeGreaterThan(tQuantile(0.975, 8));
  });

  test('is refused where it is not defined', () => {
    expect(() => tQuantile(1, 5)).toThrow(RangeError);
    expect(() => tQuantile(0.975, 0)).toThrow(RangeError);
  });
});

describe('what it is built of', () => {
  test('the log gamma function gives factorials', () => {
    expect(Math.exp(logGamma(6))).toBeCloseTo(120, 10);
    expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 12);
  });

  test('the incomplete beta function gives binomial tails', () => {
    // P(X >= 2) of four throws with p = 0.5 is 11/16: I_0.5(2, 3).
    expect(incompleteBeta(0.5, 2, 3)).toBeCloseTo(11 / 16, 14);
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });
});

describe('the interval of a mean', () => {
  test('is x̄ ± t·s/√n', () => {
    // Counts 0 1 6 11 5: mean 89/23, s = 0.8149, t(0.975, 22) = 2.07387.
    const counted = summaryOf([0, 1, 6, 11, 5].map((n, at) => ({ code: String(at + 1), n }))) as Summary;
    const interval = meanInterval(counted);
    expect(counted.mean).toBeCloseTo(89 / 23, 12);
    expect(interval?.low).toBeCloseTo(3.5172, 4);
    expect(interval?.high).toBeCloseTo(4.2219, 4);
  });

  test('is narrower where the population is known, and a point when everyone has answered', () => {
    const counted = summary([1, 2, 3, 4, 5]);
    const free = meanInterval(counted);
    const finite = meanInterval(counted, 9);
    expect((finite?.high ?? 0) - 3).toBeCloseTo(((free?.high ?? 0) - 3) * Math.sqrt(4 / 8), 12);
    expect(meanInterval(counted, 5)).toEqual({ low: 3, high: 3 });
  });

  test('does not exist for a single answer', () => {
    expect(meanInterval(summary([4]))).toBeUndefined();
  });
});

describe('Wilson’s interval', () => {
  test.each([
    // Newcombe 1998, Statistics in Medicine 17, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %s in %s is the published one', (count, n, low, high) => {
    const interval = wilson(count, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  test('does not exist without answers', () => {
    expect(wilson(0, 0)).toBeUndefined();
  });
});

describe('Welch’s difference', () => {
  test('gives the published interval', () => {
    // R 4.3: t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776, 95 % interval -3.3654832 to 0.2054832.
    const first = summary([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
    const second = summary([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
    const found = welchDifference(first, second);
    expect(found?.low).toBeCloseTo(-0.2054832, 6);
    expect(found?.high).toBeCloseTo(3.3654832, 6);
    expect(found?.direction).toBe('none');
  });

  test('is certain only where the interval leaves zero out', () => {
    expect(welchDifference(summary([1, 1, 2, 2, 1]), summary([4, 5, 5, 4, 4]))?.direction).toBe('higher');
    expect(welchDifference(summary([4, 5, 5, 4, 4]), summary([1, 1, 2, 2, 1]))?.direction).toBe('lower');
  });

  test('is not claimed without spread', () => {
    expect(welchDifference(summary([3, 3, 3]), summary([4, 4, 4]))).toBeUndefined();
    expect(welchDifference(summary([3]), summary([4, 5]))).toBeUndefined();
  });
});

describe('shares and indices', () => {
  const cells = [0, 1, 6, 11, 5].map((n, at) => ({ code: String(at + 1), n }));

  test('top two counts the two highest steps, of scales with at least four', () => {
    expect(topTwo(cells)).toBe(16);
    expect(topTwo(cells.slice(0, 3))).toBeUndefined();
  });

  test('an index runs from 0 to 100', () => {
    expect(index100(4, 5)).toBe(75);
    expect(index100(0, 4, 0)).toBe(0);
    expect(index100(3, 4, 0)).toBe(100);
    expect(() => index100(1, 1)).toThrow(RangeError);
  });

  test('rounding is half away from zero, exactly', () => {
    expect(percent(3, 2000, 1)).toBe(0.2);
    expect(percent(1, 16, 1)).toBe(6.3);
    expect(percent(0, 0, 1)).toBe(0);
    expect(roundRatio(-5, 2, 0)).toBe(-3);
    expect(roundNumber(1.005, 2)).toBe(1.01);
    expect(roundNumber(-0.125, 2)).toBe(-0.13);
    expect(Object.is(roundNumber(-0.001, 2), 0)).toBe(true);
  });

  test('rounded shares of one choice add up to 100 within half a unit each', () => {
    const tables = fc.array(fc.nat(5_000), { minLength: 2, maxLength: 12 }).filter((counts) => counts.some((n) => n > 0));
    fc.assert(
      fc.property(tables, fc.constantFrom(0, 1), (counts, decimals) => {
        const base = counts.reduce((sum, n) => sum + n, 0);
        const sum = counts.reduce((total, n) => total + percent(n, base, decimals), 0);
        expect(Math.abs(sum - 100)).toBeLessThanOrEqual((counts.length / 2) * 10 ** -decimals + 1e-9);
      }),
      { seed: 20261126 },
    );
  });

  test('a summary leaves out nobody and adds nobody', () => {
    expect(summaryOf(cells)).toMatchObject({ n: 23, sum: 89 });
    expect(summaryOf([{ code: '1', n: 0 }])).toBeUndefined();
  });
});
