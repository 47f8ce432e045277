import type { Context } from '../context.ts';
import { json, type Route, route } from '../http/route.ts';
import { addApiKey, listApiKeys, removeApiKey } from '../use-cases/api-keys.ts';

/** Keys of programs, as admins manage them. */
export function apiKeyRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/keys',
      summary: 'The API keys there are, by name; never what they open with',
      access: 'admin',
      answers: json(200),
      answer: async () => ({ status: 200, json: { keys: await listApiKeys(context) } }),
    }),
    route({
      method: 'post',
      path: '/api/keys',
      summary: 'Makes an API key for a program; it is told once',
      access: 'admin',
      records: 'key-made',
      body: 'newApiKey',
      answers: json(201),
      answer: async ({ body }) => ({
        status: 201,
        json: await addApiKey(context, body),
        about: { person: body.name, role: body.role },
      }),
    }),
    route({
      method: 'delete',
      path: '/api/keys/:key',
      summary: 'Takes a key back: the program gets nothing more',
      access: 'admin',
      records: 'key-removed',
      answers: json(204),
      problems: [404],
      answer: async ({ param }) => {
        const { name, role } = await removeApiKey(context, param('key'));
        return { status: 204, about: { person: name, role } };
      },
    }),
  ];
}
