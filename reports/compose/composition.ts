// What all parts of a report share while it is composed: the waves in order, each with its survey, release and label.
import { type SwedishText, textIn } from '../../surveys/definition/localized-text.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { ReportDefinition } from '../definition/report-definition.ts';
import type { WaveRelease } from '../disclosure/wave-release.ts';
import { countedVariablesOf } from '../tabulate/counted-variables.ts';
import type { Variable } from '../tabulate/variable.ts';
import { occasionLabel } from './occasion-label.ts';
import type { ReportInput } from './report-input.ts';
import { type Words, wordsIn } from './words.ts';

export interface Composition {
  readonly definition: ReportDefinition;
  readonly input: ReportInput;
  readonly locale: string;
  readonly words: Words;
  /** In the order of their occasions. */
  readonly waves: readonly WaveInReport[];
}

export interface WaveInReport {
  readonly wave: Wave;
  readonly survey: Survey;
  readonly variables: readonly Variable[];
  readonly release: WaveRelease | undefined;
  readonly occasion: Occasion | undefined;
  /** "Träff 1"; the wave's own title where that would not tell it apart. */
  readonly label: string;
  /** The same inside a sentence: "träff 1". */
  readonly labelInText: string;
  readonly population: number | undefined;
}

/** The parts of a report that everything else is made from. */
export function compositionOf(definition: ReportDefinition, input: ReportInput): Composition {
  const words = wordsIn(input.locale);
  return { definition, input, locale: input.locale, words, waves: wavesInReport(input) };
}

/** The waves of an activity in the order of their occasions, with what a report needs of each. */
export function wavesInReport(input: ReportInput): readonly WaveInReport[] {
  const occasions = new Map(input.occasions.map((occasion) => [occasion.id, occasion]));
  const occasionOf = (wave: Wave) => (wave.occasion === undefined ? undefined : occasions.get(wave.occasion));
  const ordered = [...input.waves].sort((a, b) => inOrder(a, b, occasionOf));
  return ordered.map((wave) => {
    const occasion = occasionOf(wave);
    const alone = ordered.filter((other) => other.survey.id === wave.survey.id && other.occasion === wave.occasion).length === 1;
    const survey = input.surveyOf(wave);
    const title = textIn(wave.title, input.locale);
    const label = occasion && alone ? occasionLabel(occasion, input.locale) : title;
    return {
      wave,
      survey,
      variables: countedVariablesOf(survey),
      release: input.releases.find((release) => release.wave === wave.id),
      occasion,
      label,
      labelInText: occasion && alone ? occasionLabel(occasion, input.locale, 'in-text') : title,
      population: input.population?.[wave.id] ?? wave.population,
    };
  });
}

/** The waves of one survey. */
export function wavesOf(composition: Composition, survey: string): readonly WaveInReport[] {
  return composition.waves.filter(({ wave }) => wave.survey.id === survey);
}

/** A text of the report's definition in the reader's language. */
export function said(composition: Composition, text: SwedishText): string {
  return textIn(text, composition.locale);
}

/** The short name of a question where the report gives one, else the question itself. */
export function shortName(composition: Composition, survey: string, variable: Variable): string {
  const given = composition.definition.names?.[survey]?.[variable.question];
  return textIn(variable.rowText ?? variable.itemText ?? given ?? variable.questionText, composition.locale);
}

function inOrder(a: Wave, b: Wave, occasionOf: (wave: Wave) => Occasion | undefined): number {
  // Waves on the activity as a whole come last: no date is later than a tilde.
  const [first, second] = [occasionOf(a)?.date ?? '~', occasionOf(b)?.date ?? '~'];
  if (first !== second) return first < second ? -1 : 1;
  return (a.openedAt ?? '9').localeCompare(b.openedAt ?? '9') || a.id.localeCompare(b.id);
}
