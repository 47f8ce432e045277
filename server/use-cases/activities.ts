import type { Activity, ActivityKind, ProcessScope, RegistrationTerms } from '../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../surveys/fieldwork/occasion.ts';
import { type ProcessRole, type ProcessRoles, processRoleIds } from '../../surveys/fieldwork/process-roles.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { addUsualWaves, checkSurveys } from './add-usual-waves.ts';
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
  readonly targetGroups?: string | undefined;
  /** SCB code: its municipalities are those a survey of municipalities asks. */
  readonly county?: string | undefined;
  readonly scope?: ProcessScope | undefined;
  readonly roles?: WrittenRoles | undefined;
  /** How registration is run. Where it is given, a learning project comes with a wave of registrations. */
  readonly registration?: RegistrationTerms | undefined;
  readonly organiser?: string | undefined;
  readonly contact?: string | undefined;
  /** The activity before this one, of the same kind. */
  readonly earlier?: string | undefined;
  readonly occasions?: readonly PlannedOccasion[] | undefined;
  /** Invented sample data. */
  readonly example?: boolean | undefined;
}

export interface PlannedOccasion extends NewOccasion {
  /** Ids of surveys that are made drafts of here, beside the usual ones. */
  readonly surveys?: readonly string[] | undefined;
}

/** As they are sent: an empty text where nobody holds the role. */
export type WrittenRoles = { readonly [role in ProcessRole]?: string | undefined };

/** What may be changed; what is left out stays. */
export type ActivityChanges = Partial<
  Pick<
    NewActivity,
    'title' | 'theme' | 'challenge' | 'purpose' | 'targetGroups' | 'scope' | 'roles' | 'organiser' | 'contact' | 'earlier' | 'registration'
  >
> & {
  /** ISO date. */
  readonly reportSent?: string | undefined;
};

export interface CreatedActivity {
  readonly activity: Activity;
  readonly occasions: readonly Occasion[];
  readonly waves: readonly Wave[];
}

/**
 * Makes an activity with its occasions and the evaluations that usually come with them, all as drafts.
 *
 * Throws the problems `no-such-earlier`, `no-such-survey` and `bad-parameters`, before anything is made.
 *
 * @example await createActivity(context, { kind: 'learning-project', title: 'Kompetens i hela länet', occasions: [{ date: '2026-09-10' }] })
 */
export async function createActivity(context: Context, wanted: NewActivity): Promise<CreatedActivity> {
  const { occasions: asked = [], organiser, example = false, roles, ...words } = wanted;
  const dates = asked.flatMap(({ date, ends }) => [date, ends ?? date]).sort();
  const [starts, ends] = [dates[0], dates.at(-1)];
  await checkEarlier(context, words.kind, words.earlier);
  const activity: Activity = present({
    id: newId(context),
    ...words,
    roles: roles && held(roles),
    organiser: organiser ?? 'Arrangören',
    starts,
    ends,
    example,
  });
  const inOrder = [...asked].sort((a, b) => a.date.localeCompare(b.date));
  const surveys = inOrder.map((occasion) => occasion.surveys ?? []);
  await checkSurveys(activity, surveys.flat());
  await context.store.addActivity(activity);
  const occasions: Occasion[] = [];
  for (const { surveys: _asked, ...occasion } of inOrder)
    occasions.push(await addOccasion(context, { activity: activity.id, ...occasion }));
  const usual = await addUsualWaves(context, activity, occasions, surveys);
  return { activity, occasions: [...occasions, ...usual.occasions], waves: usual.waves };
}

/** Changes what is given. Throws the problems `no-such-activity` and `no-such-earlier`. */
export async function changeActivity(
  context: Context,
  { activity: id, ...changes }: ActivityChanges & { readonly activity: string },
): Promise<Activity> {
  const activity = await findActivity(context, id);
  if (changes.earlier) await checkEarlier(context, activity.kind, changes.earlier, id);
  const changed: Activity = withChanges(activity, { ...changes, roles: changes.roles && held(changes.roles) });
  await context.store.changeActivity(changed);
  return changed;
}

/** The roles that somebody holds. */
function held(roles: WrittenRoles): ProcessRoles {
  return Object.fromEntries(processRoleIds.flatMap((role) => (roles[role] ? [[role, roles[role]]] : [])));
}

/** Another activity of the same kind. */
async function checkEarlier(context: Context, kind: ActivityKind, earlier: string | undefined, own?: string): Promise<void> {
  if (earlier === undefined) return;
  const found = earlier === own ? undefined : await context.store.activity(earlier);
  if (found?.kind !== kind) throw new ProblemError('no-such-earlier');
}
