// Two values a row: a square and a circle on the whole scale and a line between them, dashed where the difference is not certain.
import type { DumbbellRow, DumbbellsFigure } from '../compose/strategy-figures.ts';
import type { ChartWords } from './chart-words.ts';
import { type Dot, type Drawing, type DrawingDataset, drawingOf, isNarrow, silentScale } from './drawing.ts';
import type { Mark } from './marks.ts';
import { type PlacedText, placedLines, readable, small, strong } from './placed-text.ts';
import { textWidth, widest } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { wrapText } from './wrap-text.ts';

const leading = 19;
const markRadius = 7;

interface Frame {
  readonly units: number;
  readonly narrow: boolean;
  readonly labelWidth: number;
  /** Right edge of the n column. */
  readonly nRight: number;
  readonly left: number;
  readonly right: number;
  readonly differenceRight: number;
}
interface PlacedRow {
  readonly row: DumbbellRow;
  readonly y: number;
}
interface Sheet {
  readonly figure: DumbbellsFigure;
  readonly frame: Frame;
  readonly theme: ChartTheme;
  readonly words: ChartWords;
  readonly texts: PlacedText[];
  readonly marks: Mark[];
  readonly rows: PlacedRow[];
  top: number;
}

function shownRows({ rows }: DumbbellsFigure): readonly DumbbellRow[] {
  return rows.filter(({ status }) => status === 'released');
}

function nText({ n }: DumbbellRow, words: ChartWords): string {
  return n.length === 1 ? words.n(n[0] ?? 0) : `n\u00a0=\u00a0${n.join('\u00a0/\u00a0')}`;
}

function frameOf(figure: DumbbellsFigure, units: number, words: ChartWords): Frame {
  const narrow = isNarrow(units);
  const shown = shownRows(figure);
  const differenceWidth = widest(
    shown.map(({ difference = '–' }) => difference),
    strong,
  );
  if (narrow) {
    const right = units - differenceWidth - 22;
    return { units, narrow, labelWidth: units, nRight: 0, left: markRadius + 2, right, differenceRight: units };
  }
  const labels = figure.rows.map(({ label }) => label);
  const labelWidth = Math.min(widest(labels, readable) + 4, units * 0.3);
  const nRight =
    labelWidth +
    14 +
    widest(
      shown.map((row) => nText(row, words)),
      small,
    );
  const intervalWidth = widest(
    shown.map(({ interval = '' }) => interval),
    small,
  );
  const differenceRight = units - intervalWidth - 14;
  return { units, narrow, labelWidth, nRight, left: nRight + 24, right: differenceRight - differenceWidth - 24, differenceRight };
}

function xOf({ scale }: DumbbellsFigure, frame: Frame, value: number): number {
  return frame.left + ((value - scale.min) / (scale.max - scale.min)) * (frame.right - frame.left);
}

function ticksOf({ scale }: DumbbellsFigure, narrow: boolean): readonly number[] {
  const stride = scale.unit ? (narrow ? 50 : 25) : Math.ceil((scale.max - scale.min) / 6);
  return Array.from({ length: Math.floor((scale.max - scale.min) / stride) + 1 }, (_, at) => scale.min + at * stride);
}

