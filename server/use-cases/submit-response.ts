// The way of one answer into the store. Stopping between any two steps loses nothing and counts nothing twice: the
// response's id follows from the submission id, and recover-claims finishes or frees an invitation left half used.
import type { PlaceState } from '../../surveys/fieldwork/places.ts';
import type { Background, Response, StoredAnswers } from '../../surveys/fieldwork/response.ts';
import { sharesDrafts } from '../../surveys/fieldwork/shared-draft.ts';
import { takesAnswers, type Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import type { Problem } from '../http/problem.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import { disagreements } from './agree-with-invitation.ts';
import { answersToKeep, eraseIfClosedMeanwhile } from './erase-personal.ts';
import { settleClaim } from './recover-claims.ts';
import { isRegistrationOver, register } from './register.ts';
import { isRegistration, placeOf } from './registrations.ts';
import { hashOf, receiptOf, responseIdOf } from './secrets.ts';
import { answerCheckOf, surveyOf } from './surveys-of-waves.ts';

export interface Submission {
  readonly code: string;
  /** Made on the participant's device, the same in every retry: 16–64 of A–Z, a–z, 0–9, _ and -. */
  readonly submissionId: string;
  readonly locale: string;
  readonly answers: unknown;
  readonly token?: string | undefined;
  /** An organisation's: the receipt of the sent answer this one was made from; null where there was none. Undefined: any. */
  readonly seen?: string | null | undefined;
  /** The version of the shared draft that is sent. */
  readonly from?: string | null | undefined;
}

export type Submitted =
  | {
      readonly ok: true;
      readonly receipt: string;
      readonly repeated: boolean;
      /** Of a registration: whether one has a place, or waits for one. */
      readonly place?: PlaceState;
    }
  | { readonly ok: false; readonly problem: Problem };

/** One answer on its way: everything that the steps below need to know. */
interface Attempt {
  readonly context: Context;
  readonly wave: Wave;
  readonly response: Response;
  readonly tokenHash?: string | undefined;
  readonly basis: Basis;
}

/** What an organisation's answer was made from. */
interface Basis extends Pick<Submission, 'seen' | 'from'> {
  readonly answerKey: Buffer;
}

type Step = { readonly kept: 'new' | 'repeated' } | Problem;

/**
 * Keeps one answer exactly once. The same submission again gives the same receipt, also after the wave has closed.
 *
 * @example await submitResponse(context, { code: '7KQ4M2R', submissionId, locale: 'sv', answers: { relevance: 4, … } })
 * // { ok: true, receipt: '7KQ4-M2RX', repeated: false }
 */
export async function submitResponse(context: Context, submission: Submission): Promise<Submitted> {
  const wave = await context.store.waveByCode(submission.code.toUpperCase());
  if (!wave) return refused({ code: 'no-such-wave' });
  const taken = takesAnswers(wave, context.clock());
  if (taken === 'not-yet') return refused({ code: 'not-open-yet' });
  const answerKey = await context.store.answerKey(wave.id);
  if (!answerKey) return refused({ code: 'closed' });

  const checked = (await answerCheckOf(context, wave)).parse(submission.answers, submission.locale);
  if (!checked.ok) return refused({ code: 'bad-answers', problems: checked.problems });

  const attempt = await attemptOf(
    context,
    wave,
    submission,
    { answerKey, seen: submission.seen, from: submission.from },
    answersToKeep(wave, checked.answers as StoredAnswers),
  );
  const step = await stepFor(attempt, taken === 'yes');
  if ('code' in step) return refused(step);
  return { ok: true, receipt: receiptFor(answerKey, attempt, submission), repeated: step.kept === 'repeated', ...(await placeIn(attempt)) };
}

async function placeIn(attempt: Attempt): Promise<{ readonly place?: PlaceState }> {
  if (!isRegistration(attempt.wave)) return {};
  const place = await placeOf(attempt.context, attempt.wave, registrationOf(attempt));
  return place ? { place } : {};
}

/** What a registration is known by: the link it came with, where there is one. */
function registrationOf({ wave, response, tokenHash }: Attempt): string {
  return sharesDrafts(wave) && tokenHash ? tokenHash : response.id;
}

/** An organisation can have its receipt shown again, so it follows from what is kept; a person's follows from what they hold. */
function receiptFor(answerKey: Buffer, { wave, response }: Attempt, { submissionId }: Submission): string {
  return receiptOf(answerKey, sharesDrafts(wave) ? response.id : submissionId);
}

/** What was kept in time is acknowledged for good. */
async function stepFor(attempt: Attempt, isOpen: boolean): Promise<Step> {
  if ((await placeIn(attempt)).place === 'cancelled') return { code: 'registration-cancelled' };
  if (!isOpen) return (await keptEarlier(attempt)) ?? { code: 'closed' };
  const isOver = isRegistration(attempt.wave) && (await isRegistrationOver(attempt.context, attempt.wave));
  return isOver ? ((await keptEarlier(attempt)) ?? { code: 'registration-over' }) : keepOnce(attempt);
}

function keepOnce(attempt: Attempt): Promise<Step> {
  if (attempt.wave.audience === 'open') return keep(attempt);
  return attempt.wave.unit === 'person' ? keepForInvitedPerson(attempt) : keepForOrganisation(attempt);
}

/** Claim, keep, spend: the invitation is used up by exactly one response, without a transaction around the three. */
async function keepForInvitedPerson(attempt: Attempt): Promise<Step> {
  const { context, wave, response, tokenHash } = attempt;
  if (!tokenHash) return { code: 'invitation-needed' };
  const claim = await context.store.claimInvitation(wave.id, tokenHash, response.id);
  if (claim.outcome === 'unknown') return { code: 'no-such-invitation' };
  if (claim.outcome === 'taken') return (await keptEarlier(attempt)) ?? { code: 'invitation-used' };
  const background = shown(claim.invitation.background, wave.breakdowns);
  const step = await keepOrFree({ ...attempt, response: { ...response, background } }, tokenHash);
  if ('kept' in step) await context.store.spendInvitation(wave.id, tokenHash, response.id);
  return step;
}

async function keepOrFree(attempt: Attempt, tokenHash: string): Promise<Step> {
  const { context, wave, response } = attempt;
  const settle = () => settleClaim(context, { wave: wave.id, tokenHash, claim: response.id });
  try {
    const step = await keep(attempt);
    if ('code' in step) await settle();
    return step;
  } catch (error) {
    // Where it cannot be settled either, the claim stays: for the same submission to retry, or for recovery at the next start.
    await settle().catch(() => undefined);
    throw error;
  }
}

/** An organisation's link stays its way back: a later answer replaces the one it was made from, and no other. */
async function keepForOrganisation(attempt: Attempt): Promise<Step> {
  const { context, wave, response, tokenHash } = attempt;
  if (!tokenHash) return { code: 'invitation-needed' };
  const invitation = await context.store.invitation(wave.id, tokenHash);
  if (!invitation) return { code: 'no-such-invitation' };
  const problems = disagreements(await surveyOf(context, wave), response.answers, invitation.background, response.locale);
  if (problems.length > 0) return { code: 'bad-answers', problems };
  const sentAt = context.clock().toISOString();
  const own = { ...attempt, response: { ...response, background: invitation.background, sender: tokenHash, sentAt } };
  const replacing = await replacedBy(own, tokenHash);
  const step = replacing === 'changed' ? ((await keptEarlier(own)) ?? { code: 'answer-changed' as const }) : await keep(own, replacing);
  if (!('kept' in step)) return step;
  if (invitation.status !== 'spent') await markAnswered(attempt, tokenHash);
  await removeSentDraft(attempt, tokenHash, step.kept);
  return step;
}

/** The id of the response that the sender has seen, or null where they had seen none; `changed` where it is another one by now. */
async function replacedBy({ context, wave, basis }: Attempt, sender: string): Promise<string | null | undefined | 'changed'> {
  if (basis.seen === undefined) return undefined;
  const there = await context.store.responseFrom(wave.id, sender);
  if ((there ? receiptOf(basis.answerKey, there.id) : null) !== basis.seen) return 'changed';
  return there?.id ?? null;
}

/** The draft that has become the answer. One that a colleague has written since is theirs to send, or to throw away. */
async function removeSentDraft({ context, wave, basis }: Attempt, tokenHash: string, kept: 'new' | 'repeated'): Promise<void> {
  if (basis.from) await context.store.removeDraft(wave.id, tokenHash, basis.from);
  // Who does not say which draft it was sends all there is; a late retry may come after another has been begun.
  else if (basis.from === undefined && kept === 'new') await context.store.removeDraft(wave.id, tokenHash);
}

async function markAnswered({ context, wave, response }: Attempt, tokenHash: string): Promise<void> {
  const claim = await context.store.claimInvitation(wave.id, tokenHash, response.id);
  if (claim.outcome === 'claimed') await context.store.spendInvitation(wave.id, tokenHash, response.id);
}

async function keep({ context, wave, response }: Attempt, replacing?: string | null): Promise<Step> {
  const kept = await context.store.keep(wave.id, response, replacing);
  if (kept === 'different') return { code: 'answered-differently' };
  if (kept === 'changed') return { code: 'answer-changed' };
  if (kept === 'too-late') return { code: 'closed' };
  if (isRegistration(wave)) await register(context, wave, response); // also where it was kept before: a stop may have come in between
  if (kept === 'kept') {
    await eraseIfClosedMeanwhile(context, wave);
    context.onKept?.(wave.id);
  }
  return { kept: kept === 'kept' ? 'new' : 'repeated' };
}

/** What to say of a submission that was kept before; undefined where it was not. */
async function keptEarlier({ context, wave, response }: Attempt): Promise<Step | undefined> {
  const earlier = await context.store.response(wave.id, response.id);
  if (!earlier) return undefined;
  return canonicalJson(earlier.answers) === canonicalJson(response.answers) ? { kept: 'repeated' } : { code: 'answered-differently' };
}

async function attemptOf(context: Context, wave: Wave, sent: Submission, basis: Basis, answers: StoredAnswers): Promise<Attempt> {
  const { locales, version } = await surveyOf(context, wave);
  const locale = locales.includes(sent.locale) ? sent.locale : 'sv'; // a language of one's own would tell people apart
  const id = responseIdOf(basis.answerKey, sent.submissionId);
  const response = { id, locale, version, answers, background: {} };
  return { context, wave, response, tokenHash: sent.token && hashOf(sent.token), basis };
}

/** Of what is known about an invited person, only what results may be broken down by goes with the answer. */
function shown(background: Background, breakdowns: readonly string[]): Background {
  return Object.fromEntries(Object.entries(background).filter(([key]) => breakdowns.includes(key)));
}

function refused(problem: Problem): Submitted {
  return { ok: false, problem };
}
