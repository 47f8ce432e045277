import type { Context } from '../context.ts';
import { cookieIn, signOnCookie } from '../http/access.ts';
import { beginAs } from '../http/begin-session.ts';
import type { Limits } from '../http/limits.ts';
import { ProblemError } from '../http/problem.ts';
import { type Call, json, type Reply, type Route, route } from '../http/route.ts';
import type { SlowAttempts } from '../http/slow-attempts.ts';
import type { Account } from '../store/store.ts';
import { endOtherSessions, ownAccount } from '../use-cases/accounts.ts';
import { disconnect, type Leaving, leaveToConnect, leaveToSignOn, returnFromSignOn, signOnMinutes } from '../use-cases/sign-on.ts';

/** Logging in through one's own organisation, and what one may do with one's own account. */
export function signOnRoutes(context: Context, limits: Limits, attempts: SlowAttempts): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/sign-on',
      summary: 'Whether people may log in through their organisation, and what it calls that; whether there is no account yet',
      access: 'anyone',
      answers: json(200),
      answer: async () => {
        const isFirst = (await context.store.accounts()).length === 0;
        return {
          status: 200,
          json: { offered: context.issuer !== undefined, ...named(context.issuer?.name), ...(isFirst ? { first: true } : {}) },
        };
      },
    }),
    route({
      method: 'post',
      path: '/api/sign-on',
      summary: "Begins to log in through one's organisation: where the browser is to go. A cookie holds what it must come back with",
      access: 'anyone',
      body: 'signOn',
      answers: json(201),
      problems: [401, 404],
      answer: ({ body, ...call }) =>
        counted(limits, call, async () => send(context, call, await leaveToSignOn(context, body), signOnMinutes)),
    }),
    answerRoute(context, limits),
    ...ownAccountRoutes(context, attempts, limits),
  ];
}

/** Asked for by our own page, not by the issuer's: so another site cannot log someone in here as somebody else. */
function answerRoute(context: Context, limits: Limits): Route {
  const cookie = signOnCookie(context.baseUrl);
  return route({
    method: 'post',
    path: '/api/sign-on/answer',
    summary: 'Ends it, with what the issuer sent back: a session. Works once',
    access: 'anyone',
    body: 'signOnAnswer',
    answers: json(201),
    problems: [401, 403, 404, 409],
    answer: ({ body: { answer }, ...call }) =>
      counted(limits, call, async () => {
        const secret = cookieIn(call.request, cookie.name);
        call.response.clearCookie(cookie.name, cookie.options);
        const begun = await returnFromSignOn(context, { secret, answer, account: call.who?.account });
        return beginAs(context, call, begun, { for: begun.for });
      }),
  });
}

function ownAccountRoutes(context: Context, attempts: SlowAttempts, limits: Limits): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/account',
      summary: "One's own account, and the ways into it",
      access: 'account',
      answers: json(200),
      answer: (call) => ({ status: 200, json: ownAccount(accountOf(call)) }),
    }),
    route({
      method: 'post',
      path: '/api/account/identity',
      summary: "Begins to connect one's account with the login of one's organisation",
      access: 'account',
      body: 'identityConnection',
      answers: json(201),
      problems: [401, 404],
      answer: async ({ body: { current }, ...call }) => {
        const account = accountOf(call);
        const from = { address: String(call.request.ip), account: account.email };
        const leaving = await attempts.attempt(from, () => unlessWrong(leaveToConnect(context, account, current)));
        if (leaving) return send(context, call, leaving, signOnMinutes);
        await limits.failed('password', call.request);
        throw new ProblemError('bad-password');
      },
    }),
    route({
      method: 'delete',
      path: '/api/account/identity',
      summary: "The login of one's organisation no longer leads to one's account",
      access: 'account',
      records: 'identity-removed',
      answers: json(204),
      problems: [409],
      answer: async (call) => {
        await disconnect(context, accountOf(call).id);
        return { status: 204 };
      },
    }),
    route({
      method: 'delete',
      path: '/api/account/sessions',
      summary: 'Logs out everywhere but here',
      access: 'account',
      records: 'sessions-ended',
      answers: json(201),
      answer: async (call) => beginAs(context, call, await endOtherSessions(context, accountOf(call).id)),
    }),
  ];
}

function accountOf({ who }: Pick<Call, 'who'>): Account {
  if (!who?.account) throw new Error('a route for accounts was asked without one');
  return who.account;
}

function named(name: string | undefined) {
  return name ? { name } : {};
}

/** The secret stays in the browser for as long as the attempt lasts; scripts never see it. */
function send({ baseUrl }: Context, { response }: Pick<Call, 'response'>, { url, secret }: Leaving, minutes: number): Reply {
  const { name, options } = signOnCookie(baseUrl);
  response.cookie(name, secret, { ...options, maxAge: minutes * 60_000 });
  return { status: 201, json: { url } };
}

/** What did not fit counts as a failed login from that address. */
async function counted(limits: Limits, { request }: Pick<Call, 'request'>, work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError && /^(bad-|sign-on-(refused|over))/.test(error.problem.code)) await limits.failed('login', request);
    throw error;
  }
}

async function unlessWrong<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'bad-password') return undefined;
    throw error;
  }
}
