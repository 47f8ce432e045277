// The wall as a plan: where each line and rule stands. Knows no canvas, so that it can be told beforehand whether there is room for it.
import { type PlacedText, placedLines } from '../../reports/charts/placed-text.ts';
import { lightTheme } from '../../reports/charts/theme.ts';
import { wrapText } from '../../reports/charts/wrap-text.ts';
import type { WallGroup } from '../use-cases/read-wall-files.ts';

export interface WallPicture {
  readonly title: string;
  /** A smaller line over the title: the activity. */
  readonly above: string;
  readonly groups: readonly WallGroup[];
}

export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

export interface Sheet {
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly rules: readonly Rule[];
}

export const sheetWidth = 1600;
const margin = 64;
const gap = 48;

/** The canvas can be no taller than this in device pixels. */
const tallest = 30_000;
/** Device pixels a unit: as many as there is room for. With less than one a text of 24 would be too small to read. */
const scales = { most: 1.5, least: 1 } as const;

/**
 * How sharp the wall can be drawn; undefined where it is too long to be one picture that can be read.
 *
 * @example scaleFor(sheetOf(picture)) // 1.5
 */
export function scaleFor({ height }: Pick<Sheet, 'height'>): number | undefined {
  const scale = Math.min(scales.most, tallest / height);
  return scale < scales.least ? undefined : scale;
}

/** Where each line stands: headings side by side as on the screen, under each its texts. */
export function sheetOf({ title, above, groups }: WallPicture): Sheet {
  const { ink, ink3 } = lightTheme;
  const whole = { x: margin, room: sheetWidth - 2 * margin };
  const line = written(above, { ...whole, y: margin }, { size: 22 }, ink3);
  const heading = written(title, { ...whole, y: line.end }, { size: 40, strong: true }, ink);
  const columns = columnsFor(groups, heading.end + 40);
  const parts = [line, heading, ...columns];
  return {
    height: Math.max(...parts.map(({ end }) => end)) + margin,
    texts: parts.flatMap(({ texts }) => texts),
    rules: parts.flatMap(({ rules = [] }) => rules),
  };
}

/** Something that has been placed, and where it ends. */
interface Part {
  readonly end: number;
  readonly texts: readonly PlacedText[];
  readonly rules?: readonly Rule[];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** The groups side by side; what stands under the headings begins at the same height. */
function columnsFor(groups: readonly WallGroup[], top: number): readonly Part[] {
  const count = Math.max(1, groups.length);
  const room = (sheetWidth - 2 * margin - (count - 1) * gap) / count;
  const xOf = (place: number) => margin + place * (room + gap);
  const headings = groups.map(({ title }, place) =>
    written(title, { x: xOf(place), y: top, room }, { size: 24, strong: true }, lightTheme.ink),
  );
  const under = Math.max(top, ...headings.map(({ end }) => end)) + 10;
  return [...headings, ...groups.map(({ texts }, place) => column(texts, { x: xOf(place), y: under, room }))];
}

/** A thick rule, and under it the texts with a thin one after each. */
function column(texts: WallGroup['texts'], { x, y, room }: Place): Part {
  const placed: PlacedText[] = [];
  const rules: Rule[] = [{ x, y, width: room, height: 3, colour: lightTheme.brand }];
  let end = y + 20;
  for (const { label, text } of texts) {
    const before = label ? written(label, { x, y: end, room }, { size: 18 }, lightTheme.ink2) : { end, texts: [] };
    const words = written(text, { x, y: before.end, room }, { size: 24 }, lightTheme.ink);
    placed.push(...before.texts, ...words.texts);
    rules.push({ x, y: words.end + 18, width: room, height: 1, colour: lightTheme.grid });
    end = words.end + 36;
  }
  return { end, texts: placed, rules };
}

/** A text in as many lines as it needs. Lines that the writer made are kept. */
function written(text: string, { x, y, room }: Place, style: PlacedText['style'], colour: string): Part {
  const leading = Math.round(style.size * 1.36);
  const lines = text.split(/\r\n|\r|\n/).flatMap((line) => (line.trim() === '' ? [''] : wrapText(line, room, style)));
  return {
    end: y + lines.length * leading,
    texts: placedLines(lines, { x, y: y + style.size, align: 'left', style, colour, room }, leading),
  };
}
