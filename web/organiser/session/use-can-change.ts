import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/queries.ts';

/** Readers see everything an organiser sees, and change nothing. */
export function useCanChange(): boolean {
  return useQuery(sessionQuery).data?.role === 'organiser';
}
