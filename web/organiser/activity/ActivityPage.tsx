import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { activityQuery } from '../../api/queries.ts';
import type { ActivityView } from '../../api/shapes.ts';
import { rightsOf } from '../session/rights-of.ts';
import { FailurePage } from '../states/FailurePage.tsx';
import { StaleNote } from '../states/StaleNote.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { useToday } from '../words/use-today.ts';
import { ActivityDialog } from './ActivityDialog.tsx';
import { ActivityHead } from './ActivityHead.tsx';
import { ActivitySide } from './ActivitySide.tsx';
import { DeskContext, type DialogWanted } from './desk.ts';
import { focusSoon } from './focus-soon.ts';
import { Guidelines } from './Guidelines.tsx';
import { ProcessPlan } from './ProcessPlan.tsx';
import { Roles } from './Roles.tsx';
import { Timeline } from './Timeline.tsx';

/** One activity: its occasions on a line, their waves as rows, and the open wave as the only panel. */
export function ActivityPage(): ReactElement {
  const { id = '' } = useParams();
  const activity = useQuery(activityQuery(id));
  if (!activity.data) return activity.error ? <FailurePage error={activity.error} again={activity.refetch} /> : <Waiting />;
  return (
    <>
      <StaleNote failed={activity.isError} fetchedAt={activity.dataUpdatedAt} />
      <ActivityDesk key={id} view={activity.data} />
    </>
  );
}

function ActivityDesk({ view }: { readonly view: ActivityView }): ReactElement {
  const date = useToday();
  const [dialog, setDialog] = useState<DialogWanted>();
  const { hash } = useLocation();
  // A line on the start page leads to the very thing it is about.
  useEffect(() => {
    if (hash) focusSoon(hash.slice(1));
  }, [hash]);
  const desk = useMemo(() => ({ view, date, rights: rightsOf(view.role), ask: setDialog }), [view, date]);
  return (
    <DeskContext value={desk}>
      <ActivityHead />
      <div className="wrap layout">
        <div>
          <Guidelines />
          {view.activity.kind === 'strategy-process' && <ProcessPlan />}
          <Timeline />
          {view.activity.kind === 'strategy-process' && <Roles />}
        </div>
        <ActivitySide />
      </div>
      {dialog && <ActivityDialog wanted={dialog} onClose={() => setDialog(undefined)} />}
    </DeskContext>
  );
}
