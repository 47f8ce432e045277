import type { Context } from '../context.ts';
import { sessionCookie, sessionHours } from '../http/access.ts';
import type { Limits } from '../http/limits.ts';
import { ProblemError } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { logIn } from '../use-cases/sessions.ts';

export function sessionRoutes(context: Context, limits: Limits): readonly Route[] {
  const cookie = sessionCookie(context.baseUrl);
  return [
    route({
      method: 'get',
      path: '/api/session',
      summary: 'Who is logged in',
      access: 'reader',
      answers: { status: 200, type: 'application/json' },
      answer: ({ who }) => ({ status: 200, json: { name: who?.name, role: who?.role } }),
    }),
    route({
      method: 'post',
      path: '/api/session',
      summary: 'Exchanges a one-time login link for a session cookie',
      access: 'anyone',
      body: 'login',
      answers: { status: 201, type: 'application/json' },
      problems: [401, 429],
      answer: async ({ body, request, response }) => {
        const session = await logIn(context, { loginToken: body.loginToken, hours: sessionHours });
        if (!session) {
          await limits.failed('login', request);
          throw new ProblemError('bad-login');
        }
        response.cookie(cookie.name, session.secret, { ...cookie.options, maxAge: sessionHours * 3_600_000 });
        return { status: 201, json: session.credential };
      },
    }),
    route({
      method: 'delete',
      path: '/api/session',
      summary: 'Logs out',
      access: 'anyone',
      answers: { status: 204, type: 'application/json' },
      answer: async ({ who, response }) => {
        if (who?.kind === 'session') await context.store.removeCredential(who.secretHash);
        response.clearCookie(cookie.name, cookie.options);
        return { status: 204 };
      },
    }),
  ];
}
