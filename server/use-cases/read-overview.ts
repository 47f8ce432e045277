// Several activities of one kind beside each other, made of what their own reports are made of: releases.
import { createHash } from 'node:crypto';
import type { ComposedOverview } from '../../reports/compose/overview.ts';
import type { ActivityKind } from '../../surveys/fieldwork/activity.ts';
import type { Context } from '../context.ts';
import { reportInput } from './read-report.ts';

export interface OverviewChoice {
  readonly kind: ActivityKind;
  readonly locale: 'sv' | 'en';
  /** Those whose results may be told. */
  readonly mayRead: (activity: string) => boolean;
}

/** The newest overview of each kind and language, by everything it is made of. */
const composed = new Map<string, { readonly key: string; readonly overview: ComposedOverview }>();

/** The overview of a kind of activity; without sections where none has results. */
export async function readOverview(context: Context, { kind, locale, mayRead }: OverviewChoice): Promise<ComposedOverview> {
  const activities = (await context.store.activities()).filter((activity) => activity.kind === kind && mayRead(activity.id));
  const inputs = await Promise.all(activities.map(({ id }) => reportInput(context, { activity: id, locale })));
  const oldestFirst = inputs.reverse();
  const made = oldestFirst.map(({ activity, occasions, waves, releases }) => [activity, occasions, waves, releases]);
  const key = createHash('sha256').update(JSON.stringify(made)).digest('hex');
  const known = composed.get(`${kind} ${locale}`);
  if (known?.key === key) return known.overview;
  const { composeOverview } = await import('../../reports/compose/overview.ts');
  const overview = composeOverview(kind, oldestFirst, locale);
  composed.set(`${kind} ${locale}`, { key, overview });
  return overview;
}