/** What square and circle are, then the head of the last column, then the scale. */
function placeHead(sheet: Sheet): void {
  const { figure, frame, theme } = sheet;
  const [square, circle] = figure.ends;
  const line = { style: small, colour: theme.ink2, align: 'left' } as const;
  let y = 14;
  let x = 0;
  const entry = (label: string, draw: (x: number, y: number) => Mark): void => {
    const room = frame.units - 20;
    if (x > 0 && x + 20 + textWidth(label, small) > frame.units) [x, y] = [0, y + 20];
    const lines = wrapText(label, room, small);
    sheet.marks.push(draw(x, y));
    sheet.texts.push(...placedLines(lines, { ...line, x: x + 20, y, room }, 17));
    y += (lines.length - 1) * 17;
    x += 20 + widest(lines, small) + 22;
  };
  entry(square, (left, base) => ({
    kind: 'swatch',
    colour: theme.categories[1] ?? theme.brand,
    x: left,
    y: base - 11,
    width: 12,
    height: 12,
  }));
  entry(circle, (left, base) => ({ kind: 'disc', colour: theme.brand, x: left + 6, y: base - 5, radius: 6.5 }));
  const caption = wrapText(figure.scaleText, frame.units, small);
  sheet.texts.push(...placedLines(caption, { ...line, colour: theme.ink3, x: 0, y: y + 22, room: frame.units }, 17));
  y += 22 + (caption.length - 1) * 17;
  const title = wrapText(figure.differenceTitle, frame.units, small);
  sheet.texts.push(
    ...placedLines(title, { style: small, colour: theme.ink2, align: 'right', x: frame.units, y: y + 22, room: frame.units }, 17),
  );
  y += 22 + (title.length - 1) * 17;
  sheet.top = y + 24;
  sheet.texts.push(
    ...ticksOf(figure, frame.narrow).map(
      (tick): PlacedText => ({
        text: figure.scale.unit && tick === figure.scale.max ? sheet.words.percent(tick) : sheet.words.number(tick, 0),
        x: xOf(figure, frame, tick),
        y: sheet.top - 4,
        align: 'center',
        style: small,
        colour: theme.ink3,
      }),
    ),
  );
  sheet.top += 4;
}

function placeGrid(sheet: Sheet, from: number, to: number): void {
  const { figure, frame, theme } = sheet;
  for (const tick of ticksOf(figure, frame.narrow)) {
    const x = Math.round(xOf(figure, frame, tick)) + 0.5;
    sheet.marks.unshift({ kind: 'line', from: [x, from], to: [x, to], colour: theme.grid });
  }
}

/** The difference, strong where it is certain, and its interval. */
function differenceTexts({ row, y }: PlacedRow, { frame, theme }: Sheet): readonly PlacedText[] {
  if (row.difference === undefined) return [];
  const style = row.certain ? strong : readable;
  const difference: PlacedText = {
    text: row.difference,
    x: frame.differenceRight,
    y: y + 5,
    align: 'right',
    style,
    colour: row.certain ? theme.ink : theme.ink2,
  };
  if (frame.narrow || row.interval === undefined) return [difference];
  return [difference, { text: row.interval, x: frame.units, y: y + 4.5, align: 'right', style: small, colour: theme.ink3 }];
}

function lineMark({ row, y }: PlacedRow, { figure, frame, theme }: Sheet): readonly Mark[] {
  if (row.square === undefined || row.circle === undefined) return [];
  const [from, to] = [xOf(figure, frame, row.square), xOf(figure, frame, row.circle)];
  // Dashed is a difference that is not certain; where certainty is no question, a thin line only joins the two.
  const dash = row.certain === false ? { dash: [3, 3] } : {};
  return [{ kind: 'line', from: [from, y], to: [to, y], colour: theme.axis, width: row.certain ? 4 : 2, ...dash }];
}

function withheldText(row: DumbbellRow, sheet: Sheet): string {
  return row.status === 'released' ? '' : sheet.words.notShown[row.status];
}

function placeWideRow(sheet: Sheet, row: DumbbellRow): void {
  const { frame, theme, words } = sheet;
  const lines = wrapText(row.label, frame.labelWidth, readable);
  const height = Math.max(34, lines.length * leading + 12);
  const y = sheet.top + height / 2;
  const first = {
    x: 0,
    y: y + 5 - ((lines.length - 1) * leading) / 2,
    align: 'left',
    style: readable,
    colour: theme.ink,
    room: frame.labelWidth,
  } as const;
  sheet.texts.push(...placedLines(lines, first, leading));
  if (row.status === 'released') {
    sheet.texts.push({ text: nText(row, words), x: frame.nRight, y: y + 4.5, align: 'right', style: small, colour: theme.ink3 });
    sheet.rows.push({ row, y });
  } else {
    const room = frame.units - frame.left;
    sheet.texts.push({
      text: withheldText(row, sheet),
      x: frame.left,
      y: y + 4.5,
      align: 'left',
      style: small,
      colour: theme.ink3,
      halo: theme.bg,
      room,
    });
  }
  sheet.top += height;
}

