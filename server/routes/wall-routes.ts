import type { Context } from '../context.ts';
import { json, type Route, route } from '../http/route.ts';
import type { WallScreens } from '../http/wall-screens.ts';
import { changeRoom } from '../use-cases/change-room.ts';
import { openWall, type Walls } from '../use-cases/read-wall.ts';
import { readWallCsv, readWallPng } from '../use-cases/read-wall-files.ts';

interface Rooms {
  readonly walls: Walls;
  readonly screens: WallScreens;
}

/** The room screen: its stream, what the facilitator decides about it, and the wall as a file. */
export function wallRoutes(context: Context, { walls, screens }: Rooms): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/waves/:code/wall',
      summary: 'Server-sent events: `wall` with the count and the consented texts, then `change` with what is new',
      access: 'anyone',
      query: 'wallQuery',
      answers: { status: 200, type: 'text/event-stream' },
      problems: [403, 404, 409, 410],
      answer: async ({ param, query, response }) => {
        const { wave, lead } = await openWall(context, { code: param('code'), key: query.key });
        await screens.connect(wave.id, lead, response);
        return undefined;
      },
    }),
    route({
      method: 'post',
      path: '/api/waves/:code/wall',
      summary: 'What the facilitator decides about the screens of a wave: what is shown, in which pile, the time that is left',
      access: 'anyone',
      body: 'roomDecision',
      answers: json(204),
      problems: [403, 404, 409, 410],
      answer: async ({ param, body }) => {
        screens.changed(await changeRoom(context, walls, { code: param('code'), key: body.key, change: body.change }));
        return { status: 204 };
      },
    }),
    route({
      method: 'get',
      path: '/api/waves/:code/wall.csv',
      summary: 'The wall as it stands, for the documentation: a row a text, by pile or question',
      access: 'anyone',
      query: 'wallCsvQuery',
      answers: { status: 200, type: 'text/csv' },
      problems: [403, 404, 409, 410],
      answer: async ({ param, query }) => {
        const { content, name } = await readWallCsv(context, walls, { ...query, code: param('code') });
        return { content, type: 'text/csv; charset=utf-8', filename: name };
      },
    }),
    route({
      method: 'get',
      path: '/api/waves/:code/wall.png',
      summary: 'The wall as it stands, as a picture',
      access: 'anyone',
      query: 'wallPngQuery',
      answers: { status: 200, type: 'image/png' },
      problems: [403, 404, 409, 410],
      answer: async ({ param, query }) => {
        const { content, name } = await readWallPng(context, walls, { ...query, code: param('code') });
        return { content, type: 'image/png', filename: name };
      },
    }),
  ];
}
