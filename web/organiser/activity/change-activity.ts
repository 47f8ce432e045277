import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Activity } from '../../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import { api } from '../../api/client.ts';
import type { ActivityWords, NewOccasion, NewWave, WaveView } from '../../api/shapes.ts';

/** Fetches the activity anew after a change, and waits for it, so that the dialog closes over the changed page. */
function useRefresh(activity: string) {
  const queries = useQueryClient();
  return async () => {
    void queries.invalidateQueries({ queryKey: ['activities'] });
    await queries.invalidateQueries({ queryKey: ['activity', activity] });
  };
}

export function useChangeActivity(activity: string) {
  const onSuccess = useRefresh(activity);
  return useMutation({ mutationFn: (words: ActivityWords) => api.patch<Activity>(`/activities/${activity}`, words), onSuccess });
}

/** Adds an occasion, or changes the one named. */
export function useKeepOccasion(activity: string, occasion: string | undefined) {
  const onSuccess = useRefresh(activity);
  const path = `/activities/${activity}/occasions`;
  const mutationFn = (words: NewOccasion) =>
    occasion ? api.patch<Occasion>(`${path}/${occasion}`, words) : api.post<Occasion>(path, words);
  return useMutation({ mutationFn, onSuccess });
}

export function useAddWave(activity: string) {
  const onSuccess = useRefresh(activity);
  return useMutation({ mutationFn: (wave: NewWave) => api.post<WaveView>('/waves', wave), onSuccess });
}
