import { html, type Markup } from './html.ts';
import { type Locale, wordsIn } from './words.ts';

/** The last line of every page: the accessibility statement. In a tab of its own, so that no answer is left behind. */
export function foot(locale: Locale): Markup {
  return html`<footer class="foot"><div class="wrap"><a href="/accessibility" target="_blank" rel="noreferrer">${wordsIn(locale)('accessibility')}</a></div></footer>`;
}
