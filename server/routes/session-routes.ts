import type { Context } from '../context.ts';
import { sessionCookie } from '../http/access.ts';
import { type Asked, begin, beginAs, endSession, told } from '../http/begin-session.ts';
import type { Limits } from '../http/limits.ts';
import { ProblemError } from '../http/problem.ts';
import { json, type Reply, type Route, route } from '../http/route.ts';
import type { SlowAttempts } from '../http/slow-attempts.ts';
import { addressOf, type Begun, changePassword, choosePassword, logInWithPassword, setUp } from '../use-cases/accounts.ts';
import { logIn } from '../use-cases/sessions.ts';

/** Logging in and out, and the passwords that are chosen on the way. */
export function sessionRoutes(context: Context, limits: Limits, attempts: SlowAttempts): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/session',
      summary: 'Who is logged in',
      access: 'login',
      answers: json(200),
      answer: ({ who }) => ({ status: 200, json: who && told(who.name, who.rights) }),
    }),
    logInRoute(context, limits, attempts),
    logOutRoute(context),
    ...passwordRoutes(context, limits, attempts),
  ];
}

function logInRoute(context: Context, limits: Limits, attempts: SlowAttempts): Route {
  return route({
    method: 'post',
    path: '/api/session',
    summary: 'Exchanges a one-time login link, or an e-mail address and a password, for a session cookie',
    access: 'anyone',
    body: 'login',
    answers: json(201),
    problems: [401, 429],
    answer: async ({ body, ...call }) => {
      if ('loginToken' in body) {
        const session = await logIn(context, body);
        if (!session) return refuse(limits, call, 'login', 'bad-login');
        const { name, role } = session.credential;
        return begin(context, call, session.secret, told(name, { everywhere: role === 'organiser' ? 'admin' : 'reader', ...noAccount }));
      }
      const from = { address: String(call.request.ip), account: addressOf(body.email) };
      const begun = await attempts.attempt(from, () => logInWithPassword(context, body));
      return begun ? beginAs(context, call, begun) : refuse(limits, call, 'password', 'bad-password');
    },
  });
}

function logOutRoute(context: Context): Route {
  const cookie = sessionCookie(context.baseUrl);
  return route({
    method: 'delete',
    path: '/api/session',
    summary: 'Logs out',
    access: 'anyone',
    answers: json(204),
    answer: async ({ who, response }) => {
      await endSession(context, who);
      response.clearCookie(cookie.name, cookie.options);
      return { status: 204 };
    },
  });
}

function passwordRoutes(context: Context, limits: Limits, attempts: SlowAttempts): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/setup',
      summary: 'Makes the first admin, with the setup link that the server printed',
      access: 'anyone',
      body: 'setup',
      answers: json(201),
      problems: [400, 401, 409, 429],
      answer: ({ body, ...call }) => beginOrRefuse(context, limits, call, () => setUp(context, body)),
    }),
    route({
      method: 'post',
      path: '/api/join',
      summary: 'Chooses a password, with the link that an invited colleague has got, and logs in',
      access: 'anyone',
      body: 'chosenPassword',
      answers: json(201),
      problems: [400, 401, 429],
      answer: ({ body, ...call }) => beginOrRefuse(context, limits, call, () => choosePassword(context, body)),
    }),
    route({
      method: 'post',
      path: '/api/account/password',
      summary: 'Changes the password, and ends every session of the account but this one',
      access: 'account',
      body: 'passwordChange',
      answers: json(201),
      problems: [400, 401, 429],
      answer: async ({ body, ...call }) => {
        const { id = '', email = '' } = call.who?.account ?? {};
        const begun = await attempts.attempt({ address: String(call.request.ip), account: email }, () =>
          unlessWrong(changePassword(context, { ...body, account: id })),
        );
        return begun ? beginAs(context, call, begun) : refuse(limits, call, 'password', 'bad-password');
      },
    }),
  ];
}

const noAccount = { hasAccount: false, roles: {} } as const;

async function refuse(limits: Limits, { request }: Asked, kind: 'login' | 'password', code: 'bad-login' | 'bad-password'): Promise<never> {
  await limits.failed(kind, request);
  throw new ProblemError(code);
}

async function beginOrRefuse(context: Context, limits: Limits, call: Asked, make: () => Promise<Begun>): Promise<Reply> {
  try {
    return await beginAs(context, call, await make());
  } catch (error) {
    if (error instanceof ProblemError && /^bad-(setup|account-link)$/.test(error.problem.code)) await limits.failed('login', call.request);
    throw error;
  }
}

async function unlessWrong(changing: Promise<Begun>): Promise<Begun | undefined> {
  try {
    return await changing;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'bad-password') return undefined;
    throw error;
  }
}
