// Every statistic against values that others have published or computed, to nine decimals. R is R 4.3 printed with 15 digits; the data
// sets are R's own, so that anyone can repeat it.
import { describe, expect, test } from 'vitest';
import { meanInterval } from '../../../reports/tabulate/statistics/mean-interval.ts';
import { quantile } from '../../../reports/tabulate/statistics/quantile.ts';
import { shareDifference } from '../../../reports/tabulate/statistics/share-difference.ts';
import { type Summary, summaryOf } from '../../../reports/tabulate/statistics/summary.ts';
import { welchDifference } from '../../../reports/tabulate/statistics/welch-difference.ts';
import { wilson } from '../../../reports/tabulate/statistics/wilson.ts';

const cellsOf = (values: readonly number[]) => values.map((value) => ({ code: String(value), n: 1 }));
const summary = (values: readonly number[]): Summary => summaryOf(cellsOf(values)) as Summary;

/** Motor Trend 1974 (R: mtcars), miles per gallon of cars with manual and with automatic transmission. */
const manual = [21, 21, 22.8, 32.4, 30.4, 33.9, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4];
const automatic = [21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 21.5, 15.5, 15.2, 13.3, 19.2];
/** Student 1908, Biometrika 6 (R: sleep), extra hours of sleep with two drugs. */
const firstDrug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const secondDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

function expectInterval(interval: { readonly low: number; readonly high: number } | undefined, low: number, high: number): void {
  expect(Math.abs((interval?.low ?? Number.NaN) - low)).toBeLessThan(1e-9);
  expect(Math.abs((interval?.high ?? Number.NaN) - high)).toBeLessThan(1e-9);
}

describe('to nine decimals', () => {
  test('mean, standard deviation and interval of a mean', () => {
    // R: x <- rep(1:5, c(0, 1, 6, 11, 5)); mean(x); sd(x); t.test(x)$conf.int
    const counted = summaryOf([0, 1, 6, 11, 5].map((n, at) => ({ code: String(at + 1), n }))) as Summary;
    expect(Math.abs(counted.mean - 3.8695652173913)).toBeLessThan(1e-9);
    expect(Math.abs(Math.sqrt(counted.variance ?? Number.NaN) - 0.814881353666507)).toBeLessThan(1e-9);
    expectInterval(meanInterval(counted), 3.51718409543337, 4.22194633934923);
    // R: t.test(mtcars$mpg)$conf.int
    expectInterval(meanInterval(summary([...manual, ...automatic])), 17.9176785087462, 22.2635714912538);
  });

  test.each([
    // Newcombe 1998, Statistics in Medicine 17:857–872, table I, method 3, prints four decimals; R: prop.test(x, n, correct = FALSE)
    [81, 263, 0.255288519878274, 0.3662095769828],
    [15, 148, 0.0623863995307363, 0.160487241723308],
    [0, 20, 0, 0.161125158052819],
    [1, 29, 0.00611321429276266, 0.171755218793203],
    [29, 29, 0.883030201500259, 1],
  ])('Wilson’s interval of %s in %s', (count, n, low, high) => {
    expectInterval(wilson(count, n), low, high);
  });

  test('Welch’s difference', () => {
    // R: t.test(second, first)$conf.int of sleep; t.test of mtcars$mpg by am
    const sleep = welchDifference(summary(firstDrug), summary(secondDrug));
    expect(Math.abs((sleep?.difference ?? Number.NaN) - 1.58)).toBeLessThan(1e-9);
    expectInterval(sleep, -0.20548323071171, 3.36548323071171);
    expectInterval(welchDifference(summary(automatic), summary(manual)), 3.20968418746996, 11.2801943550402);
  });

  test('Newcombe’s difference of shares', () => {
    // Newcombe 1998, Statistics in Medicine 17:873–890, table II, method 10, contrast (a): 0.0524 to 0.3339
    expectInterval(shareDifference({ count: 48, n: 80 }, { count: 56, n: 70 }), 0.0524314724023649, 0.333872654036906);
  });

  test('median and quartiles', () => {
    // Hyndman & Fan 1996, definition 7. R: quantile(c(4, 6, 9, 9)); quantile(mtcars$mpg)
    expect([0.25, 0.5, 0.75].map((p) => quantile(cellsOf([4, 6, 9, 9]), p))).toEqual([5.5, 7.5, 9]);
    const cars = [0.25, 0.5, 0.75].map((p) => quantile(cellsOf([...manual, ...automatic]), p) ?? Number.NaN);
    for (const [at, published] of [15.425, 19.2, 22.8].entries()) expect(Math.abs((cars[at] ?? 0) - published)).toBeLessThan(1e-9);
  });
});
