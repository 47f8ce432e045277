import type { Context } from '../context.ts';
import { type Route, route } from '../http/route.ts';

/** For whoever watches the server. */
export function healthRoutes({ store }: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/livez',
      summary: 'The process answers; never touches the store',
      access: 'anyone',
      answers: { status: 200, type: 'application/json' },
      answer: () => ({ status: 200, json: { status: 'alive' } }),
    }),
    route({
      method: 'get',
      path: '/readyz',
      summary: 'The store can be written',
      access: 'anyone',
      answers: { status: 200, type: 'application/json' },
      answer: async () => {
        await store.checkReady();
        return { status: 200, json: { status: 'ready' } };
      },
    }),
  ];
}
