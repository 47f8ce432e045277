// Puts the routes on an Express router: who may, what is sent, what comes back. A path that is known by another method
// is 405; an unknown one under /api is 404.
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Context } from '../context.ts';
import { nameOf, record } from '../use-cases/record.ts';
import { actorOf, type Identity, identityOf, permit, permitBody, refuseOtherSites, sessionCookie, subjectOf } from './access.ts';
import { localeOf } from './locale.ts';
import { ProblemError } from './problem.ts';
import { sendReply } from './reply.ts';
import { type Call, type Route, shaped } from './route.ts';

/** In bytes: more than any answers in words. A form that takes a file has room for it (`roomFor`). */
export const largestBody = 256 * 1024;

export function apiRouter(context: Context, routes: readonly Route[]): Router {
  const router = Router();
  const cookieName = sessionCookie(context.baseUrl).name;
  for (const one of routes) router[one.method](one.path, guard(context, one, cookieName), ...bodyOf(one), run(context, one));
  for (const [path, methods] of methodsByPath(routes)) router.all(path, refuseMethod(methods));
  router.use('/api', () => {
    throw new ProblemError('no-such-route');
  });
  return router;
}

/** Access comes first: who may not is told so before anything they sent is read. */
function guard(context: Context, one: Route, cookieName: string): RequestHandler {
  return async (request, response, next) => {
    refuseOtherSites(request, context.baseUrl);
    const who = await identityOf(context, request, cookieName);
    await permit(context, one, request, who);
    response.locals.who = who;
    next();
  };
}

function run(context: Context, one: Route): RequestHandler {
  return async (request, response) => {
    const who = response.locals.who as Identity | undefined;
    const call = (await callOf(one, request, response, who)) as Call<never, never>;
    // Looked up first: what is deleted has no title afterwards.
    const name = one.records ? await titlesOf(context, one, request) : {};
    const reply = await one.answer(call);
    if (one.records && who) await record(context, actorOf(who), { action: one.records, ...name, ...fileOf(one), ...reply?.about });
    await sendReply(response, reply);
  };
}

async function titlesOf(context: Context, one: Route, request: Request): ReturnType<typeof nameOf> {
  const [subject, id] = [subjectOf(one), String(request.params.id)];
  if (subject === 'activity') return nameOf(context, { activity: id });
  return subject === 'wave' ? nameOf(context, { wave: id }) : {};
}

/** What is taken out is called as the address calls it. */
function fileOf({ records, path }: Route): { readonly file?: string } {
  return records === 'exported' ? { file: path.split('/').at(-1)?.replace(':figure', 'figure') ?? path } : {};
}

async function callOf(one: Route, request: Request, response: Response, who: Identity | undefined): Promise<Call<unknown, unknown>> {
  const locale = localeOf(request);
  const body = await shaped(one.body, request.body, 'body', locale);
  permitBody(one, body, who);
  return {
    body,
    query: await shaped(one.query, request.query, 'query', locale),
    param: (name) => String(request.params[name]),
    locale,
    who,
    request,
    response,
  };
}

function bodyOf({ body, roomFor }: Route): readonly RequestHandler[] {
  if (!body) return [];
  const usual = express.json({ limit: largestBody, strict: true });
  return [requireJson, roomFor ? readLarger(usual, roomFor) : usual];
}

function readLarger(usual: RequestHandler, roomFor: (request: Request) => Promise<number>): RequestHandler {
  return async (request, response, next) => {
    const length = Number(request.headers['content-length'] ?? 0);
    if (length <= largestBody) return usual(request, response, next);
    const limit = Math.max(largestBody, await roomFor(request));
    return express.json({ limit, strict: true })(request, response, next);
  };
}

const requireJson: RequestHandler = (request, _response, next) => {
  if (request.is('application/json') === false) throw new ProblemError('not-json');
  next();
};

function methodsByPath(routes: readonly Route[]): ReadonlyMap<string, readonly string[]> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of routes) methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()]);
  return methods;
}

function refuseMethod(methods: readonly string[]): RequestHandler {
  const allowed = methods.join(', ');
  return () => {
    throw new ProblemError('method-not-allowed', { values: { allowed } });
  };
}
