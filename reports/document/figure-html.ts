// One figure of the document: its title, picture with the same said in words, base, table and notes.
import type { Figure, TextsFigure } from '../compose/report.ts';
import type { DocumentWords } from './document-words.ts';
import { type Html, html } from './html-text.ts';
import { narrowKey } from './picture-keys.ts';
import { tableHtml } from './table-html.ts';

function pictureHtml(figure: Figure, pictures: ReadonlyMap<string, string>): Html | undefined {
  const wide = pictures.get(figure.id);
  if (wide === undefined) return undefined;
  const narrow = pictures.get(narrowKey(figure.id));
  const source = narrow === undefined ? undefined : html`<source media="screen and (max-width: 40rem)" srcset="${narrow}">`;
  return html`<picture>${source}<img src="${wide}" alt="${figure.alt}"></picture>`;
}

function textsHtml(figure: TextsFigure, words: DocumentWords): readonly Html[] {
  return figure.groups.map((group) => {
    const title = group.title === '' || group.title === figure.title ? undefined : html`<h4>${group.title}</h4>`;
    if (group.status === 'too-few') return html`${title}<p class="hid">${words.tooFew}</p>`;
    if (group.texts.length === 0) return html`${title}<p class="hid">${words.noTexts}</p>`;
    return html`${title}<ul class="voices">${group.texts.map((text) => html`<li>${text}</li>`)}</ul>`;
  });
}

function verdictHtml(figure: Figure): Html | undefined {
  return figure.kind === 'trend' && figure.verdict ? html`<p class="verdict ${figure.verdict.kind}">${figure.verdict.text}</p>` : undefined;
}

/** A table of so many rows is never parted on paper. */
const shortTable = 12;

/** Texts are read as they stand; every other figure has its table open beside the picture, since paper cannot unfold. */
function numbersHtml(figure: Figure, locale: string, words: DocumentWords): Html | readonly Html[] {
  return figure.kind === 'texts'
    ? textsHtml(figure, words)
    : html`<div class="scroll${figure.table.rows.length <= shortTable ? ' short' : ''}" role="region" tabindex="0" aria-label="${figure.table.caption}">${tableHtml(figure.table, locale)}</div>`;
}

export interface FigureSurroundings {
  readonly pictures: ReadonlyMap<string, string>;
  readonly locale: string;
  readonly words: DocumentWords;
  /** The section's title says the same. */
  readonly titleSaid: boolean;
}

/** The figure as HTML. */
export function figureHtml(figure: Figure, { pictures, locale, words, titleSaid }: FigureSurroundings): Html {
  const notes = figure.notes.length === 0 ? undefined : html`<ul class="notes">${figure.notes.map((note) => html`<li>${note}</li>`)}</ul>`;
  return html`<article class="figure ${figure.kind}" id="${figure.id}">
<h3${titleSaid ? html` class="vh"` : undefined}>${figure.title}</h3>
${verdictHtml(figure)}<p class="base">${figure.base}</p>
${pictureHtml(figure, pictures)}
${numbersHtml(figure, locale, words)}
${notes}
</article>
`;
}
