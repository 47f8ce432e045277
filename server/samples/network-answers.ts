// Answers of those who take part in the network: check-in, check-out and the evaluation of the cycle.
import type { AnswersOf } from '../../surveys/definition/answers-of.ts';
import type { checkIn } from '../../surveys/library/check-in.ts';
import type { checkOut } from '../../surveys/library/check-out.ts';
import type { networkCycleEval } from '../../surveys/library/network-cycle-eval.ts';
import type { nextMeeting } from '../../surveys/library/next-meeting.ts';
import { evenDeviations, grades, quotas, ticked, tickedOrSkipped } from './answer-models.ts';
import { chance, type Random, shuffled } from './random.ts';
import { deckOf, maybeDraw, optional, type TextDeck } from './text-deck.ts';
import * as texts from './texts/network-cycle.ts';
import * as wishes from './texts/next-meeting.ts';

/** One check-in a text, for as many as are wanted. */
export function checkInAnswers(
  random: Random,
  count: number,
  happening: readonly string[],
  expectations: TextDeck,
): readonly AnswersOf<typeof checkIn>[] {
  return shuffled(random, happening)
    .slice(0, count)
    .map((happening_now) => ({
      happening_now,
      ...optional('expectation', maybeDraw(random, expectations, 0.45)),
      show_ok: chance(random, 0.86),
    }));
}

/** One check-out a text, for as many as are wanted. */
export function checkOutAnswers(
  random: Random,
  count: number,
  taken: readonly string[],
  firstSteps: TextDeck,
): readonly AnswersOf<typeof checkOut>[] {
  return shuffled(random, taken)
    .slice(0, count)
    .map((take_away) => ({
      take_away,
      ...optional('first_step', maybeDraw(random, firstSteps, 0.55)),
      show_ok: chance(random, 0.88),
    }));
}

/** One wish for the next meeting a text. */
export function nextMeetingAnswers(random: Random): readonly AnswersOf<typeof nextMeeting>[] {
  const forms = quotas(random, wishes.nextTopic.length, { onsite: 0.5, online: 0.1, mixed: 0.4 });
  const [questions, times] = [deckOf(random, wishes.evaluationQuestion), deckOf(random, wishes.meetingTime)];
  return shuffled(random, wishes.nextTopic).map((next_topic, who) => ({
    next_topic,
    ...optional('evaluation_questions', maybeDraw(random, questions, 0.4)),
    meeting_form: forms[who] ?? 'mixed',
    ...optional('meeting_time', maybeDraw(random, times, 0.4)),
    show_ok: chance(random, 0.88),
  }));
}

type CycleAnswers = AnswersOf<ReturnType<typeof networkCycleEval>>;

/** How likely each topic is to be among a person's three. */
const topicPull = {
  shrinking_resources: 0.62,
  goal_conflicts: 0.5,
  system_leadership: 0.42,
  regional_leadership: 0.36,
  following_up: 0.34,
  international_skills: 0.22,
  boundaries: 0.18,
};

/** What the cycle gave: relevance, exchange, learning inside, work with actors in the county. */
export type CycleMeans = readonly [number, number, number, number];

/** The first evaluation: the themes were right, but little had come of it yet. */
export const firstCycle: CycleMeans = [3.9, 3.7, 2.8, 2.7];
const secondCycle: CycleMeans = [4.2, 4.4, 3.3, 2.9];

/** The evaluations of the cycle. */
export function cycleAnswers(random: Random, count: number, means: CycleMeans = secondCycle): readonly CycleAnswers[] {
  const moods = evenDeviations(random, count);
  const [relevance, exchange, internal, external] = means.map((mean) => grades(random, moods, { mean, notKnown: 0.05 }));
  const applied = quotas(random, count, { often: 0.24, once: 0.44, planned: 0.24, no: 0.08 });
  const form = quotas(random, count, { onsite: 0.5, online: 0.08, mixed: 0.42 });
  const [questions, changes] = [deckOf(random, texts.evaluationQuestions), deckOf(random, texts.change)];
  return quotas(random, count, { 1: 0.36, 2: 0.64 }).map((meetings, who) => ({
    meetings_attended: Number(meetings),
    relevance: relevance?.[who] ?? 'na',
    exchange: exchange?.[who] ?? 'na',
    impact_internal: internal?.[who] ?? 'na',
    impact_external: external?.[who] ?? 'na',
    applied: applied[who] ?? 'no',
    next_topics: ticked(random, topicPull, 'shrinking_resources', 3),
    meeting_form: form[who] ?? 'mixed',
    ...optional('meeting_when', tickedOrSkipped(random, { feb_mar: 0.3, apr_may: 0.5, sep_oct: 0.6, nov_dec: 0.3 }, 0.12)),
    ...optional('evaluation_questions', maybeDraw(random, questions, 0.5)),
    ...optional('contribute', tickedOrSkipped(random, { case: 0.42, lead: 0.24, host: 0.2, plan: 0.22 }, 0.3)),
    ...optional('change', maybeDraw(random, changes, 0.55)),
  }));
}
