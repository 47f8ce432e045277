// A planned poster or slide as a picture on white.
import { canvasFont } from '../../../reports/charts/placed-text.ts';
import { lightTheme } from '../../../reports/charts/theme.ts';
import { openEasel } from '../canvas.ts';
import { darkRuns } from './poster-pdf.ts';
import type { PosterSheet } from './poster-sheet.ts';

/** Pixels a point: a slide is 1920 × 1080, a poster is printed at 144 dots an inch. */
const pixelsAPoint = 2;

/**
 * The picture. Modules of the QR code are whole pixels, so that none is blurred.
 *
 * @throws Error where the machine has no font at all.
 */
export async function posterPng({ width, height, texts, qr }: PosterSheet): Promise<Buffer> {
  const { napi, font } = await openEasel();
  const canvas = napi.createCanvas(Math.round(width * pixelsAPoint), Math.round(height * pixelsAPoint));
  const context = canvas.getContext('2d');
  context.fillStyle = lightTheme.bg;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  const { left, top, step } = codeInPixels(qr);
  qr.modules.forEach((row, at) => {
    for (const [from, length] of darkRuns(row)) context.fillRect(left + from * step, top + at * step, length * step, step);
  });
  context.scale(pixelsAPoint, pixelsAPoint);
  for (const { text, x, y, room, align, style, colour } of texts.flatMap(({ lines }) => lines)) {
    context.font = canvasFont(style, { ...lightTheme, font });
    context.fillStyle = colour;
    context.textAlign = align;
    context.fillText(text, x, y, ...(context.measureText(text).width > room ? [room] : []));
  }
  return canvas.encode('png');
}

/** Where the code stands in the picture, in whole pixels. */
export function codeInPixels({ x, y, size, modules }: PosterSheet['qr']): {
  readonly left: number;
  readonly top: number;
  readonly step: number;
} {
  const step = Math.floor((size * pixelsAPoint) / modules.length);
  const spare = size * pixelsAPoint - step * modules.length;
  return { left: Math.round(x * pixelsAPoint + spare / 2), top: Math.round(y * pixelsAPoint + spare / 2), step };
}
