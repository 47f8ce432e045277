import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Activity } from '../../../surveys/fieldwork/activity.ts';
import type { Occasion, ProgrammeItem } from '../../../surveys/fieldwork/occasion.ts';
import { api } from '../../api/client.ts';
import type { ActivityChanges, NewOccasion, NewWave, WaveView } from '../../api/shapes.ts';

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
  return useMutation({ mutationFn: (changes: ActivityChanges) => api.patch<Activity>(`/activities/${activity}`, changes), onSuccess });
}

/** Adds an occasion, or changes the one named. */
export function useKeepOccasion(activity: string, occasion: string | undefined) {
  const onSuccess = useRefresh(activity);
  const path = `/activities/${activity}/occasions`;
  const mutationFn = (words: NewOccasion) =>
    occasion ? api.patch<Occasion>(`${path}/${occasion}`, words) : api.post<Occasion>(path, words);
  return useMutation({ mutationFn, onSuccess });
}

/** Writes the agenda of an occasion, as a whole. */
export function useKeepProgramme(activity: string, occasion: string) {
  const onSuccess = useRefresh(activity);
  const mutationFn = (programme: readonly ProgrammeItem[]) =>
    api.patch<Occasion>(`/activities/${activity}/occasions/${occasion}`, { programme });
  return useMutation({ mutationFn, onSuccess });
}

export function useAddWave(activity: string) {
  const onSuccess = useRefresh(activity);
  return useMutation({ mutationFn: (wave: NewWave) => api.post<WaveView>('/waves', wave), onSuccess });
}

export interface WavePlan {
  readonly wave: string;
  /** ISO dates; '' for as usual. */
  readonly opens?: string;
  readonly closes?: string;
  readonly opensItself?: boolean;
  readonly closesItself?: boolean;
}

export function usePlanWave(activity: string) {
  const onSuccess = useRefresh(activity);
  return useMutation({ mutationFn: ({ wave, ...times }: WavePlan) => api.patch<WaveView>(`/waves/${wave}/plan`, times), onSuccess });
}

/** Removes a draft by its id. */
export function useRemoveWave(activity: string) {
  const onSuccess = useRefresh(activity);
  return useMutation({ mutationFn: (wave: string) => api.post<void>(`/waves/${wave}/remove`), onSuccess });
}

/** Removes an occasion without waves by its id. */
export function useRemoveOccasion(activity: string) {
  const onSuccess = useRefresh(activity);
  return useMutation({ mutationFn: (occasion: string) => api.delete<void>(`/activities/${activity}/occasions/${occasion}`), onSuccess });
}

/** Removes an activity by its id. */
export function useRemoveActivity() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['activities'] });
  return useMutation({ mutationFn: (activity: string) => api.delete<void>(`/activities/${activity}`), onSuccess });
}
