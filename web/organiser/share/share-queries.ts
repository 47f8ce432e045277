// Links to a report: the list for those who answer for it, and what a link opens for whoever has it.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

export interface ShareView {
  readonly id: string;
  /** ISO dates. */
  readonly madeOn: string;
  readonly lastDay: string;
  readonly madeBy: string;
  readonly note?: string;
}

export interface SharedReport {
  readonly title: string;
  readonly organiser: string;
  readonly example: boolean;
  readonly lastDay: string;
}

const addressOf = (activity: string): string => `/activities/${encodeURIComponent(activity)}/shares`;

export const sharesQuery = (activity: string) =>
  queryOptions({
    queryKey: ['shares', activity],
    queryFn: async ({ signal }) => (await api.get<{ shares: readonly ShareView[] }>(addressOf(activity), signal)).shares,
  });

export function useShareChanges(activity: string) {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['shares', activity] });
  return {
    make: useMutation({
      mutationFn: (wanted: { readonly days: number; readonly note?: string }) =>
        api.post<ShareView & { readonly url: string }>(addressOf(activity), wanted),
      onSettled,
    }),
    takeBack: useMutation({ mutationFn: (id: string) => api.delete<void>(`${addressOf(activity)}/${encodeURIComponent(id)}`), onSettled }),
  };
}

/** What a link shows; with its secret the first time, and by the cookie it was exchanged for after that. */
export const sharedReportQuery = (share: string, secret: string | undefined) =>
  queryOptions({
    queryKey: ['shared-report', share],
    queryFn: ({ signal }) => {
      const path = `/shared/${encodeURIComponent(share)}`;
      return secret ? api.post<SharedReport>(path, { secret }) : api.get<SharedReport>(path, signal);
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
