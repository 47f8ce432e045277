// Areas by points: each bar is made of the points from first, second and third places; right of it the sum and who names it at all.
import type { RankingFigure, RankingRow } from '../compose/strategy-figures.ts';
import { type ChartWords, continued } from './chart-words.ts';
import { type Bar, barsDataset, type Drawing, drawingOf, isNarrow, silentScale } from './drawing.ts';
import { placeLegend } from './legend.ts';
import type { Mark } from './marks.ts';
import { notShownDrawing } from './not-shown.ts';
import { type PlacedText, placedLines, readable, small, strong } from './placed-text.ts';
import { textWidth, widest } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { tint } from './tint.ts';
import { wrapText } from './wrap-text.ts';

const thickness = 18;
const leading = 19;

interface Frame {
  readonly units: number;
  readonly narrow: boolean;
  readonly labelWidth: number;
  readonly left: number;
  readonly right: number;
  readonly pointsRight: number;
  readonly most: number;
}
interface PlacedRow {
  readonly row: RankingRow;
  readonly y: number;
}

function sumOf({ points }: RankingRow): number {
  return points.reduce((sum, one) => sum + one, 0);
}

function frameOf(figure: RankingFigure, shown: readonly RankingRow[], units: number, words: ChartWords): Frame {
  const narrow = isNarrow(units);
  const labelWidth = narrow
    ? units
    : Math.min(
        widest(
          figure.rows.map(({ label }) => label),
          readable,
        ) + 2,
        units * 0.36,
      );
  const pointsWidth = Math.max(
    widest(
      shown.map((row) => words.number(sumOf(row), 0)),
      strong,
    ),
    textWidth(figure.pointsTitle, small),
  );
  const namedWidth = Math.max(textWidth(words.percent(100), readable), widest(wrapText(figure.namedTitle, 92, small), small));
  const left = narrow ? 0 : labelWidth + 16;
  const pointsRight = units - namedWidth - 16;
  return { units, narrow, labelWidth, left, right: pointsRight - pointsWidth - 16, pointsRight, most: Math.max(1, ...shown.map(sumOf)) };
}

/** From the strongest: what is most important has the full colour. */
function placeColours(count: number, theme: ChartTheme): readonly string[] {
  const shares = [1, 0.62, 0.32];
  return Array.from({ length: count }, (_, at) => tint(theme.bg, theme.brand, shares[at] ?? 0.2));
}

function headTexts(figure: RankingFigure, frame: Frame, bottom: number, theme: ChartTheme): readonly PlacedText[] {
  const named = wrapText(figure.namedTitle, 92, small);
  const line = { align: 'right', style: small, colour: theme.ink3 } as const;
  return [
    { ...line, text: figure.pointsTitle, x: frame.pointsRight, y: bottom - 6 },
    ...placedLines(named, { ...line, x: frame.units, y: bottom - 6 - (named.length - 1) * 15 }, 15),
  ];
}

function valueTexts({ row, y }: PlacedRow, frame: Frame, theme: ChartTheme, words: ChartWords): readonly PlacedText[] {
  return [
    { text: words.number(sumOf(row), 0), x: frame.pointsRight, y: y + 5.5, align: 'right', style: strong, colour: theme.ink },
    { text: words.percent(row.named), x: frame.units, y: y + 5.5, align: 'right', style: readable, colour: theme.ink2 },
  ];
}

