// What came of it, step by step over several surveys: learned, means to use it, has used it, has changed the organisation. Shares
// of released tables beside each other, each with its own n, since other people answer each survey.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { ChainDefinition, ChainLink } from '../definition/estimate-definitions.ts';
import { type Composition, said } from './composition.ts';
import { type DotsFigure, dotRow, dotsTable, type HeadedReading, type Measure } from './dots.ts';
import { estimateWordsIn } from './estimate-words.ts';
import { shareOfCodes } from './estimates.ts';
import { figureBase } from './figure-base.ts';
import { number, percentText } from './numbers.ts';
import { type Reading, readingOf, seriesOf } from './series.ts';

interface Link {
  readonly title: string;
  /** What is counted: ”I hög grad” eller ”I mycket hög grad”. */
  readonly counted: string;
  readonly measure: Pick<Measure, 'estimate'>;
  readonly readings: readonly Reading[];
}

/** One figure; none until two steps of the chain have results. */
export function chainFigures(composition: Composition, definition: ChainDefinition): readonly DotsFigure[] {
  const links = definition.links.flatMap((link) => linkOf(composition, link) ?? []);
  if (links.length < 2) return [];
  const say = estimateWordsIn(composition.locale);
  const readings = links.flatMap((link) => link.readings);
  const title = said(composition, definition.title);
  return [
    {
      kind: 'dots',
      ...figureBase(composition, {
        id: definition.id,
        title,
        alt: links.map((link) => linkAlt(composition, link)).join(' '),
        notes: [say.chainMethod, say.wilson],
        readings,
        table: chainTable(composition, links),
      }),
      caption: say.chainCaption,
      unit: '%',
      groups: links.map(({ title, counted, readings: own, measure }, at) => ({
        title: `${at + 1}. ${title}: ${counted}`,
        rows: own.map((reading) => dotRow(reading, reading.series.label, measure)),
      })),
    },
  ];
}

/** A step of the chain over the waves that have results; undefined where none has. */
function linkOf(composition: Composition, { title, survey, question, codes }: ChainLink): Link | undefined {
  const readings = seriesOf(composition, survey).flatMap((series) => readingOf(series, question) ?? []);
  const newest = readings.at(-1);
  if (!newest) return undefined;
  const texts = newest.variable.codes.filter(({ code }) => codes.includes(code)).map(({ text }) => textIn(text, composition.locale));
  return {
    title: said(composition, title),
    counted: estimateWordsIn(composition.locale).or(texts),
    measure: { estimate: (reading) => shareOfCodes(reading, codes) },
    readings,
  };
}

function chainTable(composition: Composition, links: readonly Link[]) {
  const { words } = composition;
  const rows = links.flatMap(({ title, counted, readings, measure }): readonly HeadedReading[] =>
    readings.map((reading) => ({ heads: [title, counted, reading.series.label], reading, measure })),
  );
  const heads = [estimateWordsIn(composition.locale).step, words.answer, words.wave];
  return dotsTable(composition, heads, rows, { estimate: () => undefined, heading: () => words.share, unit: '%' });
}

function linkAlt({ words, locale }: Composition, { title, readings, measure }: Link): string {
  const parts = readings.map((reading) => {
    const found = reading.status === 'released' ? measure.estimate(reading) : undefined;
    if (!found) return `${reading.series.label} ${words.tooFew.toLocaleLowerCase(locale)}`;
    const [low, high] = [found.low ?? found.value, found.high ?? found.value].map((end) => number(end, 0, locale));
    return `${reading.series.label} ${estimateWordsIn(locale).shareAlt(percentText(found.value, locale), low ?? '', high ?? '', found.n)}`;
  });
  return `${title}: ${parts.join('; ')}.`;
}
