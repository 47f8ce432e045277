import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { activityKindNames, activityKinds } from '../../../surveys/fieldwork/activity.ts';
import type { ActivitySummary } from '../../api/shapes.ts';
import { useWords } from '../words/use-words.ts';

/** Ways to the overviews: of each kind that has results in more than one activity, since one alone has nothing beside it. */
export function CompareLinks({ activities }: { readonly activities: readonly ActivitySummary[] }): ReactElement | null {
  const { t, text } = useWords();
  const released = activities.filter(({ waves }) => waves.released > 0);
  const kinds = activityKinds.filter((kind) => released.filter((activity) => activity.kind === kind).length > 1);
  if (kinds.length === 0) return null;
  return (
    <p className="meta">
      {kinds.map((kind) => (
        <Link key={kind} to={`/overview/${kind}`}>
          {t('activities.compare', { kind: text(activityKindNames[kind]) })}
        </Link>
      ))}
    </p>
  );
}
