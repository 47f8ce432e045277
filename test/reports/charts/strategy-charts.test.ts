import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../reports/charts/chart-of.ts';
import type { Drawing } from '../../../reports/charts/drawing.ts';
import type { Mark } from '../../../reports/charts/marks.ts';
import { textWidth } from '../../../reports/charts/text-width.ts';
import { darkTheme, lightTheme } from '../../../reports/charts/theme.ts';
import { inkOn, tint } from '../../../reports/charts/tint.ts';
import type { StrategyFigure } from '../../../reports/compose/strategy-figures.ts';
import { secretNumbers } from './figures.ts';
import {
  crowdedFigure,
  dumbbellsFigure,
  heatFigure,
  quadrantsFigure,
  rankingFigure,
  riskFigure,
  sharesFigure,
  strategyFigures,
} from './strategy-figures.ts';

const widths = ['wide', 'narrow', 280, 320, 400, 559, 560, 700, 1000] as const;
const drawings = strategyFigures.flatMap((figure) => widths.map((width) => [figure.id, width, figure] as const));

function drawn(figure: StrategyFigure, width: (typeof widths)[number] = 'wide'): Drawing {
  const drawing = chartOf(figure, lightTheme, width);
  if (!drawing) throw new Error(`${figure.id} has no chart`);
  return drawing;
}
const saidIn = (drawing: Drawing) => drawing.texts.map(({ text }) => text);
const bare = (text: string) => text.replaceAll(/[\s\u00a0-]/g, '');

