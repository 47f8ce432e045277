// `/s/:code`, the address on the slide and in the invitation: a page that can be answered, or one that says why not, and
// where its form is posted.
import express, { type Request, type Response, Router } from 'express';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { refuseOtherSites } from '../http/access.ts';
import { largestBody } from '../http/api.ts';
import { sendCompressed } from '../http/compression.ts';
import { logUnforeseen, problemOf, sendProblem } from '../http/error-handler.ts';
import type { Limits } from '../http/limits.ts';
import { ProblemError, problemDocument } from '../http/problem.ts';
import { loadContract } from '../http/route.ts';
import { participantPolicy, workerPolicy } from '../http/security.ts';
import { readWave, type WaveForParticipants } from '../use-cases/read-wave.ts';
import { answerToForm } from './answer-to-form.ts';
import { addContactPages } from './contact-pages.ts';
import { foot } from './foot.ts';
import { html } from './html.ts';
import { pageFiles } from './page-file.ts';
import { type Page, pageFor, wordsFor } from './page-for.ts';
import { notFoundPage, otherSitePage, troublePage } from './plain-pages.ts';

type Send = (request: Request, response: Response, page: Page) => void;

/** About Internet Explorer's downloads, Flash, and links to other sites, of which the page has none: bytes on a slow connection. */
const forOldBrowsers = ['X-Download-Options', 'X-Permitted-Cross-Domain-Policies', 'X-DNS-Prefetch-Control'] as const;

export interface ParticipantPagesParts {
  readonly context: Context;
  readonly limits: Limits;
  readonly webRoot: string;
  readonly log: Logger;
}

/** The participant's pages, and the service worker that keeps them for a phone without a connection. */
export function participantPages({ context, limits, webRoot, log }: ParticipantPagesParts): Router {
  const router = Router();
  const filled = pageFiles(webRoot);
  const send: Send = (request, response, { status, content, file = 'light.html' }: Page) => {
    // The full page has a foot of its own, drawn in the browser.
    const body = file === 'participant.html' ? content.body : html`${content.body}${foot(content.locale)}`;
    const { text, styles } = filled(file, { ...content, body });
    for (const name of forOldBrowsers) response.removeHeader(name);
    response.setHeader('Content-Security-Policy', participantPolicy(context.baseUrl, styles));
    // Not `no-referrer`: with it a browser sends the form without saying where it comes from. Other sites are told nothing.
    response.setHeader('Referrer-Policy', 'same-origin');
    // Going back shows the same page again, with the same submission id in its form.
    response.setHeader('Cache-Control', 'private, no-cache');
    // No two light pages are the same: each has a submission id of its own.
    sendCompressed(request, response.status(status).type('html'), text, file === 'participant.html');
  };
  const unknownCode = async (request: Request): Promise<Page> => {
    await limits.failed('code', request);
    return { status: 404, content: notFoundPage(wordsFor(request)) };
  };

  router.get('/sw.js', (_request, response) => {
    response.setHeader('Content-Security-Policy', workerPolicy);
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('sw.js', { root: webRoot, cacheControl: false });
  });
  router.get('/s', (request, response) => {
    const code = typeof request.query.code === 'string' ? request.query.code.trim() : '';
    response.redirect(303, `/s/${encodeURIComponent(code.toUpperCase() || '-')}`);
  });
  router.get('/s/:code', async (request, response) => {
    const wave = await waveIn(context, request);
    void loadContract(); // an answer follows soon: have what checks its shape ready by then
    send(request, response, wave ? pageFor(context, request, wave) : await unknownCode(request));
  });
  // Posted to an address of its own: a browser forgets its copy of a page that something is posted to, and going back would
  // then show a form with another submission id.
  router.get('/s/:code/send', (request, response) => response.redirect(303, `/s/${encodeURIComponent(request.params.code)}`));
  for (const path of ['/s/:code', '/s/:code/send']) {
    router.post(path, refuseStrangers(context, send), asText, async (request, response) => {
      const wave = await waveIn(context, request);
      send(request, response, wave ? await answerToForm({ context, limits, request, wave }) : await unknownCode(request));
    });
  }
  router.all(['/s/:code', '/s/:code/send'], () => {
    throw new ProblemError('method-not-allowed', { values: { allowed: 'GET, POST' } });
  });
  addContactPages(router, { context, send, form: [refuseStrangers(context, send), asText] });
  router.use(['/s', '/contacts'], failurePage(log, send));
  return router;
}

/** The wave of the address; undefined where there is none. */
async function waveIn(context: Context, request: Request): Promise<WaveForParticipants | undefined> {
  try {
    return await readWave(context, String(request.params.code));
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'no-such-wave') return undefined;
    throw error;
  }
}

/** A form from another site is refused before it is read; the page says so instead of a problem document. */
function refuseStrangers(context: Context, send: Send): express.RequestHandler {
  return (request, response, next) => {
    try {
      refuseOtherSites(request, context.baseUrl);
    } catch {
      return send(request, response, { status: 403, content: otherSitePage(wordsFor(request), request.path) });
    }
    next();
  };
}

/** What could not be answered, as a page to a browser; a program gets the problem document. A reload posts the same form again. */
function failurePage(log: Logger, send: Send): express.ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const problem = problemOf(error);
    if (problem.code === 'not-built' || problem.code === 'method-not-allowed' || request.accepts(['json', 'html']) !== 'html')
      return next(error);
    logUnforeseen(log, problem, error, request);
    const words = wordsFor(request);
    const { status, title, detail } = problemDocument(problem, words.locale);
    if (status === 503 || status === 429) response.setHeader('Retry-After', problem.values?.seconds ?? '5');
    const [heading, text] =
      status >= 500 && request.method === 'POST' ? [words.say('unavailable.heading'), words.say('unavailable.text')] : [title, detail];
    send(request, response, { status, content: troublePage(words, heading, text) });
  };
}

const readForm = express.text({ type: 'application/x-www-form-urlencoded', limit: largestBody });

/** The body as text. Whoever sends something else is a program, and is told by a problem document. */
const asText: express.RequestHandler = (request, response, next) => {
  if (!request.is('application/x-www-form-urlencoded')) return sendProblem(request, response, { code: 'not-a-form' });
  readForm(request, response, next);
};
