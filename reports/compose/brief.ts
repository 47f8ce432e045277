// "Kort sagt": each sentence follows from one figure by a rule that is the same in every report. No rule, no sentence.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { BriefDefinition } from '../definition/report-definition.ts';
import { percent, roundRatio } from '../tabulate/statistics/rounding.ts';
import { topTwo } from '../tabulate/statistics/top-two.ts';
import { type Change, changeIn } from './change.ts';
import { areComparable } from './comparable.ts';
import { type Composition, shortName, wavesOf } from './composition.ts';
import { gapSentence } from './gap-brief.ts';
import { number, percentText } from './numbers.ts';
import type { ComposedReport } from './report.ts';
import { countedIn, type Reading, readingOf, seriesOf } from './series.ts';

type Sentence = ComposedReport['brief'][number];

/** The sentence of a rule; undefined where its figure has nothing to say it of. */
export function briefOf(composition: Composition, definition: BriefDefinition): Sentence | undefined {
  switch (definition.rule) {
    case 'change':
      return changeSentence(composition, definition);
    case 'top-two':
      return topTwoSentence(composition, definition);
    case 'top-option':
      return topOptionSentence(composition, definition);
    case 'gap':
      return gapSentence(composition, definition);
  }
}

function readingsOf(composition: Composition, survey: string, question: string): readonly Reading[] {
  return seriesOf(composition, survey).flatMap((series) => readingOf(series, question) ?? []);
}

/** Of the last wave that shows numbers; where answers are kept apart, the first ground, which is the joint answers. */
function newestIn(readings: readonly Reading[]): Reading | undefined {
  const newest = readings.findLast(countedIn)?.series.of;
  return readings.find((reading) => reading.series.of === newest && countedIn(reading));
}

type Rule<Name> = Extract<BriefDefinition, { readonly rule: Name }>;

function changeSentence(composition: Composition, { survey, figure, questions }: Rule<'change'>): Sentence | undefined {
  const changes = questions.flatMap((question) => {
    const readings = readingsOf(composition, survey, question);
    return (areComparable(readings) && changeIn(composition, readings)) || [];
  });
  const [first] = changes;
  if (!first) return undefined;
  const certain = changes.filter(({ kind }) => kind !== 'none').sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const { words } = composition;
  if (!certain[0]) {
    const text = words.brief.unchanged(first.first.series.labelInText, first.last.series.labelInText);
    return { value: words.facts.of(0, changes.length), text, figure: idOf(figure, first) };
  }
  return { ...certainSentence(composition, survey, certain[0]), figure: idOf(figure, certain[0]) };
}

function certainSentence(composition: Composition, survey: string, { kind, first, last, from, to }: Change) {
  const { words, locale } = composition;
  const say = kind === 'higher' ? words.brief.rose : words.brief.fell;
  const mean = (summary: Change['from']) => number(roundRatio(summary.sum, summary.n, 1), 1, locale);
  const text = say(shortName(composition, survey, last.variable), first.series.labelInText, last.series.labelInText);
  return { value: `${mean(from)} → ${mean(to)}`, text };
}

function idOf(figure: string, { first }: Change): string {
  return `${figure}-${first.variable.question.replaceAll('_', '-')}`;
}

function topTwoSentence(composition: Composition, { survey, figure, questions }: Rule<'top-two'>): Sentence | undefined {
  const { words, locale } = composition;
  const shares = questions.flatMap((question) => {
    const reading = newestIn(readingsOf(composition, survey, question));
    const table = reading && countedIn(reading);
    const top = table && topTwo(table.cells);
    return reading && table && top !== undefined && table.base > 0 ? [{ reading, share: percent(top, table.base, 0), n: table.base }] : [];
  });
  const best = shares.sort((a, b) => b.share - a.share)[0];
  if (!best) return undefined;
  const [low, high] = best.reading.variable.codes.slice(-2).map(({ text }) => textIn(text, locale));
  const name = shortName(composition, survey, best.reading.variable);
  const wave = wavesOf(composition, survey).length > 1 ? best.reading.series.labelInText : undefined;
  return { value: percentText(best.share, locale), text: words.brief.topTwo(name, low ?? '', high ?? '', wave, best.n), figure };
}

/** So many options that are chosen alike have none among them to tell of. */
const mostAlike = 3;

function topOptionSentence(composition: Composition, { survey, figure, question }: Rule<'top-option'>): Sentence | undefined {
  const { words, locale } = composition;
  const reading = newestIn(readingsOf(composition, survey, question));
  const table = reading && countedIn(reading);
  if (!reading || !table || table.base === 0) return undefined;
  const most = Math.max(...table.cells.map(({ n }) => n));
  const chosen = new Set(table.cells.flatMap(({ code, n }) => (n === most ? [code] : [])));
  const [option, ...others] = reading.variable.codes.filter(({ code }) => chosen.has(code)).map(({ text }) => textIn(text, locale));
  if (option === undefined || most === 0 || others.length >= mostAlike) return undefined;
  const sentence = words.brief.topOption(option, others, questionAlone(textIn(reading.variable.questionText, locale)));
  const text = reading.series.breakdown === '' ? sentence : `${reading.series.label}: ${sentence}`;
  return { value: words.facts.of(most, table.base), text, figure };
}

/** The question without the instruction that may follow it: "Välj högst fem." */
function questionAlone(text: string): string {
  return /^[^?]*\?/.exec(text)?.[0] ?? text;
}
