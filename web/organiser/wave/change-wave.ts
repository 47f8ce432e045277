import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WaveAction } from '../../../surveys/fieldwork/wave.ts';
import { api } from '../../api/client.ts';
import { activityQuery } from '../../api/queries.ts';
import type { ActivityView, WaveView } from '../../api/shapes.ts';

/** Opens, closes or releases a wave, and shows what it became before anything is fetched anew. */
export function useWaveAction(activity: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ wave, action }: { readonly wave: string; readonly action: WaveAction }) =>
      api.post<WaveView>(`/waves/${wave}/${action}`),
    onSuccess: (changed) => {
      queries.setQueryData(activityQuery(activity).queryKey, (view) => view && withWave(view, changed));
    },
    // Also after a refusal: it may be that somebody else was first.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['activity', activity] });
      void queries.invalidateQueries({ queryKey: ['activities'] });
    },
  });
}

function withWave(view: ActivityView, changed: WaveView): ActivityView {
  return { ...view, waves: view.waves.map((wave) => (wave.id === changed.id ? changed : wave)) };
}
