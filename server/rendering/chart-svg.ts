// One chart as SVG for the document: sharp on paper, a few kilobytes, and its words stay words.
import { chartOf } from '../../reports/charts/chart-of.ts';
import type { DrawingWidth } from '../../reports/charts/drawing.ts';
import { type ChartTheme, lightTheme } from '../../reports/charts/theme.ts';
import type { Figure } from '../../reports/compose/report.ts';
import { openEasel } from './canvas.ts';

/** Fonts as wide as the one the positions were measured with; one of the first three is on nearly every machine. */
const readersFonts = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif";

function weightOf(weight: string | undefined, family: string): string {
  return Number(weight ?? 400) > 400 || /semi|bold/i.test(family) ? ' font-weight="600"' : '';
}

/**
 * Skia names the font file's own family at every word, writes empty texts for spaces and seven decimals, and leaves out the
 * viewBox, without which a picture cannot be scaled. It counts clip paths from the start of the process: the same chart would be other
 * bytes the next time.
 */
function readerReady(svg: string, width: number, height: number): string {
  const clips = new Map<string, number>();
  const numbered = (clip: string) => `cl_${clips.get(clip) ?? clips.set(clip, clips.size).size - 1}`;
  return svg
    .replace(/\bcl_[0-9a-f]+\b/g, numbered)
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replace('<svg ', `<svg viewBox="0 0 ${width} ${height}" font-family="${readersFonts}" `)
    .replace(/<text[^>]* x="" y=""><\/text>/g, '')
    .replace(/(?: font-weight="(\d+)")? font-family="([^"]*)"(?= x=)/g, (_, weight: string | undefined, family: string) =>
      weightOf(weight, family),
    )
    .replace(/(\d\.\d\d)\d+/g, '$1');
}

/**
 * The bare chart of a figure as SVG text, or undefined for a figure that is words or a table.
 *
 * @example const svg = await chartSvg(figure, { width: 'narrow', locale: 'sv' });
 */
export async function chartSvg(
  figure: Figure,
  options: { readonly width: DrawingWidth; readonly locale: string; readonly theme?: ChartTheme },
): Promise<string | undefined> {
  const { napi, font, draw } = await openEasel();
  const drawing = chartOf(figure, { ...(options.theme ?? lightTheme), font }, options.width, options.locale);
  if (!drawing) return undefined;
  const canvas = napi.createCanvas(drawing.width, drawing.height, napi.SvgExportFlag.NoPrettyXML);
  draw(drawing, canvas, 1);
  return readerReady(canvas.getContent().toString('utf8'), drawing.width, drawing.height);
}

/**
 * The same chart as PNG at two pixels a unit, for what cannot draw every SVG.
 *
 * @example const png = await chartBitmap(figure, { width: 720, locale: 'sv' });
 */
export async function chartBitmap(
  figure: Figure,
  options: { readonly width: DrawingWidth; readonly locale: string },
): Promise<Buffer | undefined> {
  const { napi, font, draw } = await openEasel();
  const drawing = chartOf(figure, { ...lightTheme, font }, options.width, options.locale);
  if (!drawing) return undefined;
  const canvas = napi.createCanvas(drawing.width * 2, drawing.height * 2);
  const sheet = canvas.getContext('2d');
  sheet.fillStyle = lightTheme.bg;
  const chart = napi.createCanvas(drawing.width, drawing.height);
  draw(drawing, chart, 2);
  sheet.fillRect(0, 0, canvas.width, canvas.height);
  sheet.drawImage(chart, 0, 0);
  return canvas.encode('png');
}
