// A row of swatches with words, drawn in the chart so that a picture of it can stand alone.
import type { Mark } from './marks.ts';
import { type PlacedText, placedLines, small } from './placed-text.ts';
import { textWidth } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { wrapText } from './wrap-text.ts';

export interface LegendEntry {
  readonly label: string;
  /** Without one the entry is words only. */
  readonly colour?: string;
}
export interface Legend {
  readonly texts: readonly PlacedText[];
  readonly marks: readonly Mark[];
  /** From the top of the first line to the bottom of the last; 0 without entries. */
  readonly height: number;
}
interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

export const swatch = 13;
const gap = 7;
const between = 18;
const lineHeight = 22;
const leading = 16;

/** How wide the legend is on one line. */
export function legendWidth(entries: readonly LegendEntry[]): number {
  const widths = entries.map((entry) => (entry.colour ? swatch + gap : 0) + textWidth(entry.label, small));
  return widths.reduce((sum, width) => sum + width + between, -between);
}

/** Lays the entries out from left to right and on as many lines as they need. */
export function placeLegend(entries: readonly LegendEntry[], place: Place, theme: ChartTheme): Legend {
  const texts: PlacedText[] = [];
  const marks: Mark[] = [];
  let x = place.left;
  let y = place.top;
  let lineBottom = y + lineHeight;
  for (const entry of entries) {
    const indent = entry.colour ? swatch + gap : 0;
    const width = indent + textWidth(entry.label, small);
    if (x > place.left && x + width > place.right) {
      x = place.left;
      y = lineBottom;
    }
    const lines = wrapText(entry.label, place.right - x - indent, small);
    if (entry.colour) marks.push({ kind: 'swatch', colour: entry.colour, x, y: y + 2, width: swatch, height: swatch });
    // A font that draws wider is drawn narrower before it reaches what stands beside.
    const room = Math.min(place.right - x - indent, width - indent + (lines.length > 1 ? 0 : between - gap));
    const first = { x: x + indent, y: y + 13, align: 'left', style: small, colour: theme.ink3, room } as const;
    texts.push(...placedLines(lines, first, leading));
    lineBottom = y + lineHeight + (lines.length - 1) * leading;
    x += width + between;
  }
  return { texts, marks, height: entries.length === 0 ? 0 : lineBottom - place.top };
}
