import { useQuery } from '@tanstack/react-query';
import { activitiesQuery, sessionQuery } from '../../api/queries.ts';
import { type Rights, rightsOf } from './rights-of.ts';

/** By the list of activities, on pages that are about several. */
export function useRightsIn(activity: string): Rights {
  const { data } = useQuery(activitiesQuery);
  return rightsOf(data?.find(({ id }) => id === activity)?.role);
}

/** Whether one may make a new activity. */
export function useMayMake(): boolean {
  return useQuery(sessionQuery).data?.role === 'organiser';
}
