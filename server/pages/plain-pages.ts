// The pages a participant meets when there is nothing to answer. Each says why, and what to do.
import { textIn } from '../../surveys/definition/localized-text.ts';
import type { WaveForParticipants } from '../use-cases/read-wave.ts';
import { header } from './header.ts';
import { dataBlock, html, type Markup, type Part } from './html.ts';
import { above, languageSwitch, type PageWords, spoken } from './intro.ts';
import type { PageContent } from './page-file.ts';
import { result, stateTemplates } from './results.ts';

/** A page with a heading, a sentence and what there may be to do. */
function plainPage(words: PageWords, aboveText: Part, heading: string, text: string, more?: Part): PageContent {
  const top = above(aboveText, languageSwitch({ as: 'link', locales: ['sv', 'en'] }, words));
  return {
    locale: words.locale,
    title: heading,
    body: html`${header(html`<span class="status" role="status" id="status"></span>`)}<main id="root"><div class="wrap result" id="writing">${top}<h1 id="top" tabindex="-1">${heading}</h1><p class="lead">${text}</p>${more}</div></main>`,
  };
}

/**
 * A closed or released wave. Someone who pressed send in time is not met by a closed door: the script sends what was under
 * way, and shows the receipt of what was sent.
 */
export function closedPage(wave: WaveForParticipants, words: PageWords): PageContent {
  const { say } = words;
  const draft = html`<p class="note after" id="draft" hidden>${say('closed.draft')}</p>`;
  const page = plainPage(words, spoken(wave.title, words), say('closed.heading'), say('closed.text'), draft);
  return { ...page, body: html`${page.body}${stateTemplates(wave, words)}${closedData(wave, words)}` };
}

function closedData({ code }: WaveForParticipants, { reading: locale, say }: PageWords): Markup {
  const status = {
    sending: say('status.sending'),
    sent: say('status.sent'),
    waiting: say('status.waiting'),
    refused: say('status.notSent'),
  };
  const countdown = [say('waiting.countdown', { count: 1 }), say('waiting.countdown')];
  return dataBlock('page', { code, locale, closed: true, words: { status, countdown } });
}

/** A wave that has not opened. */
export function notYetPage(wave: WaveForParticipants, words: PageWords): PageContent {
  const { say } = words;
  const again = html`<p class="row after"><a class="btn" href="/s/${wave.code}">${say('reload')}</a></p>`;
  return plainPage(words, spoken(wave.title, words), say('notYet.heading'), say('notYet.text'), again);
}

/** A code that leads nowhere: the code can be written again here. */
export function notFoundPage(words: PageWords): PageContent {
  const { say } = words;
  return plainPage(
    words,
    undefined,
    say('notFound.heading'),
    say('notFound.text'),
    html`<form class="code-form" action="/s"><label for="code">${say('notFound.label')}</label><input id="code" name="code" class="line code" autocomplete="off" autocapitalize="characters" spellcheck="false" required><button class="btn primary">${say('notFound.go')}</button></form>`,
  );
}

/** What came of a form that was posted: kept, or not taken for good. */
export function outcomePage(wave: WaveForParticipants, content: Markup, words: PageWords): PageContent {
  const meta = html`<div class="wrap">${above(spoken(wave.title, words), false)}</div>`;
  return {
    locale: words.locale,
    title: textIn(wave.title, words.reading),
    body: html`${header()}<main id="root">${meta}${content}</main>`,
  };
}

/** A form that was sent from another site. */
export function otherSitePage(words: PageWords, address: string): PageContent {
  const { say } = words;
  const open = html`<p class="row after"><a class="btn" href="${address}">${say('otherSite.open')}</a></p>`;
  return bare(words, say('otherSite.heading'), result('no', say('otherSite.heading'), say('otherSite.text'), open));
}

/** What could not be answered now. */
export function troublePage(words: PageWords, heading: string, text: string): PageContent {
  return bare(words, heading, result('wait', heading, text));
}

function bare({ locale }: PageWords, title: string, content: Markup): PageContent {
  return { locale, title, body: html`${header()}<main id="root">${content}</main>` };
}
