// The built pages of the organiser and the room. Which file answers which address is the only thing decided here; the rest
// happens in the browser. The participant's pages are written by the server: see ../pages.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { compressedFiles } from './compression.ts';
import { sendProblem } from './error-handler.ts';
import { picturePolicy } from './security.ts';

const pages: Readonly<Record<string, readonly string[]>> = {
  'wall.html': ['/wall/:code'],
  'app.html': [
    '/',
    '/login',
    '/login/sso',
    '/setup',
    '/join',
    '/account',
    '/accounts',
    '/audit',
    '/activities',
    '/activities/new',
    '/activities/:id',
    '/activities/:id/occasions/:occasion',
    '/activities/:id/invited/:wave',
    '/activities/:id/participants/:wave',
    '/activities/:id/contacts',
    '/activities/:id/mails',
    '/activities/:id/report',
    '/activities/:id/before-release/:wave',
    '/activities/:id/preview/:wave',
    '/activities/:id/retention',
    '/retention',
    '/r/:share',
    '/activities/:id/share',
    '/waves/:id/report',
    '/waves/:id/themes',
    '/overview/:kind',
    '/surveys',
    '/accessibility',
    '/privacy',
  ],
};

/** Serves the pages and their assets from `webRoot`; says how to build them where they are missing. */
export function pagesIn(webRoot: string): Router {
  const router = Router();
  // Assets have their content's fingerprint in their names, so a copy never grows old.
  router.use('/assets', forFiles, compressedFiles(join(webRoot, 'assets')));
  // Nor is it asked for again: nothing to compare, and no parts of files this small.
  const once = { immutable: true, maxAge: '365d', etag: false, lastModified: false, acceptRanges: false } as const;
  router.use('/assets', express.static(join(webRoot, 'assets'), { ...once, index: false, fallthrough: true }));
  for (const [file, addresses] of Object.entries(pages)) {
    for (const address of addresses) router.get(address, (request, response) => sendPage(request, response, webRoot, file));
  }
  router.use(express.static(webRoot, { index: false, maxAge: '1h', extensions: false }));
  // Whoever mistypes an address in a browser gets a page that says so; a program gets the problem document.
  router.get(/^\/(?!(api|assets)\/)[^.]*$/, (request, response, next) => {
    if (request.accepts(['json', 'html']) !== 'html') return next();
    sendPage(request, response.status(404), webRoot, 'app.html');
  });
  return router;
}

/** What only means something on a page, and would make small files twice as large on the way. */
const pageHeaders = [
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];

/** A script or stylesheet is no page; a picture opened by itself is, and loads nothing at all. */
const forFiles: RequestHandler = (request, response, next) => {
  for (const name of pageHeaders) response.removeHeader(name);
  if (/\.(js|css)$/.test(request.path)) response.removeHeader('Content-Security-Policy');
  else response.setHeader('Content-Security-Policy', picturePolicy);
  next();
};

function sendPage(request: Request, response: Response, webRoot: string, file: string): void {
  if (!existsSync(join(webRoot, file))) {
    sendProblem(request, response, { code: 'not-built' });
    return;
  }
  // Always asked for anew, so that a new version's assets are found.
  response.setHeader('Cache-Control', 'no-cache');
  response.sendFile(file, { root: webRoot, cacheControl: false });
}
