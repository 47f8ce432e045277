// What the page of an occasion reads and changes. A tick is shown at once and kept at once; what the server says then takes its place,
// with what somebody else has ticked meanwhile.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import { type Plan, type PlanChange, withPlanChange } from '../../../surveys/fieldwork/plan.ts';
import { api } from '../../api/client.ts';

export interface OccasionView {
  readonly occasion: Occasion;
  readonly plan: Plan;
  readonly counted?: number;
}

export interface AttendanceView {
  readonly participants: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisation: string;
    readonly present: boolean;
  }[];
  readonly others: number;
  readonly counted?: number;
  readonly attended?: number;
}

export type AttendanceChange =
  | { readonly do: 'tick'; readonly participant: string; readonly present: boolean }
  | { readonly do: 'others'; readonly count: number };

/** Somebody else may be ticking in the same room. */
const oftenMs = 10_000;

const pathOf = (activity: string, occasion: string) =>
  `/activities/${encodeURIComponent(activity)}/occasions/${encodeURIComponent(occasion)}`;

export const occasionQuery = (activity: string, occasion: string) =>
  queryOptions({
    queryKey: ['occasion', activity, occasion],
    queryFn: ({ signal }) => api.get<OccasionView>(pathOf(activity, occasion), signal),
    refetchInterval: oftenMs,
  });

export const attendanceQuery = (activity: string, occasion: string) =>
  queryOptions({
    queryKey: ['attendance', activity, occasion],
    queryFn: ({ signal }) => api.get<AttendanceView>(`${pathOf(activity, occasion)}/attendance`, signal),
    refetchInterval: oftenMs,
  });

export function useChangePlan(activity: string, occasion: string) {
  const queries = useQueryClient();
  const { queryKey } = occasionQuery(activity, occasion);
  return useMutation({
    mutationKey: queryKey,
    mutationFn: (change: PlanChange) => api.post<Plan>(`${pathOf(activity, occasion)}/plan`, change),
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, (view) => view && { ...view, plan: withPlanChange(view.plan, change, 'new') });
    },
    onSettled: () => whenLast(queries, queryKey),
  });
}

export function useChangeAttendance(activity: string, occasion: string) {
  const queries = useQueryClient();
  const { queryKey } = attendanceQuery(activity, occasion);
  return useMutation({
    mutationKey: queryKey,
    mutationFn: (change: AttendanceChange) => api.post<AttendanceView>(`${pathOf(activity, occasion)}/attendance`, change),
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, (view) => view && foreseen(view, change));
    },
    onSettled: async () => {
      await whenLast(queries, queryKey);
      void queries.invalidateQueries({ queryKey: ['activity', activity] });
    },
  });
}

export function useCountPresent(activity: string, occasion: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (counted: number | null) => api.post<{ readonly attended?: number }>(`${pathOf(activity, occasion)}/attended`, { counted }),
    onSuccess: async () => {
      void queries.invalidateQueries({ queryKey: attendanceQuery(activity, occasion).queryKey });
      void queries.invalidateQueries({ queryKey: occasionQuery(activity, occasion).queryKey });
      await queries.invalidateQueries({ queryKey: ['activity', activity] });
    },
  });
}

/** What a change will come to, before the server has said so. */
function foreseen(view: AttendanceView, change: AttendanceChange): AttendanceView {
  const participants = view.participants.map((one) =>
    change.do === 'tick' && one.id === change.participant ? { ...one, present: change.present } : one,
  );
  const others = change.do === 'others' ? change.count : view.others;
  const { attended: _before, ...rest } = view;
  const attended = view.counted ?? participants.filter(({ present }) => present).length + others;
  return { ...rest, participants, others, ...(attended > 0 || view.counted !== undefined ? { attended } : {}) };
}

/** Fetched anew after the last of several changes under way: earlier replies do not know of the later ones. */
async function whenLast(queries: ReturnType<typeof useQueryClient>, queryKey: readonly unknown[]): Promise<void> {
  if (queries.isMutating({ mutationKey: queryKey }) <= 1) await queries.invalidateQueries({ queryKey });
}
