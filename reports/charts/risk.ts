// The risk matrix: five by five squares coloured by their level, with how many assessments fell in each, and under it the median and
// the middle half of the scores of each kind of risk, on the whole scale from 1 to 25.
import type { RiskFigure, RiskLevel, RiskRow } from '../compose/strategy-figures.ts';
import { type ChartWords, continued } from './chart-words.ts';
import { type Dot, type Drawing, drawingOf, isNarrow, silentScale } from './drawing.ts';
import { placeLegend } from './legend.ts';
import type { Mark } from './marks.ts';
import { notShownDrawing } from './not-shown.ts';
import { type PlacedText, placedLines, readable, small, strong } from './placed-text.ts';
import { widest } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { inkOn, tint } from './tint.ts';
import { wrapText } from './wrap-text.ts';

const leading = 19;
const levelShares = [0.1, 0.34, 0.64, 1];
const lowestScore = 1;
const highestScore = 25;

interface Placed {
  readonly texts: PlacedText[];
  readonly marks: Mark[];
}

function levelColours({ levels }: RiskFigure, theme: ChartTheme): readonly string[] {
  return levels.map((_, at) => tint(theme.bg, theme.likert[0], levelShares[at] ?? 1));
}

function colourOf(score: number, levels: readonly RiskLevel[], colours: readonly string[]): string {
  return colours[levels.findLastIndex(({ from }) => from <= score)] ?? colours[0] ?? '';
}

/** Levels, then the axis of probability over its labels to the left and consequence under the squares. Gives back where it ends. */
function placeMatrix(
  figure: RiskFigure,
  top: number,
  units: number,
  narrow: boolean,
  theme: ChartTheme,
  words: ChartWords,
  placed: Placed,
): number {
  const colours = levelColours(figure, theme);
  const labelStyle = small;
  const labelWidth = Math.min(widest(figure.probability, labelStyle) + 4, narrow ? 74 : 130);
  const left = labelWidth + 8;
  const cell = Math.min((units - left) / figure.consequence.length, narrow ? 60 : 118);
  const height = narrow ? 44 : 46;
  const axis = { align: 'left', style: small, colour: theme.ink2, room: units } as const;
  const title = wrapText(figure.axes.probability, units, small);
  placed.texts.push(...placedLines(title, { ...axis, x: 0, y: top + 14 }, 17));
  let y = top + title.length * 17 + 8;
  for (const [fromTop, label] of [...figure.probability].reverse().entries()) {
    const probability = figure.probability.length - fromTop;
    const lines = wrapText(label, labelWidth, labelStyle);
    const first = y + height / 2 + 4.5 - ((lines.length - 1) * 15) / 2;
    placed.texts.push(
      ...placedLines(lines, { x: labelWidth, y: first, align: 'right', style: labelStyle, colour: theme.ink2, room: labelWidth }, 15),
    );
    figure.consequence.forEach((_, at) => {
      const colour = colourOf(probability * (at + 1), figure.levels, colours);
      const count = figure.counts[probability - 1]?.[at] ?? 0;
      placed.marks.push({ kind: 'swatch', colour, x: left + cell * at + 1, y: y + 1, width: cell - 2, height: height - 2 });
      if (count > 0) {
        placed.texts.push({
          text: words.number(count, 0),
          x: left + cell * (at + 0.5),
          y: y + height / 2 + 5.5,
          align: 'center',
          style: strong,
          colour: inkOn(colour, theme),
        });
      }
    });
    y += height;
  }
  const heads = figure.consequence.map((label) => wrapText(label, cell - 4, small));
  heads.forEach((lines, at) => {
    placed.texts.push(
      ...placedLines(
        lines,
        { x: left + cell * (at + 0.5), y: y + 16, align: 'center', style: small, colour: theme.ink2, room: cell - 2 },
        15,
      ),
    );
  });
  const below = y + Math.max(...heads.map((lines) => lines.length)) * 15 + 8;
  const caption = wrapText(figure.axes.consequence, units - left, small);
  placed.texts.push(...placedLines(caption, { ...axis, x: left, y: below + 14, room: units - left }, 17));
  return below + caption.length * 17 + 4;
}

/** "n = 8, hög" */
function nAndLevel({ n, level }: RiskRow, words: ChartWords): string {
  return [words.n(n), ...(level ? [continued(level)] : [])].join(', ');
}

interface Strip {
  readonly units: number;
  readonly narrow: boolean;
  readonly labelWidth: number;
  readonly left: number;
  readonly right: number;
}

function stripOf(figure: RiskFigure, units: number, narrow: boolean, words: ChartWords): Strip {
  const shown = figure.rows.filter(({ status }) => status === 'released');
  const nWidth = widest(
    shown.map((row) => nAndLevel(row, words)),
    small,
  );
  const labelWidth = narrow
    ? units
    : Math.min(
        widest(
          figure.rows.map(({ label }) => label),
          readable,
        ) + 4,
        units * 0.3,
      );
  return { units, narrow, labelWidth, left: narrow ? 8 : labelWidth + 20, right: narrow ? units - 8 : units - nWidth - 22 };
}

function xOf({ left, right }: Strip, score: number): number {
  return left + ((score - lowestScore) / (highestScore - lowestScore)) * (right - left);
}

