// The document in a real browser: automatic accessibility rules, and no sideways scrolling on a phone.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportHtml } from '../../../reports/document/report-html.ts';
import { documentPictures } from '../../../server/rendering/document-pictures.ts';
import { chromiumPath, launchChromium } from '../../browser/chromium.ts';
import { type PdfElement, readPdf, withRole } from '../../server/rendering/read-pdf.ts';
import { sampleReport } from '../fixtures/sample-report.ts';

const withBrowser = chromiumPath() || process.env.CI ? describe : describe.skip;

withBrowser('a report as a document in a browser', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    page.on('request', (request) => asked.push(request.url()));
    const report = sampleReport('sv');
    await page.setContent(reportHtml(report, await documentPictures(report)));
  });
  afterAll(() => browser?.close());

  test('breaks no rule of axe, on a phone or on a desk', async () => {
    await page.addScriptTag({ content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const broken = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))');
      expect(broken).toEqual([]);
    }
  });

  test('never scrolls sideways', async () => {
    for (const width of [320, 360, 800]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
    }
  });

  test('prints on A4 with no heading at the foot of a page, and no table parted from its caption', async () => {
    const { elements, pages } = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
    expect(pages).toBeGreaterThan(8);
    const last = (element: PdfElement): PdfElement => (element.children.length > 0 ? last(element.children.at(-1) as PdfElement) : element);
    const feet = elements.map(last);
    expect(feet.map(({ role }) => role).filter((role) => /^H\d$|^Caption$/.test(role))).toEqual([]);
    expect(withRole(elements, 'H2').length).toBeGreaterThan(5);
  });

  test('shows every picture, the narrow one on a phone, and asks the network for nothing', async () => {
    const sizes = (): Promise<readonly number[]> => page.evaluate('[...document.images].map((image) => image.naturalWidth)');
    await page.setViewportSize({ width: 360, height: 800 });
    await page.waitForFunction('[...document.images].every((image) => image.complete && image.naturalWidth === 328)');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.waitForFunction('[...document.images].every((image) => image.complete && image.naturalWidth > 328)');
    expect((await sizes()).length).toBeGreaterThan(8);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
  });
});
