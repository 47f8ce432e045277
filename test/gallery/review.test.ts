// One stored look at every kind of figure: the words and numbers of its table, the configuration of its chart, the picture,
// and its rows of figures.csv. A change shows as a difference that a person can read; `npm test -- test/gallery -u` stores it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';
import { chartOf } from '../../reports/charts/chart-of.ts';
import { lightTheme } from '../../reports/charts/theme.ts';
import type { Figure } from '../../reports/compose/report.ts';
import { cellText } from '../../reports/document/cell-text.ts';
import { chartPng } from '../../server/rendering/chart-png.ts';
import { type GalleryFigure, galleryFigures } from './gallery-figures.ts';

const folder = join(import.meta.dirname, 'review');
const all = await galleryFigures('sv');
/** Set by vitest.config.ts where the tests are run with -u. */
const updating = process.env.STORE_PICTURES === 'yes';

describe.each(all.map((entry) => [entry.name, entry] as const))('%s', (name, entry) => {
  const place = (file: string) => join(folder, name, file);
  beforeAll(() => void mkdirSync(join(folder, name), { recursive: true }));

  test('has its words and table', async () => {
    await expect(inWords(entry.figure)).toMatchFileSnapshot(place('figure.txt'));
  });

  test('has its rows of figures.csv', async () => {
    await expect(`${entry.csv}\n`).toMatchFileSnapshot(place('cells.csv'));
  });

  test('has its chart, wide and narrow', async () => {
    await expect(chartText(entry.figure)).toMatchFileSnapshot(place('chart.json'));
  });

  test('has its picture', async () => {
    const png = await pictureOf(entry);
    if (!png) return expect(existsSync(place('figure.png'))).toBe(false);
    if (updating || (!existsSync(place('figure.png')) && process.env.CI !== 'true')) writeFileSync(place('figure.png'), png);
    expect(await differentPixels(png, readFileSync(place('figure.png')))).toBeLessThan(0.002);
  });
});

test('no kind has gone', () => {
  expect(all.map(({ name }) => name)).toEqual(readdirSync(folder).sort());
});

test('a picture of other numbers is told apart', async () => {
  const entry = all.find(({ name }) => name === 'likert') as GalleryFigure;
  const figure = entry.figure as Extract<Figure, { readonly kind: 'likert' }>;
  const groups = figure.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, counts: [...row.counts].reverse() })),
  }));
  const other = await pictureOf({ ...entry, figure: { ...figure, groups } });
  const png = await pictureOf(entry);
  expect(await differentPixels(other as Buffer, png as Buffer)).toBeGreaterThan(0.002);
});

/** Everything a reader is told: title, base, what the chart shows, notes, table. */
function inWords({ title, base, alt, notes, table }: Figure): string {
  const rows = table.rows.map((row) => row.map((cell) => cellText(cell, 'sv')).join(' | '));
  const head = table.columns.map((column) => column.title).join(' | ');
  return [`# ${title}`, base, '', alt, '', ...notes.map((note) => `- ${note}`), '', table.caption, head, ...rows, ''].join('\n');
}

/** The configuration as JSON: functions have no words, and numbers are cut where floating point begins. */
function chartText(figure: Figure): string {
  const drawn = (['wide', 'narrow'] as const).map((width) => {
    const drawing = chartOf(figure, lightTheme, width, 'sv');
    if (!drawing) return [width, 'words and a table'];
    const { config, texts, width: units, height } = drawing;
    const { type, data, options } = config;
    return [
      width,
      {
        units,
        height,
        type,
        data,
        scales: options?.scales,
        texts: texts.map(({ text, x, y }) => `${Math.round(x)},${Math.round(y)} ${text}`),
      },
    ];
  });
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(6)) : value);
  return `${JSON.stringify(Object.fromEntries(drawn), rounded, 1)}\n`;
}

function pictureOf({ figure, report }: GalleryFigure): Promise<Buffer | undefined> {
  return chartPng(figure, { source: `${report.activity.title}, ${report.activity.organiser}, påhittade exempeldata`, locale: 'sv' });
}

/** The share of pixels that differ visibly; all of them where the sizes do. */
async function differentPixels(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [await pixelsOf(one), await pixelsOf(other)];
  if (a.length !== b.length) return 1;
  let different = 0;
  for (let at = 0; at < a.length; at += 4) {
    const distance = [0, 1, 2].reduce((sum, channel) => sum + Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)), 0);
    if (distance > 96) different++;
  }
  return different / (a.length / 4);
}

async function pixelsOf(png: Buffer): Promise<Uint8ClampedArray> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
}
