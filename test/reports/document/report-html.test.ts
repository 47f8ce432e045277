import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../reports/charts/chart-of.ts';
import { lightTheme } from '../../../reports/charts/theme.ts';
import { narrowKey } from '../../../reports/document/picture-keys.ts';
import { reportHtml } from '../../../reports/document/report-html.ts';
import { secretNumbers } from '../charts/figures.ts';
import { sampleDocument } from './sample-document.ts';

const picture = 'data:image/svg+xml;base64,PHN2Zy8+';

function documentIn(locale: 'sv' | 'en'): string {
  const report = sampleDocument(locale);
  const charts = report.sections.flatMap((section) => section.figures).filter(({ kind }) => kind !== 'texts' && kind !== 'table');
  return reportHtml(report, new Map(charts.flatMap(({ id }) => [[id, picture] as const, [narrowKey(id), picture] as const])));
}

const figures = sampleDocument('sv').sections.flatMap((section) => section.figures);
const document = documentIn('sv');
const all = (pattern: RegExp, text = document) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const articles = all(/(<article.*?<\/article>)/gs);

describe('a report as a document', () => {
  test('says its language', () => {
    expect(document).toMatch(/^<!doctype html>\n<html lang="sv">/);
    expect(documentIn('en')).toContain('<html lang="en">');
  });

  test('has one first heading and skips no level', () => {
    const levels = all(/<h([1-6])[ >]/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('says in words what each picture shows', () => {
    const images = all(/(<img[^>]*>)/g);
    expect(images).toHaveLength(figures.filter((figure) => chartOf(figure, lightTheme, 'wide') !== undefined).length);
    for (const image of images) expect(image).toMatch(/alt="[^"]{10,}"/);
  });

  test('has a table, with its heads marked, for every figure that is not texts', () => {
    expect(articles).toHaveLength(figures.length);
    for (const [index, figure] of figures.entries()) {
      expect((articles[index]?.match(/<table[ >]/g) ?? []).length).toBe(figure.kind === 'texts' ? 0 : 1);
      if (figure.kind !== 'texts') expect(articles[index]).toMatch(/<caption>.+<th scope="col".+<th scope="row"/s);
    }
  });

  test('needs nothing outside itself and runs nothing', () => {
    expect(document).not.toMatch(/https?:|<script|<link|@import|url\(|\son\w+=/i);
    for (const address of all(/\s(?:src|srcset)="([^"]*)"/g)) expect(address).toMatch(/^data:/);
    for (const address of all(/href="([^"]*)"/g)) expect(address).toMatch(/^#/);
  });

  test('has no id twice, and every link leads to one', () => {
    const ids = all(/\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const address of all(/href="#([^"]*)"/g)) expect(ids).toContain(address);
  });

  test('says that example data is example data, and only then', () => {
    expect(document).toContain('<p class="example">Exempeldata.');
    const real = sampleDocument('sv');
    expect(reportHtml({ ...real, activity: { ...real.activity, example: false } }, new Map())).not.toContain('Exempeldata');
  });

  test('writes answers as they were written, also those that look like HTML', () => {
    expect(document).toContain('med &lt;samma&gt; problem &amp; frågor');
    expect(document).not.toContain('<samma>');
  });

  test('says why answers are not shown', () => {
    expect(document).toContain('För få har svarat för att svaren ska kunna visas.');
    expect(document).toMatch(/<td class="num hid" colspan="8">För få svar<\/td>/);
    for (const secret of secretNumbers) expect(document).not.toContain(String(secret));
  });

  test('writes numbers as its readers do', () => {
    expect(document).toContain('<td class="num">3,4</td>');
    expect(document).toContain('<td class="num">70\u00a0%</td>');
    expect(documentIn('en')).toContain('<td class="num">3.4</td>');
    expect(documentIn('en')).toContain('<td class="num">70%</td>');
  });

  test('without pictures is still whole', () => {
    const bare = reportHtml(sampleDocument('sv'), new Map());
    expect(bare).not.toContain('<img');
    expect([...bare.matchAll(/<table[ >]/g)]).toHaveLength(figures.filter(({ kind }) => kind !== 'texts').length);
  });

  test("says under a section's title what is missing there", () => {
    const [first, ...others] = sampleDocument('sv').sections;
    if (!first) throw new Error('The sample has no section.');
    const sections = [{ ...first, notes: ['Träff 5 pågår.'] }, ...others];
    expect(reportHtml({ ...sampleDocument('sv'), sections }, new Map())).toMatch(
      /<h2>Svar per träff<\/h2>.*<ul class="notes"><li>Träff 5 pågår\.<\/li>/,
    );
  });

  test('prints on A4', () => {
    expect(document).toContain('@page { size: A4;');
  });
});
