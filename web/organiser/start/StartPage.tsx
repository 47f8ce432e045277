import { useQueries, useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import type { WaveAction } from '../../../surveys/fieldwork/wave.ts';
import { activitiesQuery, activityQuery } from '../../api/queries.ts';
import type { ActivitySummary, ActivityView } from '../../api/shapes.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import { FailurePage } from '../states/FailurePage.tsx';
import { StaleNote } from '../states/StaleNote.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { WaveActionDialog } from '../wave/WaveActionDialog.tsx';
import { capitalised, longDate } from '../words/dates.ts';
import { useToday } from '../words/use-today.ts';
import { useWords } from '../words/use-words.ts';
import { afterAction } from './after-action.ts';
import { DayBands } from './DayBands.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { OverdueNote } from './OverdueNote.tsx';
import { activitiesOfTheDay, type PlacedWave, sortDay } from './sort-day.ts';

/** How many released waves "Senaste resultat" shows. */
export const latestResults = 4;

/** What is on, what waits, what comes, what is done: over all activities. */
export function StartPage(): ReactElement {
  const activities = useQuery(activitiesQuery);
  if (!activities.data) return activities.error ? <FailurePage error={activities.error} again={activities.refetch} /> : <Waiting />;
  if (activities.data.length === 0) return <FirstSteps />;
  return (
    <>
      <StaleNote failed={activities.isError} fetchedAt={activities.dataUpdatedAt} />
      <Today summaries={activities.data} />
    </>
  );
}

/** The details of the activities that matter today; undefined until the first of them are all there. */
function useViews(summaries: readonly ActivitySummary[]) {
  const ids = activitiesOfTheDay(summaries, latestResults);
  const results = useQueries({ queries: ids.map((id) => activityQuery(id)) });
  const failed = results.find(({ isError, data }) => isError && !data);
  const views = results.flatMap(({ data }): readonly ActivityView[] => (data ? [data] : []));
  return { views: results.some(({ isPending }) => isPending) ? undefined : views, error: failed?.error };
}

export interface AskedAction extends PlacedWave {
  readonly action: WaveAction;
}

function Today({ summaries }: { readonly summaries: readonly ActivitySummary[] }): ReactElement {
  const { t, locale } = useWords();
  const date = useToday();
  const { views, error } = useViews(summaries);
  const [asked, ask] = useState<AskedAction>();
  const day = useMemo(() => views && sortDay(views, date), [views, date]);
  if (error) return <FailurePage error={error} />;
  if (!day) return <Waiting />;
  return (
    <>
      <div className="wrap intro">
        <p>{capitalised(longDate(date, locale))}</p>
        <PageHeading title={t('start.title')} />
      </div>
      <OverdueNote summaries={summaries} />
      <DayBands day={day} ask={ask} />
      {asked && <AskAboutWave asked={asked} onClose={() => ask(undefined)} />}
    </>
  );
}

function AskAboutWave({ asked, onClose }: { readonly asked: AskedAction; readonly onClose: () => void }): ReactElement {
  const { occasionName } = useWords();
  const done = afterAction(onClose);
  const { activity, occasion, wave, action } = asked;
  const place = occasion ? `${activity.title}, ${occasionName(occasion)}` : activity.title;
  return <WaveActionDialog activity={activity.id} wave={wave} action={action} place={place} onClose={onClose} onDone={done} />;
}
