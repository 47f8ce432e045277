// The few words a chart says itself; everything else comes with the figure. Numbers are written in the reader's language.
import type { TableStatus } from '../disclosure/wave-release.ts';
import { roundNumber } from '../tabulate/statistics/rounding.ts';

export interface ChartWords {
  /** Head of the column with the share of the top two steps: which two they are. */
  readonly topTwo: (steps: number) => string;
  readonly n: (n: number) => string;
  readonly answers: (n: number) => string;
  /** Says what the lines under the bars are. */
  readonly intervals: string;
  readonly notShown: Readonly<Record<Exclude<TableStatus, 'released'>, string>>;
  readonly percent: (share: number) => string;
  /** With the given decimals, half away from zero. */
  readonly number: (value: number, decimals: number) => string;
  readonly meanOnScale: (min: number, minLabel: string, max: number, maxLabel: string) => string;
}

function numberIn(locale: string): ChartWords['number'] {
  return (value, decimals) => {
    const text = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
      roundNumber(value, decimals),
    );
    return text.replace(/^-/, '−');
  };
}

const swedish: ChartWords = {
  topTwo: (steps) => `Andel ${steps - 1}\u00a0och\u00a0${steps}`,
  n: (n) => `n\u00a0=\u00a0${n}`,
  answers: (n) => `${n}\u00a0svar`,
  intervals: 'Linjen under varje stapel visar osäkerheten, 95 procents intervall.',
  notShown: { hidden: 'Visas inte, för att skydda små grupper', 'too-few': 'För få svar för att visas' },
  percent: (share) => `${numberIn('sv')(share, 0)}\u00a0%`,
  number: numberIn('sv'),
  meanOnScale: (min, minLabel, max, maxLabel) => `Medelvärde från ${min} (${minLabel}) till ${max} (${maxLabel})`,
};

const english: ChartWords = {
  topTwo: (steps) => `Share of ${steps - 1}\u00a0and\u00a0${steps}`,
  n: (n) => `n\u00a0=\u00a0${n}`,
  answers: (n) => (n === 1 ? '1\u00a0answer' : `${n}\u00a0answers`),
  intervals: 'The line under each bar shows the uncertainty, a 95 per cent interval.',
  notShown: { hidden: 'Not shown, to protect small groups', 'too-few': 'Too few answers to show' },
  percent: (share) => `${numberIn('en')(share, 0)}%`,
  number: numberIn('en'),
  meanOnScale: (min, minLabel, max, maxLabel) => `Mean from ${min} (${minLabel}) to ${max} (${maxLabel})`,
};

/** The words of a language; Swedish for every language but English. */
export function chartWords(locale: string): ChartWords {
  return locale.startsWith('en') ? english : swedish;
}

/** A sentence as the rest of one that has begun. */
export function continued(sentence: string): string {
  return sentence.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}