/** The scale with the levels as bands over it. */
function placeScale(figure: RiskFigure, strip: Strip, top: number, theme: ChartTheme, placed: Placed): number {
  const lines = wrapText(figure.rowsTitle, strip.units, strong);
  placed.texts.push(
    ...placedLines(lines, { x: 0, y: top + 16, align: 'left', style: strong, colour: theme.ink, room: strip.units }, leading),
  );
  const y = top + lines.length * leading + 12;
  const colours = levelColours(figure, theme);
  figure.levels.forEach(({ from }, at) => {
    const start = at === 0 ? lowestScore : from;
    const end = figure.levels[at + 1]?.from ?? highestScore;
    placed.marks.push({
      kind: 'swatch',
      colour: colours[at] ?? '',
      x: xOf(strip, start),
      y,
      width: xOf(strip, end) - xOf(strip, start),
      height: 6,
    });
  });
  for (const tick of [...figure.levels.map(({ from }) => from), highestScore]) {
    placed.texts.push({ text: String(tick), x: xOf(strip, tick), y: y + 22, align: 'center', style: small, colour: theme.ink3 });
  }
  return y + 30;
}

/** The middle half as a line, from the lowest to the highest as a thin one; the median's dot is a dataset. */
function spreadMarks(row: RiskRow, y: number, strip: Strip, theme: ChartTheme): readonly Mark[] {
  if (row.lowest === undefined || row.highest === undefined || row.lowerQuartile === undefined || row.upperQuartile === undefined)
    return [];
  const line = (from: number, to: number, width: number): Mark => ({
    kind: 'line',
    from: [xOf(strip, from), y],
    to: [xOf(strip, to), y],
    colour: theme.axis,
    width,
  });
  return [line(row.lowest, row.highest, 1), line(row.lowerQuartile, row.upperQuartile, 6)];
}

function placeRows(figure: RiskFigure, strip: Strip, start: number, theme: ChartTheme, words: ChartWords, placed: Placed) {
  const dots: Dot[] = [];
  let top = start;
  for (const row of figure.rows) {
    const shown = row.status === 'released';
    const extra = shown ? nAndLevel(row, words) : words.notShown[row.status === 'hidden' ? 'hidden' : 'too-few'];
    const lines = wrapText(strip.narrow ? `${row.label}: ${extra}` : row.label, strip.labelWidth, strip.narrow ? small : readable);
    const step = strip.narrow ? 17 : leading;
    const height = strip.narrow ? lines.length * step + (shown ? 24 : 8) : Math.max(32, lines.length * step + 8);
    const y = strip.narrow ? top + lines.length * step + 12 : top + height / 2;
    const first = strip.narrow ? top + 14 : y + 5 - ((lines.length - 1) * step) / 2;
    const label = {
      x: 0,
      y: first,
      align: 'left',
      style: strip.narrow ? small : readable,
      colour: theme.ink,
      room: strip.labelWidth,
    } as const;
    placed.texts.push(...placedLines(lines, label, step));
    if (!strip.narrow && !shown) {
      placed.texts.push({ text: extra, x: strip.left, y: y + 4.5, align: 'left', style: small, colour: theme.ink3 });
    }
    if (shown && row.median !== undefined) {
      if (!strip.narrow)
        placed.texts.push({ text: nAndLevel(row, words), x: strip.units, y: y + 4.5, align: 'right', style: small, colour: theme.ink3 });
      placed.marks.push(...spreadMarks(row, y, strip, theme));
      dots.push({ x: row.median, y });
    }
    top += height;
  }
  return { dots, bottom: top };
}

/**
 * The matrix and the scores under it. What may not be shown is a sentence.
 *
 * @example riskDrawing(figure, lightTheme, 860, chartWords('sv')).texts
 */
export function riskDrawing(figure: RiskFigure, theme: ChartTheme, units: number, words: ChartWords): Drawing {
  if (figure.status !== 'released') return notShownDrawing(figure.status, theme, units, words);
  const narrow = isNarrow(units);
  const placed: Placed = { texts: [], marks: [] };
  const colours = levelColours(figure, theme);
  const entries = figure.levels.map(({ label, from, to }, at) => ({ label: `${label} ${from}–${to}`, colour: colours[at] ?? theme.brand }));
  const legend = placeLegend(entries, { left: 0, right: units, top: 0 }, theme);
  placed.texts.push(...legend.texts);
  placed.marks.push(...legend.marks);
  const matrixBottom = placeMatrix(figure, legend.height + 8, units, narrow, theme, words, placed);
  const strip = stripOf(figure, units, narrow, words);
  const scaleBottom = placeScale(figure, strip, matrixBottom + 20, theme, placed);
  const { dots, bottom } = placeRows(figure, strip, scaleBottom, theme, words, placed);
  const height = Math.ceil(bottom + 6);
  return drawingOf(
    {
      theme,
      width: units,
      height,
      plot: { left: strip.left, right: strip.right },
      scales: { x: silentScale('x', lowestScore, highestScore), y: silentScale('y', 0, height, true) },
      datasets: [
        {
          type: 'line',
          label: figure.rowsTitle,
          data: dots,
          showLine: false,
          pointBackgroundColor: theme.brand,
          pointBorderColor: theme.bg,
          pointBorderWidth: 1.5,
          pointRadius: 7,
          clip: false,
        },
      ],
      ...placed,
    },
    'line',
  );
}
