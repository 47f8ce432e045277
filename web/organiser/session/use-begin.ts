import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { sessionQuery } from '../../api/queries.ts';
import type { Session } from '../../api/shapes.ts';

/** Sends what begins a session; from then on every page knows who is there. */
export function useBegin<T extends object>(
  path: '/session' | '/setup' | '/join' | '/account/password',
  onBegun: () => void = () => undefined,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (sent: T) => api.post<Session>(path, sent),
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      onBegun();
    },
  });
}
