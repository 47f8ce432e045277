// Where the texts of a wall stand in its picture, and whether there is room for them.
import { describe, expect, test } from 'vitest';
import { scaleFor, sheetOf, sheetWidth, type WallPicture } from '../../../server/rendering/wall-sheet.ts';

const wall = (columns: number, texts: number): WallPicture => ({
  title: 'Utcheckning',
  above: 'Nätverket',
  groups: Array.from({ length: columns }, (_, column) => ({
    title: `Hög ${column + 1}`,
    texts: Array.from({ length: texts }, (_, n) => ({
      label: '',
      question: 'take_away',
      text: `Text ${column + 1}:${n + 1}\nandra raden`,
    })),
  })),
});

describe('the picture of a wall', () => {
  test.each([1, 3, 4])('has every text once, in %i columns that begin at one height, inside its edges', (columns) => {
    const { height, texts, rules } = sheetOf(wall(columns, 5));
    for (let column = 1; column <= columns; column++)
      for (let n = 1; n <= 5; n++) expect(texts.filter(({ text }) => text === `Text ${column}:${n}`)).toHaveLength(1);
    expect(texts.filter(({ text }) => text === 'andra raden')).toHaveLength(columns * 5);
    expect(new Set(texts.filter(({ text }) => /^Text \d:1$/.test(text)).map(({ y }) => y)).size).toBe(1);
    for (const { x, y, width } of rules) expect([x >= 0, x + width <= sheetWidth, y < height]).toEqual([true, true, true]);
    expect(Math.max(...texts.map(({ y }) => y))).toBeLessThan(height);
  });

  test('is as sharp as there is room for, and not made where it could not be read', () => {
    expect(scaleFor(sheetOf(wall(1, 10)))).toBe(1.5);
    const long = sheetOf(wall(1, 240));
    const scale = scaleFor(long) ?? 0;
    expect([scale >= 1, scale < 1.5]).toEqual([true, true]);
    expect(long.height * scale).toBeLessThanOrEqual(30_000);
    expect(scaleFor(sheetOf(wall(1, 400)))).toBeUndefined();
  });
});
