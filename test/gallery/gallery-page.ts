import type { Figure } from '../../reports/compose/report.ts';
import { cellText } from '../../reports/document/cell-text.ts';

/** The two drawings of a chart as SVG; absent for figures that are words or a table. */
interface Drawings {
  readonly wide: string | undefined;
  readonly narrow: string | undefined;
}

export interface Drawn {
  readonly name: string;
  readonly figure: Figure;
  readonly light: Drawings;
  readonly dark: Drawings;
}

/** One HTML file that needs nothing else: for each figure the light and the dark drawing, each wide and narrow, and its table. */
export function galleryPage(figures: readonly Drawn[]): string {
  const links = figures.map(({ name }) => `<li><a href="#${name}">${name}</a></li>`).join('');
  return `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Efterklang: every kind of figure</title>
<style>${style}</style>
<h1>Every kind of figure</h1>
<p>Made by <code>npm run gallery</code> from the sample activities. All answers are invented.</p>
<ul>${links}</ul>
${figures.map(sectionOf).join('\n')}
</html>
`;
}

function sectionOf({ name, figure, light, dark }: Drawn): string {
  const charts = light.wide === undefined ? '' : drawings('light', light) + drawings('dark', dark);
  return `<section id="${name}">
<h2><code>${name}</code> ${escaped(figure.title)}</h2>
<p>${escaped(figure.base)}</p>
${charts}<p>${escaped(figure.alt)}</p>
${figure.notes.map((note) => `<p class="note">${escaped(note)}</p>`).join('')}
<details${charts === '' ? ' open' : ''}><summary>Tabell</summary>${tableOf(figure)}</details>
</section>`;
}

function drawings(theme: 'light' | 'dark', { wide, narrow }: Drawings): string {
  return `<div class="${theme}"><div class="wide">${picture(wide)}</div><div class="narrow">${picture(narrow)}</div></div>\n`;
}

function picture(svg: string | undefined): string {
  return svg === undefined ? '' : `<img alt="" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`;
}

function tableOf({ table, kind }: Figure): string {
  if (kind === 'texts') return `<p>${table.rows.length} rader</p>`;
  const head = table.columns.map(({ title }) => `<th scope="col">${escaped(title)}</th>`).join('');
  const rows = table.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cellText(cell, 'sv'))}</td>`).join('')}</tr>`);
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

const style = `
body { font: 1rem/1.5 Arial, sans-serif; color: #14201f; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 4rem; font-size: 1.3rem; } h2 code { font-size: 0.8rem; color: #586664; display: block; }
.light, .dark { display: flex; flex-wrap: wrap; gap: 2rem; padding: 1rem; } .dark { background: #111918; }
.wide { flex: 1 1 30rem; max-width: 860px; } .narrow { flex: 0 0 auto; width: 328px; max-width: 100%; } img { width: 100%; height: auto; }
.note { color: #586664; font-size: 0.9rem; margin: 0.2rem 0; } .scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9rem; } th, td { text-align: left; border-top: 1px solid #d6dedd; padding: 0.2rem 0.8rem 0.2rem 0; }
`;
