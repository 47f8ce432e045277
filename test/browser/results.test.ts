// What comes out, in a real browser: the report of an activity and of a wave, the overview, and the page where open answers are read
// for themes. With the keyboard, a screen reader's eyes (axe), a clipboard, on paper, and with fifty figures.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { longReport, showReport } from './long-report.ts';
import { organiserPages } from './organiser-pages.ts';
import { expectAccessible, expectNoSidewaysScroll, smallTargets } from './visitor.ts';

const { server, organiser } = await organiserPages();

let project: { readonly activity: string; readonly wave: string };

const written = ['Samtalen', 'Samtalen', 'Lunchen', 'Föreläsningen', 'Lokalen', 'Tempot'];

/** A learning project with the results of one session. */
async function releasedSession(): Promise<typeof project> {
  const wave = await server.wave('session-eval');
  for (const [n, keep] of written.entries()) {
    const answers = { relevance: 2 + (n % 4), learning: 3, exchange: 5, voice: 4, use_intent: 'share', keep };
    const body = JSON.stringify({ submissionId: `${wave.code}-${n}`.padEnd(24, '0'), locale: 'sv', answers });
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${server.url}/api/waves/${wave.code}/responses`, { method: 'POST', headers, body });
    expect(response.status).toBe(201);
  }
  await server.close(wave);
  await server.release(wave);
  return { activity: wave.activity, wave: wave.id };
}

beforeAll(async () => {
  project = await releasedSession();
  await releasedSession(); // another, for the overview
});

async function opened(page: Page, path: string): Promise<void> {
  await page.goto(server.url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const inFocus = (page: Page) => page.evaluate('document.activeElement.textContent.trim()') as Promise<string>;
const levelsIn = (page: Page) =>
  page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.slice(1)))") as Promise<number[]>;

describe('themes', () => {
  test('are named and ticked with the keyboard alone, and counted in the report', async () => {
    const page = await organiser();
    await opened(page, `/activities/${project.activity}`);
    const row = page.getByRole('listitem').filter({ hasText: 'Resultat klart' }).last();
    await row.getByRole('button', { name: 'Utvärdering efter träff', exact: true }).click();
    await row.getByRole('link', { name: 'Sätt teman på svaren' }).click();
    await page.getByRole('heading', { level: 1, name: /^Teman/ }).waitFor();
    for (const name of ['Samtal', 'Praktiskt']) {
      await page.getByLabel('Nytt tema').focus();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await page
        .getByRole('status')
        .filter({ hasText: `Temat ${name} är tillagt.` })
        .waitFor({ state: 'attached' });
    }
    const text = (words: string) => page.getByRole('group', { name: words });
    await text('Samtalen').getByRole('checkbox').first().focus();
    await page.keyboard.press('1');
    expect(await text('Samtalen').getByLabel('Samtal').isChecked()).toBe(true);
    await text('Lunchen').getByRole('checkbox').first().focus();
    await page.keyboard.press('2');
    await text('Lokalen').getByRole('checkbox').first().focus();
    await page.keyboard.press('2');
    await text('Tempot').getByRole('checkbox').first().focus();
    await page.keyboard.press('0');
    await page.getByText('5 av 6 svar är lästa.').waitFor();
    await page.reload();
    await page.getByText('5 av 6 svar är lästa.').waitFor();
    expect(await text('Tempot').getByLabel('Inget tema passar').isChecked()).toBe(true);

    await opened(page, `/activities/${project.activity}/report#keep-themes`);
    const figure = page.locator('#keep-themes');
    await figure.getByText('Bas: 6 som har skrivit.', { exact: true }).waitFor();
    await figure.getByText('1 svar är inte läst än och räknas inte till något tema.').waitFor();
    expect(await figure.getByRole('img').getAttribute('aria-label')).toBe('33\u202f% ”Samtal”, 33\u202f% ”Praktiskt”, n = 6.');
  });

  test('go to the next text and back with the arrows, and can be renamed and removed by mouse', async () => {
    const page = await organiser();
    await opened(page, `/waves/${project.wave}/themes`);
    await page.getByLabel('Nytt tema').fill('Tillfälligt');
    await page.getByRole('button', { name: 'Lägg till' }).click();
    await page.getByRole('button', { name: 'Ändra Tillfälligt' }).click();
    await page.getByLabel('Namn på svenska').fill('Kort tid');
    await page.getByLabel('Namn på engelska').fill('Short of time');
    await page.getByRole('button', { name: 'Spara namnet' }).click();
    await page.getByRole('button', { name: 'Ändra Kort tid' }).click();
    await page.getByRole('button', { name: /^Ta bort temat från 0 svar/ }).click();
    await page.getByRole('button', { name: 'Ändra Kort tid' }).waitFor({ state: 'detached' });
    const items = page.locator('.text-list li');
    await items.nth(0).getByRole('checkbox').first().focus();
    await page.keyboard.press('ArrowDown');
    const place = () =>
      page.evaluate("[...document.querySelectorAll('.text-list li')].findIndex((item) => item.contains(document.activeElement))");
    expect(await place()).toBe(1);
    await page.keyboard.press('ArrowUp');
    expect(await place()).toBe(0);
  });

  test('that could not be kept are said not to be, and the page shows what is kept', async () => {
    const page = await organiser({ expected: /503|Failed to load/ });
    await opened(page, `/waves/${project.wave}/themes`);
    await page.getByRole('group', { name: 'Föreläsningen' }).waitFor();
    await page.route(/texts\/themes$/, (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: '{"type":"/problems/store-unavailable","title":"Svaret kunde inte sparas just nu","status":503,"detail":"Inget är sparat. Försök igen om en stund."}',
      }),
    );
    await page.getByRole('group', { name: 'Föreläsningen' }).getByLabel('Inget tema passar').click();
    await page.getByRole('alert').getByText('Inget är sparat.').waitFor();
    await expect
      .poll(() =>
        page.evaluate(
          "![...document.querySelectorAll('.text-list li')].find((item) => item.textContent.includes('Föreläsningen')).querySelector('.quiet input').checked",
        ),
      )
      .toBe(true);
  });
});

