// Text with a place. A drawing's texts are planned as plain values, so that a test can read all a chart says, and drawn by
// one small Chart.js plugin.
import type { Plugin } from 'chart.js';
import type { TextStyle } from './text-width.ts';
import type { ChartTheme } from './theme.ts';

/** Two sizes in every drawing: 15 for what is read, 13 for axes and meta. */
export const readable: TextStyle = { size: 15 };
export const strong: TextStyle = { size: 15, strong: true };
export const small: TextStyle = { size: 13 };

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  readonly style: TextStyle;
  readonly colour: string;
  /** Drawn narrower where the font would need more than this. */
  readonly room?: number;
  /** Colour of an outline that keeps the text readable over lines. */
  readonly halo?: string;
}

/** The lines of one text under each other. `y` is the first baseline. */
export function placedLines(lines: readonly string[], first: Omit<PlacedText, 'text'>, leading: number): readonly PlacedText[] {
  return lines.map((text, index) => ({ ...first, text, y: first.y + index * leading }));
}

/** A `font` value for a canvas. */
export function canvasFont(style: TextStyle, theme: ChartTheme): string {
  return `${style.strong ? '600 ' : ''}${style.size}px ${theme.font}`;
}

function drawText(context: CanvasRenderingContext2D, placed: PlacedText, theme: ChartTheme): void {
  context.font = canvasFont(placed.style, theme);
  context.textAlign = placed.align;
  const squeezed = placed.room !== undefined && context.measureText(placed.text).width > placed.room;
  const room = squeezed ? [placed.room ?? 0] : [];
  if (placed.halo) {
    context.strokeStyle = placed.halo;
    context.lineWidth = 4;
    context.strokeText(placed.text, placed.x, placed.y, ...room);
  }
  context.fillStyle = placed.colour;
  context.fillText(placed.text, placed.x, placed.y, ...room);
}

/** Draws all texts on top of everything else. */
export function textsPlugin(texts: readonly PlacedText[], theme: ChartTheme): Plugin {
  return {
    id: 'placed-texts',
    afterDraw: ({ ctx }) => {
      ctx.save();
      ctx.textBaseline = 'alphabetic';
      ctx.lineJoin = 'round';
      for (const text of texts) drawText(ctx, text, theme);
      ctx.restore();
    },
  };
}
