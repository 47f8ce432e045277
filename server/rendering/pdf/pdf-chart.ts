// The chart of a figure as one block: drawn from its SVG, or as pixels where that uses something we do not draw.
import type { Figure } from '../../../reports/compose/report.ts';
import { chartBitmap, chartSvg } from '../chart-svg.ts';
import { drawSvg } from './draw-svg.ts';
import { type Block, page, room } from './pdf-pages.ts';
import { addTag, type Tag } from './pdf-tags.ts';
import type { PdfCanvas } from './pdf-text.ts';
import { numbersIn, readSvg } from './svg-shapes.ts';

/** Charts are planned as for a page of this width in CSS pixels: their words come out at about ten points. */
const chartUnits = 720;
const scale = room / chartUnits;
/** A chart that would not stand on one page with its headings is drawn smaller, though not so small that it cannot be read. */
const smallest = 0.6;
const padding = { before: 10, after: 6 } as const;

/**
 * The block, or undefined for a figure that is words or a table.
 *
 * @param above points that the headings take which must stand on the same page
 */
export async function chartBlock(
  canvas: PdfCanvas,
  figure: Figure,
  locale: string,
  parent: () => Tag,
  above: number,
): Promise<Block | undefined> {
  const options = { width: chartUnits, locale } as const;
  const svg = await chartSvg(figure, options);
  if (!svg) return undefined;
  const [, , width = chartUnits, height = 0] = numbersIn(/viewBox="([^"]*)"/.exec(svg)?.[1]);
  const shapes = readSvg(svg);
  const bitmap = shapes ? undefined : await chartBitmap(figure, options);
  const space = page.height - page.top - page.bottom - above - padding.before - padding.after;
  const fitted = Math.max(Math.min(scale, space / height), smallest * scale);
  return {
    height: height * fitted + padding.after,
    before: padding.before,
    draw: (top) => {
      const bbox = [page.left, top, page.left + width * fitted, top + height * fitted] as const;
      const tag = addTag(canvas.document, parent(), 'Figure', { alt: figure.alt, bbox });
      tag.add(() => {
        canvas.document.save().translate(page.left, top);
        if (shapes) drawSvg({ ...canvas, document: canvas.document.scale(fitted) }, shapes);
        else if (bitmap) canvas.document.image(bitmap, 0, 0, { width: width * fitted });
        canvas.document.restore();
      });
    },
  };
}
