// Answers to a learning project's surveys. What the sessions are meant to show: the second leaves too little room to
// speak, the third is mended and strong on exchange, and from session to session more people know what they will do.
import type { AnswersOf } from '../../surveys/definition/answers-of.ts';
import type { projectEval } from '../../surveys/library/project-eval.ts';
import type { projectFollowup3m } from '../../surveys/library/project-followup-3m.ts';
import type { registration } from '../../surveys/library/registration.ts';
import type { sessionEval } from '../../surveys/library/session-eval.ts';
import { evenDeviations, type Grade, grades, quotas, step, ticked } from './answer-models.ts';
import { chance, type Random } from './random.ts';
import { deckOf, maybeDraw, optional, type TextDeck } from './text-deck.ts';
import * as texts from './texts/project-evaluation.ts';

type SessionAnswers = AnswersOf<typeof sessionEval>;
type UseIntent = SessionAnswers['use_intent'];

export interface SessionProfile {
  readonly relevance: number;
  readonly learning: number;
  readonly exchange: number;
  readonly voice: number;
  readonly useIntent: Readonly<Record<UseIntent, number>>;
}

export const sessionProfiles: readonly SessionProfile[] = [
  { relevance: 3.8, learning: 3.6, exchange: 3.8, voice: 3.8, useIntent: { act: 0.12, share: 0.36, think: 0.42, none: 0.1 } },
  { relevance: 3.9, learning: 4.0, exchange: 3.4, voice: 2.9, useIntent: { act: 0.22, share: 0.42, think: 0.3, none: 0.06 } },
  { relevance: 4.1, learning: 3.9, exchange: 4.7, voice: 4.2, useIntent: { act: 0.34, share: 0.44, think: 0.19, none: 0.03 } },
  { relevance: 4.4, learning: 4.0, exchange: 4.4, voice: 4.3, useIntent: { act: 0.52, share: 0.34, think: 0.14, none: 0 } },
];

export const reunionProfile: SessionProfile = {
  relevance: 4.2,
  learning: 3.5,
  exchange: 4.5,
  voice: 4.4,
  useIntent: { act: 0.5, share: 0.3, think: 0.14, none: 0.06 },
};

/** Registrations without anybody's name: the samples hold none, not even invented ones. */
export function registrationAnswers(count: number): readonly AnswersOf<typeof registration>[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `Exempeldeltagare ${at + 1}`,
    title: 'Exempelroll',
    organisation: 'Exempelorganisation',
    email: `deltagare${at + 1}@kommun.example`,
    commitment: true,
    on_list: at % 7 !== 0,
  }));
}

/** The evaluations of one session. */
export function sessionAnswers(
  random: Random,
  count: number,
  profile: SessionProfile,
  decks: { readonly keep: TextDeck; readonly change: TextDeck },
): readonly SessionAnswers[] {
  const moods = evenDeviations(random, count);
  const rated = (mean: number) => grades(random, moods, { mean });
  const [relevance, learning, exchange, voice] = [profile.relevance, profile.learning, profile.exchange, profile.voice].map(rated);
  return quotas(random, count, profile.useIntent).map((use_intent, who) => ({
    relevance: given(relevance, who),
    learning: given(learning, who),
    exchange: given(exchange, who),
    voice: given(voice, who),
    use_intent,
    ...optional('keep', maybeDraw(random, decks.keep, 0.62)),
    ...optional('change', maybeDraw(random, decks.change, 0.5)),
  }));
}

type ProjectAnswers = AnswersOf<ReturnType<typeof projectEval>>;

/** The evaluations of the whole project. */
export function projectAnswers(random: Random, count: number): readonly ProjectAnswers[] {
  const moods = evenDeviations(random, count);
  const [met, useful, contacts, room] = [4.1, 4.0, 4.2, 3.2].map((mean) => grades(random, moods, { mean }));
  const [steps, themes] = [deckOf(random, texts.nextStep), deckOf(random, texts.nextTheme)];
  const attended = quotas(random, count, { 1: 0.04, 2: 0.14, 3: 0.34, 4: 0.48 });
  return attended.map((sessions, who) => ({
    sessions_attended: Number(sessions),
    purpose_met: given(met, who),
    usefulness: given(useful, who),
    results: ticked(random, { knowledge: 0.86, contacts: 0.75, practice: 0.38, collab: 0.3, decision: 0.32 }, 'none'),
    contacts_kept: given(contacts, who),
    org_room: given(room, who),
    ...optional('arrangements', chance(random, 0.9) ? arrangements(random) : undefined),
    ...optional('next_step', maybeDraw(random, steps, 0.7)),
    ...optional('next_theme', maybeDraw(random, themes, 0.55)),
  }));
}

function arrangements(random: Random): NonNullable<ProjectAnswers['arrangements']> {
  const worked = (well: number, partly: number) => {
    const luck = random();
    return chance(random, 0.04) ? ('na' as const) : luck < well ? (3 as const) : luck < well + partly ? (2 as const) : (1 as const);
  };
  return {
    invitation: worked(0.8, 0.18),
    setup: worked(0.75, 0.22),
    homework: worked(0.4, 0.42),
    balance: worked(0.62, 0.3),
    venue: worked(0.82, 0.15),
    ...optional('documentation', chance(random, 0.93) ? worked(0.7, 0.25) : undefined),
  };
}

type FollowUpAnswers = AnswersOf<typeof projectFollowup3m>;

/** What had come of it three months later. */
export function followUpAnswers(random: Random, count: number): readonly FollowUpAnswers[] {
  const used = deckOf(random, texts.appliedWhat);
  const contact = quotas(random, count, { many: 0.32, one: 0.38, no: 0.3 });
  const effect = grades(random, evenDeviations(random, count), { mean: 2.9, notKnown: 0.06 });
  return quotas(random, count, { often: 0.34, once: 0.36, planned: 0.22, no: 0.08 }).map((applied, who) => ({
    applied,
    ...optional('applied_what', applied === 'often' || applied === 'once' ? maybeDraw(random, used, 0.8) : undefined),
    spread: ticked(random, { colleagues: 0.88, manager: 0.64, politicians: 0.2, partners: 0.3 }, 'none'),
    barriers: ticked(random, { time: 0.6, support: 0.14, mandate: 0.26, money: 0.3, not_topical: 0.08 }, 'none'),
    contact_since: contact[who] ?? 'no',
    org_effect: given(effect, who),
  }));
}

/** What that person answered. */
function given(answers: readonly Grade[] | undefined, who: number): Grade {
  return answers?.[who] ?? step(3);
}