function labelsOf(figure: StrategyFigure): readonly string[] {
  switch (figure.kind) {
    case 'quadrants':
      return [...Object.values(figure.quadrants), figure.axes.x, figure.axes.y, ...figure.points.map(({ label }) => label)];
    case 'dumbbells':
      return [figure.scaleText, figure.differenceTitle, ...figure.ends, ...figure.rows.map(({ label }) => label)];
    case 'heat':
      return figure.panels.flatMap(({ title, steps, rows }) => [title, ...steps, ...rows.map(({ label }) => label)]);
    case 'ranking':
      return [...figure.places, figure.pointsTitle, figure.namedTitle, ...figure.rows.map(({ label }) => label)];
    case 'risk':
      return [
        ...Object.values(figure.axes),
        ...figure.probability,
        ...figure.consequence,
        ...figure.levels.map(({ label }) => label),
        figure.rowsTitle,
        ...figure.rows.map(({ label }) => label),
      ];
  }
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
function boxesOf({ texts }: Drawing): readonly Box[] {
  return texts.map(({ text, x, y, align, style, room }) => {
    const wide = Math.min(textWidth(text, style), room ?? Number.POSITIVE_INFINITY);
    const left = align === 'left' ? x : align === 'right' ? x - wide : x - wide / 2;
    return { text, left, right: left + wide, top: y - style.size * 0.7, bottom: y };
  });
}
function overlap(one: Box, other: Box): boolean {
  return one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom && other.top < one.bottom;
}

describe('a chart of a strategy process', () => {
  test.each(strategyFigures.map((figure) => [figure.id, figure] as const))('of %s is as it was', (_, figure) => {
    const { config, width, height, texts } = drawn(figure);
    const datasets = config.data.datasets.map(({ label, data }) => ({ label, data }));
    expect({
      width,
      height,
      datasets,
      texts: texts.map(({ text, x, y }) => [text, Math.round(x), Math.round(y)].join(' ')),
    }).toMatchSnapshot();
  });

  test.each(drawings)('of %s at width %s loses no word of its labels', (_, width, figure) => {
    const all = bare(saidIn(drawn(figure, width)).join(''));
    for (const label of labelsOf(figure)) expect(all).toContain(bare(label));
  });

  test.each(drawings)('of %s at width %s keeps its texts inside and apart', (_, width, figure) => {
    const drawing = drawn(figure, width);
    const boxes = boxesOf(drawing);
    for (const [index, box] of boxes.entries()) {
      expect(box.left, box.text).toBeGreaterThanOrEqual(-1);
      expect(box.right, box.text).toBeLessThanOrEqual(drawing.width + 1);
      expect(box.bottom, box.text).toBeLessThanOrEqual(drawing.height);
      const covered = boxes.slice(index + 1).filter((other) => overlap(box, other));
      expect(covered.map((other) => `${box.text} / ${other.text}`)).toEqual([]);
    }
  });

  test.each(drawings)('of %s at width %s has no number of a hidden row anywhere', (_, width, figure) => {
    const everything = JSON.stringify(drawn(figure, width));
    for (const secret of secretNumbers) expect(everything).not.toContain(String(secret));
  });

  test.each(strategyFigures.map((figure) => [figure.id, figure] as const))('of %s has other colours on a dark page', (_, figure) => {
    const colours = (theme: typeof lightTheme) => JSON.stringify(chartOf(figure, theme, 'wide')?.texts.map(({ colour }) => colour));
    expect(colours(darkTheme)).not.toBe(colours(lightTheme));
  });

  test('of which nothing may be shown is a sentence', () => {
    const hidden: readonly StrategyFigure[] = [
      { ...quadrantsFigure, points: quadrantsFigure.points.map((point) => ({ ...point, status: 'too-few' })) },
      {
        ...heatFigure,
        panels: heatFigure.panels.map((panel) => ({ ...panel, rows: panel.rows.map((row) => ({ ...row, status: 'too-few' })) })),
      },
      { ...rankingFigure, rows: rankingFigure.rows.map((row) => ({ ...row, status: 'too-few' })) },
      { ...riskFigure, status: 'too-few' },
    ];
    for (const figure of hidden) expect(saidIn(drawn(figure))).toEqual(['För få svar för att visas']);
  });
});

describe('quadrants', () => {
  test('have a dot at each pair of means on the whole scale, and the labels at the dots where there is room', () => {
    const drawing = drawn(quadrantsFigure);
    expect(drawing.config.options?.scales).toMatchObject({ x: { min: 1, max: 5 }, y: { min: 1, max: 5 } });
    expect(drawing.config.data.datasets[0]?.data).toContainEqual({ x: 1.9, y: 4.6 });
    expect(drawing.config.data.datasets[0]?.data).toHaveLength(12);
    expect(saidIn(drawing)).toContain('Kollektivtrafik och infrastruktur');
    expect(saidIn(drawing)).not.toContain('12');
  });

  test('have numbers and a list where the words would not fit', () => {
    for (const [figure, width] of [
      [quadrantsFigure, 'narrow'],
      [crowdedFigure, 'narrow'],
    ] as const) {
      const said = saidIn(drawn(figure, width));
      const shown = figure.points.filter(({ status }) => status === 'released');
      for (const at of shown.keys()) expect(said, `${figure.id} ${width}`).toContain(String(at + 1));
    }
  });
});

describe('dumbbells', () => {
  const lines = (drawing: Drawing): readonly Mark[] => {
    const plugin = drawing.config.plugins?.find(({ id }) => id === 'marks');
    const drawnLines: Mark[] = [];
    let dash: readonly number[] = [];
    const context = new Proxy(
      {},
      {
        get: (_, name) =>
          name === 'setLineDash'
            ? (given: readonly number[]) => {
                dash = given.length > 0 ? given : dash;
              }
            : name === 'stroke'
              ? () => {
                  drawnLines.push({ kind: 'line', from: [0, 0], to: [0, 0], colour: '', dash });
                  dash = [];
                }
              : () => undefined,
        set: () => true,
      },
    );
    plugin?.beforeDatasetsDraw?.({ ctx: context } as never, {} as never, {} as never);
    return drawnLines;
  };

  test('have a square and a circle at the values', () => {
    const [square, circle] = drawn(dumbbellsFigure).config.data.datasets;
    expect(square).toMatchObject({ label: 'Egen förmåga', pointStyle: 'rect' });
    expect(circle).toMatchObject({ label: 'Vikt', pointStyle: 'circle' });
    expect(square?.data.map(({ x }) => x)).toEqual([1.9, 2.3, 2.7, 2.2, 2.6, 2.9, 3.6, 3.2, 3.9, 3.3, 2.8, 4.1, 3]);
    expect(circle?.data.map(({ x }) => x).slice(0, 3)).toEqual([4.6, 4.8, 4.4]);
  });

  test('are dashed where the difference is not certain', () => {
    const uncertain = dumbbellsFigure.rows.filter(({ status, certain }) => status === 'released' && certain !== true);
    const dashed = lines(drawn(dumbbellsFigure)).filter((mark) => mark.kind === 'line' && (mark.dash?.length ?? 0) > 0);
    expect(dashed).toHaveLength(uncertain.length);
    expect(uncertain.length).toBeLessThan(dumbbellsFigure.rows.length - 1);
  });

  test('say the difference with its interval, and n of each end where they differ', () => {
    expect(saidIn(drawn(dumbbellsFigure))).toEqual(
      expect.arrayContaining(['+2,7', '0,1 till 3,4', 'n\u00a0=\u00a08', 'n\u00a0=\u00a038\u00a0/\u00a040']),
    );
    expect(saidIn(drawn(sharesFigure))).toContain('100\u00a0%');
  });
});

describe('a heat map', () => {
  test('says the count of every level, darker the larger its share', () => {
    expect(saidIn(drawn(heatFigure)).filter((text) => text === '112')).toHaveLength(12);
  });

  test('has an ink with a contrast of 4.5 on every tint, in light and dark', () => {
    const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const luminance = (colour: string) =>
      [1, 3, 5].reduce(
        (sum, at, place) => sum + ([0.2126, 0.7152, 0.0722][place] ?? 0) * channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
        0,
      );
    for (const theme of [lightTheme, darkTheme]) {
      for (let share = 0; share <= 1; share += 0.05) {
        const colour = tint(theme.bg, theme.brand, 0.05 + 0.9 * share);
        const [a, b] = [luminance(colour), luminance(inkOn(colour, theme))].sort((one, two) => two - one) as [number, number];
        expect((a + 0.05) / (b + 0.05), `${colour} at ${share}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

describe('a tint', () => {
  test.each(['#ffffff', '#fff', '#FFF', 'rgb(255, 255, 255)', 'rgb(255 255 255)'])('begins at the page, however %s is written', (page) => {
    expect(tint(page, '#000000', 0)).toBe('#ffffff');
    expect(tint(page, '#000', 0.5)).toBe('#808080');
  });

  test('of what is no colour is refused', () => {
    expect(() => tint('white', '#000000', 0.5)).toThrow(/'white' is not a colour/);
  });
});

describe('a ranking', () => {
  test('has a bar of three parts that begin where the one before ends', () => {
    const [first, second, third] = drawn(rankingFigure).config.data.datasets;
    expect(first?.data[1]).toMatchObject({ x: [0, 33] });
    expect(second?.data[0]).toMatchObject({ x: [33, 37] });
    expect(third?.data[0]).toMatchObject({ x: [37, 38] });
    expect(saidIn(drawn(rankingFigure))).toEqual(expect.arrayContaining(['38', '92\u00a0%']));
  });
});

describe('a risk matrix', () => {
  test('has a count in each square that is not empty, and the medians on the whole scale of scores', () => {
    const drawing = drawn(riskFigure);
    expect(saidIn(drawing)).toEqual(expect.arrayContaining(['128', '12', 'n\u00a0=\u00a09, mycket hög']));
    expect(drawing.config.data.datasets[0]?.data.map(({ x }) => x)).toEqual([16, 9, 12]);
    expect(drawing.config.options?.scales?.x).toMatchObject({ min: 1, max: 25 });
  });
});
