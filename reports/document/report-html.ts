// The whole report as one file that can be mailed, archived, printed and read without a network: no script, no address
// outside itself, every chart also as a table.
import type { ComposedReport, ReportSection } from '../compose/report.ts';
import { documentStyle } from './document-style.ts';
import { type DocumentWords, documentWords } from './document-words.ts';
import { figureHtml } from './figure-html.ts';
import { Html, html } from './html-text.ts';
import { sectionAnchor } from './section-anchor.ts';

function headHtml(report: ComposedReport, words: DocumentWords): Html {
  const facts = report.facts.map(
    ({ label, value, note }) =>
      html`<div><dt>${label}</dt><dd>${value}${note === undefined ? undefined : html`<small>${note}</small>`}</dd></div>`,
  );
  return html`<header>
${report.activity.example ? html`<p class="example">${words.example}</p>` : undefined}
<p class="kind">${words.results}, ${report.activity.organiser}</p>
<h1>${report.title}</h1>
<p class="lead">${report.lead}</p>
${facts.length === 0 ? undefined : html`<dl class="facts">${facts}</dl>`}
</header>
`;
}

function contentsHtml(report: ComposedReport, words: DocumentWords): Html {
  const places = [...report.sections.map(({ id, title }) => ({ id: sectionAnchor(id), title })), { id: 'method', title: words.method }];
  return html`<nav aria-label="${words.contents}"><ol>${places.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
`;
}

function briefHtml(report: ComposedReport, words: DocumentWords): Html | undefined {
  if (report.brief.length === 0) return undefined;
  const sentences = report.brief.map(
    ({ value, text, figure }) => html`<li><b>${value}</b><p>${text} <a href="#${figure}">${words.toFigure}</a></p></li>`,
  );
  return html`<section id="brief"><h2>${words.brief}</h2><ul class="brief">${sentences}</ul></section>
`;
}

function sectionHtml(section: ReportSection, report: ComposedReport, pictures: ReadonlyMap<string, string>, words: DocumentWords): Html {
  const intro = section.intro === undefined ? undefined : html`<p>${section.intro}</p>`;
  const gaps = section.notes && html`<ul class="notes">${section.notes.map((note) => html`<li>${note}</li>`)}</ul>`;
  const titleSaid = section.figures.length === 1 && section.figures[0]?.title === section.title;
  const figures = section.figures.map((figure) => figureHtml(figure, { pictures, locale: report.locale, words, titleSaid }));
  return html`<section id="${sectionAnchor(section.id)}"><h2>${section.title}</h2>${intro}${gaps}
${figures}</section>
`;
}

/**
 * A report as one self-contained HTML file. `pictures` are data: URLs by figure id, and for small screens by `narrowKey(id)`;
 * a figure without a picture is its table.
 *
 * @example const file = reportHtml(report, await documentPictures(report));
 */
export function reportHtml(report: ComposedReport, pictures: ReadonlyMap<string, string>): string {
  const words = documentWords(report.locale);
  const style = new Html(`<style>${documentStyle}</style>`);
  const method = report.method.map((sentence) => html`<li>${sentence}</li>`);
  return `<!doctype html>\n${html`<html lang="${report.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${report.title} – Efterklang</title>
${style}</head>
<body>
${headHtml(report, words)}<main>
${contentsHtml(report, words)}${briefHtml(report, words)}${report.sections.map((section) => sectionHtml(section, report, pictures, words))}<section id="method"><h2>${words.method}</h2><ul class="method">${method}</ul></section>
</main>
<footer>${report.activity.organiser}. ${report.activity.title}${report.activity.example ? html`. ${words.example}` : undefined}</footer>
</body>
</html>
`}`;
}
