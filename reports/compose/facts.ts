// The numbers at the head of a report. Sums are of released waves only.
import type { FactDefinition } from '../definition/report-definition.ts';
import { percent } from '../tabulate/statistics/rounding.ts';
import { registeredIn } from './attendance-figure.ts';
import { type Composition, said, type WaveInReport, wavesOf } from './composition.ts';
import { number, percentText } from './numbers.ts';
import type { ComposedReport } from './report.ts';
import type { Words } from './words.ts';

type Fact = ComposedReport['facts'][number];

/** The fact; undefined where there is nothing to say yet. */
export function factOf(composition: Composition, definition: FactDefinition): Fact | undefined {
  const label = said(composition, definition.label);
  const waves = wavesOf(composition, definition.survey);
  switch (definition.rule) {
    case 'occasions':
      return occasionsFact(composition, definition.occasions, waves, label);
    case 'responses':
      return responsesFact(composition, waves, label);
    case 'present':
      return presentFact(composition, waves, label);
    case 'registered':
      return registeredFact(composition, definition.survey, label);
    case 'organisations':
      return organisationsFact(composition, waves, definition.question, label);
  }
}

function registeredFact(composition: Composition, survey: string, label: string): Fact | undefined {
  const registered = registeredIn(composition, survey);
  return registered === undefined ? undefined : { label, value: number(registered, 0, composition.locale) };
}

function occasionsFact(
  { input, words, locale }: Composition,
  kind: string,
  waves: readonly WaveInReport[],
  label: string,
): Fact | undefined {
  const occasions = input.occasions.filter((occasion) => occasion.kind === kind);
  if (occasions.length === 0) return undefined;
  const evaluated = occasions.filter(({ id }) =>
    waves.some(({ wave, release }) => wave.occasion === id && release?.status === 'released'),
  ).length;
  const note = evaluated === occasions.length ? words.facts.allEvaluated : words.facts.evaluated(evaluated);
  return { label, value: number(occasions.length, 0, locale), note };
}

function responsesFact({ words, locale }: Composition, waves: readonly WaveInReport[], label: string): Fact | undefined {
  const counts = waves.flatMap(({ release }) => (release?.status === 'released' ? (release.responses ?? []) : []));
  if (counts.length === 0) return undefined;
  const total = counts.reduce((sum, n) => sum + n, 0);
  const only = waves.length === 1 ? waves[0] : undefined;
  const asked = only?.population;
  const ofAsked = only?.wave.audience === 'invited' ? words.facts.ofInvited : words.facts.ofAsked;
  const note =
    asked !== undefined && asked >= total
      ? ofAsked(asked, percentText(percent(total, asked, 0), locale))
      : waves.length > 1
        ? responsesNote(words, counts, waves.length)
        : undefined;
  return { label, value: number(total, 0, locale), ...(note === undefined ? {} : { note }) };
}

/** The range over waves; where some have no results, how many have. */
function responsesNote(words: Words, counts: readonly number[], waves: number): string {
  return counts.length < waves
    ? words.facts.wavesWithResults(counts.length, waves)
    : words.facts.perWave(Math.min(...counts), Math.max(...counts));
}

/**
 * Answers in per cent of those present, over the waves where both are known. Only of waves that were answered in the room: whoever was
 * asked by a link of their own, or as one of a known group, need not have been there.
 */
function presentFact({ words, locale }: Composition, waves: readonly WaveInReport[], label: string): Fact | undefined {
  const inTheRoom = waves.filter(({ wave, population }) => wave.audience === 'open' && population === undefined);
  const known = inTheRoom.flatMap(({ release, occasion }) =>
    release?.status === 'released' && release.responses !== undefined && occasion?.attended
      ? [{ answers: release.responses, present: occasion.attended }]
      : [],
  );
  if (known.length === 0) return undefined;
  const answers = known.reduce((sum, wave) => sum + wave.answers, 0);
  const present = known.reduce((sum, wave) => sum + wave.present, 0);
  return { label, value: percentText(percent(answers, present, 0), locale), note: words.facts.ofPresent(answers, present) };
}

function organisationsFact({ locale }: Composition, waves: readonly WaveInReport[], question: string, label: string): Fact | undefined {
  const rows = waves.flatMap(({ release }) => release?.rows ?? []);
  const organisations = new Set(rows.flatMap(({ answers }) => answers[question] ?? []));
  return organisations.size === 0 ? undefined : { label, value: number(organisations.size, 0, locale) };
}
