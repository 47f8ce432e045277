// The pages where somebody puts themselves on the contact list after a learning project, and leaves it. Whole without a script, and
// nothing to do with any survey: no cookie, no draft, no link to an answer. A mail program that opens links by itself takes nobody
// off the list, since leaving is a press of a button.
import type { Request, RequestHandler, Response, Router } from 'express';
import type { Context } from '../context.ts';
import { type CircleFault, type CircleWords, faultsIn, isInCircle, joinCircle, leaveCircle, openCircle } from '../use-cases/circle.ts';
import { type ContactTexts, contactTexts, filled } from './contact-texts.ts';
import { ring } from './fields.ts';
import { header } from './header.ts';
import { html, type Markup } from './html.ts';
import { above, inSwedish, languageSwitch, type PageWords } from './intro.ts';
import type { PageContent } from './page-file.ts';
import { type Page, wordsFor } from './page-for.ts';
import { result } from './results.ts';

export interface ContactPagesParts {
  readonly context: Context;
  readonly send: (request: Request, response: Response, page: Page) => void;
  /** Refuses what comes from other sites, and reads the body as text. */
  readonly form: readonly RequestHandler[];
}

type Open = NonNullable<Awaited<ReturnType<typeof openCircle>>>;

const nothingWritten: CircleWords = { name: '', organisation: '', email: '', about: '', yes: false };

export function addContactPages(router: Router, { context, send, form }: ContactPagesParts): void {
  const leave = '/contacts/:activity/leave/:token';
  const leaving = (request: Request) => ({ activity: String(request.params.activity), token: String(request.params.token) });
  router.get(leave, async (request, response) => {
    const words = wordsFor(request);
    const isThere = await isInCircle(context, leaving(request));
    send(request, response, isThere ? { status: 200, content: leavePage(words) } : { status: 404, content: gonePage(words) });
  });
  router.post(leave, ...form, async (request, response) => {
    await leaveCircle(context, leaving(request));
    const { left } = contactTexts(wordsFor(request).locale);
    send(request, response, { status: 200, content: outcome(wordsFor(request), left.heading, left.text) });
  });

  const join = '/contacts/:activity/:key';
  const found = (request: Request) => openCircle(context, { activity: String(request.params.activity), key: String(request.params.key) });
  router.get(join, async (request, response) => {
    const [words, open] = [wordsFor(request), await found(request)];
    if (!open) return send(request, response, { status: 404, content: gonePage(words) });
    send(request, response, { status: 200, content: joinPage(open, words, nothingWritten, []) });
  });
  router.post(join, ...form, async (request, response) => {
    const [words, open] = [wordsFor(request), await found(request)];
    if (!open) return send(request, response, { status: 404, content: gonePage(words) });
    const written = wordsIn(String(request.body ?? ''));
    const faults = faultsIn(written);
    if (faults.length > 0) return send(request, response, { status: 422, content: joinPage(open, words, written, faults) });
    await joinCircle(context, { activity: String(request.params.activity), words: written, locale: words.locale });
    const { joined } = contactTexts(words.locale);
    send(request, response, { status: 201, content: outcome(words, joined.heading, filled(joined.text, { email: written.email })) });
  });
}

function wordsIn(body: string): CircleWords {
  const fields = new URLSearchParams(body);
  const line = (name: string, most: number) =>
    (fields.get(name) ?? '')
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim()
      .slice(0, most);
  return {
    name: line('name', 100),
    organisation: line('organisation', 100),
    email: line('email', 255),
    about: line('about', 300),
    yes: fields.get('yes') === 'on',
  };
}

