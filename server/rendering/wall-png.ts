// The wall as one picture.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { canvasFont } from '../../reports/charts/placed-text.ts';
import { lightTheme } from '../../reports/charts/theme.ts';
import { openEasel } from './canvas.ts';
import { type Sheet, scaleFor, sheetOf, sheetWidth, type WallPicture } from './wall-sheet.ts';

function paint(context: SKRSContext2D, { height, texts, rules }: Sheet, font: string): void {
  context.fillStyle = lightTheme.bg;
  context.fillRect(0, 0, sheetWidth, height);
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
 * The wall as PNG on white.
 *
 * @throws Error where the machine has no font at all, and where the wall is too long for one picture: see `scaleFor`.
 * @example const png = await wallPng({ title: 'Utcheckning', above: 'Nätverket', groups: [{ title: 'Hemma', texts }] });
 */
export async function wallPng(picture: WallPicture): Promise<Buffer> {
  const sheet = sheetOf(picture);
  const scale = scaleFor(sheet);
  if (scale === undefined) throw new Error('The wall is too long for one picture.');
  const { napi, font } = await openEasel();
  const canvas = napi.createCanvas(sheetWidth * scale, sheet.height * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  paint(context, sheet, font);
  return canvas.encode('png');
}
