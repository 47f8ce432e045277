// A registration gets its place and its mail. What is written follows from the registration's id, so that all of it can be done
// again after a stop: nobody gets two places or two confirmations.
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import type { Mail } from '../../surveys/fieldwork/mail.ts';
import type { MailLocale } from '../../surveys/fieldwork/mail-texts.ts';
import { type Place, type WavePlaces, withCancellation, withPlaceFor, withRegistration } from '../../surveys/fieldwork/places.ts';
import type { Response } from '../../surveys/fieldwork/response.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { activityCalendar, calendarEdition } from '../calendar/activity-calendar.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findActivity, findWave, occasionsOf } from './find.ts';
import { writtenMail } from './write-mail.ts';

const survey = 'registration';

/** Whether answers to the wave are registrations. */
export function isRegistration(wave: Pick<Wave, 'survey'>): boolean {
  return wave.survey.id === survey;
}

/** A registration is known by its sender's link where it has one: a correction keeps the place. */
export function registrationId({ id, sender }: Pick<Response, 'id' | 'sender'>): string {
  return sender ?? id;
}

/** What a registration says, as text; nothing where it has been erased. */
export function said({ answers }: Pick<Response, 'answers'>, question: string): string {
  const value = answers[question];
  return typeof value === 'string' ? value.trim() : '';
}

/** Whether the last day to register has passed. */
export async function isRegistrationOver(context: Context, wave: Wave): Promise<boolean> {
  const lastDay = (await context.store.activity(wave.activity))?.registration?.lastDay;
  return lastDay !== undefined && swedishDay(context.clock()) > lastDay;
}

/** The date in Sweden: a last day ends at midnight there. */
export function swedishDay(time: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' }).format(time);
}

/** Gives a kept registration its place, or a place in the queue, and writes the mail that says so. Again: changes nothing. */
export async function register(context: Context, wave: Wave, response: Response): Promise<void> {
  const activity = await findActivity(context, wave.activity);
  const wanted = { response: registrationId(response), organisation: said(response, 'organisation') };
  const places = await context.store.rewritePlaces(wave.id, (all) => withRegistration(all, wanted, activity.registration?.perOrganisation));
  await confirm(context, { wave, activity, places: places.filter((place) => place.response === wanted.response), responses: [response] });
}

/** Finishes what a stop has left: registrations without a place, places without their mail. Run at start. */
export async function recoverRegistrations(context: Context): Promise<void> {
  for (const { id } of await context.store.activities()) {
    for (const wave of await context.store.wavesOf(id)) {
      if (!isRegistration(wave) || wave.status !== 'open') continue;
      const known = new Set((await context.store.places(wave.id)).map(({ response }) => response));
      const responses = await registrationsOf(context, wave);
      for (const response of responses) if (!known.has(registrationId(response))) await register(context, wave, response);
      await confirmAll(context, wave);
    }
  }
}

interface ParticipantChoice {
  readonly wave: string;
  readonly participant: string;
}

/** Cancels a registration; the next of the same organisation gets the place, and is told. Throws `no-such-participant`. */
export async function cancelPlace(context: Context, choice: ParticipantChoice): Promise<void> {
  const { wave, most } = await findParticipant(context, choice);
  await context.store.rewritePlaces(wave.id, (all) => withCancellation(all, choice.participant, most));
  await confirmAll(context, wave);
}

/** Gives one who waits a place, beyond what the organisation may have. Throws `no-such-participant`. */
export async function givePlace(context: Context, choice: ParticipantChoice): Promise<void> {
  const { wave } = await findParticipant(context, choice);
  await context.store.rewritePlaces(wave.id, (all) => withPlaceFor(all, choice.participant));
  await confirmAll(context, wave);
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

/** Throws the problems `no-such-wave` and `not-registration`. */
export async function findRegistrationWave(context: Context, id: string): Promise<Wave> {
  const wave = await findWave(context, id);
  if (!isRegistration(wave)) throw new ProblemError('not-registration');
  return wave;
}

export async function registrationsOf({ store }: Context, wave: Wave): Promise<readonly Response[]> {
  const responses: Response[] = [];
  for await (const response of store.responsesTo(wave.id)) responses.push(response);
  return responses;
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
      values: sessionValues(context, activity, occasions),
    });
    return mail ? [kind === 'confirmation' ? withCalendar(mail, calendar) : mail] : [];
  });
  if ((await context.store.addMails(mails)) > 0) context.mailing?.wake();
}

