import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { activityKindNames } from '../../../surveys/fieldwork/activity.ts';
import type { WaveStatus } from '../../../surveys/fieldwork/wave.ts';
import { activitiesQuery } from '../../api/queries.ts';
import type { ActivitySummary } from '../../api/shapes.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import { FirstSteps } from '../start/FirstSteps.tsx';
import { FailurePage } from '../states/FailurePage.tsx';
import { StaleNote } from '../states/StaleNote.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { capitalised, monthsBetween } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';
import { CompareLinks } from './CompareLinks.tsx';
import { NewActivityLinks } from './NewActivityLinks.tsx';

/** Every activity, newest first. */
export function ActivitiesPage(): ReactElement {
  const { t } = useWords();
  const activities = useQuery(activitiesQuery);
  if (!activities.data) return activities.error ? <FailurePage error={activities.error} again={activities.refetch} /> : <Waiting />;
  if (activities.data.length === 0) return <FirstSteps />;
  return (
    <>
      <StaleNote failed={activities.isError} fetchedAt={activities.dataUpdatedAt} />
      <div className="wrap intro titlerow">
        <PageHeading title={t('nav.activities')} />
        <NewActivityLinks />
      </div>
      <div className="wrap">
        <CompareLinks activities={activities.data} />
        <ul className="rows list">
          {activities.data.map((activity) => (
            <ActivityRow key={activity.id} activity={activity} />
          ))}
        </ul>
      </div>
    </>
  );
}

function ActivityRow({ activity }: { readonly activity: ActivitySummary }): ReactElement {
  const { t, text } = useWords();
  const kind = text(activityKindNames[activity.kind]);
  return (
    <li>
      <div>
        <p className="kind">
          {kind}
          {activity.example && <span className="tag">{t('activities.example')}</span>}
        </p>
        <h2>
          <Link to={`/activities/${activity.id}`}>{activity.title}</Link>
        </h2>
        <p>
          <Period activity={activity} />
          {activity.theme}
        </p>
      </div>
      <WaveCounts waves={activity.waves} />
    </li>
  );
}

function Period({ activity: { starts, ends } }: { readonly activity: ActivitySummary }): ReactElement | null {
  const { t, locale } = useWords();
  if (!starts) return null;
  const [from, to] = monthsBetween(starts, ends ?? starts, locale);
  const period = to ? t('lead.period', { from, to }) : from;
  return <>{`${capitalised(period)}. `}</>;
}

const states: readonly WaveStatus[] = ['open', 'closed', 'draft', 'released'];

/** "1 öppen", "2 stängda": the states there are, each as shape and word. */
function WaveCounts({ waves }: { readonly waves: ActivitySummary['waves'] }): ReactElement {
  const { t } = useWords();
  return (
    <ul className="wave-counts" aria-label={t('activities.waves')}>
      {states
        .filter((state) => waves[state] > 0)
        .map((state) => (
          <li key={state} className={`state ${state}`}>
            {t(`activities.count.${state}`, { count: waves[state] })}
          </li>
        ))}
    </ul>
  );
}
