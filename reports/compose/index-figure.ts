// The mean as an index from 0 to 100 with its interval, from wave to wave.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { IndexDefinition } from '../definition/estimate-definitions.ts';
import { grouped } from '../tabulate/grouped.ts';
import { type Composition, shortName } from './composition.ts';
import { type DotsFigure, dotsFigures, type Measure } from './dots.ts';
import { estimateWordsIn } from './estimate-words.ts';
import { indexOf, scaleOfCodes } from './estimates.ts';
import { number } from './numbers.ts';
import type { Reading } from './series.ts';

/** One figure a scale. */
export function indexFigures(composition: Composition, definition: IndexDefinition): readonly DotsFigure[] {
  return dotsFigures(composition, definition, indexMeasure(composition));
}

/** The index as a measure. */
export function indexMeasure(composition: Composition): Measure {
  const { locale } = composition;
  const say = estimateWordsIn(locale);
  return {
    estimate: indexOf,
    fits: (reading) => scaleOfCodes(reading).steps > 1,
    heading: () => say.index,
    caption: ({ variable }) => {
      const [lowest, highest] = [variable.codes[0], variable.codes.at(-1)].map((code) => (code ? textIn(code.text, locale) : ''));
      return say.indexCaption(lowest ?? '', highest ?? '');
    },
    method: (reading) => {
      const { lowest, steps } = scaleOfCodes(reading);
      return say.indexMethod(lowest, lowest + steps - 1);
    },
    alt: (readings) => indexAlt(composition, readings),
  };
}

function indexAlt(composition: Composition, readings: readonly Reading[]): string {
  const questions = [...grouped(readings, ({ variable }) => variable.question).values()];
  return questions.map((same) => questionAlt(composition, same)).join(' ');
}

function questionAlt(composition: Composition, same: readonly Reading[]): string {
  const first = same[0] as Reading;
  const parts = same.map((reading) =>
    [same.length > 1 ? reading.series.label : '', inWords(composition, reading)].filter(Boolean).join(' '),
  );
  return `${shortName(composition, first.series.of.survey.id, first.variable)}: ${parts.join('; ')}.`;
}

function inWords({ words, locale }: Composition, reading: Reading): string {
  if (reading.status !== 'released') return (reading.status === 'hidden' ? words.hidden : words.tooFew).toLocaleLowerCase(locale);
  const found = indexOf(reading);
  if (!found) return words.noAnswers.toLocaleLowerCase(locale);
  const [low, high] = [found.low, found.high].map((end) => (end === undefined ? undefined : number(end, 0, locale)));
  return estimateWordsIn(locale).indexAlt(number(found.value, 0, locale), low, high, found.n);
}
