// The frame of the full page: heading, notice and the first questions are there before the survey engine has come. What is
// answered meanwhile is taken over by it (web/participant/shell.ts).
import { fieldsOf } from '../../surveys/answers/form-fields.ts';
import { textIn } from '../../surveys/definition/localized-text.ts';
import { plainBeginning } from '../../surveys/definition/page-of.ts';
import { sharesDrafts } from '../../surveys/fieldwork/shared-draft.ts';
import { formState } from './form-state.ts';
import { header } from './header.ts';
import { dataBlock, html } from './html.ts';
import { introHtml, type OpenWave, type PageWords } from './intro.ts';
import type { PageContent } from './page-file.ts';
import { questionsHtml } from './questions.ts';

/** The page of an open wave whose survey needs the engine. */
export function fullPage(wave: OpenWave, words: PageWords): PageContent {
  const { locale, say } = words;
  const [page] = wave.survey.pages;
  // What colleagues write together is fetched by their link first: nothing can be answered before it is there.
  const first = page && (wave.preview || !sharesDrafts(wave)) ? plainBeginning(page) : [];
  const fields = fieldsOf({ title: wave.survey.title, pages: [{ name: 'first', elements: first }] });
  // `dialog`: the Enter key sends nothing anywhere before the page has come.
  const form = html`<form class="survey" id="answers" method="dialog" novalidate>${questionsHtml(wave.survey, first, formState(words))}<p class="preparing meta" role="status">${say('preparing')}</p><p class="late note">${say('late')}</p></form>`;
  const layout = wave.survey.pages.length > 1 ? 'wrap page long' : 'wrap page';
  return {
    locale,
    title: textIn(wave.survey.title, words.reading),
    body: html`<div id="root">${header()}<main><div class="${layout}">${introHtml(wave, words, 'link')}<noscript><p class="note">${say('needsScript')}</p></noscript>${form}</div></main></div>${dataBlock('wave', { wave, fields })}`,
  };
}
