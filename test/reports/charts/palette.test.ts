// The colours of charts can be told from the page and from each other, also by those who see few or other colours.
import { describe, expect, test } from 'vitest';
import { type ChartTheme, darkTheme, lightTheme } from '../../../reports/charts/theme.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** Linear light, 0 to 1 (sRGB, IEC 61966-2-1). */
function linear(colour: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Machado, Oliveira & Fernandes 2009, severity 1.0: what is left of a colour, in linear light. */
const visions: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(colour: string, vision: string): Rgb {
  const light = linear(colour);
  const rows = visions[vision] as readonly [Rgb, Rgb, Rgb];
  return rows.map((row) => Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]))) as unknown as Rgb;
}

/** CIE 1976 L*a*b* (D65). */
function lab([red, green, blue]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = f(luminance([red, green, blue]));
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(one: string, other: string, vision: string): number {
  const [a, b] = [lab(seen(one, vision)), lab(seen(other, vision))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function pairs(colours: readonly string[]): readonly (readonly [string, string])[] {
  return colours.flatMap((one, at) => colours.slice(at + 1).map((other) => [one, other] as const));
}

describe.each([
  ['light', lightTheme],
  ['dark', darkTheme],
] as const)('in the %s theme', (_, theme: ChartTheme) => {
  test('what is drawn stands out from the page (3:1), and words from what they stand on (4.5:1)', () => {
    for (const colour of [...theme.likert, ...theme.categories, theme.notKnown, theme.brand]) {
      expect(contrast(colour, theme.bg), colour).toBeGreaterThanOrEqual(3);
    }
    for (const ink of [theme.ink, theme.ink2, theme.ink3, theme.axis]) expect(contrast(ink, theme.bg), ink).toBeGreaterThanOrEqual(4.5);
    for (const [step, colour] of theme.likert.entries())
      expect(contrast(theme.onLikert[step] as string, colour), colour).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.keys(visions))('steps beside each other are told apart with %s vision', (vision) => {
    const steps = theme.likert.slice(1).map((colour, at) => difference(colour, theme.likert[at] as string, vision));
    expect(Math.min(...steps)).toBeGreaterThan(10);
  });

  test.each(Object.keys(visions))('categories are told apart with %s vision', (vision) => {
    expect(Math.min(...pairs(theme.categories).map(([one, other]) => difference(one, other, vision)))).toBeGreaterThan(8);
  });
});

test('red and green of the same lightness would not pass', () => {
  expect(difference('#c04040', '#5f8a2f', 'usual')).toBeGreaterThan(40);
  expect(difference('#b05a3c', '#7a7a2c', 'deutan')).toBeLessThan(10);
});
