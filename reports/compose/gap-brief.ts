// "Kort sagt" of a gap: the largest one that is certain, and where none is, that there is none.
import type { BriefDefinition } from '../definition/report-definition.ts';
import type { Composition } from './composition.ts';
import { differenceText } from './dumbbells.ts';
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
  const said = (value: number | undefined) => (value === undefined ? '–' : number(value, 1, locale));
  if (!largest?.estimate) return { value: words.facts.of(0, found.rows.length), text: brief.gapNone(found.series.label), figure };
  return {
    value: differenceText(largest.estimate, 'means', locale),
    text: brief.gap(largest.label, said(largest.circle), said(largest.square), found.series.label),
    figure,
  };
}
