// The words a screen reader says for bars: every bar where they are few, the highest and lowest of each series where they are many.
import { textIn } from '../../surveys/definition/localized-text.ts';
import { grouped } from '../tabulate/grouped.ts';
import { percent } from '../tabulate/statistics/rounding.ts';
import { topTwo } from '../tabulate/statistics/top-two.ts';
import { type Composition, shortName } from './composition.ts';
import { percentText } from './numbers.ts';
import { countedIn, type Reading } from './series.ts';

/** More bars than this cannot be held in mind when they are read aloud. */
const mostBars = 24;
const named = 3;

/**
 * What bars on a scale show, in words.
 *
 * @example 'Relevant för arbetet: Träff 1 70 % svarade ”I hög grad” eller ”I mycket hög grad”, n = 23; Träff 2 …'
 */
export function scaleAlt(composition: Composition, readings: readonly Reading[]): string {
  if (readings.length > mostBars) return extremesAlt(composition, readings);
  const questions = grouped(readings, ({ variable }) => JSON.stringify([variable.question, variable.item]));
  return [...questions.values()].map((same) => questionAlt(composition, same)).join(' ');
}

function questionAlt(composition: Composition, same: readonly Reading[]): string {
  const first = same[0] as Reading;
  const name = shortName(composition, first.series.of.survey.id, first.variable);
  const parts = same.map((reading) =>
    [same.length > 1 ? reading.series.label : '', inWords(composition, reading)].filter(Boolean).join(' '),
  );
  return `${name}: ${parts.join('; ')}.`;
}

function inWords({ words, locale }: Composition, reading: Reading): string {
  const table = countedIn(reading);
  if (!table) return (reading.status === 'hidden' ? words.hidden : words.tooFew).toLocaleLowerCase(locale);
  if (table.base === 0) return words.noAnswers.toLocaleLowerCase(locale);
  const [low, high] = topLabels(reading, locale);
  const share = percentText(shareOf(reading) ?? 0, locale);
  if (topTwo(table.cells) === undefined) return `${words.alt.option(share, high)}, n = ${table.base}`;
  return words.alt.topTwo(share, low, high, table.base);
}

/** The share of the two highest steps, of the highest on short scales; undefined where there are no numbers. */
function shareOf(reading: Reading): number | undefined {
  const table = countedIn(reading);
  if (!table || table.base === 0) return undefined;
  return percent(topTwo(table.cells) ?? table.cells.at(-1)?.n ?? 0, table.base, 0);
}

function topLabels({ variable }: Reading, locale: string): readonly [string, string] {
  const [low, high] = variable.codes.slice(-2).map(({ text }) => textIn(text, locale));
  return [low ?? '', high ?? ''];
}

function extremesAlt(composition: Composition, readings: readonly Reading[]): string {
  const { words, locale } = composition;
  const series = [...grouped(readings, (reading) => reading.series)].map(
    ([one, own]) => `${one.label}: ${seriesExtremes(composition, own)}.`,
  );
  const first = readings[0] as Reading;
  const [low, high] = topLabels(first, locale);
  const isShort = first.variable.codes.length < 4;
  return `${isShort ? words.alt.shareOfHighest(high) : words.alt.shareOfTopTwo(low, high)} ${series.join(' ')}`;
}

function seriesExtremes(composition: Composition, own: readonly Reading[]): string {
  const { words, locale } = composition;
  const shares = own.flatMap((reading) => {
    const share = shareOf(reading);
    const name = shortName(composition, reading.series.of.survey.id, reading.variable);
    return share === undefined ? [] : [{ share, text: `${name} ${percentText(share, locale)}` }];
  });
  if (shares.length === 0) return words.tooFew.toLocaleLowerCase(locale);
  const sorted = shares.sort((a, b) => b.share - a.share).map(({ text }) => text);
  return words.alt.extremes(sorted.slice(0, named).join(', '), sorted.at(-1) ?? '');
}
