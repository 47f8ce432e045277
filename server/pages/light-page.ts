// The light page: a whole form, which can be answered and sent without a script. The script (web/participant/light) adds
// drafts, progress and sending that waits for a connection; what it needs to know stands in one block of data.
import { fieldsOf } from '../../surveys/answers/form-fields.ts';
import { textIn } from '../../surveys/definition/localized-text.ts';
import { questionsIn } from '../../surveys/definition/questions-in.ts';
import { fieldId } from './fields.ts';
import { type FormState, questionIn, type WrongAnswer } from './form-state.ts';
import { header } from './header.ts';
import { dataBlock, html, type Markup } from './html.ts';
import { introHtml, type OpenWave, type PageWords, spoken } from './intro.ts';
import type { PageContent } from './page-file.ts';
import { questionsHtml } from './questions.ts';
import { stateTemplates } from './results.ts';

export interface LightForm {
  /** Made by the server when the page is written, and kept by every page that answers a post: back, reload and a double press stay one response. */
  readonly submissionId: string;
  readonly state: FormState;
  readonly problems: readonly WrongAnswer[];
  /** Something else than an answer that stopped the submission, as a sentence. */
  readonly trouble?: string;
  /** The code of an invitation that was written by hand, and what is wrong with it. */
  readonly token?: { readonly text: string; readonly problem?: 'missing' | 'wrong' };
}

/** The page of an open wave whose survey is plain. */
export function lightPage(wave: OpenWave, form: LightForm): PageContent {
  const words = form.state;
  const { locale, reading, say } = words;
  const count = questionsIn(wave.survey).length;
  const steps = html`<span class="count" role="status">${say('answered', { answered: 0, total: count })}</span><span class="steps" aria-hidden="true">${Array.from({ length: count }, () => html`<i></i>`)}</span><span class="status" role="status" id="status"></span>`;
  return {
    locale,
    title: textIn(wave.survey.title, reading),
    body: html`${header(steps)}<main id="root"><div class="wrap page" id="writing">${introHtml(wave, words, 'button')}${formHtml(wave, form)}</div></main>${stateTemplates(wave, words)}${pageData(wave, words)}`,
  };
}

function formHtml(wave: OpenWave, form: LightForm): Markup {
  const { state, submissionId } = form;
  const [page] = wave.survey.pages;
  return html`<form class="survey" id="answers" ${wayOf(wave)} novalidate>${problemSummary(wave, form)}<input type="hidden" name=":submission" value="${submissionId}"><input type="hidden" name=":locale" value="${state.reading}">${tokenField(wave, form)}${questionsHtml(wave.survey, page?.elements ?? [], state)}<div class="go"><button class="btn primary tall">${state.say('send')}</button><p class="meta kept"><svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M3 8.5l3.5 3.5L13 4.5"/></svg><span id="kept"></span></p><p class="meta">${state.say(whatSendingMeans(wave))} <span id="where">${state.say('kept')}</span></p><p class="clear" id="clear" hidden><button type="button" class="btn plain s" data-do="clear">${state.say('clear')}</button></p></div></form>`;
}

/** Where the form goes; nowhere at all from a preview. */
function wayOf({ code, preview }: OpenWave): Markup {
  return preview ? html`method="dialog"` : html`method="post" action="/s/${code}/send"`;
}

/** Whether a sent answer can be changed, and why not. */
function whatSendingMeans({ unit, audience }: OpenWave): 'sendOnce' | 'sendAgain' | 'sendFinal' {
  if (unit === 'person') return 'sendOnce';
  return audience === 'invited' ? 'sendAgain' : 'sendFinal';
}

/** What is wrong, named in a list with links, before the questions. Takes the focus without a script, by `autofocus`. */
function problemSummary({ survey }: OpenWave, { problems, state, token, trouble }: LightForm): Markup | false {
  const { say } = state;
  const questions = questionsIn(survey);
  const wrong = new Set(problems.map(({ question }) => questionIn(question)));
  const listed = questions.flatMap(({ name, title }, index) =>
    wrong.has(name)
      ? [
          html`<li><a href="#${fieldId(name)}">${say('problems.linkBefore', { number: index + 1 })}${title ? spoken(title, state) : name}</a></li>`,
        ]
      : [],
  );
  if (token?.problem) listed.unshift(html`<li><a href="#token">${say('code.link')}</a></li>`);
  if (listed.length === 0 && !trouble && problems.length === 0) return false;
  const heading = listed.length > 0 ? say('problems.wrong', { count: listed.length }) : say('formProblem');
  const more = trouble ?? (listed.length === 0 ? problems[0]?.message : undefined);
  return html`<div class="note err problems" role="alert" tabindex="-1" autofocus aria-labelledby="problems-title"><h2 id="problems-title">${heading}</h2>${
    listed.length > 0 && html`<ul>${listed}</ul>`
  }${more && html`<p>${more}</p>`}<p class="meta">${say('problems.nothingLost')}</p></div>`;
}

/**
 * The code of a personal link, which stands after the # where no server sees it. The script reads it there; without a script
 * it is written by hand, so the field is only in the page for those who have none, or whose code was wrong.
 */
function tokenField({ audience }: OpenWave, { state, token }: LightForm): Markup | false {
  if (audience !== 'invited') return false;
  const { say } = state;
  const problem = token?.problem;
  const field = html`<div class="${problem ? 'q missing' : 'q'}" id="token-field"><label class="q-title" for="token">${say('code.label')}</label><p class="help" id="token-help">${say('code.help')}</p>${
    problem && html`<p class="why" id="token-why">${say(problem === 'missing' ? 'code.missing' : 'code.wrong')}</p>`
  }<input class="line" id="token" name=":token" autocomplete="off" autocapitalize="none" spellcheck="false" aria-required="true"${
    problem && html` aria-invalid="true"`
  } aria-describedby="${problem ? 'token-help token-why' : 'token-help'}" value="${token?.text}"></div>`;
  return token ? field : html`<noscript>${field}</noscript>`;
}

/** What the script reads: about the form, and the sentences that have numbers in them. */
function pageData(wave: OpenWave, words: PageWords): Markup {
  const { say } = words;
  return dataBlock('page', {
    code: wave.code,
    ...(wave.preview ? { preview: say('preview.sent') } : {}),
    locale: words.reading,
    invited: wave.audience === 'invited',
    fields: fieldsOf(wave.survey),
    words: {
      answered: say('answered'),
      chosen: say('chosen'),
      left: [say('left', { count: 1 }), say('left')],
      missing: [say('problems.missing', { count: 1 }), say('problems.missing')],
      wrong: [say('problems.wrong', { count: 1 }), say('problems.wrong')],
      linkBefore: say('problems.linkBefore'),
      nothingLost: say('problems.nothingLost'),
      countdown: [say('waiting.countdown', { count: 1 }), say('waiting.countdown')],
      keptNot: say('keptNot'),
      clearing: [say('clearSure'), say('clearYes'), say('clearNo')],
      needsLink: [say('needsLink.heading'), say('needsLink.text')],
      status: {
        kept: say('status.kept'),
        sending: say('status.sending'),
        sent: say('status.sent'),
        waiting: say('status.waiting'),
        refused: say('status.notSent'),
      },
    },
  });
}
