// One figure as a picture that can stand alone in a slide: title, what it is of, the chart, notes and where it comes from.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { chartOf } from '../../reports/charts/chart-of.ts';
import type { Drawing } from '../../reports/charts/drawing.ts';
import { canvasFont, type PlacedText, placedLines, readable, small } from '../../reports/charts/placed-text.ts';
import { type ChartTheme, lightTheme } from '../../reports/charts/theme.ts';
import { wrapText } from '../../reports/charts/wrap-text.ts';
import type { Figure } from '../../reports/compose/report.ts';
import { openEasel } from './canvas.ts';

export interface ChartPngOptions {
  /** Where the numbers come from: activity, organiser and date, and that it is example data if it is. */
  readonly source: string;
  readonly theme?: ChartTheme;
  readonly locale?: string;
}

const margin = 36;
const scale = 2;
const titleStyle = { size: 22, strong: true };

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly chartTop: number;
  readonly rule: number;
  readonly texts: readonly PlacedText[];
}

function verdictOf(figure: Figure): readonly string[] {
  return figure.kind === 'trend' && figure.verdict ? [figure.verdict.text] : [];
}

/** Title, base and verdict over the chart, notes and source under it. */
function sheetOf(figure: Figure, drawing: Drawing, theme: ChartTheme, source: string): Sheet {
  const room = drawing.width;
  const texts: PlacedText[] = [];
  let y = margin;
  const write = (text: string, style: PlacedText['style'], colour: string, leading: number): void => {
    const lines = wrapText(text, room, style);
    texts.push(...placedLines(lines, { x: margin, y: y + style.size, align: 'left', style, colour, room }, leading));
    y += lines.length * leading;
  };
  write(figure.title, titleStyle, theme.ink, 28);
  y += 4;
  for (const line of [...verdictOf(figure), figure.base]) write(line, readable, theme.ink2, 21);
  const chartTop = y + 22;
  y = chartTop + drawing.height + 16;
  for (const note of figure.notes) write(note, small, theme.ink3, 18);
  const rule = y + 8;
  y = rule + 10;
  write(source, small, theme.ink3, 18);
  return { width: room + 2 * margin, height: Math.ceil(y + margin - 14), chartTop, rule, texts };
}

function paintTexts(context: SKRSContext2D, sheet: Sheet, theme: ChartTheme): void {
  for (const { text, x, y, style, colour, room } of sheet.texts) {
    context.font = canvasFont(style, theme);
    context.fillStyle = colour;
    const squeezed = room !== undefined && context.measureText(text).width > room;
    context.fillText(text, x, y, ...(squeezed ? [room] : []));
  }
}

/**
 * A figure as PNG at two device pixels a unit, or undefined for a figure that is words or a table.
 *
 * @throws Error where the machine has no font at all.
 * @example const png = await chartPng(figure, { source: 'Kompetens i hela länet, Region Exempel, 4 februari 2027' });
 */
export async function chartPng(figure: Figure, options: ChartPngOptions): Promise<Buffer | undefined> {
  const { napi, font, draw } = await openEasel();
  const theme: ChartTheme = { ...(options.theme ?? lightTheme), font };
  const drawing = chartOf(figure, theme, 'wide', options.locale ?? 'sv');
  if (!drawing) return undefined;
  const chart = napi.createCanvas(drawing.width, drawing.height);
  draw(drawing, chart, scale);
  const sheet = sheetOf(figure, drawing, theme, options.source);
  const canvas = napi.createCanvas(sheet.width * scale, sheet.height * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = theme.bg;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.drawImage(chart, margin, sheet.chartTop, drawing.width, drawing.height);
  context.fillStyle = theme.grid;
  context.fillRect(margin, sheet.rule, drawing.width, 1);
  paintTexts(context, sheet, theme);
  return canvas.encode('png');
}
