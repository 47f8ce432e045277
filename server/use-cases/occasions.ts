import type { ActivityKind } from '../../surveys/fieldwork/activity.ts';
import { inOrder, type Occasion, type OccasionKind, type ProgrammeItem } from '../../surveys/fieldwork/occasion.ts';
import type { Context } from '../context.ts';
import { findActivity, findOccasion } from './find.ts';
import { newId } from './identifiers.ts';
import { present, withChanges } from './present.ts';

export interface NewOccasion {
  readonly title?: string | undefined;
  /** ISO date. */
  readonly date: string;
  readonly ends?: string | undefined;
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

/** Adds a dated part at the end. Throws the problem `no-such-activity`. */
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
  await context.store.addOccasion(occasion);
  return { ...occasion, number: nth };
}

/** Changes what is given; an empty place takes it away. Throws the problem `no-such-occasion`. */
export async function changeOccasion(
  context: Context,
  { activity, occasion: id, ...changes }: OccasionChanges & { readonly activity: string; readonly occasion: string },
): Promise<Occasion> {
  await findActivity(context, activity);
  const before = await findOccasion(context, activity, id);
  const after: Occasion = withChanges(before, changes);
  const changed = isSameInCalendars(before, after) ? after : { ...after, sequence: (before.sequence ?? 0) + 1 };
  await context.store.changeOccasion(changed);
  return changed;
}

function isSameInCalendars(a: Occasion, b: Occasion): boolean {
  const seen = ({ title, date, ends, place, cancelled }: Occasion) => JSON.stringify([title, date, ends, place, cancelled ?? false]);
  return seen(a) === seen(b);
}
