import { html, type Markup, type Part } from './html.ts';

/** The header: the mark, and whatever belongs beside it. The markup of web/participant/ProgressBar.tsx. */
export function header(beside?: Part): Markup {
  return html`<header class="progress"><div class="wrap"><span class="mark"><svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" aria-hidden="true"><circle cx="6" cy="16" r="3" fill="currentColor" stroke="none"/><path d="M13 9a10 10 0 0 1 0 14M19 5.5a16 16 0 0 1 0 21M25 2.5a22 22 0 0 1 0 27"/></svg><span class="mark-name">Efterklang</span></span>${beside}</div></header>`;
}
