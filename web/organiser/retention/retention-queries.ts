// What the page of retention reads and changes.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { SwedishText } from '../../../surveys/definition/localized-text.ts';
import type { ErasureEntry, Retention, ToldCount } from '../../../surveys/fieldwork/retention.ts';
import { api } from '../../api/client.ts';
import type { WaveView } from '../../api/shapes.ts';

export interface PlannedErasure extends ToldCount {
  /** ISO date. */
  readonly on: string;
  readonly activity: { readonly id: string; readonly title: string };
  readonly wave?: { readonly id: string; readonly code: string; readonly title: SwedishText; readonly retention?: Retention };
  readonly what: readonly string[];
}

export interface ErasurePlan {
  readonly today: string;
  readonly days: number;
  readonly daily: boolean;
  readonly listsAfterDays: number | null;
  readonly planned: readonly PlannedErasure[];
  readonly log: readonly ErasureEntry[];
  readonly lastRound: string | null;
}

/** Of one activity, or of all where none is named. */
const addressOf = (activity: string | undefined): string =>
  activity === undefined ? '/erasures' : `/activities/${encodeURIComponent(activity)}/erasures`;

export const erasuresQuery = (activity: string | undefined) =>
  queryOptions({ queryKey: ['erasures', activity ?? 'all'], queryFn: ({ signal }) => api.get<ErasurePlan>(addressOf(activity), signal) });

export function useErase(activity: string | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<{ readonly erased: readonly unknown[] }>(addressOf(activity), { confirm: true }),
    onSettled: () => queries.invalidateQueries(),
  });
}

/** As the server takes it; `until` null where answers stay. */
export interface RetentionWanted {
  readonly decision?: string;
  readonly caseNumber?: string;
  readonly until: Retention['until'] | null;
  readonly figures: Retention['figures'];
}

export function useSetRetention(activity: string, wave: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: RetentionWanted) => api.patch<WaveView>(`/waves/${encodeURIComponent(wave)}/retention`, wanted),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['activity', activity] });
      void queries.invalidateQueries({ queryKey: ['erasures'] });
    },
  });
}