describe('the address of a figure', () => {
  test('scrolls to it, gives it focus, and goes on from there with Tab', async () => {
    const page = await organiser();
    await showReport(page, longReport(20));
    await opened(page, '/activities/any/report#figure-13');
    await page.locator('#figure-13 canvas').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('figure-13-title');
    const top = (await page.locator('#figure-13').boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.closest('article').id")).toBe('figure-13');
  });

  test('is copied from its link, which says so', async () => {
    const page = await organiser();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await showReport(page, longReport(10));
    await opened(page, '/activities/any/report');
    const figure = page.locator('#figure-4');
    await figure.getByRole('link', { name: /^Länk hit/ }).click();
    await figure.getByText('Länken är kopierad').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${server.url}/activities/any/report#figure-4`);
    expect(page.url()).toMatch(/#figure-4$/);
  });

  test('is reached by the jump list with the keyboard', async () => {
    const page = await organiser();
    await showReport(page, longReport(20));
    await opened(page, '/activities/any/report');
    await page.getByRole('navigation', { name: 'I rapporten' }).getByRole('link', { name: 'Del 3' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate("document.activeElement.textContent.trim() === 'Del 3'")).toBe(true);
    expect(await inFocus(page)).toBe('Del 3');
  });
});

describe('a report of fifty figures', () => {
  const drawn = "document.querySelectorAll('.report canvas').length";

  test('draws what is near the window and no more, and keeps the place of the rest', async () => {
    const page = await organiser();
    await showReport(page, longReport(50));
    await opened(page, '/activities/any/report');
    await page.locator('#figure-0 canvas').waitFor();
    expect(await page.evaluate(drawn)).toBeLessThan(15);
    const heightOf = () => page.evaluate('document.documentElement.scrollHeight') as Promise<number>;
    const before = await heightOf();
    await page.locator('#figure-49').scrollIntoViewIfNeeded();
    await page.locator('#figure-49 canvas').waitFor();
    expect(await heightOf()).toBe(before);
    expect(await page.evaluate(drawn)).toBeLessThan(30);
  });

  test('draws one chart at a time while it is scrolled through', async () => {
    const page = await organiser();
    await showReport(page, longReport(50));
    await opened(page, '/activities/any/report');
    await page.locator('#figure-0 canvas').waitFor();
    // How many charts are drawn between two frames, at most: what a frame can be late by.
    await page.evaluate(`
      window.most = 0;
      let inThisFrame = 0;
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeName === 'CANVAS') inThisFrame++;
        window.most = Math.max(window.most, inThisFrame);
      }).observe(document.querySelector('.report'), { childList: true, subtree: true });
      (function frame() { inThisFrame = 0; requestAnimationFrame(frame); })();
    `);
    for (let step = 0; step < 40; step++) {
      await page.mouse.wheel(0, 900);
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    }
    await page.locator('#figure-49').scrollIntoViewIfNeeded();
    await page.locator('#figure-49 canvas').waitFor();
    expect(await page.evaluate(drawn)).toBeGreaterThan(25);
    expect(await page.evaluate('window.most')).toBe(1);
  });

  test('is whole on paper: every chart is drawn, and no link or button is printed', async () => {
    const page = await organiser();
    await showReport(page, longReport(50));
    await opened(page, '/activities/any/report');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.evaluate(`${drawn} === 50`)).toBe(true);
    expect(await page.locator('.acts').first().isVisible()).toBe(false);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const pages = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
    expect(pages).toBeGreaterThan(10);
    expect(pages).toBeLessThan(60);
  });
});

describe.each([
  { width: 360, dark: false },
  { width: 360, dark: true },
  { width: 1280, dark: false },
  { width: 1280, dark: true },
])('at $width px, dark: $dark', (wishes) => {
  test('no page of results has an obstacle, and no heading level is left out', async () => {
    const page = await organiser(wishes);
    const paths = [
      `/activities/${project.activity}/report`,
      `/waves/${project.wave}/report`,
      `/waves/${project.wave}/themes`,
      '/overview/learning-project',
      '/overview/foresight',
    ];
    for (const path of paths) {
      await opened(page, path);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      expect(await smallTargets(page)).toEqual([]);
      const levels = await levelsIn(page);
      for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0), path).toBeLessThanOrEqual(1);
    }
  });

  test('tables unfold under their charts without an obstacle', async () => {
    const page = await organiser(wishes);
    await showReport(page, longReport(10));
    await opened(page, '/activities/any/report');
    for (const fold of await page.getByText('Visa som tabell').all()) await fold.click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

describe('the overview', () => {
  test('is found from the list of activities where two of a kind have results', async () => {
    const page = await organiser();
    await opened(page, '/activities');
    await page.getByRole('link', { name: 'Jämför: Lärprojekt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Jämför: Lärprojekt' }).waitFor();
    expect(await page.locator('article').count()).toBe(4);
    const figure = page.locator('#session-eval-relevance');
    await figure.getByText('Visa som tabell').click();
    expect(await figure.getByRole('rowheader').count()).toBe(2);
  });

  test('says so where the address names no kind there is', async () => {
    const page = await organiser({ expected: /400/ });
    await opened(page, '/overview/party');
    await page.getByText('Rätta tillvalen').waitFor();
  });
});
