import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Reply } from './route.ts';

/** Writes what a route answered. A stream that fails half-way cuts the connection, so that nobody takes it for whole. */
export async function sendReply(response: Response, reply: Reply): Promise<void> {
  if (!reply) return;
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
  if ('status' in reply) {
    response.statusCode = reply.status;
    if (reply.json === undefined) return void response.end();
    // Not Express' own `json`: it makes an ETag of every reply, and ours are never stored.
    const json = Buffer.from(JSON.stringify(reply.json));
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Length', json.length);
    return void response.end(json);
  }
  response.setHeader('Content-Type', reply.type);
  if (reply.filename) response.attachment(reply.filename).setHeader('Content-Type', reply.type);
  const { content } = reply;
  if (typeof content === 'string') response.end(content);
  else if (content instanceof Uint8Array) response.end(content);
  else await pipeline(Readable.from(content), response);
}
