// What a test has before the server starts: an open wave, perhaps with personal links, and what will be sent to it.
import type { Context } from '../../../server/context.ts';
import type { Store } from '../../../server/store/store.ts';
import type { NewWave } from '../../../server/use-cases/add-wave.ts';
import { inviteToWave } from '../../../server/use-cases/invite-to-wave.ts';
import { receiptOf, responseIdOf } from '../../../server/use-cases/secrets.ts';
import { makeApiKey } from '../../../server/use-cases/sessions.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { seededBytes } from '../../server/seeded-bytes.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../../server/session-answers.ts';
import type { Place } from './stores.ts';

export interface Fieldwork {
  readonly wave: Wave;
  /** Of personal links, where the wave is answered with those. */
  readonly tokens: readonly string[];
  /** An organiser's. */
  readonly apiKey: string;
  /** The id under which a submission is kept. */
  readonly idOf: (submission: Submission) => string;
  readonly receiptFor: (submission: Submission) => string;
}

export interface Submission {
  readonly submissionId: string;
  readonly locale: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly token?: string;
  /** The receipt of the organisation's answer that this one corrects. */
  readonly seen?: string | null;
}

/** The evaluation of a session as person `n` answers it. */
export function submissionOf(n: number | string, more: Partial<Submission> = {}): Submission {
  const answers = { ...sessionAnswers, relevance: 1 + (Number(n) % 5 || 0), keep: `Samtalen vid bord ${n}` };
  return { submissionId: submissionId(n), locale: 'sv', answers, ...more };
}

/** As many people, each with an answer of their own. */
export function submissions(count: number, from = 0): readonly Submission[] {
  return Array.from({ length: count }, (_, n) => submissionOf(from + n));
}

export interface FieldworkWishes extends Partial<NewWave> {
  readonly invitations?: number;
  readonly seed?: string;
}

/** Puts an open wave in a place where no server runs yet. */
export async function preparedFieldwork(place: Pick<Place, 'open'>, wishes: FieldworkWishes = {}): Promise<Fieldwork> {
  const store = await place.open();
  try {
    return await fieldworkIn(store, wishes);
  } finally {
    await store.close();
  }
}

async function fieldworkIn(store: Store, { invitations = 0, seed = 'faults', ...words }: FieldworkWishes): Promise<Fieldwork> {
  const context: Context = { store, clock: () => new Date('2026-11-19T15:00:00Z'), random: seededBytes(seed), baseUrl: 'http://localhost' };
  const wave = await anOpenWave(context, { ...words, ...(invitations > 0 ? { audience: 'invited' } : {}) });
  const links = Array.from({ length: invitations }, (_, n) => ({
    recipient: `Mottagare ${n}`,
    background: { sector: 'region', seat: `${n}` },
  }));
  const sent = invitations > 0 ? await inviteToWave(context, { wave: wave.id, invitations: links }) : [];
  const key = (await store.answerKey(wave.id)) ?? Buffer.alloc(0);
  return {
    wave,
    tokens: sent.flatMap(({ token }) => token ?? []),
    apiKey: await makeApiKey(context, { name: 'Test', role: 'organiser' }),
    idOf: (submission) => responseIdOf(key, submission.submissionId),
    receiptFor: (submission) => receiptOf(key, submission.submissionId),
  };
}

/** The ids of everything kept for a wave. */
export async function storedIds(store: Store, wave: Wave): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { id } of store.responsesTo(wave.id)) ids.add(id);
  return ids;
}
