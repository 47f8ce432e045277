import { beforeAll, describe, expect, test } from 'vitest';
import { narrowKey } from '../../../reports/document/picture-keys.ts';
import { chartSvg } from '../../../server/rendering/chart-svg.ts';
import { documentPictures } from '../../../server/rendering/document-pictures.ts';
import { likertFigure, secretNumbers, textsFigure } from '../../reports/charts/figures.ts';
import { sampleDocument } from '../../reports/document/sample-document.ts';

describe('a chart as SVG', () => {
  let svg = '';
  beforeAll(async () => {
    svg = (await chartSvg(likertFigure, { width: 'wide', locale: 'sv' })) ?? '';
  });

  test('can be scaled and has its words as text', () => {
    expect(svg).toMatch(/^<svg viewBox="0 0 860 \d+"/);
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
    for (const word of ['relevant', 'mycket', '48']) expect(words.join(' ').includes(word), word).toBe(true);
    expect(svg).toContain('font-weight="600"');
  });

  test('is the same bytes however much has been drawn before', async () => {
    expect(svg).toContain('url(#cl_0)');
    expect(await chartSvg(likertFigure, { width: 'wide', locale: 'sv' })).toBe(svg);
  });

  test('names only fonts that readers have, and nothing outside itself', () => {
    expect([...svg.matchAll(/font-family="([^"]*)"/g)]).toHaveLength(1);
    expect(/https?:|url\((?!#)|href/.exec(svg.replace(/xmlns(:xlink)?="[^"]*"/g, ''))).toBeNull();
  });

  test('has no number of a hidden group', () => {
    for (const secret of secretNumbers) expect(svg).not.toContain(`>${secret}<`);
  });

  test('is not made of texts', async () => {
    expect(await chartSvg(textsFigure, { width: 'wide', locale: 'sv' })).toBeUndefined();
  });
});

describe('the pictures of a document', () => {
  test('are there for every chart, wide and narrow, under 80 kB each', async () => {
    const report = sampleDocument('sv');
    const pictures = await documentPictures(report);
    const charts = report.sections.flatMap((section) => section.figures).filter(({ kind }) => kind !== 'texts' && kind !== 'table');
    expect([...pictures.keys()].sort()).toEqual(charts.flatMap(({ id }) => [id, narrowKey(id)]).sort());
    for (const url of pictures.values()) {
      expect(url).toMatch(/^data:image\/svg\+xml;base64,/);
      expect(url.length).toBeLessThan(80_000);
    }
  });
});
