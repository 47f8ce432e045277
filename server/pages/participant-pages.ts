// `/s/:code`, the address on the slide and in the invitation: a page that can be answered, or one that says why not. A form
// posted to it is the same submission as one sent as JSON, by the same use case, with the same statuses.
import express, { type Request, type Response, Router } from 'express';
import type { Logger } from 'pino';
import { answersFrom, fieldsOf } from '../../surveys/answers/form-fields.ts';
import { pageOf } from '../../surveys/definition/page-of.ts';
import { questionsIn } from '../../surveys/definition/questions-in.ts';
import type { Context } from '../context.ts';
import { refuseOtherSites } from '../http/access.ts';
import { largestBody } from '../http/api.ts';
import { sendCompressed } from '../http/compression.ts';
import { logUnforeseen, problemOf, sendProblem } from '../http/error-handler.ts';
import type { Limits } from '../http/limits.ts';
import { localeOf } from '../http/locale.ts';
import { type Problem, type ProblemCode, ProblemError, problemDocument } from '../http/problem.ts';
import { loadContract } from '../http/route.ts';
import { participantPolicy, workerPolicy } from '../http/security.ts';
import { readWave, type WaveForParticipants } from '../use-cases/read-wave.ts';
import { submitResponse } from '../use-cases/submit-response.ts';
import { type FormState, formState, type WrongAnswer } from './form-state.ts';
import { fullPage } from './full-page.ts';
import type { OpenWave, PageWords } from './intro.ts';
import { type LightForm, lightPage } from './light-page.ts';
import { type PageContent, type PageFile, pageFiles } from './page-file.ts';
import { closedPage, notFoundPage, notYetPage, otherSitePage, outcomePage, troublePage } from './plain-pages.ts';
import { type PostedForm, postedForm } from './posted-form.ts';
import { isFinal, refusedResult, sentResult } from './results.ts';
import { wordsIn } from './words.ts';

interface Page {
  readonly status: number;
  readonly content: PageContent;
  readonly file?: PageFile;
}

type Send = (request: Request, response: Response, page: Page) => void;

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
    const { text, styles } = filled(file, content);
    response.setHeader('Content-Security-Policy', participantPolicy(context.baseUrl, styles));
    // Not `no-referrer`: with it a browser sends the form without saying where it comes from. Other sites are told nothing.
    response.setHeader('Referrer-Policy', 'same-origin');
    // Going back shows the same page again, with the same submission id in its form.
    response.setHeader('Cache-Control', 'private, no-cache');
    sendCompressed(request, response.status(status).type('html'), text);
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
      send(request, response, wave ? await answerTo(context, limits, request, wave) : await unknownCode(request));
    });
  }
  router.all(['/s/:code', '/s/:code/send'], () => {
    throw new ProblemError('method-not-allowed', { values: { allowed: 'GET, POST' } });
  });
  router.use('/s', failurePage(log, send));
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

/** `?lang=` before the browser's own language; Swedish where the survey has no other. */
function wordsFor(request: Request, wave?: WaveForParticipants, asked: unknown = request.query.lang): PageWords {
  const wished = asked === 'sv' || asked === 'en' ? asked : localeOf(request);
  const locale = !wave || wave.locales.includes(wished) ? wished : 'sv';
  return { locale, say: wordsIn(locale) };
}

function pageFor(context: Context, request: Request, wave: WaveForParticipants): Page {
  const words = wordsFor(request, wave);
  if (wave.status === 'draft') return { status: 200, content: notYetPage(wave, words) };
  if (wave.status !== 'open' || !wave.survey) return { status: 410, content: closedPage(wave, words) };
  const open: OpenWave = { ...wave, survey: wave.survey };
  if (pageOf(open.survey) === 'full') return { status: 200, content: fullPage(open, words), file: 'participant.html' };
  return formPage(200, open, { submissionId: newSubmissionId(context), state: stateOf(words), problems: [] });
}

