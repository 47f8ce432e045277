// Every sentence a report says by itself, in each language. Sentences about figures follow from numbers by rule.
import { englishWords } from './words-en.ts';
import { swedishWords } from './words-sv.ts';

export interface Words {
  readonly reportTitle: (activity: string) => string;
  readonly occasionKinds: Readonly<Record<'session' | 'meeting' | 'workshop' | 'step', string>>;
  readonly all: string;
  readonly unknownGroup: string;
  readonly question: string;
  readonly wave: string;
  readonly answer: string;
  readonly ownQuestions: { readonly title: string; readonly intro: string };
  readonly area: string;
  readonly n: string;
  readonly mean: string;
  readonly count: string;
  readonly share: string;
  readonly interval: string;
  readonly topTwoColumn: (low: string, high: string) => string;
  readonly hidden: string;
  readonly tooFew: string;
  readonly noAnswers: string;
  readonly base: {
    readonly one: (n: number, notKnown: number, missing: number) => string;
    readonly several: (fewest: number, most: number, notKnown: number, missing: number) => string;
    readonly none: string;
    readonly tooFew: string;
    /** Entries of a register, with the days of the oldest and the newest. */
    readonly entries: (n: number, oldest: string, newest: string) => string;
    readonly texts: (n: number) => string;
  };
  readonly alt: {
    readonly topTwo: (share: string, low: string, high: string, n: number) => string;
    readonly option: (share: string, option: string) => string;
    readonly mean: (mean: string, low: string | undefined, high: string | undefined, n: number) => string;
    readonly shareOfTopTwo: (low: string, high: string) => string;
    readonly shareOfHighest: (high: string) => string;
    readonly extremes: (highest: string, lowest: string) => string;
    readonly texts: (n: number) => string;
    readonly rows: (n: number) => string;
  };
  readonly verdict: {
    readonly higher: (from: string, to: string, change: string) => string;
    readonly lower: (from: string, to: string, change: string) => string;
    readonly none: (from: string, to: string, change: string) => string;
    /** No interval: everybody in both rounds answered alike, or one round has a single answer. */
    readonly notEstimated: (from: string, to: string) => string;
    readonly change: (difference: string, low: string, high: string) => string;
  };
  readonly notes: {
    readonly tooFewWave: (wave: string, k: number) => string;
    readonly tooFewQuestion: (where: string, k: number) => string;
    readonly hiddenGroups: (groups: number, k: number) => string;
    readonly tooFewGroups: (k: number) => string;
    readonly notComparable: (question: string, waves: string) => string;
    /** The scale is the same, but the question is asked in other words. */
    readonly otherWords: (question: string, waves: string) => string;
    readonly draft: (wave: string, survey: string) => string;
    readonly open: (wave: string, survey: string) => string;
    readonly closed: (wave: string, survey: string) => string;
    readonly oneWave: string;
    /** An organiser's own question, and the waves that asked it. */
    readonly ownQuestion: (waves: string) => string;
    readonly multiple: string;
    readonly wholePopulation: (n: number) => string;
    readonly keptApart: string;
    /** `grounds`: "Min förvaltning: 1; Mig själv: 2". */
    readonly notDrawn: (grounds: string) => string;
    readonly points: string;
    readonly smallBase: (n: number) => string;
  };
  readonly facts: {
    readonly allEvaluated: string;
    readonly evaluated: (n: number) => string;
    readonly perWave: (fewest: number, most: number) => string;
    readonly wavesWithResults: (n: number, all: number) => string;
    readonly ofPresent: (answers: number, present: number) => string;
    readonly ofInvited: (invited: number, share: string) => string;
    readonly ofAsked: (asked: number, share: string) => string;
    readonly of: (n: number, all: number) => string;
  };
  readonly brief: {
    readonly rose: (question: string, from: string, to: string) => string;
    readonly fell: (question: string, from: string, to: string) => string;
    readonly unchanged: (from: string, to: string) => string;
    readonly topTwo: (question: string, low: string, high: string, wave: string | undefined, n: number) => string;
    /** `others` were chosen by just as many. */
    readonly topOption: (option: string, others: readonly string[], question: string) => string;
  };
  readonly priorities: {
    readonly points: string;
    readonly first: string;
    readonly second: string;
    readonly third: string;
    readonly named: string;
  };
  readonly register: { readonly latest: string; readonly history: string };
  readonly overview: {
    /** `kind`: "Lärprojekt". */
    readonly title: (kind: string) => string;
    readonly lead: string;
    readonly activity: string;
    readonly sums: string;
    readonly example: string;
  };
  readonly themes: {
    readonly title: (question: string) => string;
    /** `ofTexts`: one person may have written several. */
    readonly base: (fewest: number, most: number, rounds: number, ofTexts: boolean) => string;
    readonly method: string;
    readonly unread: (wave: string | undefined, n: number) => string;
  };
  readonly method: {
    readonly base: string;
    readonly multiple: string;
    readonly notKnown: string;
    readonly interval: string;
    readonly rounding: string;
    readonly population: string;
    readonly change: string;
    readonly topTwo: string;
    readonly small: (k: number) => string;
    readonly same: string;
    readonly locked: (days: readonly string[]) => string;
    readonly organisations: string;
    readonly example: string;
  };
}

/** The words of a language; Swedish where a language has none. */
export function wordsIn(locale: string): Words {
  return locale === 'en' ? englishWords : swedishWords;
}
