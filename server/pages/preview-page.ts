// The participant's page as an organiser looks at it beforehand: the very same pages, light or full, that say what they are and send
// nothing. What keeps them from sending is the policy they are served with (`previewPolicy`); the script knows, so that it does not try.
import { pageOf } from '../../surveys/definition/page-of.ts';
import { foot } from './foot.ts';
import { formState } from './form-state.ts';
import { fullPage } from './full-page.ts';
import { html, type Markup } from './html.ts';
import type { OpenWave, PageWords } from './intro.ts';
import { formPage, type Page } from './page-for.ts';
import { type Locale, wordsIn } from './words.ts';

/** The page in one language: the other is chosen beside it. */
export function previewPage(wave: Omit<OpenWave, 'preview'>, wished: Locale): Page {
  const locale = wave.locales.includes(wished) ? wished : 'sv';
  const words = { locale, reading: locale, say: wordsIn(locale) };
  const shown: OpenWave = { ...wave, locales: [locale], preview: true };
  if (pageOf(wave.survey) === 'full') return withBanner({ status: 200, content: fullPage(shown, words), file: 'participant.html' }, words);
  const page = formPage(200, shown, { submissionId: 'preview', state: formState(words), problems: [] });
  return withBanner({ ...page, content: { ...page.content, body: html`${page.content.body}${foot(locale)}` } }, words);
}

function withBanner(page: Page, words: PageWords): Page {
  return { ...page, content: { ...page.content, body: html`${banner(words)}${page.content.body}` } };
}

/** Takes the focus when somebody presses what would have sent. */
function banner({ say }: PageWords): Markup {
  return html`<aside class="preview" id="preview" tabindex="-1" aria-label="${say('preview.heading')}"><p class="wrap"><b>${say('preview.heading')}</b> ${say('preview.text')} <span id="preview-sent" role="status"></span></p></aside>`;
}
