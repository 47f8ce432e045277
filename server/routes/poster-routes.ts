import type { Context } from '../context.ts';
import { type Route, route } from '../http/route.ts';
import { readPoster } from '../use-cases/read-poster.ts';

const files = [
  ['poster', 'pdf', 'An A4 poster with code, address and QR as a tagged PDF'],
  ['poster', 'png', 'The same poster as a picture'],
  ['slide', 'pdf', 'A slide (16:9) with code, address and a QR that is read from ten metres, as a tagged PDF'],
  ['slide', 'png', 'The same slide as a picture'],
] as const;

const types = { pdf: 'application/pdf', png: 'image/png' } as const;

/** What is put up and shown so that people find their way to a wave. */
export function posterRoutes(context: Context): readonly Route[] {
  return files.map(([shape, format, summary]) =>
    route({
      method: 'get',
      path: `/api/waves/:id/${shape}.${format}`,
      summary,
      access: 'facilitator',
      query: 'reportQuery',
      answers: { status: 200, type: types[format] },
      problems: [404, 409],
      answer: async ({ param, query }) => {
        const { name, content } = await readPoster(context, { wave: param('id'), shape, format, ...query });
        return { content, type: types[format], filename: name };
      },
    }),
  );
}
