// Text in lines. Lines are broken with the same measure as the charts' and drawn one by one, so that their height is known
// before anything is drawn.
import type { TextStyle } from '../../../reports/charts/text-width.ts';
import { wrapText } from '../../../reports/charts/wrap-text.ts';
import type { PdfFonts } from './pdf-fonts.ts';
import { type Block, page, room } from './pdf-pages.ts';
import type { Tag } from './pdf-tags.ts';

/** What everything that draws is handed. */
export interface PdfCanvas {
  readonly document: PDFKit.PDFDocument;
  readonly fonts: PdfFonts;
}

export interface PdfStyle extends TextStyle {
  readonly colour: string;
  /** Points from one line to the next. */
  readonly leading: number;
}

/** The lines of a text, its own line breaks kept. */
export function linesOf(text: string, width: number, style: PdfStyle): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((part) => (part.trim() === '' ? [] : wrapText(part, width, style)));
}

export interface LinePlace {
  readonly x: number;
  /** Top of the line. */
  readonly y: number;
  /** A line that turns out wider than planned is drawn smaller, never over its neighbour. */
  readonly width: number;
  readonly align?: 'left' | 'right';
}

/** Draws one line. */
export function drawLine({ document, fonts }: PdfCanvas, line: string, style: PdfStyle, { x, y, width, align = 'left' }: LinePlace): void {
  const strong = style.strong ?? false;
  const planned = fonts.width(line, style.size, strong);
  const size = planned > width ? (style.size * width) / planned : style.size;
  const baseline = y + (style.leading - style.size) / 2 + style.size * 0.86;
  let left = align === 'right' ? x + width - Math.min(planned, width) : x;
  document.fillColor(style.colour);
  for (const run of fonts.runs(line, strong)) {
    document.font(run.font).fontSize(size).text(run.text, left, baseline, { lineBreak: false, baseline: 'alphabetic' });
    left += document.widthOfString(run.text);
  }
}

export interface ParagraphPlace {
  readonly before?: number;
  readonly x?: number;
  readonly width?: number;
  readonly keepsNext?: boolean;
  /** Called when the first line is drawn, on its page. */
  readonly onDrawn?: () => void;
}

/** A paragraph as one block a line; its first two lines, and its last two, stand together. */
export function paragraph(canvas: PdfCanvas, tag: () => Tag, text: string, style: PdfStyle, place: ParagraphPlace = {}): readonly Block[] {
  const { x = page.left, width = room, before = 0, keepsNext = false } = place;
  const lines = linesOf(text, width, style);
  let drawn: Tag | undefined;
  return lines.map((line, at) => ({
    height: style.leading,
    before: at === 0 ? before : 0,
    keepsNext: at === lines.length - 1 ? keepsNext : keepsNext || at === 0 || at === lines.length - 2,
    draw: (y) => {
      if (!drawn) place.onDrawn?.();
      drawn ??= tag();
      drawn.add(() => drawLine(canvas, line, style, { x, y, width }));
    },
  }));
}
