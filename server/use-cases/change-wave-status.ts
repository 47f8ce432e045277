// Opening and closing. Each is written only if nobody else has changed the wave since it was read.
import { fingerprintOf } from '../../surveys/definition/fingerprint.ts';
import { queued } from '../../surveys/fieldwork/mail.ts';
import type { PlannedTimes } from '../../surveys/fieldwork/planned-times.ts';
import { afterAction, type Wave, type WaveAction, type WaveRefusal } from '../../surveys/fieldwork/wave.ts';
import { swedishDay } from '../calendar/swedish-time.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { sendBookings } from './bookings.ts';
import { eraseAtClosing } from './erase-personal.ts';
import { findWave, plannedTimesOf } from './find.ts';
import { isRegistration } from './registrations.ts';
import { surveyToOpenWith } from './surveys-of-waves.ts';

export interface WaveChoice {
  /** Id or code. */
  readonly wave: string;
}

export interface OpenChoice extends WaveChoice {
  /** The server opens it: only while that is still what the organiser wants. */
  readonly byPlan?: boolean;
}

/**
 * Opens a wave for answers. The first time, the definition is fixed: from then on the wave is judged by it.
 * Throws the problems `wave-already`, `wave-not-from` and `wave-final`.
 */
export async function openWave(context: Context, choice: OpenChoice): Promise<Wave> {
  const wave = await findWave(context, choice.wave);
  refuseUnless(wave, 'open');
  if (choice.byPlan && !wave.planned?.opensItself) throw new ProblemError('wave-already', { values: { status: wave.status } });
  const definition = wave.definition ?? (await fixDefinition(context, wave));
  const { closedAt: _closed, releasedAt: _released, textsRead: _read, planned: _planned, ...still } = wave;
  const planned = await planOnceOpen(context, wave);
  const opened: Wave = {
    ...still,
    ...(planned ? { planned } : {}),
    definition,
    status: 'open',
    openedAt: wave.openedAt ?? context.clock().toISOString(),
  };
  await change(context, opened, wave, 'open');
  // Again, in case an activity that was the last to use it has been removed meanwhile.
  if (!wave.definition) await fixDefinition(context, wave);
  await hurryMails(context, opened);
  return opened;
}

/** It opens by itself once, and one that is opened after its last day is not closed at once again. */
async function planOnceOpen(context: Context, wave: Wave): Promise<PlannedTimes | undefined> {
  const { opensItself: _opens, closesItself, ...times } = wave.planned ?? {};
  const closes = closesItself && (await plannedTimesOf(context, wave)).closes;
  const planned = { ...times, ...(closes && closes >= swedishDay(context.clock()) ? { closesItself } : {}) };
  return Object.keys(planned).length > 0 ? planned : undefined;
}

/** Mails that came before their wave opened are looked at again every five minutes; now they may go at once. */
async function hurryMails({ store, clock, mailing }: Context, { id, activity, audience }: Wave): Promise<void> {
  if (audience !== 'invited') return;
  const now = clock();
  const waiting = (await store.mailsOf(activity)).filter((mail) => mail.wave === id && mail.state === 'queued' && mail.attempts === 0);
  for (const mail of waiting) await store.changeMail(queued(mail, now), mail);
  mailing?.wake();
}

/**
 * Closes a wave. Answers begun in time are taken for ten minutes more. Personal answers that were only for the room are removed,
 * and so is what organisations have written and not sent.
 * Those who have a place in a learning project are sent its sessions for their calendars.
 * Throws `wave-already`, `wave-not-from`, `wave-final`.
 */
export async function closeWave(context: Context, choice: WaveChoice): Promise<Wave> {
  const wave = await findWave(context, choice.wave);
  refuseUnless(wave, 'close');
  const closed = await change(context, { ...wave, status: 'closed', closedAt: context.clock().toISOString() }, wave, 'close');
  await eraseAtClosing(context, closed);
  await context.store.removeDrafts(closed.id);
  if (isRegistration(closed)) await sendBookings(context, { wave: closed.id });
  return closed;
}

/** Ends the request where the action may not be taken now. */
export function refuseUnless(wave: Wave, action: WaveAction): void {
  const after = afterAction(wave, action);
  if (!after.ok) throw refusalProblem(after.refusal);
}

async function fixDefinition(context: Context, wave: Wave): Promise<string> {
  const survey = await surveyToOpenWith(wave);
  const fingerprint = fingerprintOf(survey);
  await context.store.addDefinition(fingerprint, survey);
  return fingerprint;
}

async function change(context: Context, changed: Wave, before: Wave, action: WaveAction): Promise<Wave> {
  if (await context.store.changeWave(changed, before.status)) return changed;
  refuseUnless(await findWave(context, before.id), action); // someone else was first: say what it is now
  throw new ProblemError('wave-already', { values: { status: changed.status } });
}

function refusalProblem(refusal: WaveRefusal): ProblemError {
  if (refusal.reason === 'final') return new ProblemError('wave-final');
  if (refusal.reason === 'erased') return new ProblemError('answers-erased');
  if (refusal.reason === 'texts-read') return new ProblemError('texts-read');
  return new ProblemError(refusal.reason === 'already' ? 'wave-already' : 'wave-not-from', { values: { status: refusal.status } });
}
