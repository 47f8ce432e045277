// A registration gets its place and its mail. What is written follows from the registration's id, so that all of it can be done
// again after a stop: nobody gets two places or two confirmations.
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import { type WavePlaces, withCancellation, withPlaceFor, withRegistration } from '../../surveys/fieldwork/places.ts';
import type { Response } from '../../surveys/fieldwork/response.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { activityCalendar } from '../calendar/activity-calendar.ts';
import { swedishDay } from '../calendar/swedish-time.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { forgetPresence } from './attendance.ts';
import { sendBookings } from './bookings.ts';
import { eraseCancelled } from './erase-cancelled.ts';
import { findActivity, occasionsOf } from './find.ts';
import { mailLocaleOf, mailTo, sessionValues, withCalendar } from './participant-mail.ts';
import {
  findRegistrationWave,
  hasClosed,
  isRegistration,
  registeredIn,
  registrationId,
  registrationsOf,
  said,
  standing,
} from './registrations.ts';

/** Whether the last day to register has passed. */
export async function isRegistrationOver(context: Context, wave: Wave): Promise<boolean> {
  const lastDay = (await context.store.activity(wave.activity))?.registration?.lastDay;
  return lastDay !== undefined && swedishDay(context.clock()) > lastDay;
}

/**
 * Gives a kept registration its place, or a place in the queue, and writes the mail that says so. Again: changes nothing. One that was
 * cancelled while it was being kept has nothing personal left.
 */
export async function register(context: Context, wave: Wave, response: Response): Promise<void> {
  const activity = await findActivity(context, wave.activity);
  const wanted = { response: registrationId(response), organisation: said(response, 'organisation') };
  const places = await context.store.rewritePlaces(wave.id, (all) => withRegistration(all, wanted, activity.registration?.perOrganisation));
  const own = places.filter((place) => place.response === wanted.response);
  await confirm(context, { wave, activity, places: own, responses: [response] });
  if (own.some(({ state }) => state === 'cancelled')) await eraseCancelled(context, wave);
}

/** Finishes what a stop has left: registrations without a place, places without their mail or their bookings. Run at start. */
export async function recoverRegistrations(context: Context): Promise<void> {
  for (const { id } of await context.store.activities()) {
    for (const wave of await context.store.wavesOf(id)) {
      if (!isRegistration(wave)) continue;
      if (hasClosed(wave)) await sendBookings(context, { wave: wave.id });
      await eraseLeft(context, wave);
      if (wave.status !== 'open') continue;
      const known = new Set((await context.store.places(wave.id)).map(({ response }) => response));
      const responses = await registrationsOf(context, wave);
      for (const response of responses) if (!known.has(registrationId(response))) await register(context, wave, response);
      await confirmAll(context, wave);
    }
  }
}

/** What a stop between cancelling and erasing has left. The mails that need the address are written first. */
async function eraseLeft(context: Context, wave: Wave): Promise<void> {
  const cancelled = standing(await registeredIn(context, wave), 'cancelled');
  if (!cancelled.some(({ response }) => said(response, 'email'))) return;
  await sendBookings(context, { wave: wave.id });
  await eraseCancelled(context, wave);
}

interface ParticipantChoice {
  readonly wave: string;
  readonly participant: string;
}

/**
 * Cancels a registration: the sessions are taken out of the participant's calendar, that the person has been anywhere is forgotten, what
 * the registration says of the person is erased, and the next of the same organisation gets the place, and is told. Throws
 * `no-such-participant`.
 */
export async function cancelPlace(context: Context, choice: ParticipantChoice): Promise<void> {
  const { wave, most } = await findParticipant(context, choice);
  await context.store.rewritePlaces(wave.id, (all) => withCancellation(all, choice.participant, most));
  await forgetPresence(context, wave.activity, choice.participant);
  await confirmAll(context, wave);
  await sendBookings(context, { wave: wave.id });
  await eraseCancelled(context, wave);
}

/** Gives one who waits a place, beyond what the organisation may have. Throws `no-such-participant`. */
export async function givePlace(context: Context, choice: ParticipantChoice): Promise<void> {
  const { wave } = await findParticipant(context, choice);
  await context.store.rewritePlaces(wave.id, (all) => withPlaceFor(all, choice.participant));
  await confirmAll(context, wave);
  await sendBookings(context, { wave: wave.id });
}

async function findParticipant(
  context: Context,
  { wave: id, participant }: ParticipantChoice,
): Promise<{ wave: Wave; most: number | undefined }> {
  const wave = await findRegistrationWave(context, id);
  if (!(await context.store.places(wave.id)).some(({ response }) => response === participant))
    throw new ProblemError('no-such-participant');
  return { wave, most: (await findActivity(context, wave.activity)).registration?.perOrganisation };
}

interface ToConfirm {
  readonly wave: Wave;
  readonly activity: Activity;
  readonly places: WavePlaces;
  readonly responses: readonly Response[];
}

async function confirmAll(context: Context, wave: Wave): Promise<void> {
  const activity = await findActivity(context, wave.activity);
  const places = await context.store.places(wave.id);
  await confirm(context, { wave, activity, places, responses: await registrationsOf(context, wave) });
}

/** A confirmation to each who has a place, and word to each who waits; those who have had theirs get no other. */
async function confirm(context: Context, { wave, activity, places, responses }: ToConfirm): Promise<void> {
  const occasions = await occasionsOf(context, activity.id);
  const calendar = await activityCalendar(activity, occasions, context.clock());
  const mails = places.flatMap((place) => {
    const response = responses.find((one) => registrationId(one) === place.response);
    if (!response || place.state === 'cancelled') return [];
    const kind = place.state === 'place' ? ('confirmation' as const) : ('waiting-list' as const);
    const mail = mailTo(context, {
      wave,
      activity,
      response,
      kind,
      id: `${kind}:${place.response}`,
      values: sessionValues(context, activity, occasions, mailLocaleOf(response)),
    });
    return mail ? [kind === 'confirmation' ? withCalendar(mail, calendar) : mail] : [];
  });
  if ((await context.store.addMails(mails)) > 0) context.mailing?.wake();
}
