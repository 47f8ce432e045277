import { useQuery } from '@tanstack/react-query';
import { ownAccountQuery, sessionQuery } from '../../api/queries.ts';

/** Whose account one is logged in with; undefined for a login by link. */
export function useOwnEmail(): string | undefined {
  const { data: session } = useQuery(sessionQuery);
  return useQuery({ ...ownAccountQuery, enabled: session?.account === true }).data?.email;
}
