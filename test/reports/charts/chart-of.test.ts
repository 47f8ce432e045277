import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../reports/charts/chart-of.ts';
import type { Bar, Drawing } from '../../../reports/charts/drawing.ts';
import { textWidth } from '../../../reports/charts/text-width.ts';
import { darkTheme, lightTheme } from '../../../reports/charts/theme.ts';
import type { Figure, LikertFigure, MatrixFigure, MultipleFigure } from '../../../reports/compose/report.ts';
import {
  attendanceFigure,
  chartFigures,
  distributionFigure,
  groupDotsFigure,
  groupedFigure,
  likertFigure,
  likertRow,
  longTrendFigure,
  matrixFigure,
  multipleFigure,
  responseStatusFigure,
  rusMapFigure,
  secretNumbers,
  textsFigure,
  tilesFigure,
  trendFigure,
} from './figures.ts';

const widths = ['wide', 'narrow', 320, 400, 559, 560, 700, 1000] as const;

function drawn(figure: Figure, width: (typeof widths)[number] = 'wide', locale = 'sv'): Drawing {
  const drawing = chartOf(figure, lightTheme, width, locale);
  if (!drawing) throw new Error(`${figure.id} has no chart`);
  return drawing;
}

const barsOf = (drawing: Drawing, dataset: number): readonly Bar[] => drawing.config.data.datasets[dataset]?.data as readonly Bar[];
const lengths = (bars: readonly Bar[]) => bars.map((bar) => bar.x[1] - bar.x[0]);
const saidIn = (drawing: Drawing) => drawing.texts.map(({ text }) => text);

/** All that is not whitespace or a hyphen where a word was broken. */
const bare = (text: string) => text.replaceAll(/[\s\u00a0-]/g, '');

function labelsOf(figure: Figure): readonly string[] {
  switch (figure.kind) {
    case 'likert':
    case 'matrix':
      return [
        ...figure.steps,
        ...figure.groups.flatMap((group) => [
          ...(group.title === figure.title ? [] : [group.title]),
          ...group.rows.map((row) => row.label),
        ]),
      ];
    case 'distribution':
    case 'multiple':
      return [...figure.categories, ...(figure.series.length > 1 ? figure.series.map((series) => series.label) : [])];
    case 'trend':
      return [...figure.points.map((point) => point.label), figure.scale.minLabel, figure.scale.maxLabel];
    case 'dots':
      return [figure.caption, ...figure.groups.flatMap((group) => [group.title, ...group.rows.map((row) => row.label)])];
    case 'parts':
      return [figure.partLabel, figure.wholeLabel, figure.against?.label ?? '', ...figure.rows.flatMap((row) => [row.label, row.said])];
    case 'tiles':
      return figure.groups.flatMap((group) => [
        group.title,
        group.note,
        ...group.columns
          .filter(({ tiles }) => tiles.length > 0)
          .flatMap((column) => [column.title, ...column.tiles.flatMap((tile) => [tile.label, tile.from ?? ''])]),
      ]);
    default:
      return [];
  }
}

