// The questions of a wave as a page to print, mail or put before a board: everything that is asked, in words, before anyone answers.
import { Html, html } from '../../reports/document/html-text.ts';
import type { Said } from '../../surveys/definition/localized-text.ts';
import { saidIn } from '../../surveys/definition/localized-text.ts';
import type { SurveyJson } from '../../surveys/definition/survey-json.ts';
import { type ReadPage, type ReadQuestion, readQuestions } from '../../surveys/reading/read-questions.ts';
import type { WaveForParticipants } from '../use-cases/read-wave.ts';
import { questionListStyle } from './question-list-style.ts';

type Locale = 'sv' | 'en';

const words = {
  sv: {
    kind: 'Frågorna i enkäten',
    lead: 'Det här är frågorna som de är, att läsa och prata om innan ni svarar. Svaret lämnas på webben.',
    question: (number: number) => `Fråga ${number}`,
    optional: 'frivillig',
    depends: 'ställs bara efter vissa svar',
    notice: 'Så hanteras svaren',
    other: 'English',
    to: 'Till enkäten',
  },
  en: {
    kind: 'The questions of the survey',
    lead: 'These are the questions as they stand, to read and talk about before you answer. The answer is given on the web.',
    question: (number: number) => `Question ${number}`,
    optional: 'optional',
    depends: 'asked only after certain answers',
    notice: 'How answers are treated',
    other: 'Svenska',
    to: 'To the survey',
  },
} as const;

/**
 * The page. It runs nothing and needs nothing but itself.
 *
 * @example questionList({ ...wave, survey }, 'sv') // '<!doctype html>…'
 */
export function questionList(wave: WaveForParticipants & { readonly survey: SurveyJson }, locale: Locale): string {
  const said = words[locale];
  const title = saidIn(wave.survey.title, locale);
  const other = locale === 'sv' ? 'en' : 'sv';
  const switchLink = wave.locales.includes(other)
    ? html` <a href="?locale=${other}" lang="${other}" hreflang="${other}">${said.other}</a>`
    : undefined;
  return `<!doctype html>\n${html`<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title.text} – ${said.kind} – Efterklang</title>
${new Html(`<style>${questionListStyle}</style>`)}</head>
<body>
<header>
<p class="links"><a href="/s/${wave.code}">${said.to}</a>${switchLink}</p>
<p class="kind">${said.kind}, <span lang="sv">${wave.activity.title}, ${wave.activity.organiser}</span></p>
<h1>${spoken(title, locale)}</h1>
<p class="lead">${said.lead}</p>
</header>
<main>
${readQuestions(wave.survey, locale).map((page) => pageHtml(page, locale))}<section><h2>${said.notice}</h2>${[
    wave.notice.text,
    ...wave.notice.details,
  ].map((text) => html`<p>${spoken(saidIn(text, locale), locale)}</p>`)}</section>
</main>
</body>
</html>
`}`;
}

function pageHtml({ title, description, questions }: ReadPage, locale: Locale): Html {
  const heading = title ? html`<h2>${spoken(title, locale)}</h2>` : undefined;
  const intro = description ? html`<p>${spoken(description, locale)}</p>` : undefined;
  return html`<section>${heading}${intro}<ol>${questions.map((question) => html`<li>${groupHtml(question, locale)}${questionHtml(question, locale)}</li>`)}</ol></section>
`;
}

/** The words above questions that belong together, before the first of them. */
function groupHtml({ under }: ReadQuestion, locale: Locale): Html | undefined {
  if (!under) return undefined;
  const { title, description } = under;
  return html`<div class="group">${title ? html`<h3>${spoken(title, locale)}</h3>` : undefined}${
    description ? html`<p class="help">${spoken(description, locale)}</p>` : undefined
  }</div>`;
}

function questionHtml(question: ReadQuestion, locale: Locale): Html {
  const { number, title, description, isRequired, depends, how, lists, inner } = question;
  const said = words[locale];
  const facts = [number === undefined ? '' : said.question(number), isRequired ? '' : said.optional, depends ? said.depends : ''];
  return html`<p class="no">${facts.filter(Boolean).join(', ')}</p><h3>${spoken(title, locale)}</h3>${
    description ? html`<p class="help">${spoken(description, locale)}</p>` : undefined
  }<p class="how">${how}</p>${lists.map(
    ({ heading, items }) =>
      html`${heading ? html`<h4>${spoken(heading, locale)}</h4>` : undefined}<ul>${items.map((item) => html`<li>${spoken(item, locale)}</li>`)}</ul>`,
  )}${inner.length > 0 ? html`<ol class="inner">${inner.map((one) => html`<li>${questionHtml(one, locale)}</li>`)}</ol>` : undefined}`;
}

/** With `lang` where the words are in another language than the page. */
function spoken({ text, lang }: Said, locale: Locale): Html | string {
  return lang === locale ? text : html`<span lang="${lang}">${text}</span>`;
}