function joinPage(open: Open, words: PageWords, written: CircleWords, faults: readonly CircleFault[]): PageContent {
  const { join } = contactTexts(words.locale);
  const top = above(inSwedish(open.title, words.locale), languageSwitch({ as: 'link', locales: ['sv', 'en'] }, words));
  const consent = html`<section class="privacy note" aria-labelledby="consent"><h2 id="consent">${join.consentHeading}</h2>${join.consent.map(
    (text) => html`<p>${filled(text, { until: dayIn(open.until, words), organiser: open.organiser, contact: open.contact })}</p>`,
  )}</section>`;
  const field = (name: 'name' | 'organisation' | 'email' | 'about', more: Markup) => fieldHtml(join, { name, more, written, faults });
  const yes = faults.includes('yes');
  return {
    locale: words.locale,
    title: join.heading,
    body: html`${header()}<main id="root"><div class="wrap page"><div class="intro">${top}<h1 id="top" tabindex="-1">${join.heading}</h1><p class="lead">${join.lead}</p>${consent}</div><form class="survey" method="post" action="?lang=${words.locale}" novalidate>${summary(join, faults)}<div class="questions">${field('name', html` autocomplete="name" maxlength="100"`)}${field('organisation', html` autocomplete="organization" maxlength="100"`)}${field('email', html` type="email" autocomplete="email" maxlength="254"`)}${field('about', html` autocomplete="off" maxlength="300"`)}<fieldset class="${yes ? 'q missing' : 'q'}" id="q-yes"${yes && html` aria-describedby="yes-why"`}><legend class="q-title">${join.yesTitle}</legend>${
      yes && html`<p class="why" id="yes-why">${join.faults.yes}</p>`
    }<div class="list"><label class="opt"><input type="checkbox" name="yes" aria-required="true"${yes && html` aria-invalid="true"`}${written.yes && html` checked`}>${ring(true)}<span>${join.yes}</span></label></div></fieldset></div><div class="go"><button class="btn primary tall">${join.send}</button></div></form></div></main>`,
  };
}

interface FieldParts {
  readonly name: 'name' | 'organisation' | 'email' | 'about';
  readonly more: Markup;
  readonly written: CircleWords;
  readonly faults: readonly CircleFault[];
}

function fieldHtml({ fields, faults: faultTexts }: ContactTexts['join'], { name, more, written, faults }: FieldParts): Markup {
  const why = name !== 'about' && faults.includes(name) ? faultTexts[name] : undefined;
  return html`<div class="${why ? 'q missing' : 'q'}" id="q-${name}"><label class="q-title" for="${name}">${fields[name]}</label>${
    why && html`<p class="why" id="${name}-why">${why}</p>`
  }<input class="line" id="${name}" name="${name}"${more}${name !== 'about' && html` aria-required="true"`}${
    why && html` aria-invalid="true" aria-describedby="${name}-why"`
  } value="${written[name]}"></div>`;
}

/** What is wrong, as links to the fields; takes the focus without a script. */
function summary({ summary: heading, faults: texts }: ContactTexts['join'], faults: readonly CircleFault[]): Markup | false {
  if (faults.length === 0) return false;
  const links = faults.map((field) => html`<li><a href="#q-${field}">${texts[field]}</a></li>`);
  return html`<div class="note err problems" role="alert" tabindex="-1" autofocus aria-labelledby="problems-title"><h2 id="problems-title">${heading}</h2><ul>${links}</ul></div>`;
}

function leavePage(words: PageWords): PageContent {
  const { leave } = contactTexts(words.locale);
  const top = above('', languageSwitch({ as: 'link', locales: ['sv', 'en'] }, words));
  return {
    locale: words.locale,
    title: leave.heading,
    body: html`${header()}<main id="root"><div class="wrap result">${top}<h1 id="top" tabindex="-1">${leave.heading}</h1><p class="lead">${leave.text}</p><form class="row after" method="post" action="?lang=${words.locale}"><button class="btn primary">${leave.send}</button></form></div></main>`,
  };
}

function gonePage(words: PageWords): PageContent {
  const { gone } = contactTexts(words.locale);
  return outcome(words, gone.heading, gone.text, 'no');
}

function outcome({ locale }: PageWords, heading: string, text: string, sign: 'ok' | 'no' = 'ok'): PageContent {
  return { locale, title: heading, body: html`${header()}<main id="root">${result(sign, heading, text)}</main>` };
}

function dayIn(date: string, { locale }: PageWords): string {
  return new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
