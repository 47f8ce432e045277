import type { Context } from '../context.ts';
import { json, type Route, route } from '../http/route.ts';

/** For whoever watches the server. */
export function healthRoutes({ store }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/livez',
      summary: 'The process answers; never touches the store',
      access: 'anyone',
      answers: json(200),
      answer: () => ({ status: 200, json: { status: 'alive' } }),
    }),
    route({
      method: 'get',
      path: '/readyz',
      summary: 'The store can be written',
      access: 'anyone',
      answers: json(200),
      answer: async () => {
        await store.checkReady();
        return { status: 200, json: { status: 'ready' } };
      },
    }),
  ];
}
