import type { Context } from '../context.ts';
import { type Route, route } from '../http/route.ts';
import type { WallScreens } from '../http/wall-screens.ts';
import { openWall } from '../use-cases/read-wall.ts';

/** The room screen's stream. */
export function wallRoutes(context: Context, screens: WallScreens): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/waves/:code/wall',
      summary: 'Server-sent events `wall` with the count and the consented texts, on connect and on change',
      access: 'anyone',
      query: 'wallQuery',
      answers: { status: 200, type: 'text/event-stream' },
      problems: [403, 404, 409, 410],
      answer: async ({ param, query, response }) => {
        const wave = await openWall(context, { code: param('code'), key: query.key });
        await screens.connect(wave.id, response);
        return undefined;
      },
    }),
  ];
}
