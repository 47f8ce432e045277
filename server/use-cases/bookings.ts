// Calendar bookings: one mail for each session and person, which a calendar program takes in by itself. What has been sent before is
// read from the queue, so that all of it can be done again: nobody gets the same booking twice, and a cancellation only who had one.
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import type { Mail } from '../../surveys/fieldwork/mail.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { type Booking, bookingCalendar } from '../calendar/activity-calendar.ts';
import { swedishDay } from '../calendar/swedish-time.ts';
import type { Context } from '../context.ts';
import { findActivity, occasionsOf } from './find.ts';
import { mailLocaleOf, mailTo, occasionValues, sessionValues, withCalendar } from './participant-mail.ts';
import { findRegistrationWave, hasClosed, type Registered, registeredIn, registrationWavesOf, said } from './registrations.ts';
import { addressIn } from './write-mail.ts';

/**
 * Sends everyone who has a place the sessions to come, as they now stand, and takes out of their calendars what they no longer come
 * to. While people still register, only those who have had a booking are told; `toAll` is the organiser's own wish. Returns how many
 * mails were written.
 */
export async function sendBookings(
  context: Context,
  { wave: id, toAll = false }: { readonly wave: string; readonly toAll?: boolean },
): Promise<number> {
  const wave = await findRegistrationWave(context, id);
  const activity = await findActivity(context, wave.activity);
  if (activity.example) return 0;
  const occasions = await occasionsOf(context, activity.id);
  const all = { context, wave, activity, occasions, mails: await context.store.mailsOf(activity.id), toAll: toAll || hasClosed(wave) };
  const today = swedishDay(context.clock());
  const written: Mail[] = [];
  for (const registered of await registeredIn(context, wave)) {
    if (registered.place.state === 'cancelled') await dropUnsent(all, registered, (mail) => mail.kind !== 'place-cancelled');
    for (const occasion of occasions) {
      if (occasion.kind === 'step' || (occasion.ends ?? occasion.date) < today) continue;
      const mail = await bookingFor(all, registered, occasion);
      if (mail) written.push(mail);
    }
  }
  const added = await context.store.addMails(written);
  if (added > 0) context.mailing?.wake();
  return added;
}

/**
 * Tells those who have a place that a session has been added, moved or called off. Information that lies unsent is written anew by
 * the next round, if it is still to go.
 */
export async function announceChange(context: Context, { activity, id }: Pick<Occasion, 'activity' | 'id'>): Promise<void> {
  const waves = (await registrationWavesOf(context, activity)).filter(({ status }) => status !== 'draft');
  if (waves.length === 0) return;
  const stale = ({ kind, occasion }: Mail) => kind === 'information' && occasion === id;
  for (const mail of await context.store.mailsOf(activity)) if (stale(mail)) await drop(context, mail);
  for (const wave of waves) await sendBookings(context, { wave: wave.id });
}

interface All {
  readonly context: Context;
  readonly wave: Wave;
  readonly activity: Activity;
  readonly occasions: readonly Occasion[];
  /** What has been written before. */
  readonly mails: readonly Mail[];
  /** Whether those who have had no booking get one. */
  readonly toAll: boolean;
}

/** The mail that brings this session in this person's calendar to what it is now; none where it is so already. */
async function bookingFor(all: All, registered: Registered, occasion: Occasion): Promise<Mail | undefined> {
  const { place } = registered;
  const before = all.mails.filter((mail) => mail.participant === place.response && mail.occasion === occasion.id);
  const hasFile =
    before.some((mail) => mail.kind === 'calendar' && isOut(mail)) ||
    all.mails.some((mail) => mail.id === `confirmation:${place.response}` && isOut(mail));
  if (place.state === 'cancelled') {
    const { sequence = 0 } = occasion;
    // The session is the same for everyone else; in this calendar what comes last must have the highest number.
    return hasFile ? written(all, registered, { ...occasion, sequence: sequence + 1 }, 'place-cancelled') : undefined;
  }
  if (place.state !== 'place') return undefined;
  if (occasion.cancelled) {
    await dropUnsent(all, registered, ({ kind, occasion: of }) => kind === 'calendar' && of === occasion.id);
    return hasFile ? written(all, registered, occasion, 'called-off') : undefined;
  }
  if (!all.toAll && !before.some(({ kind }) => kind === 'calendar')) return undefined;
  const wanted = idOf('calendar', registered, occasion);
  await dropUnsent(all, registered, ({ id, kind, occasion: of }) => of === occasion.id && id !== wanted && kind !== 'information');
  return written(all, registered, occasion, 'calendar');
}

type BookingKind = 'calendar' | 'called-off' | 'place-cancelled';

async function written(all: All, registered: Registered, occasion: Occasion, kind: BookingKind): Promise<Mail | undefined> {
  const { context, wave, activity, occasions } = all;
  const { response } = registered;
  const id = idOf(kind, registered, occasion);
  if (all.mails.some((mail) => mail.id === id)) return undefined;
  const locale = mailLocaleOf(response);
  const values = { ...sessionValues(context, activity, occasions, locale), ...occasionValues(occasion, locale) };
  const mail = mailTo(context, { wave, activity, response, kind, id, values, occasion: occasion.id });
  if (!mail) return undefined;
  const method = kind === 'calendar' ? 'REQUEST' : 'CANCEL';
  const booking: Booking = {
    activity,
    occasion,
    stamp: context.clock(),
    organiser: { name: activity.organiser, email: organiserAddress(context, activity) },
    participant: { name: said(response, 'name'), email: said(response, 'email') },
  };
  return withCalendar(mail, await bookingCalendar(booking, method), method);
}

/** One for each state of a session, and one for the end of a registration. */
function idOf(kind: BookingKind, { place }: Registered, { id, sequence = 0 }: Occasion): string {
  const about = `${kind}:${id}:${place.response}`;
  return kind === 'place-cancelled' ? about : `${about}:${sequence}`;
}

/** A calendar wants an address of whoever asks. */
function organiserAddress({ mailing, baseUrl }: Context, { contact }: Activity): string {
  return addressIn(contact) ?? mailing?.from ?? `noreply@${new URL(baseUrl).hostname}`;
}

/** Whether it has reached the recipient, or may have. */
function isOut({ state }: Mail): boolean {
  return state === 'sent' || state === 'sending';
}

async function dropUnsent(all: All, { place }: Registered, which: (mail: Mail) => boolean): Promise<void> {
  for (const mail of all.mails) if (mail.participant === place.response && which(mail)) await drop(all.context, mail);
}

async function drop({ store }: Context, mail: Mail): Promise<void> {
  if (mail.state === 'queued' || mail.state === 'failed') await store.removeMail(mail.id, mail);
}
