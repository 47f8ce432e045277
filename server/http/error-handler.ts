// The one place where a failure becomes an answer.
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import { StoreUnavailable } from '../store/store.ts';
import { localeOf } from './locale.ts';
import { type Problem, ProblemError, problemDocument } from './problem.ts';

/** Writes a problem document. Safe to call for any request; the language follows Accept-Language. */
export function sendProblem(request: Request, response: Response, problem: Problem): void {
  const document = problemDocument(problem, localeOf(request));
  if (document.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  if (document.status === 503) response.setHeader('Retry-After', '5');
  if (problem.code === 'too-many-failures') response.setHeader('Retry-After', problem.values?.seconds ?? '60');
  if (problem.code === 'method-not-allowed') response.setHeader('Allow', problem.values?.allowed ?? '');
  response.setHeader('Cache-Control', 'no-store');
  response.status(document.status).type('application/problem+json').send(JSON.stringify(document));
}

/** Turns whatever was thrown into a problem; what we did not foresee is logged, without its message (see `log.ts`). */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const problem = problemOf(error);
    logUnforeseen(log, problem, error, request);
    if (response.headersSent) return next(error); // a file that broke off half-way: the connection is cut, not ended politely
    sendProblem(request, response, problem);
  };
}

/** Notes a failure that is ours, not the caller's. */
export function logUnforeseen(log: Logger, { code }: Problem, error: unknown, request: Request): void {
  if (code === 'broken-promise' || code === 'store-unavailable') log.error({ err: error, route: routeOf(request) }, code);
}

/** The pattern of the route, never the address: that may hold a code. */
export function routeOf(request: Request): string {
  const route = request.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : 'no route';
}

/** What a thrown error is to a caller. body-parser and the router name their errors in `type` and `status`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof StoreUnavailable) return { code: 'store-unavailable' };
  const { type, status } = (typeof error === 'object' && error !== null ? error : {}) as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return { code: 'too-large' };
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') return { code: 'not-json' };
  if (typeof type === 'string' && (type.startsWith('entity.') || type.startsWith('request.'))) return { code: 'bad-json' };
  if (error instanceof URIError) return { code: 'bad-address' };
  if (status === 400) return { code: 'bad-json' };
  return { code: 'broken-promise' };
}