/**
 * Sends everyone who has a place the sessions as they now stand, for their calendars: updates and cancellations too. Nobody gets
 * the same edition twice. Returns how many mails were written.
 */
export async function sendCalendar(context: Context, choice: { readonly wave: string }): Promise<number> {
  const wave = await findRegistrationWave(context, choice.wave);
  const activity = await findActivity(context, wave.activity);
  const occasions = await occasionsOf(context, activity.id);
  const calendar = await activityCalendar(activity, occasions, context.clock());
  const values = sessionValues(context, activity, occasions);
  const edition = calendarEdition(occasions);
  const added = await toAllWithPlace(context, { wave, activity }, (response) => {
    const id = `calendar:${registrationId(response)}:${edition}`;
    const mail = mailTo(context, { wave, activity, response, kind: 'calendar', id, values });
    return mail && withCalendar(mail, calendar);
  });
  return added;
}

/** Two weeks: when those who come are told of the session that is next. */
const informationDays = 14;

/** Writes the information before the sessions that are two weeks away, once registration has closed. Run now and then. */
export async function planInformation(context: Context): Promise<void> {
  const today = swedishDay(context.clock());
  const last = new Date(Date.parse(today) + informationDays * 86_400_000).toISOString().slice(0, 10);
  for (const activity of await context.store.activities()) {
    if (activity.kind !== 'learning-project' || activity.example) continue;
    const waves = (await context.store.wavesOf(activity.id)).filter((wave) => isRegistration(wave) && wave.status === 'closed');
    if (waves.length === 0) continue;
    const near = (await occasionsOf(context, activity.id)).filter(
      ({ kind, date, cancelled }) => kind !== 'step' && !cancelled && date > today && date <= last,
    );
    for (const wave of waves) {
      for (const { id, title, date, place = '' } of near) {
        const values = { session: title, date, place };
        await toAllWithPlace(context, { wave, activity }, (response) =>
          mailTo(context, { wave, activity, response, kind: 'information', id: `information:${id}:${registrationId(response)}`, values }),
        );
      }
    }
  }
}

async function toAllWithPlace(
  context: Context,
  { wave }: Pick<ToConfirm, 'wave' | 'activity'>,
  write: (response: Response) => Mail | undefined,
): Promise<number> {
  const places = await context.store.places(wave.id);
  const responses = await registrationsOf(context, wave);
  const hasPlace = (response: Response) =>
    places.some((place: Place) => place.response === registrationId(response) && place.state === 'place');
  const added = await context.store.addMails(responses.filter(hasPlace).flatMap((response) => write(response) ?? []));
  if (added > 0) context.mailing?.wake();
  return added;
}

interface ParticipantMail {
  readonly wave: Wave;
  readonly activity: Activity;
  readonly response: Response;
  readonly kind: 'confirmation' | 'waiting-list' | 'calendar' | 'information';
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Undefined where the address has been erased, and for invented samples: their addresses are somebody else's, or nobody's. */
function mailTo(context: Context, { wave, activity, response, kind, id, values }: ParticipantMail): Mail | undefined {
  const to = said(response, 'email');
  if (!to || activity.example) return undefined;
  const locale: MailLocale = response.locale === 'en' ? 'en' : 'sv';
  const wanted = { id, activity, kind, to, locale, values: { name: said(response, 'name'), ...values }, own: activity.mailTexts };
  return { ...writtenMail(context, wanted), wave: wave.id };
}

function withCalendar(mail: Mail, calendar: string): Mail {
  return mail.content ? { ...mail, content: { ...mail.content, calendar } } : mail;
}

function sessionValues({ baseUrl }: Context, { id }: Activity, occasions: Awaited<ReturnType<typeof occasionsOf>>): Record<string, string> {
  const lines = occasions
    .filter(({ kind, cancelled }) => kind !== 'step' && !cancelled)
    .map(({ title, date, ends, place }) => [`${date}${ends && ends !== date ? `–${ends}` : ''}`, title, place].filter(Boolean).join(', '));
  return { sessions: lines.join('\n'), calendar: `${baseUrl}/api/activities/${id}/calendar.ics` };
}
