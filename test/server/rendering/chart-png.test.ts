import { createCanvas, loadImage } from '@napi-rs/canvas';
import { Chart } from 'chart.js';
import { describe, expect, test } from 'vitest';
import { darkTheme, lightTheme } from '../../../reports/charts/theme.ts';
import { chartPng } from '../../../server/rendering/chart-png.ts';
import { chartFigures, likertFigure, secretNumbers, textsFigure } from '../../reports/charts/figures.ts';

const source = 'Källa: Kompetens i hela länet, Region Exempel. Exempeldata.';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** How many pixels have this colour, inside a box given in shares of the picture. */
  readonly count: (colour: string, box?: readonly [left: number, top: number, right: number, bottom: number]) => number;
}

async function pictureOf(png: Buffer): Promise<Picture> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return {
    width: image.width,
    height: image.height,
    count: (colour, [left, top, right, bottom] = [0, 0, 1, 1]) => {
      const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      let pixels = 0;
      for (let y = Math.floor(top * image.height); y < bottom * image.height; y += 1) {
        for (let x = Math.floor(left * image.width); x < right * image.width; x += 1) {
          const at = (y * image.width + x) * 4;
          if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) pixels += 1;
        }
      }
      return pixels;
    },
  };
}

async function drawn(figure: Parameters<typeof chartPng>[0], theme = lightTheme): Promise<Buffer> {
  const png = await chartPng(figure, { source, theme });
  if (!png) throw new Error('no picture');
  return png;
}

describe('a chart as PNG', () => {
  test.each(chartFigures.map((figure) => [figure.id, figure] as const))('of %s is a PNG at two pixels a unit', async (_, figure) => {
    const png = await drawn(figure);
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(png.readUInt32BE(16)).toBe(2 * (860 + 2 * 36));
    expect(png.readUInt32BE(20)).toBeGreaterThan(400);
  });

  test('has bars of every step where the bars belong, and none left of the labels', async () => {
    const picture = await pictureOf(await drawn(likertFigure));
    for (const colour of lightTheme.likert) expect(picture.count(colour, [0.2, 0.25, 0.85, 0.9])).toBeGreaterThan(400);
    expect(picture.count(lightTheme.likert[3], [0, 0, 0.15, 1])).toBe(0);
  });

  test('has a title, a base and a source in letters', async () => {
    const picture = await pictureOf(await drawn(likertFigure));
    expect(picture.count(lightTheme.ink, [0, 0, 0.3, 0.09])).toBeGreaterThan(500);
    expect(picture.count(lightTheme.ink3, [0, 0.93, 0.6, 1])).toBeGreaterThan(300);
  });

  test('follows the dark theme', async () => {
    const picture = await pictureOf(await drawn(likertFigure, darkTheme));
    expect(picture.count(darkTheme.bg)).toBeGreaterThan(picture.width * picture.height * 0.5);
    expect(picture.count(darkTheme.likert[4])).toBeGreaterThan(10_000);
  });

  test('is forgotten by Chart.js once it is drawn', async () => {
    await drawn(likertFigure);
    expect(Object.keys(Chart.instances)).toEqual([]);
  });

  test('is not made of texts', async () => {
    expect(await chartPng(textsFigure, { source })).toBeUndefined();
  });

  test('of a figure whose hidden rows still carry numbers is the same as of one whose rows carry none', async () => {
    const emptied = {
      ...likertFigure,
      groups: likertFigure.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) =>
          row.status === 'released' ? row : { label: row.label, status: row.status, n: 0, counts: [], notKnown: 0 },
        ),
      })),
    };
    expect(secretNumbers.length).toBeGreaterThan(0);
    expect((await drawn(likertFigure)).equals(await drawn(emptied))).toBe(true);
  });
});
