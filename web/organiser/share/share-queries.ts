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
  /** How many it was mailed to. */
  readonly mailed?: number;
}

export interface Addressees {
  readonly groups: readonly { readonly wave: string; readonly from: 'places' | 'invitations'; readonly count: number }[];
  /** How many mails the waves chosen come to. */
  readonly chosen: number;
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

const mailAddressOf = (activity: string): string => `/activities/${encodeURIComponent(activity)}/report-mail`;

/** Who can be told of the report by mail. */
export const addresseesQuery = (activity: string, waves: readonly string[]) =>
  queryOptions({
    queryKey: ['report-mail', activity, waves],
    queryFn: ({ signal }) => api.get<Addressees>(`${mailAddressOf(activity)}?waves=${waves.map(encodeURIComponent).join(',')}`, signal),
  });

/** 256 random bits, in the letters the server takes. */
export function newMailKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function useMailReport(activity: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { readonly key: string; readonly waves: readonly string[]; readonly days: number; readonly note: string }) =>
      api.post<ShareView>(mailAddressOf(activity), wanted),
    onSettled: () => queries.invalidateQueries({ queryKey: ['shares', activity] }),
  });
}

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
