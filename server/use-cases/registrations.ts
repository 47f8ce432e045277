// What a registration is, and who stands behind it: looked up by those that give places, write mails and make lists.
import type { Place, PlaceState } from '../../surveys/fieldwork/places.ts';
import type { Response } from '../../surveys/fieldwork/response.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findWave } from './find.ts';

const survey = 'registration';

/** Whether answers to the wave are registrations. */
export function isRegistration(wave: Pick<Wave, 'survey'>): boolean {
  return wave.survey.id === survey;
}

/** Whether it has closed: from then on those who have a place get bookings and information. */
export function hasClosed({ status }: Pick<Wave, 'status'>): boolean {
  return status === 'closed' || status === 'released';
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

/** Throws the problems `no-such-wave` and `not-registration`. */
export async function findRegistrationWave(context: Context, id: string): Promise<Wave> {
  const wave = await findWave(context, id);
  if (!isRegistration(wave)) throw new ProblemError('not-registration');
  return wave;
}

/** The waves of an activity in which people register. */
export async function registrationWavesOf({ store }: Pick<Context, 'store'>, activity: string): Promise<readonly Wave[]> {
  return (await store.wavesOf(activity)).filter(isRegistration);
}

export async function registrationsOf({ store }: Pick<Context, 'store'>, wave: Wave): Promise<readonly Response[]> {
  const responses: Response[] = [];
  for await (const response of store.responsesTo(wave.id)) responses.push(response);
  return responses;
}

export interface Registered {
  readonly place: Place;
  readonly response: Response;
}

/** Those who have registered, in the order they came, with their places. */
export async function registeredIn(context: Pick<Context, 'store'>, wave: Wave): Promise<readonly Registered[]> {
  const places = await context.store.places(wave.id);
  if (places.length === 0) return [];
  const responses = new Map((await registrationsOf(context, wave)).map((response) => [registrationId(response), response]));
  return places.flatMap((place) => {
    const response = responses.get(place.response);
    return response ? [{ place, response }] : [];
  });
}

/** How a registration stands; undefined where there is none. */
export async function placeOf({ store }: Pick<Context, 'store'>, wave: Wave, registration: string): Promise<PlaceState | undefined> {
  return (await store.places(wave.id)).find(({ response }) => response === registration)?.state;
}

/** Only those whose registration stands so. */
export function standing(registered: readonly Registered[], state: PlaceState): readonly Registered[] {
  return registered.filter(({ place }) => place.state === state);
}