describe('a chart', () => {
  test.each(chartFigures.map((figure) => [figure.id, figure] as const))('of %s is as it was', (_, figure) => {
    const { config, width, height, texts } = drawn(figure);
    const datasets = config.data.datasets.map(({ label, data }) => ({ label, data: JSON.stringify(data) }));
    expect({ type: config.type, width, height, datasets, texts: texts.map(({ text }) => text) }).toMatchSnapshot();
  });

  test.each(chartFigures.flatMap((figure) => widths.map((width) => [figure.id, width, figure] as const)))(
    'of %s at width %s loses no word of its labels',
    (_, width, figure) => {
      const all = bare(saidIn(drawn(figure, width)).join(''));
      for (const label of labelsOf(figure)) expect(all).toContain(bare(label));
    },
  );

  test.each(chartFigures.flatMap((figure) => widths.map((width) => [figure.id, width, figure] as const)))(
    'of %s at width %s keeps its texts inside and apart',
    (_, width, figure) => {
      const { texts, width: units, height } = drawn(figure, width);
      const boxes = texts.map(({ text, x, y, align, style, room }) => {
        const wide = Math.min(textWidth(text, style), room ?? Number.POSITIVE_INFINITY);
        const left = align === 'left' ? x : align === 'right' ? x - wide : x - wide / 2;
        return { text, left, right: left + wide, top: y - style.size * 0.7, bottom: y };
      });
      for (const [index, box] of boxes.entries()) {
        expect(box.left, box.text).toBeGreaterThanOrEqual(-1);
        expect(box.right, box.text).toBeLessThanOrEqual(units + 1);
        expect(box.bottom, box.text).toBeLessThanOrEqual(height);
        const covered = boxes.slice(index + 1).filter((other) => overlap(box, other));
        expect(covered.map((other) => `${box.text} / ${other.text}`)).toEqual([]);
      }
    },
  );

  test.each(chartFigures.flatMap((figure) => (['wide', 'narrow'] as const).map((width) => [figure.id, width, figure] as const)))(
    'of %s, %s, has no number of a hidden group anywhere',
    (_, width, figure) => {
      const drawing = drawn(figure, width);
      const everything = JSON.stringify({ ...drawing, config: drawing.config });
      for (const secret of secretNumbers) expect(everything).not.toContain(String(secret));
    },
  );

  test('says of a hidden group that it is hidden, in the reader\u2019s language', () => {
    expect(saidIn(drawn(likertFigure)).join(' ')).toContain('För få svar för att visas');
    expect(saidIn(drawn(matrixFigure)).join(' ')).toContain('Visas inte, för att skydda små grupper');
    expect(saidIn(drawn(likertFigure, 'wide', 'en')).join(' ')).toContain('Too few answers to show');
  });

  test('of which nothing may be shown is a sentence', () => {
    const hidden: Figure = { ...multipleFigure, series: multipleFigure.series.map((series) => ({ ...series, status: 'too-few' })) };
    expect(saidIn(drawn(hidden))).toEqual(['För få svar för att visas']);
    expect(drawn(hidden).config.data.datasets).toEqual([]);
  });

  test('is not made of texts or tables', () => {
    expect(chartOf(textsFigure, lightTheme, 'wide')).toBeUndefined();
    expect(chartOf(rusMapFigure, lightTheme, 'wide')).toBeUndefined();
  });

  test('has the theme\u2019s colours', () => {
    const dark = chartOf(likertFigure, darkTheme, 'wide');
    expect(dark?.config.data.datasets.map(({ backgroundColor }) => backgroundColor)).toEqual([...darkTheme.likert]);
  });

  test('never moves and listens to nothing', () => {
    for (const figure of chartFigures)
      expect(drawn(figure).config.options).toMatchObject({ animation: false, responsive: false, events: [] });
  });
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
function overlap(one: Box, other: Box): boolean {
  return one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom && other.top < one.bottom;
}

describe('diverging bars', () => {
  const released = likertFigure.groups.flatMap((group) => group.rows).filter((row) => row.status === 'released');

  test('are as long as the shares in the table', () => {
    const drawing = drawn(likertFigure);
    for (const step of likertFigure.steps.keys()) {
      const expected = released.map((row) => ((row.counts[step] ?? 0) / row.n) * 100).filter((share) => share > 0);
      const actual = lengths(barsOf(drawing, step));
      expect(actual).toHaveLength(expected.length);
      for (const [index, share] of expected.entries()) expect(actual[index]).toBeCloseTo(share, 9);
    }
  });

  test('have the middle of the middle step at 0', () => {
    for (const { x } of barsOf(drawn(likertFigure), 2)) expect(x[0] + x[1]).toBeCloseTo(0, 9);
  });

  test('of an even number of steps meet between the two in the middle', () => {
    const groups = [{ title: 'Samverkan', rows: [likertRow('Kollektivtrafik', [2, 3, 4, 1])] }];
    const figure: MatrixFigure = { ...matrixFigure, steps: ['Ingen', 'Enstaka', 'Återkommande', 'Avtal'], groups };
    expect(barsOf(drawn(figure), 1)[0]?.x[1]).toBeCloseTo(0, 9);
    expect(barsOf(drawn(figure), 2)[0]?.x[0]).toBeCloseTo(0, 9);
  });

  test('fit in the scale that all rows share, however one-sided the answers are', () => {
    for (const counts of [
      [9, 0, 0, 0, 0],
      [0, 0, 0, 0, 9],
      [0, 0, 9, 0, 0],
      [3, 3, 3, 3, 3],
      [5, 3, 1, 0, 0],
    ]) {
      const figure: LikertFigure = { ...likertFigure, groups: [{ title: 'Fråga', rows: [likertRow('Träff 1', counts)] }] };
      const { config } = drawn(figure);
      const scale = config.options?.scales?.x as { readonly min: number; readonly max: number };
      for (const { x } of config.data.datasets.flatMap(({ data }) => data as Bar[])) {
        expect(x[0]).toBeGreaterThanOrEqual(scale.min - 1e-9);
        expect(x[1]).toBeLessThanOrEqual(scale.max + 1e-9);
      }
    }
  });

  test('say n, the share of the top two and how many did not know', () => {
    const said = saidIn(drawn(likertFigure));
    expect(said).toEqual(expect.arrayContaining(['n\u00a0=\u00a023', '70\u00a0%', 'Vet ej', '1', '26']));
    expect(saidIn(drawn(likertFigure, 'narrow'))).toContain('Träff 1: n\u00a0=\u00a023, vet\u00a0ej\u00a01');
  });
});

describe('bars of shares', () => {
  test('start at zero and end at the percent of those who answered', () => {
    const [series] = multipleFigure.series;
    expect(lengths(barsOf(drawn(multipleFigure), 0))).toEqual(series?.counts.map((count) => (count / series.n) * 100));
    for (const { x } of barsOf(drawn(multipleFigure), 0)) expect(x[0]).toBe(0);
  });

  test('of several occasions stand in one dataset each, without the hidden one', () => {
    for (const width of ['wide', 'narrow'] as const) {
      expect(drawn(distributionFigure, width).config.data.datasets.map(({ label }) => label)).toEqual(['Träff 1', 'Träff 2', 'Träff 4']);
    }
    expect(drawn(groupedFigure).config.data.datasets.map(({ label }) => label)).toEqual(['Kommunerna', 'Regionens medarbetare']);
  });

  test('of themes are drawn as those of a multiple choice', () => {
    for (const figure of [multipleFigure, groupedFigure]) {
      const themes = drawn({ ...figure, kind: 'themes' });
      expect(themes.config.data).toEqual(drawn(figure).config.data);
      expect(themes.height).toBe(drawn(figure).height);
    }
  });

  test('say the whole scale', () => {
    expect(saidIn(drawn(multipleFigure))).toEqual(expect.arrayContaining(['0', '25', '50', '75', '100\u00a0%']));
  });

  test('say percent and number of answers', () => {
    expect(saidIn(drawn(multipleFigure))).toEqual(expect.arrayContaining(['86\u00a0%', '19\u00a0svar']));
    expect(saidIn(drawn(multipleFigure, 'wide', 'en'))).toEqual(expect.arrayContaining(['86%', '19\u00a0answers', '1\u00a0answer']));
  });
});

describe('a trend', () => {
  test('has a dot at each mean and a gap at an occasion that may not be shown', () => {
    expect(drawn(trendFigure).config.data.datasets[0]?.data).toEqual([
      { x: 0, y: 3.43 },
      { x: 1, y: 3.91 },
      { x: 2, y: null },
      { x: 3, y: 4.33 },
    ]);
  });

  test('of many occasions lies down where they would not fit side by side, and has the same dots', () => {
    const said = saidIn(drawn(longTrendFigure, 'narrow'));
    expect(said).toContain('September 2026');
    expect(said).toContain('n\u00a0=\u00a020');
    const dots = drawn(longTrendFigure, 'narrow').config.data.datasets[0]?.data.map(({ x }) => x);
    expect(dots).toEqual(longTrendFigure.points.filter(({ status }) => status === 'released').map(({ mean }) => mean));
  });

  test('shows the whole scale, with the value over each dot and n under it', () => {
    const drawing = drawn(trendFigure);
    expect(drawing.config.options?.scales?.y).toMatchObject({ min: 1, max: 5 });
    expect(saidIn(drawing)).toEqual(expect.arrayContaining(['1', '2', '3', '4', '5', '3,4', '3,9', '4,3', 'n\u00a0=\u00a023']));
    expect(saidIn(drawn(trendFigure, 'wide', 'en'))).toContain('3.4');
  });
});

describe('dots', () => {
  const shown = groupDotsFigure.groups.flatMap(({ rows }) => rows).filter(({ status }) => status === 'released');

  test('stand at their values on the whole scale, with the number and n beside', () => {
    for (const width of ['wide', 'narrow'] as const) {
      const drawing = drawn(groupDotsFigure, width);
      expect(drawing.config.data.datasets[0]?.data.map(({ x }) => x)).toEqual(shown.map(({ value }) => value));
      expect(drawing.config.options?.scales?.x).toMatchObject({ min: 0, max: 100 });
    }
    expect(saidIn(drawn(groupDotsFigure))).toEqual(
      expect.arrayContaining(['77\u00a0%', 'n\u00a0=\u00a013', '0', '25', '50', '75', '100\u00a0%']),
    );
  });

  test('say once what is hidden in every group, and in its place what is hidden in one', () => {
    const said = saidIn(drawn(groupDotsFigure));
    expect(said).toContain('Statlig myndighet, Näringsliv: visas inte, för att skydda små grupper');
    expect(said.filter((text) => text.includes('skydda små grupper'))).toHaveLength(1);
    expect(said).toContain('För få svar för att visas');
  });
});

describe('parts of a whole', () => {
  test('are as long as their counts, the whole thinner than the part', () => {
    const [parts, wholes] = drawn(attendanceFigure).config.data.datasets as readonly { readonly barThickness?: number }[];
    expect(lengths(barsOf(drawn(attendanceFigure), 0))).toEqual([29, 18]);
    expect(lengths(barsOf(drawn(attendanceFigure), 1))).toEqual([32, 30, 22]);
    expect(wholes?.barThickness).toBeLessThan(parts?.barThickness ?? 0);
  });

  test('of different wholes are in percent of each', () => {
    const [municipal, followUp] = lengths(barsOf(drawn(responseStatusFigure), 0));
    expect(municipal).toBeCloseTo(1000 / 12, 9);
    expect(followUp).toBe(100);
    expect(lengths(barsOf(drawn(responseStatusFigure), 1))).toEqual([100, 100]);
  });

  test('that are not known are words alone', () => {
    expect(saidIn(drawn(responseStatusFigure))).toContain('67 svar på en öppen länk, ingen andel');
  });
});

describe('tiles', () => {
  const textOf = (width: 'wide' | 'narrow', text: string) => drawn(tilesFigure, width).texts.find((one) => one.text === text);

  test('stand in the column they belong to, side by side where there is room and under each other where there is not', () => {
    expect(textOf('wide', 'Gotland')?.x).toBe(textOf('wide', 'Blekinge')?.x);
    expect(textOf('wide', 'Skåne')?.x).toBeGreaterThan(textOf('wide', 'Gotland')?.x ?? 0);
    expect(textOf('wide', 'Skåne')?.y).toBe(textOf('wide', 'Blekinge')?.y);
    expect(textOf('narrow', 'Gotland')?.y).toBe(textOf('narrow', 'Blekinge')?.y);
    expect(textOf('narrow', 'Skåne')?.y).toBeGreaterThan(textOf('narrow', 'Gotland')?.y ?? 0);
  });

  test('are bold only where something has moved', () => {
    for (const width of ['wide', 'narrow'] as const) {
      expect(textOf(width, 'Blekinge')?.style.strong).toBe(true);
      expect(textOf(width, 'Gotland')?.style.strong).toBeFalsy();
    }
  });
});

describe('groups of bars on a phone', () => {
  const called = (...labels: readonly string[]): MultipleFigure => ({
    ...groupedFigure,
    series: groupedFigure.series.map((series, at) => ({ ...series, label: labels[at] ?? series.label })),
  });
  const long = called('Kommuner (samordnade svar)', 'Regionens medarbetare');
  /** Pixels from the 0 to the 100 of the axis. */
  const axis = (drawing: Drawing) => {
    const at = (said: RegExp) => drawing.texts.find(({ text }) => said.test(text))?.x ?? 0;
    return at(/^100.%$/) - at(/^0$/);
  };

  test('keep their length under labels that are long, which then stand over them', () => {
    expect(axis(drawn(long, 'narrow'))).toBeGreaterThan(180);
    expect(saidIn(drawn(long, 'narrow'))).toContain('Kommuner (samordnade svar)');
  });

  test('have short labels beside them', () => {
    const short = called('Möte 1', 'Möte 2');
    const beside = drawn(short, 'narrow').texts.find(({ text }) => text === 'Möte 1');
    expect(beside?.align).toBe('right');
    expect(drawn(short, 'narrow').height).toBeLessThan(drawn(long, 'narrow').height);
  });
});
