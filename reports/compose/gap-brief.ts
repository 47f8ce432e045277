// "Kort sagt" of a gap: the largest one that is certain, and where none is, that there is none.
import type { BriefDefinition } from '../definition/report-definition.ts';
import { roundNumber } from '../tabulate/statistics/rounding.ts';
import type { Composition } from './composition.ts';
import { type Dumbbell, differenceText } from './dumbbells.ts';
import { gapsOf } from './gap-figure.ts';
import { number } from './numbers.ts';
import type { ComposedReport } from './report.ts';
import { strategyWordsIn } from './strategy-words.ts';

type GapRule = Extract<BriefDefinition, { readonly rule: 'gap' }>;

/** The sentence; undefined where no gap can be estimated. */
export function gapSentence(composition: Composition, definition: GapRule): ComposedReport['brief'][number] | undefined {
  const found = gapsOf(composition, definition.survey, definition.figure);
  if (!found || found.rows.length === 0) return undefined;
  const { locale, words } = composition;
  const { brief } = strategyWordsIn(locale);
  const { figure } = found;
  const largest = found.rows.find(({ estimate }) => (estimate?.interval?.low ?? 0) > 0);
  if (!largest?.estimate) return { value: words.facts.of(0, found.rows.length), text: brief.gapNone(found.series.label), figure };
  return {
    value: differenceText(largest.estimate, 'means', locale),
    text: brief.gap(largest.label, meansThatAddUp(largest, locale), found.series.label),
    figure,
  };
}

/**
 * The two means, where a reader who takes one from the other gets the difference. They are of everyone who answered each question,
 * the difference is of those who answered both; and all three are rounded.
 */
function meansThatAddUp({ circle, square, estimate }: Dumbbell, locale: string) {
  if (circle === undefined || square === undefined || !estimate) return undefined;
  const apart = roundNumber(circle, 1) - roundNumber(square, 1);
  const addUp = roundNumber(apart, 1) === roundNumber(estimate.difference, 1);
  return addUp ? { importance: number(circle, 1, locale), capacity: number(square, 1, locale) } : undefined;
}
