// HTML written by hand needs every text escaped; this is the one way text gets into it.

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML, fit for content and for quoted attributes. @example escapeHtml('a < b') // 'a &lt; b' */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * HTML from a template: strings put in are escaped, lists joined, and what `html` has made itself stands as it is.
 *
 * @example String(html`<p>${'5 < 6'}</p>`) // '<p>5 &lt; 6</p>'
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts.reduce((text, part, index) => text + (index === 0 ? '' : written(values[index - 1])) + part, ''));
}

/** A piece of finished HTML. */
export class Html {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

export type HtmlValue = Html | string | number | undefined | readonly HtmlValue[];

function written(value: HtmlValue): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(written).join('');
}
