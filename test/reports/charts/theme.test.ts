import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ChartTheme, darkTheme, lightTheme } from '../../../reports/charts/theme.ts';

const tokens = readFileSync('web/design/tokens.css', 'utf8');
const darkAt = tokens.indexOf('prefers-color-scheme: dark');
const light = tokens.slice(0, darkAt);
const dark = tokens.slice(darkAt);

function tokenIn(css: string, name: string): string | undefined {
  return css.match(new RegExp(`--${name}:\\s*([^;]+);`))?.[1];
}

function themeIn(css: string): Omit<ChartTheme, 'font'> {
  const token = (name: string) => tokenIn(css, name) ?? `no --${name}`;
  const five = (name: string) => [1, 2, 3, 4, 5].map((step) => token(`${name}-${step}`)) as unknown as ChartTheme['likert'];
  return {
    bg: token('bg'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    brand: token('brand'),
    likert: five('likert'),
    onLikert: five('on-likert'),
    notKnown: token('likert-na'),
    categories: [1, 2, 3, 4, 5, 6].map((category) => token(`cat-${category}`)),
    axis: token('axis'),
    grid: token('grid'),
  };
}

test.each([
  ['light', lightTheme, light],
  ['dark', darkTheme, dark],
])('the %s theme of charts has the values of the page\u2019s tokens', (_, { font, ...colours }, css) => {
  expect(colours).toEqual(themeIn(css));
  expect(font).toBe(tokenIn(light, 'font'));
});
