// The short way for the one request that a whole room sends in the same moment. Express costs such a request more than
// checking and keeping the answer does, so what is plain (a small JSON body, no cookies to read, no file) is answered right
// on node:http, by the same route value, with the same headers, problems and log line. Anything else goes through Express,
// and a test sends the same requests both ways and compares the replies.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Express, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { refuseOtherSites } from './access.ts';
import { largestBody } from './api.ts';
import { errorHandler } from './error-handler.ts';
import { localeOf } from './locale.ts';
import { logAnswered } from './log.ts';
import { ProblemError } from './problem.ts';
import { type Call, type Reply, type Route, shaped } from './route.ts';

export interface DirectParts {
  /** Takes a body, answers JSON, is open to anyone, and has one parameter in its path. */
  readonly route: Route;
  /** Where every other request goes. */
  readonly express: Express;
  readonly baseUrl: string;
  readonly securityHeaders: RequestHandler;
  readonly log: Logger;
}

/**
 * Answers plain requests for `route`, and hands all others to Express.
 *
 * @example createServer(directRoute({ route: submissionRoute, express, baseUrl, securityHeaders, log }))
 */
export function directRoute(parts: DirectParts): RequestListener {
  const { route, express } = parts;
  const parameterOf = parameterIn(route.path);
  const alwaysSent = headersOf(parts.securityHeaders);
  return (request, response) => {
    const parameter = isPlain(request, route) ? parameterOf(request.url ?? '') : undefined;
    if (parameter === undefined) return express(request, response);
    const started = performance.now();
    answerDirectly(parts, { request, response, parameter, alwaysSent }).finally(() =>
      logAnswered(parts.log, { method: 'POST', route: route.path, status: response.statusCode, started }),
    );
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly parameter: string;
  readonly alwaysSent: readonly string[];
}

async function answerDirectly(parts: DirectParts, { request, response, parameter, alwaysSent }: Exchange): Promise<void> {
  try {
    refuseOtherSites(request, parts.baseUrl);
    const sent = await bodyOf(request);
    if (sent === undefined) return; // gone before all of it had come
    const locale = localeOf(request);
    const body = await shaped(parts.route.body, parsed(sent), 'body', locale);
    const asExpress = () => dressed(parts, request, response);
    const call: Call<unknown, undefined> = {
      body,
      query: undefined,
      param: () => parameter,
      locale,
      who: undefined,
      get request() {
        return asExpress().request;
      },
      get response() {
        return asExpress().response;
      },
    };
    write(response, await parts.route.answer(call as Call<never, never>), alwaysSent);
  } catch (error) {
    const { request: asked, response: answer } = dressed(parts, request, response);
    parts.securityHeaders(asked, answer, () => undefined);
    errorHandler(parts.log)(error, asked, answer, () => response.destroy());
  }
}

function write(response: ServerResponse, reply: Reply, alwaysSent: readonly string[]): void {
  if (!reply || !('status' in reply) || reply.headers) throw new Error('A direct route answers plain JSON.');
  const json = JSON.stringify(reply.json);
  const length = String(Buffer.byteLength(json));
  response.writeHead(reply.status, [...alwaysSent, 'Content-Length', length]);
  response.end(json);
}

/** What is left to Express: other methods and types, bodies that are large, compressed or of unknown length. */
function isPlain({ method, headers }: IncomingMessage, route: Route): boolean {
  const length = Number(headers['content-length'] ?? Number.NaN);
  return (
    method === route.method.toUpperCase() &&
    /^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '') &&
    length > 0 &&
    length <= largestBody &&
    headers['content-encoding'] === undefined
  );
}

/** Reads the parameter of a path; undefined for another path, and for one that has to be decoded first. */
function parameterIn(path: string): (url: string) => string | undefined {
  const [before = '', after = ''] = path.split(/:\w+/);
  return (url) => {
    if (!url.startsWith(before) || !url.endsWith(after)) return undefined;
    const parameter = url.slice(before.length, url.length - after.length);
    return /^[A-Za-z0-9_-]+$/.test(parameter) ? parameter : undefined;
  };
}

function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.once('end', () => resolve(parts.length === 1 ? parts[0] : Buffer.concat(parts)));
    request.once('close', () => resolve(undefined));
    request.once('error', () => resolve(undefined));
  });
}

/** As body-parser reads it: UTF-8, and an object or a list at the top. */
function parsed(sent: Buffer): unknown {
  const text = sent.toString('utf8').replace(/^\uFEFF/, '');
  if (!/^\s*[[{]/.test(text)) throw new ProblemError('bad-json');
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('bad-json');
  }
}

/** Request and response as Express would have made them, for what is seldom asked of them: an address, a problem to write. */
function dressed({ express, route }: DirectParts, request: IncomingMessage, response: ServerResponse) {
  const asked = Object.setPrototypeOf(request, express.request) as Request;
  const answer = Object.setPrototypeOf(response, express.response) as Response;
  asked.res = answer;
  answer.req = asked;
  answer.locals ??= {};
  asked.route ??= { path: route.path };
  return { request: asked, response: answer };
}

/** The headers that stand on every reply, as a list of names and values: they are the same each time, so they are made once. */
function headersOf(securityHeaders: RequestHandler): readonly string[] {
  const list: string[] = [];
  const collector = {
    setHeader: (name: string, value: string) => void list.push(name, value),
    removeHeader: () => undefined,
  } as unknown as Response;
  securityHeaders({} as Request, collector, () => undefined);
  return [...list, 'Cache-Control', 'no-store', 'Content-Type', 'application/json; charset=utf-8'];
}
