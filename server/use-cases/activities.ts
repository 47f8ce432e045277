import type { Activity, ActivityKind, RegistrationTerms } from '../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { addUsualWaves } from './add-usual-waves.ts';
import { findActivity } from './find.ts';
import { newId } from './identifiers.ts';
import { addOccasion, type NewOccasion } from './occasions.ts';
import { present, withChanges } from './present.ts';

export interface NewActivity {
  readonly kind: ActivityKind;
  readonly title: string;
  readonly theme?: string | undefined;
  readonly challenge?: string | undefined;
  readonly purpose?: string | undefined;
  readonly organiser?: string | undefined;
  readonly contact?: string | undefined;
  /** The activity before this one, of the same kind. */
  readonly earlier?: string | undefined;
  readonly occasions?: readonly NewOccasion[] | undefined;
  /** Invented sample data. */
  readonly example?: boolean | undefined;
}

/** What may be changed; what is left out stays. */
export type ActivityChanges = Partial<
  Pick<NewActivity, 'title' | 'theme' | 'challenge' | 'purpose' | 'organiser' | 'contact' | 'earlier'>
> & {
  readonly registration?: RegistrationTerms | undefined;
};

export interface CreatedActivity {
  readonly activity: Activity;
  readonly occasions: readonly Occasion[];
  readonly waves: readonly Wave[];
}

/**
 * Makes an activity with its occasions and the evaluations that usually come with them, all as drafts.
 *
 * Throws the problem `no-such-earlier`.
 *
 * @example await createActivity(context, { kind: 'learning-project', title: 'Kompetens i hela länet', occasions: [{ date: '2026-09-10' }] })
 */
export async function createActivity(context: Context, wanted: NewActivity): Promise<CreatedActivity> {
  const { occasions: asked = [], organiser, example = false, ...words } = wanted;
  const dates = asked.flatMap(({ date, ends }) => [date, ends ?? date]).sort();
  const [starts, ends] = [dates[0], dates.at(-1)];
  await checkEarlier(context, words.kind, words.earlier);
  const activity: Activity = present({ id: newId(context), ...words, organiser: organiser ?? 'Arrangören', starts, ends, example });
  await context.store.addActivity(activity);
  const occasions: Occasion[] = [];
  for (const occasion of [...asked].sort((a, b) => a.date.localeCompare(b.date))) {
    occasions.push(await addOccasion(context, { activity: activity.id, ...occasion }));
  }
  const usual = await addUsualWaves(context, activity, occasions);
  return { activity, occasions: [...occasions, ...usual.occasions], waves: usual.waves };
}

/** Changes what is given. Throws the problems `no-such-activity` and `no-such-earlier`. */
export async function changeActivity(
  context: Context,
  { activity: id, ...changes }: ActivityChanges & { readonly activity: string },
): Promise<Activity> {
  const activity = await findActivity(context, id);
  if (changes.earlier) await checkEarlier(context, activity.kind, changes.earlier, id);
  const changed: Activity = withChanges(activity, changes);
  await context.store.changeActivity(changed);
  return changed;
}

/** Another activity of the same kind. */
async function checkEarlier(context: Context, kind: ActivityKind, earlier: string | undefined, own?: string): Promise<void> {
  if (earlier === undefined) return;
  const found = earlier === own ? undefined : await context.store.activity(earlier);
  if (found?.kind !== kind) throw new ProblemError('no-such-earlier');
}
