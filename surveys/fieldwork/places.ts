// Who has a place in a learning project: in the order of registering, so many for each organisation, the rest wait. No I/O here.

export type PlaceState = 'place' | 'waiting' | 'cancelled';

export interface Place {
  /** Id of the registration. */
  readonly response: string;
  /** As written in the registration. */
  readonly organisation: string;
  readonly state: PlaceState;
}

/** The places of a wave of registrations, in the order they came. */
export type WavePlaces = readonly Place[];

/** The same organisation however it was typed. @example organisationKey(' Falu  KOMMUN') // 'falu kommun' */
export function organisationKey(organisation: string): string {
  return organisation.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');
}

/**
 * The places after one more has registered: it waits where its organisation has as many as it may. Again with the same
 * registration changes nothing.
 *
 * @example withRegistration([], { response: 'r1', organisation: 'Falu kommun' }, 2)[0]?.state // 'place'
 */
export function withRegistration(
  places: WavePlaces,
  { response, organisation }: Omit<Place, 'state'>,
  most: number | undefined,
): WavePlaces {
  if (places.some((place) => place.response === response)) return places;
  const hasRoom = most === undefined || taken(places, organisation) < most;
  return [...places, { response, organisation, state: hasRoom ? 'place' : 'waiting' }];
}

/**
 * The places after one has been cancelled; the first of the same organisation who waits gets it.
 *
 * @example withCancellation(places, 'r1', 2).find(({ response }) => response === 'r3')?.state // 'place'
 */
export function withCancellation(places: WavePlaces, response: string, most: number | undefined): WavePlaces {
  const gone = places.find((place) => place.response === response);
  if (!gone || gone.state === 'cancelled') return places;
  return filledUp(changed(places, response, 'cancelled'), gone.organisation, most);
}

/** The places after somebody who waits has been given one, beside the others: the organiser decides. */
export function withPlaceFor(places: WavePlaces, response: string): WavePlaces {
  return places.some((place) => place.response === response && place.state === 'waiting') ? changed(places, response, 'place') : places;
}

function filledUp(places: WavePlaces, organisation: string, most: number | undefined): WavePlaces {
  if (most !== undefined && taken(places, organisation) >= most) return places;
  const next = places.find((place) => place.state === 'waiting' && isOf(place, organisation));
  return next ? filledUp(changed(places, next.response, 'place'), organisation, most) : places;
}

function changed(places: WavePlaces, response: string, state: PlaceState): WavePlaces {
  return places.map((place) => (place.response === response ? { ...place, state } : place));
}

function taken(places: WavePlaces, organisation: string): number {
  return places.filter((place) => place.state === 'place' && isOf(place, organisation)).length;
}

function isOf(place: Place, organisation: string): boolean {
  return organisationKey(place.organisation) === organisationKey(organisation);
}
