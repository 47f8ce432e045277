import type { Context } from '../context.ts';
import { json, type Route, route } from '../http/route.ts';

/** Lines in one answer; `before` gives those before them. */
const mostLines = 200;

/** What organisers have done. */
export function auditRoutes({ store }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/audit',
      summary: 'Who opened, closed, released, exported, imported, deleted, hid a text or changed roles, and when; newest first',
      access: 'audit',
      query: 'auditQuery',
      answers: json(200),
      answer: async ({ query }) => ({ status: 200, json: { entries: await store.auditEntries(mostLines, query.before) } }),
    }),
  ];
}
