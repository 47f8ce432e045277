// How invented answers are spread. Quotas and even deviations instead of independent draws: a wave of twenty-five answers
// then shows what its sample is meant to show, whatever the seed.
import { chance, pick, type Random, shuffled } from './random.ts';

export type Grade = 1 | 2 | 3 | 4 | 5 | 'na';

/** How a question was answered by a group. */
export interface GradeProfile {
  /** On the scale 1–5; what the group aims at before the ends of the scale cut it off. */
  readonly mean: number;
  /** Standard deviation. Default 0.85. */
  readonly spread?: number;
  /** Share of "Vet ej". Default 0.03. */
  readonly notKnown?: number;
}

/**
 * One deviation a person: an even sample of a bell curve in random order. The logistic quantile stands for the normal one
 * (scale 1.702, Bowling et al. 2009, "A logistic approximation to the cumulative normal distribution").
 */
export function evenDeviations(random: Random, count: number): readonly number[] {
  const deviations = Array.from({ length: count }, (_, at) => {
    const share = (at + 0.1 + 0.8 * random()) / count;
    return Math.log(share / (1 - share)) / 1.702;
  });
  return shuffled(random, deviations);
}

/**
 * One grade a person. `moods` are the persons' own deviations: who likes one thing tends to like another.
 *
 * @example grades(random, evenDeviations(random, 25), { mean: 3.8 })
 */
export function grades(random: Random, moods: readonly number[], { mean, spread = 0.85, notKnown = 0.03 }: GradeProfile): readonly Grade[] {
  const own = evenDeviations(random, moods.length);
  const unsure = new Set(some(random, moods.length, notKnown));
  return moods.map((mood, at) => (unsure.has(at) ? 'na' : step(mean + spread * (0.5 * mood + 0.87 * (own[at] ?? 0)))));
}

/** Which of so many persons: that share of them, as near as whole persons allow. */
function some(random: Random, count: number, share: number): readonly number[] {
  const everybody = Array.from({ length: count }, (_, at) => at);
  return shuffled(random, everybody).slice(0, Math.floor(count * share + random()));
}

/** The nearest step of a five-step scale. */
export function step(value: number): Exclude<Grade, 'na'> {
  return Math.min(5, Math.max(1, Math.round(value))) as Exclude<Grade, 'na'>;
}

/**
 * Deals `count` values by their shares (largest remainders), in random order.
 *
 * @example quotas(random, 10, { act: 0.5, share: 0.3, think: 0.2 })
 */
export function quotas<V extends string>(random: Random, count: number, shares: Readonly<Record<V, number>>): readonly V[] {
  const values = Object.keys(shares) as V[];
  const total = values.reduce((sum, value) => sum + shares[value], 0);
  const exact = values.map((value) => ({ value, due: (shares[value] / total) * count }));
  const dealt = exact.flatMap(({ value, due }) => Array<V>(Math.floor(due)).fill(value));
  const byRemainder = [...exact].sort((one, other) => (other.due % 1) - (one.due % 1));
  return shuffled(random, [...dealt, ...byRemainder.slice(0, count - dealt.length).map(({ value }) => value)]);
}

/**
 * The options a person ticks, each with its own probability, at most `most`; `otherwise` when none was.
 *
 * @example ticked(random, { knowledge: 0.85, contacts: 0.7 }, 'none')
 */
export function ticked<V extends string, O extends string>(
  random: Random,
  probabilities: Readonly<Record<V, number>>,
  otherwise: O,
  most = Number.POSITIVE_INFINITY,
): readonly (V | O)[] {
  const options = shuffled(random, Object.keys(probabilities) as V[]).filter((option) => chance(random, probabilities[option]));
  const chosen = options.slice(0, most);
  return chosen.length > 0 ? chosen : [otherwise];
}

/**
 * The same, for a question that may be left empty.
 *
 * @example optional('contribute', tickedOrSkipped(random, { case: 0.4, host: 0.2 }, 0.2))
 */
export function tickedOrSkipped<V extends string>(
  random: Random,
  probabilities: Readonly<Record<V, number>>,
  skipped: number,
): readonly V[] | undefined {
  if (chance(random, skipped)) return undefined;
  const options = Object.keys(probabilities) as V[];
  const chosen = options.filter((option) => chance(random, probabilities[option]));
  return chosen.length > 0 ? chosen : [pick(random, options)];
}
