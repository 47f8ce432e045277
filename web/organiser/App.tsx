import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { RouterProvider } from 'react-router/dom';
import { isLoggedOut, Problem } from '../api/problem.ts';
import { sessionQuery } from '../api/queries.ts';
import { router } from './routes.tsx';
import { Announcer } from './shell/Announcer.tsx';

const queries: QueryClient = new QueryClient({
  // A login that has run out shows wherever it is noticed.
  queryCache: new QueryCache({ onError: (error) => isLoggedOut(error) && queries.setQueryData(sessionQuery.queryKey, null) }),
  defaultOptions: {
    queries: {
      staleTime: 1_000,
      retry: (failures, error) => failures < 1 && !(error instanceof Problem && error.status < 500),
      // Without a network a request fails at once and the page says so; it does not wait in silence.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

export function App(): ReactElement {
  return (
    <QueryClientProvider client={queries}>
      <Announcer>
        <RouterProvider router={router} />
      </Announcer>
    </QueryClientProvider>
  );
}
