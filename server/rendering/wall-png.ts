// The wall as one picture: headings side by side as on the screen, under each its texts.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { canvasFont, type PlacedText, placedLines } from '../../reports/charts/placed-text.ts';
import { lightTheme } from '../../reports/charts/theme.ts';
import { wrapText } from '../../reports/charts/wrap-text.ts';
import type { WallGroup } from '../use-cases/read-wall-files.ts';
import { openEasel } from './canvas.ts';

export interface WallPicture {
  readonly title: string;
  /** A smaller line over the title: the activity. */
  readonly above: string;
  readonly groups: readonly WallGroup[];
}

const width = 1600;
const margin = 64;
const gap = 48;
const scale = 1.5;
/** The canvas can be no taller than this in device pixels; nobody reads a picture that is. */
const tallest = 30_000;

interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

interface Sheet {
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly rules: readonly Rule[];
}

/** Where each line stands. Lines that the writer made are kept. */
function sheetOf({ title, above, groups }: WallPicture): Sheet {
  const texts: PlacedText[] = [];
  const rules: Rule[] = [];
  const { ink, ink2, ink3, brand, grid } = lightTheme;

  function write(text: string, at: { x: number; y: number; room: number }, style: PlacedText['style'], colour: string): number {
    const leading = Math.round(style.size * 1.36);
    const lines = text.split(/\r\n|\r|\n/).flatMap((line) => (line.trim() === '' ? [''] : wrapText(line, at.room, style)));
    texts.push(...placedLines(lines, { x: at.x, y: at.y + style.size, align: 'left', style, colour, room: at.room }, leading));
    return at.y + lines.length * leading;
  }

  let top = write(above, { x: margin, y: margin, room: width - 2 * margin }, { size: 22 }, ink3);
  top = write(title, { x: margin, y: top, room: width - 2 * margin }, { size: 40, strong: true }, ink) + 40;
  const columns = Math.max(1, groups.length);
  const room = (width - 2 * margin - (columns - 1) * gap) / columns;
  const headings = groups.map((group, place) =>
    write(group.title, { x: margin + place * (room + gap), y: top, room }, { size: 24, strong: true }, ink),
  );
  const under = Math.max(top, ...headings) + 10;
  const ends = groups.map((group, place) => {
    const x = margin + place * (room + gap);
    rules.push({ x, y: under, width: room, height: 3, colour: brand });
    let y = under + 20;
    for (const { label, text } of group.texts) {
      if (label) y = write(label, { x, y, room }, { size: 18 }, ink2);
      y = write(text, { x, y, room }, { size: 24 }, ink) + 18;
      rules.push({ x, y, width: room, height: 1, colour: grid });
      y += 18;
    }
    return y;
  });
  return { height: Math.max(under, ...ends) + margin, texts, rules };
}

function paint(context: SKRSContext2D, { height, texts, rules }: Sheet, font: string): void {
  context.fillStyle = lightTheme.bg;
  context.fillRect(0, 0, width, height);
  for (const { x, y, width: across, height: thick, colour } of rules) {
    context.fillStyle = colour;
    context.fillRect(x, y, across, thick);
  }
  for (const { text, x, y, style, colour, room } of texts) {
    context.font = canvasFont(style, { ...lightTheme, font });
    context.fillStyle = colour;
    const squeezed = room !== undefined && context.measureText(text).width > room;
    context.fillText(text, x, y, ...(squeezed ? [room] : []));
  }
}

/**
 * The wall as PNG on white. A wall too long for a picture ends where the picture does.
 *
 * @throws Error where the machine has no font at all.
 * @example const png = await wallPng({ title: 'Utcheckning', above: 'Nätverket', groups: [{ title: 'Hemma', texts }] });
 */
export async function wallPng(picture: WallPicture): Promise<Buffer> {
  const { napi, font } = await openEasel();
  const sheet = sheetOf(picture);
  const canvas = napi.createCanvas(width * scale, Math.min(sheet.height * scale, tallest));
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  paint(context, sheet, font);
  return canvas.encode('png');
}
