import type { Context } from '../context.ts';
import { type Route, route } from '../http/route.ts';
import { readOverview } from '../use-cases/read-overview.ts';

/** Several activities beside each other. */
export function overviewRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/overview',
      summary: 'The activities of a kind side by side: the ratings their surveys share, from released waves only',
      access: 'reader',
      query: 'overviewQuery',
      answers: { status: 200, type: 'application/json' },
      answer: async ({ query }) => ({ status: 200, json: await readOverview(context, query) }),
    }),
  ];
}
