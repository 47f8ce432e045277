// Answers to the two surveys before a new strategy.
import type { AnswersOf } from '../../surveys/definition/answers-of.ts';
import type { preRusMunicipal } from '../../surveys/library/pre-rus-municipal.ts';
import type { preRusRegionStaff } from '../../surveys/library/pre-rus-region-staff.ts';
import { evenDeviations, type Grade, grades, ticked, tickedOrSkipped } from './answer-models.ts';
import { type AreaOpinions, municipalViews, opinionsOn, staffViews } from './area-opinions.ts';
import { between, chance, pick, type Random } from './random.ts';
import { deckOf, maybeDraw, optional, type TextDeck } from './text-deck.ts';
import * as texts from './texts/strategy.ts';

type MunicipalAnswers = AnswersOf<ReturnType<typeof preRusMunicipal>>;
type StaffAnswers = AnswersOf<ReturnType<typeof preRusRegionStaff>>;
type Value = MunicipalAnswers['rus_value'];

/** Who answers for a municipality. */
export interface MunicipalSender {
  readonly municipality: string;
  readonly role: MunicipalAnswers['role'];
  readonly answer_for: MunicipalAnswers['answer_for'];
}

/** Texts that municipalities draw from; one set for all their waves. */
export interface MunicipalDecks {
  readonly strengths: TextDeck;
  readonly challenges: TextDeck;
  readonly deprioritise: TextDeck;
  readonly other: TextDeck;
}

export function municipalDecks(random: Random): MunicipalDecks {
  return {
    strengths: deckOf(random, texts.strengthsText),
    challenges: deckOf(random, texts.challengesText),
    deprioritise: deckOf(random, texts.deprioritise),
    other: deckOf(random, texts.municipalOther),
  };
}

/** Means of what the present strategy is worth, in the order of the survey's rows. */
export type Worth = readonly [number, number, number, number, number, number];

/** One answer a sender. */
export function municipalAnswers(
  random: Random,
  senders: readonly MunicipalSender[],
  decks: MunicipalDecks,
  worth: Worth = [3.7, 2.7, 2.8, 3.3, 2.9, 2.3],
): readonly MunicipalAnswers[] {
  const values = valuesOf(random, senders.length, worth);
  return senders.map((sender, at) => ({
    ...sender,
    rus_known: chance(random, 0.3) ? (3 as const) : (2 as const),
    rus_used: ticked(random, { op: 0.6, budget: 0.35, strategies: 0.55, funding: 0.7, collab: 0.6 }, 'none'),
    rus_value: values(at),
    ...answersOf(random, opinionsOn(random, municipalViews, 0.04)),
    ...optional('strengths_text', maybeDraw(random, decks.strengths, 0.8)),
    ...optional('challenges_text', maybeDraw(random, decks.challenges, 0.45)),
    ...optional(
      'collab_with',
      tickedOrSkipped(
        random,
        { municipalities: 0.75, region: 0.6, cab: 0.2, academy: 0.5, business: 0.5, civil: 0.35, neighbours: 0.3 },
        0.05,
      ),
    ),
    ...optional(
      'collab_barriers',
      tickedOrSkipped(random, { resources: 0.85, roles: 0.5, goals: 0.3, forum: 0.25, politics: 0.2, distance: 0.3, law: 0.15 }, 0.05),
    ),
    ...optional('deprioritise', maybeDraw(random, decks.deprioritise, 0.6)),
    ...optional(
      'take_part',
      tickedOrSkipped(random, { workshop: 0.6, dialogue: 0.6, political: 0.5, digital: 0.35, referral: 0.55 }, 0.08),
    ),
    ...optional('other', maybeDraw(random, decks.other, 0.55)),
  }));
}

/** How many answered in each department, by its code. */
export type Departments = Readonly<Record<string, number>>;

export interface StaffDecks {
  readonly deprioritise: TextDeck;
  readonly other: TextDeck;
}

export function staffDecks(random: Random): StaffDecks {
  return { deprioritise: deckOf(random, texts.staffDeprioritise), other: deckOf(random, texts.staffOther) };
}

/** One answer for each of those who answered, department by department. */
export function staffAnswers(
  random: Random,
  departments: Departments,
  decks: StaffDecks,
  worth: Worth = [3.5, 2.6, 2.9, 3.1, 3.0, 2.2],
): readonly StaffAnswers[] {
  const people = Object.entries(departments).flatMap(([department, count]) => Array<string>(count).fill(department));
  const values = valuesOf(random, people.length, worth);
  const learning = grades(random, evenDeviations(random, people.length), { mean: 2.7, notKnown: 0.06 });
  const dialogue = grades(random, evenDeviations(random, people.length), { mean: 3.0, notKnown: 0.14 });
  return people.map((department, at) => ({
    department,
    role: pick(random, ['manager', 'strategist', 'strategist', 'officer', 'officer', 'officer']),
    rus_known: department === 'regional_development' ? pick(random, [2, 3, 3]) : pick(random, [0, 1, 1, 2, 2]),
    rus_used: chance(random, 0.12) ? ['na'] : ticked(random, { plan: 0.45, programmes: 0.5, funding: 0.3, collab: 0.45 }, 'none'),
    rus_value: values(at),
    ...answersOf(random, opinionsOn(random, staffViews, 0.1)),
    internal_learning: learning[at] ?? 'na',
    municipal_dialogue: dialogue[at] ?? 'na',
    ...optional('deprioritise', maybeDraw(random, decks.deprioritise, 0.22)),
    ...optional('other', maybeDraw(random, decks.other, 0.22)),
  }));
}

/** The answers that both surveys ask for on the areas. */
function answersOf(random: Random, { strengths, challenges, collaboration, priorities }: AreaOpinions) {
  const [prio_1, prio_2, prio_3] = priorities;
  const named = strengths.includes('other') ? pick(random, texts.otherStrengths) : undefined;
  return { strengths, ...optional('strengths-Comment', named), challenges, collaboration, prio_1, prio_2, prio_3 };
}

/** What the present strategy is worth to each: the six rows, with the group's means in the order of the survey. */
function valuesOf(random: Random, count: number, means: readonly number[]): (who: number) => Value {
  const moods = evenDeviations(random, count);
  const rows = means.map((mean) => grades(random, moods, { mean, notKnown: 0.06 }));
  return (who) => {
    const row = (at: number): Grade => rows[at]?.[who] ?? 'na';
    return { relevance: row(0), steering: row(1), ownership: row(2), currency: row(3), added: row(4), clarity: row(5) };
  };
}

/** Some of the municipalities' own people: mostly the chief executive, for the whole. */
export function senderOf(random: Random, municipality: string, answer_for: MunicipalSender['answer_for']): MunicipalSender {
  if (answer_for === 'department') return { municipality, answer_for, role: 'head' };
  if (answer_for === 'self') return { municipality, answer_for, role: pick(random, ['elected', 'officer']) };
  return { municipality, answer_for, role: between(random, 1, 4) > 1 ? 'director' : 'officer' };
}
