import type { ActivityKind } from '../../surveys/fieldwork/activity.ts';
import { hasOrder, inOrder, type Occasion, type OccasionKind, type ProgrammeItem } from '../../surveys/fieldwork/occasion.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { countPresent } from './attendance.ts';
import { announceChange } from './bookings.ts';
import { findActivity, findOccasion } from './find.ts';
import { newId } from './identifiers.ts';
import { present, withChanges } from './present.ts';

export interface NewOccasion {
  readonly title?: string | undefined;
  /** ISO date. */
  readonly date: string;
  readonly ends?: string | undefined;
  /** "09:00" */
  readonly startTime?: string | undefined;
  readonly endTime?: string | undefined;
  readonly place?: string | undefined;
  readonly kind?: OccasionKind | undefined;
  readonly programme?: readonly ProgrammeItem[] | undefined;
  readonly attended?: number | undefined;
}

export type OccasionChanges = Partial<Omit<NewOccasion, 'kind'>> & { readonly cancelled?: boolean | undefined };

const usualKind: Readonly<Record<ActivityKind, OccasionKind>> = {
  'learning-project': 'session',
  'network-cycle': 'meeting',
  'strategy-process': 'step',
  foresight: 'workshop',
};

const occasionNames: Readonly<Record<OccasionKind, string>> = { session: 'Träff', meeting: 'Möte', workshop: 'Workshop', step: 'Steg' };

/** Adds a dated part at the end. Throws the problems `no-such-activity` and `bad-times`. */
export async function addOccasion(
  context: Context,
  { activity: id, ...wanted }: NewOccasion & { readonly activity: string },
): Promise<Occasion> {
  const activity = await findActivity(context, id);
  const kind = wanted.kind ?? usualKind[activity.kind];
  const before = await context.store.occasionsOf(id);
  const number = before.length + 1;
  const untitled = { ...wanted, id: newId(context), activity: id, number, kind, title: '' };
  // Its place by date gives the usual name, so it is placed before it is named.
  const nth = inOrder([...before, present(untitled)]).find((one) => one.id === untitled.id)?.number ?? number;
  const occasion: Occasion = present({ ...untitled, title: wanted.title ?? `${occasionNames[kind]} ${nth}` });
  refuseDisorder(occasion);
  await context.store.addOccasion(occasion);
  await announceChange(context, occasion);
  return { ...occasion, number: nth };
}

/**
 * Changes what is given; an empty place or time takes it away. Those who have a place are told of what calendars show. Throws the
 * problems `no-such-occasion` and `bad-times`.
 */
export async function changeOccasion(
  context: Context,
  { activity, occasion: id, ...changes }: OccasionChanges & { readonly activity: string; readonly occasion: string },
): Promise<Occasion> {
  await findActivity(context, activity);
  const before = await findOccasion(context, activity, id);
  const { attended, ...words } = changes;
  if (attended !== undefined) await countPresent(context, { activity, occasion: id, counted: attended });
  const kept = await context.store.rewriteOccasion(id, (now) => {
    const after: Occasion = withChanges(now, words);
    refuseDisorder(after);
    return isSameInCalendars(now, after) ? after : { ...after, sequence: (now.sequence ?? 0) + 1 };
  });
  if (!kept) throw new ProblemError('no-such-occasion');
  if (kept.sequence !== before.sequence) await announceChange(context, kept);
  return { ...kept, number: before.number };
}

function refuseDisorder(occasion: Occasion): void {
  if (!hasOrder(occasion)) throw new ProblemError('bad-times');
}

/** What has been called off is the same to a calendar, whatever else it is. */
function isSameInCalendars(a: Occasion, b: Occasion): boolean {
  const seen = ({ title, date, ends, startTime, endTime, place, cancelled = false }: Occasion) =>
    JSON.stringify(cancelled || [title, date, ends, startTime, endTime, place]);
  return seen(a) === seen(b);
}