/** Label, n and interval stand over the row. */
function placeNarrowRow(sheet: Sheet, row: DumbbellRow): void {
  const { frame, theme, words } = sheet;
  const under = row.status === 'released' ? [nText(row, words), row.interval].filter(Boolean).join(', ') : withheldText(row, sheet);
  const label = wrapText(row.label, frame.units, readable);
  const note = wrapText(under, frame.units, small);
  sheet.texts.push(
    ...placedLines(
      label,
      { x: 0, y: sheet.top + 18, align: 'left', style: readable, colour: theme.ink, room: frame.units, halo: theme.bg },
      leading,
    ),
    ...placedLines(
      note,
      {
        x: 0,
        y: sheet.top + 18 + label.length * leading - 1,
        align: 'left',
        style: small,
        colour: theme.ink3,
        room: frame.units,
        halo: theme.bg,
      },
      17,
    ),
  );
  sheet.top += 10 + label.length * leading + note.length * 17;
  if (row.status === 'released') {
    sheet.rows.push({ row, y: sheet.top + 8 });
    sheet.top += 22;
  }
  sheet.top += 6;
}

function endsDataset(label: string, colour: string, style: 'rect' | 'circle', dots: readonly Dot[], theme: ChartTheme): DrawingDataset {
  return {
    type: 'line',
    label,
    data: [...dots],
    showLine: false,
    pointStyle: style,
    pointBackgroundColor: colour,
    pointBorderColor: theme.bg,
    pointBorderWidth: 1.5,
    pointRadius: style === 'rect' ? markRadius + 1.5 : markRadius + 0.5,
    clip: false,
    // A lower order is drawn later: of two equal values the corners of the square still show.
    order: style === 'circle' ? 0 : 1,
  };
}

function dotsOf(rows: readonly PlacedRow[], end: 'square' | 'circle'): readonly Dot[] {
  return rows.flatMap(({ row, y }) => (row[end] === undefined ? [] : [{ x: row[end], y }]));
}

/**
 * Rows of two marks on the whole scale, in the order of the figure. Rows that may not be shown are a sentence.
 *
 * @example dumbbellsDrawing(figure, lightTheme, 860, chartWords('sv')).config.data.datasets.length // 2
 */
export function dumbbellsDrawing(figure: DumbbellsFigure, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const frame = frameOf(figure, units, words);
  const sheet: Sheet = { figure, frame, theme, words, texts: [], marks: [], rows: [], top: 0 };
  placeHead(sheet);
  const from = sheet.top;
  for (const row of figure.rows) (frame.narrow ? placeNarrowRow : placeWideRow)(sheet, row);
  for (const placed of sheet.rows) {
    sheet.texts.push(...differenceTexts(placed, sheet));
    sheet.marks.push(...lineMark(placed, sheet));
  }
  placeGrid(sheet, from, sheet.top);
  const height = Math.ceil(sheet.top + 6);
  const [square, circle] = figure.ends;
  return drawingOf(
    {
      theme,
      width: units,
      height,
      plot: { left: frame.left, right: frame.right },
      scales: { x: silentScale('x', figure.scale.min, figure.scale.max), y: silentScale('y', 0, height, true) },
      datasets: [
        endsDataset(square, theme.categories[1] ?? theme.brand, 'rect', dotsOf(sheet.rows, 'square'), theme),
        endsDataset(circle, theme.brand, 'circle', dotsOf(sheet.rows, 'circle'), theme),
      ],
      texts: sheet.texts,
      marks: sheet.marks,
    },
    'line',
  );
}
