// Who was there. Names come from the registrations and are for those who may see the list; ticks are kept by registration id, apart from
// every answer, and become a number when the person is forgotten. The occasion's `attended` follows, and is what reports count from.
import {
  type Attendance,
  attendedIn,
  nobodyTicked,
  withCounted,
  withoutPersons,
  withPresence,
} from '../../surveys/fieldwork/attendance.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findActivity, findOccasion } from './find.ts';
import { registeredIn, registrationWavesOf, said, standing } from './registrations.ts';

export interface OccasionChoice {
  readonly activity: string;
  readonly occasion: string;
}

export interface AttendanceView {
  /** Those who have a place, by name. */
  readonly participants: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisation: string;
    readonly present: boolean;
  }[];
  /** Those who came without being on the list. */
  readonly others: number;
  readonly counted?: number;
  readonly attended?: number;
}

export type AttendanceChange =
  | { readonly do: 'tick'; readonly participant: string; readonly present: boolean }
  /** Those who came without being on the list. */
  | { readonly do: 'others'; readonly count: number };

/** The list to tick. Throws the problems `no-such-activity` and `no-such-occasion`. */
export async function readAttendance(context: Context, { activity, occasion: id }: OccasionChoice): Promise<AttendanceView> {
  await findActivity(context, activity);
  const occasion = await findOccasion(context, activity, id);
  return viewOf(context, occasion, attendanceOf(occasion, await context.store.attendance(id)));
}

/** One small change. Throws `no-such-participant` too, for someone who has no place. */
export async function changeAttendance(
  context: Context,
  { activity, occasion: id, change }: OccasionChoice & { readonly change: AttendanceChange },
): Promise<AttendanceView> {
  await findActivity(context, activity);
  const occasion = await findOccasion(context, activity, id);
  if (change.do === 'tick' && change.present) await refuseWithoutPlace(context, activity, change.participant);
  const after = await rewriteAttendance(context, occasion, (attendance) =>
    change.do === 'tick' ? withPresence(attendance, change.participant, change.present) : { ...attendance, others: change.count },
  );
  return viewOf(context, occasion, after);
}

/**
 * How many were counted in the room: stands before ticks until it is taken away (`undefined`). Throws the problems `no-such-activity`
 * and `no-such-occasion`.
 */
export async function countPresent(
  context: Context,
  { activity, occasion: id, counted }: OccasionChoice & { readonly counted: number | undefined },
): Promise<{ readonly attended?: number }> {
  await findActivity(context, activity);
  const after = await rewriteAttendance(context, await findOccasion(context, activity, id), (one) => withCounted(one, counted));
  return attendedOf(after);
}

/** Forgets that one person was anywhere in an activity; how many there were stays. */
export async function forgetPresence(context: Context, activity: string, participant: string): Promise<void> {
  for (const { id } of await context.store.occasionsOf(activity)) {
    await context.store.rewriteAttendance(id, (one) => withoutPersons(one, (present) => present === participant));
  }
}

/** A number that was given before anything has been kept here counts as counted in the room. */
export function attendanceOf({ attended }: Occasion, attendance: Attendance): Attendance {
  return attended !== undefined && attendance === nobodyTicked ? withCounted(attendance, attended) : attendance;
}

/**
 * Changes it in one step, then the number that the occasion shows: looked at again until it is what the list comes to, since somebody
 * else may be ticking.
 */
async function rewriteAttendance(
  { store }: Context,
  occasion: Occasion,
  rewrite: (attendance: Attendance) => Attendance,
): Promise<Attendance> {
  let after = await store.rewriteAttendance(occasion.id, (one) => rewrite(attendanceOf(occasion, one)));
  for (;;) {
    const attended = attendedIn(after);
    await store.rewriteOccasion(occasion.id, ({ attended: _before, ...rest }) => (attended === undefined ? rest : { ...rest, attended }));
    after = await store.attendance(occasion.id);
    if (attendedIn(after) === attended) return after;
  }
}

async function refuseWithoutPlace(context: Context, activity: string, participant: string): Promise<void> {
  for (const { id } of await registrationWavesOf(context, activity)) {
    const places = await context.store.places(id);
    if (places.some(({ response, state }) => response === participant && state === 'place')) return;
  }
  throw new ProblemError('no-such-participant');
}

async function viewOf(context: Context, { activity }: Occasion, attendance: Attendance): Promise<AttendanceView> {
  const waves = await registrationWavesOf(context, activity);
  const lists = await Promise.all(waves.map(async (wave) => standing(await registeredIn(context, wave), 'place')));
  const participants = lists.flat().map(({ place, response }) => ({
    id: place.response,
    name: said(response, 'name'),
    organisation: said(response, 'organisation'),
    present: attendance.present.includes(place.response),
  }));
  const { others, counted } = attendance;
  return {
    participants: participants.sort((a, b) => a.name.localeCompare(b.name, 'sv', { numeric: true })),
    others,
    ...(counted === undefined ? {} : { counted }),
    ...attendedOf(attendance),
  };
}

function attendedOf(attendance: Attendance): { readonly attended?: number } {
  const attended = attendedIn(attendance);
  return attended === undefined ? {} : { attended };
}
