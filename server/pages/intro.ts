// What this is, how long it takes and what happens with the answers, before the first question. The markup of
// web/participant/Intro.tsx.
import { type SwedishText, saidIn, textIn } from '../../surveys/definition/localized-text.ts';
import { questionsIn } from '../../surveys/definition/questions-in.ts';
import type { SurveyJson } from '../../surveys/definition/survey-json.ts';
import { languageNames } from '../../surveys/reference/language-names.ts';
import type { WaveForParticipants } from '../use-cases/read-wave.ts';
import { html, type Markup, type Part } from './html.ts';
import type { Locale, Say } from './words.ts';

export interface PageWords {
  /** Of our own words. */
  readonly locale: Locale;
  /** Of the survey, which may be in more languages than our own words are. */
  readonly reading: string;
  readonly say: Say;
}

export type OpenWave = WaveForParticipants & {
  readonly survey: SurveyJson;
  /** An organiser looks at it beforehand: nothing is sent. */
  readonly preview?: true;
};

/** Heading, length and notice of an open wave. */
export function introHtml(wave: OpenWave, words: PageWords, as: LanguageSwitch['as']): Markup {
  const { say } = words;
  return html`<div class="intro">${above(html`${activityTitle(wave, words)}${occasion(wave, words)}`, languageSwitch({ as, locales: wave.locales }, words))}<h1 id="top" tabindex="-1">${spoken(
    wave.survey.title,
    words,
  )}</h1><p class="lead">${lead(wave, words)}</p><p class="meta required-told">${say('requiredTold')}</p>${
    wave.activity.example && html`<p class="example"><b>${say('example')}</b> ${say('exampleNote')}</p>`
  }${privacy(wave, words)}</div>`;
}

/** The line above a heading: what it belongs to, and the way to the other languages. */
export function above(content: Part, language: Part): Markup {
  return html`<p class="above"><span class="meta">${content}</span>${language}</p>`;
}

/** Names each other language in that language. */
export interface LanguageSwitch {
  /** A button of the form takes what has been entered along to the other language, without a script; a link takes nothing. */
  readonly as: 'button' | 'link';
  readonly locales: readonly string[];
}

export function languageSwitch({ as, locales }: LanguageSwitch, { reading }: Pick<PageWords, 'reading'>): readonly Markup[] {
  const others = locales.filter((locale) => locale !== reading && locale in languageNames);
  return others.map((other) =>
    as === 'link'
      ? html`<a class="btn plain s" href="?lang=${other}" hreflang="${other}" lang="${other}">${languageNames[other]}</a>`
      : html`<button class="btn plain s" form="answers" formnovalidate name=":language" value="${other}" lang="${other}">${languageNames[other]}</button>`,
  );
}

/**
 * A text of the survey in the language it is read in, or in Swedish. Where that is not a language of ours, each says which it is in.
 *
 * @example spoken({ sv: 'Vet ej', fi: 'En tiedä' }, { locale: 'sv', reading: 'fi' }) // <span lang="fi">En tiedä</span>
 */
export function spoken(text: SwedishText, words: Pick<PageWords, 'locale' | 'reading'>): Markup {
  const lang = langOf(text, words);
  return html`${lang ? html`<span lang="${lang}">${textIn(text, words.reading)}</span>` : textIn(text, words.reading)}`;
}

/** The language of a text, for an element that holds it; undefined where it is the page's own. */
export function langOf(text: SwedishText, { locale, reading }: Pick<PageWords, 'locale' | 'reading'>): string | undefined {
  const { lang } = saidIn(text, reading);
  return reading === locale && lang === locale ? undefined : lang;
}

/** What organisers write is in Swedish, whatever language the page is in. */
export function inSwedish(text: string, locale: Locale): Markup {
  return html`<span${locale !== 'sv' && html` lang="sv"`}>${text}</span>`;
}

function activityTitle(wave: WaveForParticipants, { locale }: PageWords): Markup {
  return inSwedish(wave.activity.title, locale);
}

/** "Träff 3, 19 november 2026", or nothing where the wave has no occasion. */
function occasion({ occasion: dated }: WaveForParticipants, { locale, say }: PageWords): Markup | undefined {
  if (!dated) return undefined;
  const date = new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long', timeZone: 'Europe/Stockholm' }).format(
    new Date(`${dated.date.slice(0, 10)}T12:00:00Z`),
  );
  const text = dated.title
    ? say('occasionNamed', { title: dated.title, date })
    : dated.number
      ? say('occasion', { number: dated.number, date })
      : date;
  return html`<br>${text}`;
}

/** How many questions and how long: small numbers in words, as one would say it. */
function lead({ survey, minutes }: OpenWave, { say }: PageWords): string {
  const numbers = say('numbers').split(' ');
  const count = questionsIn(survey).length;
  const questions = say('questions', { count, number: capital(numbers[count] ?? String(count)) });
  return say('lead', { questions, time: say('minutes', { count: minutes, number: numbers[minutes] ?? String(minutes) }) });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function privacy({ code, unit, notice }: WaveForParticipants, { locale, say }: PageWords): Markup {
  const paragraph = (text: SwedishText) => html`<p>${textIn(text, locale)}</p>`;
  return html`<section class="privacy note" aria-labelledby="privacy"><h2 id="privacy">${textIn(notice.heading, locale)}</h2>${paragraph(notice.text)}${
    unit === 'organisation' &&
    html`<p><a class="all-questions" href="/s/${code}/questions?locale=${locale}" target="_blank" rel="noreferrer">${say('allQuestions')}</a></p>`
  }${
    notice.details.length > 0 &&
    html`<details class="fold"><summary>${say('privacyDetails')}</summary>${notice.details.map(paragraph)}</details>`
  }</section>`;
}
