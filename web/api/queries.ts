// What the pages read, as queries: the key, where it is fetched, and how often it is asked for again while the page is visible.
import { type Query, queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { isLoggedOut } from './problem.ts';
import type {
  AccessibilityFacts,
  Accounts,
  ActivitySummary,
  ActivityView,
  ApiKey,
  AuditLine,
  Colleagues,
  InvitationsView,
  OwnAccount,
  ReleasePreview,
  Session,
  SignOnOffer,
  SurveyOffer,
} from './shapes.ts';

/** Counts move while a wave is open. */
const whileOpenMs = 4_000;
/** Else only another organiser can have changed something. */
const whileQuietMs = 60_000;

/** Who is logged in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await api.get<Session>('/session', signal);
    } catch (error) {
      if (isLoggedOut(error)) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Whether there is a way in through one's organisation. */
export const signOnQuery = queryOptions({
  queryKey: ['sign-on'],
  queryFn: ({ signal }) => api.get<SignOnOffer>('/sign-on', signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export const ownAccountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => api.get<OwnAccount>('/account', signal),
});

export const activitiesQuery = queryOptions({
  queryKey: ['activities'],
  queryFn: async ({ signal }) => (await api.get<{ activities: readonly ActivitySummary[] }>('/activities', signal)).activities,
  refetchInterval: whileQuietMs,
});

/** What the accessibility statement says of those who run the service. */
export const accessibilityQuery = queryOptions({
  queryKey: ['accessibility'],
  queryFn: ({ signal }) => api.get<AccessibilityFacts>('/accessibility', signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** One activity with its occasions and waves; asked for again every few seconds while a wave is open. */
export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: ['activity', id],
    queryFn: ({ signal }) => api.get<ActivityView>(`/activities/${encodeURIComponent(id)}`, signal),
    refetchInterval: (query: Query<ActivityView>) => (hasOpenWave(query.state.data) ? whileOpenMs : whileQuietMs),
  });

function hasOpenWave(view: ActivityView | undefined): boolean {
  return view?.waves.some((wave) => wave.status === 'open') ?? false;
}

/** The catalogue does not change while the server runs. */
export const surveysQuery = queryOptions({
  queryKey: ['surveys'],
  queryFn: async ({ signal }) => (await api.get<{ surveys: readonly SurveyOffer[] }>('/surveys', signal)).surveys,
  staleTime: Number.POSITIVE_INFINITY,
});

export const invitationsQuery = (wave: string) =>
  queryOptions({
    queryKey: ['invitations', wave],
    queryFn: ({ signal }) => api.get<InvitationsView>(`/waves/${encodeURIComponent(wave)}/invitations`, signal),
  });

/** Asked for each time results are about to be released: answers begun in time may have come since. */
export const releasePreviewQuery = (wave: string) =>
  queryOptions({
    queryKey: ['release-preview', wave],
    queryFn: ({ signal }) => api.get<ReleasePreview>(`/waves/${encodeURIComponent(wave)}/release-preview`, signal),
    gcTime: 0,
  });

export const colleaguesQuery = (activity: string) =>
  queryOptions({
    queryKey: ['colleagues', activity],
    queryFn: ({ signal }) => api.get<Colleagues>(`/activities/${encodeURIComponent(activity)}/colleagues`, signal),
  });

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => api.get<Accounts>('/accounts', signal),
});

export const apiKeysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: async ({ signal }) => (await api.get<{ keys: readonly ApiKey[] }>('/keys', signal)).keys,
});

/** The newest lines, or those before one. */
export const auditQuery = (before: number | undefined) =>
  queryOptions({
    queryKey: ['audit', before ?? 'newest'],
    queryFn: async ({ signal }) =>
      (await api.get<{ entries: readonly AuditLine[] }>(`/audit${before === undefined ? '' : `?before=${before}`}`, signal)).entries,
  });
