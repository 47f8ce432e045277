import type { Context } from '../context.ts';
import { json, type Route, route } from '../http/route.ts';
import { readOverview } from '../use-cases/read-overview.ts';
import { may } from '../use-cases/rights.ts';

/** Several activities beside each other. */
export function overviewRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/overview',
      summary: 'The activities of a kind that one may read, side by side: the ratings their surveys share, from released waves only',
      access: 'login',
      query: 'overviewQuery',
      answers: json(200),
      answer: async ({ query, who }) => {
        const mayRead = (activity: string) => who !== undefined && may(who.rights, 'reader', activity);
        return { status: 200, json: await readOverview(context, { ...query, mayRead }) };
      },
    }),
  ];
}