/** Label beside the bar, or over it in the narrow drawing; gives back the bar's middle and the row's end. */
function placeRow(row: RankingRow, top: number, frame: Frame, theme: ChartTheme, words: ChartWords) {
  const withheld = row.status === 'released' ? '' : `: ${continued(words.notShown[row.status])}`;
  const lines = wrapText(`${row.label}${frame.narrow ? withheld : ''}`, frame.labelWidth, readable);
  const common = { style: readable, colour: theme.ink, room: frame.labelWidth } as const;
  if (frame.narrow) {
    const texts = placedLines(lines, { ...common, x: 0, y: top + 15, align: 'left' }, leading);
    const y = top + lines.length * leading + 4 + thickness / 2;
    return { texts, y, bottom: row.status === 'released' ? y + thickness / 2 + 12 : top + lines.length * leading + 10 };
  }
  const height = Math.max(thickness + 12, lines.length * leading + 8);
  const y = top + height / 2;
  const label = placedLines(
    lines,
    { ...common, x: frame.labelWidth, y: y + 5 - ((lines.length - 1) * leading) / 2, align: 'right' },
    leading,
  );
  const note: PlacedText[] = withheld
    ? [
        {
          text: words.notShown[row.status === 'hidden' ? 'hidden' : 'too-few'],
          x: frame.left,
          y: y + 4.5,
          align: 'left',
          style: small,
          colour: theme.ink3,
        },
      ]
    : [];
  return { texts: [...label, ...note], y, bottom: top + height };
}

/** One dataset a place, each bar beginning where the one before it ends. */
function datasetsOf(figure: RankingFigure, rows: readonly PlacedRow[], colours: readonly string[]) {
  return figure.places.map((label, place) => {
    const bars = rows.flatMap(({ row, y }): readonly Bar[] => {
      const from = row.points.slice(0, place).reduce((sum, one) => sum + one, 0);
      const points = row.points[place] ?? 0;
      return points > 0 ? [{ x: [from, from + points], y }] : [];
    });
    return barsDataset(label, colours[place] ?? '', thickness, bars);
  });
}

/** Two pixels of page where one place meets the next. */
function gapMarks({ row, y }: PlacedRow, frame: Frame, theme: ChartTheme): readonly Mark[] {
  const unit = (frame.right - frame.left) / frame.most;
  return row.points.slice(0, -1).map((_, at) => {
    const end = row.points.slice(0, at + 1).reduce((sum, one) => sum + one, 0);
    return {
      kind: 'swatch',
      colour: theme.bg,
      x: frame.left + end * unit - 1,
      y: y - thickness / 2,
      width: 2,
      height: thickness,
      front: true,
    };
  });
}

/**
 * The bars of a ranking, in its order. Rows that may not be shown are a sentence.
 *
 * @example rankingDrawing(figure, lightTheme, 860, chartWords('sv')).config.data.datasets.length // 3
 */
export function rankingDrawing(figure: RankingFigure, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  const shown = figure.rows.filter(({ status }) => status === 'released');
  if (shown.length === 0) return notShownDrawing(figure.rows[0]?.status === 'hidden' ? 'hidden' : 'too-few', theme, units, words);
  const frame = frameOf(figure, shown, units, words);
  const colours = placeColours(figure.places.length, theme);
  const entries = figure.places.map((label, at) => ({ label, colour: colours[at] ?? theme.brand }));
  const legend = placeLegend(entries, { left: 0, right: units, top: 0 }, theme);
  const head = legend.height + wrapText(figure.namedTitle, 92, small).length * 15 + 12;
  const texts: PlacedText[] = [...legend.texts, ...headTexts(figure, frame, head, theme)];
  const rows: PlacedRow[] = [];
  let top = head + 2;
  for (const row of figure.rows) {
    const placed = placeRow(row, top, frame, theme, words);
    texts.push(...placed.texts);
    if (row.status === 'released') rows.push({ row, y: placed.y });
    top = placed.bottom;
  }
  const height = Math.ceil(top + 4);
  return drawingOf(
    {
      theme,
      width: units,
      height,
      plot: { left: frame.left, right: frame.right },
      scales: { x: silentScale('x', 0, frame.most), y: silentScale('y', 0, height, true) },
      datasets: datasetsOf(figure, rows, colours),
      texts: [...texts, ...rows.flatMap((row) => valueTexts(row, frame, theme, words))],
      marks: [...legend.marks, ...rows.flatMap((row) => gapMarks(row, frame, theme))],
    },
    'bar',
  );
}
