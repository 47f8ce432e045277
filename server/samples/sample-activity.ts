// A sample as a plan: everything that is to happen, as plain values made from a seed. fill-activity makes it happen.
import type { AnswersOf } from '../../surveys/definition/answers-of.ts';
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { Survey, SurveyParameters } from '../../surveys/definition/survey.ts';
import type { StoredAnswers } from '../../surveys/fieldwork/response.ts';
import type { Audience } from '../../surveys/fieldwork/wave.ts';
import type { NewActivity } from '../use-cases/activities.ts';
import type { NewInvitation } from '../use-cases/invite-to-wave.ts';
import type { NewOccasion } from '../use-cases/occasions.ts';

export interface SampleActivity extends Omit<NewActivity, 'occasions' | 'example'> {
  readonly organiser: string;
  /** By a key that waves point at, in order. */
  readonly occasions: Readonly<Record<string, NewOccasion>>;
  readonly waves: readonly SampleWave[];
  /** What the organiser has found in the released texts. */
  readonly themes?: readonly SampleTheme[];
}

/** A theme of a question, and the words by which its texts are known. */
export interface SampleTheme {
  readonly survey: string;
  readonly question: string;
  readonly name: SwedishText;
  readonly about: RegExp;
}

/** When a wave changes. What is left out has not happened: a wave without `opens` is a draft. */
export interface WaveTimes {
  readonly opens?: Date;
  readonly closes?: Date;
  readonly releases?: Date;
}

export interface WavePlan extends WaveTimes {
  /** Key of the occasion. */
  readonly occasion: string;
  readonly title?: SwedishText;
  readonly parameters?: SurveyParameters;
  /** Default: invited where there are invitations, else what the survey's unit usually has. */
  readonly audience?: Audience;
  readonly breakdowns?: readonly string[];
  readonly population?: number;
  /** Personal links. The first ones are those who answered, in the order of the answers. */
  readonly invitations?: readonly NewInvitation[];
}

export interface SampleWave extends WavePlan {
  readonly survey: string;
  /** As participants send them. */
  readonly answers: readonly StoredAnswers[];
}

/**
 * A wave with its answers, which must fit the survey: a key or code that it does not have does not compile.
 *
 * @example sampleWave(sessionEval, { occasion: 'first', opens, closes, answers: sessionAnswers(…) })
 */
export function sampleWave<S extends Survey>(
  survey: S,
  { answers, ...plan }: WavePlan & { readonly answers: readonly AnswersOf<S>[] },
): SampleWave {
  return { ...plan, survey: survey.id, answers: answers as readonly StoredAnswers[] };
}

/** Opens on a day, closes and is released that many days later. */
export function releasedWave(opens: Date, closedAfter: number, releasedAfter: number): Required<WaveTimes> {
  const later = (days: number) => new Date(opens.getTime() + days * 24 * 3_600_000);
  return { opens, closes: later(closedAfter), releases: later(releasedAfter) };
}
