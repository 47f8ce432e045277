import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataBlock, html } from '../../../server/pages/html.ts';

/** What a browser makes of text in markup. */
function read(markup: string): string {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
  return markup.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

const tricky = fc.oneof(fc.string(), fc.constantFrom('</p>', '<!--', '"><script>', "' onclick='x", '&lt;', '</script>', '$&', '\u2028'));

describe('markup', () => {
  test('shows what is filled in, and lets nothing in it be markup', () => {
    fc.assert(
      fc.property(tricky, tricky, (text, title) => {
        const markup = html`<p title="${title}">${text}</p>`.text;
        expect(markup).toMatch(/^<p title="[^"<>]*">[^<>]*<\/p>$/);
        expect(read(markup)).toBe(`<p title="${title}">${text}</p>`);
      }),
      { seed: 20261126 },
    );
  });

  test('keeps markup that is put into it, in lists too, and leaves out what is not there', () => {
    const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}${false}${undefined}</ul>${0}`.text).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>0');
  });
});

test('a block of data is read as it was written, and cannot be ended from inside', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), tricky), (data) => {
      const [, json = ''] = /^<script type="application\/json" id="page">([^<]*)<\/script>$/.exec(dataBlock('page', data).text) ?? [];
      expect(JSON.parse(json)).toEqual({ ...data });
    }),
    { seed: 20261126 },
  );
});
