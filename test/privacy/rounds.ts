// Twelve people with personal links, who answer one after another in a known order, again and again.
import type { Context } from '../../server/context.ts';
import type { Store } from '../../server/store/store.ts';
import { createActivity } from '../../server/use-cases/activities.ts';
import { addWave } from '../../server/use-cases/add-wave.ts';
import { closeWave, openWave } from '../../server/use-cases/change-wave-status.ts';
import { inviteToWave } from '../../server/use-cases/invite-to-wave.ts';
import { releaseWaveResults } from '../../server/use-cases/release-wave-results.ts';
import { submitResponse } from '../../server/use-cases/submit-response.ts';
import type { StoredAnswers } from '../../surveys/fieldwork/response.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { seededBytes } from '../server/seeded-bytes.ts';
import { people } from './arrival-order.ts';

export interface Round {
  readonly wave: Wave;
  /** What each wrote, in the order in which they answered. */
  readonly arrived: readonly string[];
}

export function contextOf(store: Store, seed: string): Context {
  return { store, clock: () => new Date('2026-11-19T15:00:00Z'), random: seededBytes(seed), baseUrl: 'http://localhost' };
}

/** Answers that a row of responses.csv tells apart without its text: the number of the person in digits 1 to 5. */
export const answersOf = (person: number, text: string): StoredAnswers => ({
  relevance: 1 + (person % 5),
  learning: 1 + (Math.floor(person / 5) % 5),
  exchange: 4,
  voice: 4,
  use_intent: 'act',
  keep: text,
});

export const personIn = (relevance: number, learning: number): number => relevance - 1 + 5 * (learning - 1);

/** An open wave that everyone has answered. Who is first on the list of invitations is not first to answer. */
export async function answeredRound(context: Context, activity: string, number: number): Promise<Round> {
  const draft = await addWave(context, { activity, survey: 'session-eval', audience: 'invited', breakdowns: ['sector'] });
  const wave = await openWave(context, { wave: draft.id });
  const invitations = await inviteToWave(context, {
    wave: wave.id,
    invitations: Array.from({ length: people }, (_, n) => ({
      recipient: `Inbjuden ${number}-${n}`,
      background: { sector: n % 2 ? 'kommun' : 'region' },
    })),
  });
  const arrived: string[] = [];
  for (const [n, { token }] of [...invitations.slice(4), ...invitations.slice(0, 4)].entries()) {
    const text = `Skrivet-${number}-av-${n}-slut`;
    const submission = { code: wave.code, submissionId: `submission-${number}-${n}-end`, locale: 'sv', answers: answersOf(n, text), token };
    const submitted = await submitResponse(context, submission);
    if (!submitted.ok) throw new Error(`Answer ${n} of round ${number} was refused: ${submitted.problem.code}.`);
    arrived.push(text);
  }
  return { wave, arrived };
}

export async function released(context: Context, { wave }: Round): Promise<void> {
  await closeWave(context, { wave: wave.id });
  await releaseWaveResults(context, { wave: wave.id });
}

export async function anActivityFor(context: Context): Promise<string> {
  const { activity } = await createActivity(context, { kind: 'foresight', title: 'Ordning', organiser: 'Region Exempel' });
  return activity.id;
}