/** The light page with its form. Only a survey that has a table loads the style of one. */
function formPage(status: number, wave: OpenWave, form: LightForm): Page {
  const hasTable = questionsIn(wave.survey).some(({ type }) => type === 'matrix');
  return { status, content: lightPage(wave, form), file: hasTable ? 'light-table.html' : 'light.html' };
}

function newSubmissionId({ random }: Context): string {
  return random(16).toString('base64url');
}

function stateOf({ locale, say }: PageWords, form?: PostedForm, problems: readonly WrongAnswer[] = []): FormState {
  return formState(locale, say, form?.entries, problems);
}

/** A form from another site is refused before it is read; the page says so instead of a problem document. */
function refuseStrangers(context: Context, send: Send): express.RequestHandler {
  return (request, response, next) => {
    try {
      refuseOtherSites(request, context.baseUrl);
    } catch {
      return send(request, response, { status: 403, content: otherSitePage(wordsFor(request), String(request.params.code)) });
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

async function answerTo(context: Context, limits: Limits, request: Request, wave: WaveForParticipants): Promise<Page> {
  const form = postedForm(String(request.body ?? ''));
  const words = wordsFor(request, wave, form.language ?? form.locale);
  if (!wave.survey) return { status: 409, content: notYetPage(wave, words) };
  if (pageOf(wave.survey) === 'full') throw new ProblemError('method-not-allowed', { values: { allowed: 'GET' } });
  const open: OpenWave = { ...wave, survey: wave.survey };
  if (form.language) return formPage(200, open, formAgain(context, open, form, words));
  const submissionId = idIn(form);
  if (!submissionId) return formPage(400, open, { ...formAgain(context, open, form, words), trouble: words.say('refused.otherText') });
  const submitted = await submitResponse(context, {
    code: wave.code,
    submissionId,
    locale: words.locale,
    answers: answersFrom(fieldsOf(open.survey), form.entries),
    token: form.token,
  });
  if (submitted.ok) {
    const content = outcomePage(wave, sentResult(wave, submitted.receipt, words), words);
    return { status: submitted.repeated ? 200 : 201, content };
  }
  if (submitted.problem.code === 'no-such-invitation') await limits.failed('token', request);
  return refusedPage(context, open, form, submitted.problem, words);
}

/** The id, if it is as JSON has to have it. */
function idIn({ submissionId }: PostedForm): string | undefined {
  return submissionId && /^[A-Za-z0-9_-]{16,64}$/.test(submissionId) ? submissionId : undefined;
}

function refusedPage(context: Context, wave: OpenWave, form: PostedForm, problem: Problem, words: PageWords): Page {
  const { status, detail } = problemDocument(problem, words.locale);
  const wrongToken = tokenProblem(problem.code);
  if (isFinal(problem.code) && !wrongToken) return { status, content: outcomePage(wave, refusedResult(problem.code, words), words) };
  const again = formAgain(context, wave, form, words, wrongAnswersIn(problem));
  if (wrongToken) return formPage(status, wave, { ...again, token: { text: form.token ?? '', problem: wrongToken } });
  return formPage(status, wave, problem.code === 'bad-answers' ? again : { ...again, trouble: detail });
}

/** The same form, with what was entered and its submission id. */
function formAgain(context: Context, wave: OpenWave, form: PostedForm, words: PageWords, problems: readonly WrongAnswer[] = []): LightForm {
  return {
    submissionId: idIn(form) ?? newSubmissionId(context),
    state: stateOf(words, form, problems),
    problems,
    ...(wave.audience === 'invited' && form.token !== undefined ? { token: { text: form.token } } : {}),
  };
}

function tokenProblem(code: ProblemCode): 'missing' | 'wrong' | undefined {
  if (code === 'invitation-needed') return 'missing';
  return code === 'no-such-invitation' ? 'wrong' : undefined;
}

function wrongAnswersIn({ problems = [] }: Problem): readonly WrongAnswer[] {
  return problems.flatMap((problem) => ('question' in problem ? [problem] : []));
}
