// The bars of a diverging chart at given heights: one dataset a step, numbers in the segments, gaps of page between them.
import type { LikertRow } from '../compose/report.ts';
import type { ChartWords } from './chart-words.ts';
import { barsDataset, type DrawingDataset } from './drawing.ts';
import type { LikertFrame } from './likert-frame.ts';
import { notKnownShare, type Segment, segmentsOf } from './likert-scale.ts';
import type { Mark } from './marks.ts';
import { type PlacedText, small, strong } from './placed-text.ts';
import { textWidth } from './text-width.ts';
import { type ChartTheme, likertStepColours } from './theme.ts';

/** A row that has numbers, and the middle of its bar. */
export interface PlacedRow {
  readonly row: LikertRow;
  readonly y: number;
}

const pageBetween = 2;

/** The pixel of a value. */
export function pixelOf(frame: LikertFrame, value: number): number {
  return frame.plotLeft + (value - frame.window.min) * frame.unit;
}

/** One dataset a step, in the order of the scale. */
export function stepDatasets(steps: readonly string[], rows: readonly PlacedRow[], thickness: number, theme: ChartTheme): DrawingDataset[] {
  const colours = likertStepColours(steps.length);
  return steps.map((label, step) => {
    const bars = rows.flatMap(({ row, y }) =>
      segmentsOf(row)
        .filter((segment) => segment.step === step)
        .map(({ from, to }) => ({ x: [from, to] as [number, number], y })),
    );
    return barsDataset(label, theme.likert[colours[step] ?? 2] ?? theme.brand, thickness, bars);
  });
}

function segmentNumber(segment: Segment, y: number, frame: LikertFrame, colour: string, words: ChartWords): readonly PlacedText[] {
  const text = words.number(segment.share, 0);
  const room = (segment.to - segment.from) * frame.unit - pageBetween;
  if (textWidth(text, small) + 4 > room) return [];
  return [{ text, x: pixelOf(frame, (segment.from + segment.to) / 2), y: y + 4.5, align: 'center', style: small, colour, room }];
}

/** Percent in each segment that has room for it; all of them stand in the table. */
export function segmentNumbers({ row, y }: PlacedRow, frame: LikertFrame, theme: ChartTheme, words: ChartWords): readonly PlacedText[] {
  const colours = likertStepColours(row.counts.length);
  return segmentsOf(row).flatMap((segment) =>
    segmentNumber(segment, y, frame, theme.onLikert[colours[segment.step] ?? 2] ?? theme.ink, words),
  );
}

/** Two pixels of page where one segment meets the next. */
export function segmentGaps({ row, y }: PlacedRow, frame: LikertFrame, thickness: number, theme: ChartTheme): readonly Mark[] {
  return segmentsOf(row)
    .slice(1)
    .map(({ from }) => ({
      kind: 'swatch',
      colour: theme.bg,
      x: pixelOf(frame, from) - pageBetween / 2,
      y: y - thickness / 2,
      width: pageBetween,
      height: thickness,
      front: true,
    }));
}

/** The share of the top two, right of the bar. */
export function topTwoText({ row, y }: PlacedRow, frame: LikertFrame, theme: ChartTheme, words: ChartWords): readonly PlacedText[] {
  if (row.topTwo === undefined) return [];
  return [{ text: words.percent(row.topTwo), x: frame.topTwoRight, y: y + 5.5, align: 'right', style: strong, colour: theme.ink }];
}

/** "Vet ej": a hatched bar of the same scale, and how many. */
export function notKnownBar(
  { row, y }: PlacedRow,
  frame: LikertFrame,
  thickness: number,
  theme: ChartTheme,
): { readonly texts: readonly PlacedText[]; readonly marks: readonly Mark[] } {
  if (frame.notKnownLeft === undefined) return { texts: [], marks: [] };
  const width = row.notKnown === 0 ? 0 : Math.max(notKnownShare(row) * frame.unit, 3);
  const text: PlacedText = {
    text: String(row.notKnown),
    x: frame.notKnownLeft + (width ? width + 7 : 0),
    y: y + 4.5,
    align: 'left',
    style: small,
    colour: theme.ink3,
  };
  const mark: Mark = { kind: 'hatch', colour: theme.notKnown, x: frame.notKnownLeft, y: y - thickness / 2, width, height: thickness };
  return { texts: [text], marks: width ? [mark] : [] };
}
