// The share of the two highest steps with its interval, from wave to wave, with the cut-off said.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { TopTwoDefinition } from '../definition/estimate-definitions.ts';
import type { Composition } from './composition.ts';
import { type DotsFigure, dotsFigures, type Measure } from './dots.ts';
import { estimateWordsIn } from './estimate-words.ts';
import { shareOfCodes, topTwoCodes } from './estimates.ts';
import { scaleAlt } from './scale-alt.ts';
import type { Reading } from './series.ts';

/** One figure a scale; none for scales of fewer than four steps. */
export function topTwoFigures(composition: Composition, definition: TopTwoDefinition): readonly DotsFigure[] {
  return dotsFigures(composition, definition, topTwoMeasure(composition));
}

/** The top two steps as a measure. */
export function topTwoMeasure(composition: Composition): Measure {
  const { locale, words } = composition;
  const say = estimateWordsIn(locale);
  const steps = ({ variable }: Reading) => variable.codes.slice(-2);
  const low = (reading: Reading) => steps(reading)[0]?.code ?? '';
  const high = (reading: Reading) => steps(reading)[1]?.code ?? '';
  return {
    estimate: (reading) => shareOfCodes(reading, topTwoCodes(reading)),
    fits: (reading) => topTwoCodes(reading).length > 0,
    heading: (reading) => words.topTwoColumn(low(reading), high(reading)),
    caption: (reading) => {
      const [lowText, highText] = steps(reading).map(({ text }) => textIn(text, locale));
      return say.topTwoCaption(low(reading), high(reading), lowText ?? '', highText ?? '');
    },
    method: (reading) => say.topTwoMethod(low(reading), high(reading), reading.variable.codes[0]?.code ?? ''),
    alt: (readings) => scaleAlt(composition, readings),
    unit: '%',
  };
}
