// What the log may hold: that something happened, where in the program, how it went and how long it took. Never an
// address, a token, a submission id or an answer; error messages may quote those, so only their kind and place is kept.
import type { RequestHandler } from 'express';
import { type DestinationStream, type Logger, pino, type SerializedError } from 'pino';
import { routeOf } from './error-handler.ts';

/** A log on standard output, or wherever `destination` leads. */
export function makeLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: errorWithoutWords } };
  return destination ? pino(options, destination) : pino(options);
}

/** One line a request, when it has been answered. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.once('close', () => {
      logAnswered(log, { method: request.method, route: routeOf(request), status: response.statusCode, started });
    });
    next();
  };
}

export interface Answered {
  readonly method: string;
  /** Its pattern, never the address. */
  readonly route: string;
  readonly status: number;
  /** As `performance.now()` has it. */
  readonly started: number;
}

export function logAnswered(log: Logger, { method, route, status, started }: Answered): void {
  log.info({ method, route, status, ms: Math.round(performance.now() - started) });
}

function errorWithoutWords(error: unknown): Pick<SerializedError, 'type' | 'stack'> & { readonly code?: string; readonly cause?: unknown } {
  if (!(error instanceof Error)) return { type: typeof error, stack: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error ? { code: String(error.code) } : {};
  return { type: error.name, ...code, stack: frames.join('\n'), ...(error.cause ? { cause: errorWithoutWords(error.cause) } : {}) };
}
