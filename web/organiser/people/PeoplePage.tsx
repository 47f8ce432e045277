// The frame of the pages about people and mail: the activity they belong to, its name as the way back, a heading.
import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { activityQuery } from '../../api/queries.ts';
import type { ActivityView, WaveView } from '../../api/shapes.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import { FailurePage } from '../states/FailurePage.tsx';
import { NotFoundPage } from '../states/NotFoundPage.tsx';
import { Waiting } from '../states/Waiting.tsx';
import '../css/people.css';

interface FrameProps {
  readonly view: ActivityView;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

export function PeopleFrame({ view, title, lead, children }: FrameProps): ReactElement {
  return (
    <div className="wrap people-page">
      <p className="crumb">
        <Link to={`/activities/${view.activity.id}`}>{view.activity.title}</Link>
      </p>
      <PageHeading title={title} />
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}

/** Fetches the activity in the address. */
export function OfActivity({ children }: { readonly children: (view: ActivityView) => ReactElement }): ReactElement {
  const { id = '' } = useParams();
  const activity = useQuery(activityQuery(id));
  if (!activity.data) return activity.error ? <FailurePage error={activity.error} again={activity.refetch} /> : <Waiting />;
  return children(activity.data);
}

/** Fetches the activity and picks the wave in the address. */
export function OfWave({ children }: { readonly children: (view: ActivityView, wave: WaveView) => ReactElement }): ReactElement {
  const { wave: id } = useParams();
  return (
    <OfActivity>
      {(view) => {
        const wave = view.waves.find((one) => one.id === id);
        return wave ? children(view, wave) : <NotFoundPage />;
      }}
    </OfActivity>
  );
}
