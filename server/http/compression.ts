// Fewer bytes over a slow connection: built files have been compressed by the build, pages are when they are written.
import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';

/** Best first, with the ending of a built file that has been compressed so (vite.config.ts). */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

type Encoding = (typeof encodings)[number];

/** Answers a request for a file with its compressed form, where the build has made one and the browser takes it. */
export function compressedFiles(folder: string): RequestHandler {
  const files = new Set(filesIn(folder));
  return (request, response, next) => {
    const name = request.path.slice(1);
    response.vary('Accept-Encoding');
    const found = encodings.find(
      ({ ending, name: encoding }) => files.has(name + ending) && request.acceptsEncodings(encoding) === encoding,
    );
    if (found) {
      response.type(extname(name)).setHeader('Content-Encoding', found.name);
      request.url = `/${name}${found.ending}`;
    }
    next();
  };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Sends a page, compressed as the browser takes it.
 *
 * @param tagged whether the same page may be asked for again: a browser that has it is then told so (304)
 */
export function sendCompressed(request: Request, response: Response, page: string, tagged: boolean): void {
  response.vary('Accept-Encoding');
  const found = encodings.find(({ name }) => request.acceptsEncodings(name) === name);
  if (found) response.setHeader('Content-Encoding', found.name);
  const body = found ? compressed(page, found.name) : Buffer.from(page);
  if (tagged) return void response.send(body);
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

/** Quality 6 of 11: a page takes a millisecond or two, and little more is gained by the rest. */
function compressed(page: string, encoding: Encoding['name']): Buffer {
  if (encoding === 'gzip') return gzipSync(page);
  return brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}
