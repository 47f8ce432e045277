// The full participant's page for everyone: every state, both themes and languages, keyboard, screen reader, touch, zoom, spacing.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { toldOf } from './accessibility-tree.ts';
import { answerPage } from './answer-page.ts';
import { launchChromium } from './chromium.ts';
import { everyType } from './every-type.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { expectAccessible, expectNoSidewaysScroll, smallTargets, type Visitor, visitor } from './visitor.ts';

let browser: Browser;
let server: FieldworkServer;
let types: Wave;
const visitors: Visitor[] = [];
const expected = /Failed to load resource|ERR_/;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startFieldworkServer()]);
  types = await server.waveOf(everyType);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
afterEach(async () => {
  for (const one of visitors.splice(0)) await one.leave();
});

async function visit(wishes: Parameters<typeof visitor>[1] = {}): Promise<Page> {
  const one = await visitor(browser, { width: 1280, expected, ...wishes });
  visitors.push(one);
  return one.page;
}

const goOn = (page: Page) => page.locator('.go .primary');

async function open(page: Page, wave: Wave): Promise<void> {
  await page.goto(`${server.url}/s/${wave.code}`);
  await goOn(page).waitFor();
}

/** The state shown now, narrow and wide, light and dark. */
async function expectGoodForAll(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      // Colours that are on their way from one to another are not judged.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectAccessible(page);
    }
    await expectNoSidewaysScroll(page);
    expect(await smallTargets(page)).toEqual([]);
  }
}

describe.each([
  { language: 'sv', other: undefined },
  { language: 'en', other: 'English' },
])('in $language', ({ language, other }) => {
  const inLanguage = async (page: Page) => {
    if (other) await page.getByRole('button', { name: other, exact: true }).click();
    expect(await page.getAttribute('html', 'lang')).toBe(language);
  };

  test('a form that is empty, lacks answers, is being sent, waits, and is sent can be used by everyone', async () => {
    const page = await visit();
    await open(page, await server.wave('project-followup-3m', { audience: 'open' }));
    await inLanguage(page);
    await expectGoodForAll(page);
    await goOn(page).click();
    await page.getByRole('alert').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.className')).toContain('problems');
    await expectGoodForAll(page);
    await answerPage(page);
    let answerNow = () => {};
    const held = new Promise<void>((resolve) => {
      answerNow = resolve;
    });
    await page.route('**/responses', async (route) => {
      await held;
      await route.abort();
    });
    await goOn(page).click();
    await page.locator('.sign.sending').waitFor();
    await expectGoodForAll(page);
    answerNow();
    await page.locator('.sign.wait').waitFor();
    await expectGoodForAll(page);
    await page.unroute('**/responses');
    await page.locator('.result .primary').click();
    await page.locator('.sign.ok').waitFor();
    await expectGoodForAll(page);
  });

  test('a page with nothing to answer can be read by everyone', async () => {
    const closed = await server.wave('project-followup-3m', { audience: 'open' });
    await server.close(closed);
    const codes = [
      closed.code,
      (await server.wave('project-followup-3m', { audience: 'open', draft: true })).code,
      (await server.wave('session-eval', { audience: 'invited' })).code,
      'ZZZZZZZ',
    ];
    for (const code of codes) {
      const page = await visit();
      await page.goto(`${server.url}/s/${code}?lang=${language}`);
      await page.locator('main h1:visible').waitFor();
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      await expectGoodForAll(page);
    }
  });
});

describe('what a screen reader is told', () => {
  test('names every question, its choices, what is required and what to do about an error', async () => {
    const page = await visit();
    await open(page, types);
    expect((await toldOf(page, 'form')).join('\n')).toMatchSnapshot('empty');
    await goOn(page).click();
    await page.getByRole('alert').waitFor();
    expect((await toldOf(page, 'form')).join('\n')).toMatchSnapshot('with errors');
  });

  test('has every survey text in its own language: Finnish in a Swedish page, Swedish where it is not translated', async () => {
    const page = await visit();
    await open(page, types);
    await page.getByRole('button', { name: 'Suomi' }).click();
    await page.getByRole('heading', { name: 'Kaikki kysymystyypit' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('sv');
    const langOf = (text: string) =>
      page.evaluate(`(() => {
        const words = [...document.querySelectorAll('#root *')].flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === 3));
        return words.find((node) => node.data.trim() === ${JSON.stringify(text)})?.parentElement.closest('[lang]').lang;
      })()`);
    for (const text of [
      'Kaikki kysymystyypit',

      'Kuinka paljon?',
      'Ei lainkaan',
      'En tiedä',
      'Tiet',
      'Kyllä',
      'Sähköposti',
    ])
      expect([text, await langOf(text)]).toEqual([text, 'fi']);
    for (const text of ['Med egna ord', 'Bara om du vill.', 'Skicka svar', 'Fråga 7'])
      expect([text, await langOf(text)]).toEqual([text, 'sv']);
    expect(await page.locator('option').nth(1).getAttribute('lang')).toBe('fi');
    await expectAccessible(page);
    await goOn(page).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').getByText('Kuinka paljon?').getAttribute('lang')).toBe('fi');
    expect(await page.getByRole('radiogroup').first().getAttribute('lang')).toBe('fi');
    await answerPage(page);
    await goOn(page).click();
    await page.locator('.sign.ok').waitFor();
    expect((await server.kept(types)).length).toBeGreaterThan(0);
  });
});

test('the full page opens in the language its address asks for, also one that our own words are not in', async () => {
  const page = await visit();
  await page.goto(`${server.url}/s/${types.code}`);
  await page.getByRole('button', { name: 'Suomi' }).waitFor();
  const heading = page.getByRole('heading', { name: 'Kaikki kysymystyypit' });
  for (const offline of [true, false]) {
    // The server's words first, and then those of the page that takes their place.
    await page.route('**/assets/*.js', (route) => (offline ? route.abort() : route.continue()));
    await page.goto(`${server.url}/s/${types.code}?lang=fi`);
    await heading.waitFor();
    expect(await page.getByText('Ei lainkaan').first().isVisible()).toBe(true);
    await page.unroute('**/assets/*.js');
  }
  await goOn(page).waitFor();
  await page.getByRole('button', { name: 'Svenska' }).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('sv');
  // A language the survey is not in is no language to open in.
  await page.goto(`${server.url}/s/${types.code}?lang=se`);
  await page.getByRole('heading', { name: 'Alla frågetyper' }).waitFor();
  await goOn(page).waitFor();
  expect(await heading.count()).toBe(0);
});

test('in a table on a wide screen the circle that is chosen is filled, and nothing around it', async () => {
  const page = await visit();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // A survey of several pages has the whole width for its tables.
  await open(page, await server.wave('pre-rus-region-staff', { audience: 'open' }));
  while ((await page.locator('.grid').count()) === 0) {
    await answerPage(page);
    const where = await page.locator('.where').textContent();
    await goOn(page).click();
    await expect.poll(() => page.locator('.where').textContent()).not.toBe(where);
  }
  const colours = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((cells) =>
        cells.map((cell) => [cell, cell.querySelector('b') ?? cell].map((one) => getComputedStyle(one).backgroundColor)),
      );
  for (const row of await page.locator('.grid .sc').all()) await row.locator('.c').nth(1).click();
  await page.mouse.move(0, 0);
  const chosen = await colours('.grid .c:has(:checked)');
  expect(chosen.length).toBeGreaterThan(2);
  for (const [cell] of chosen) expect(cell).toBe('rgba(0, 0, 0, 0)');
  const [[, empty]] = (await colours('.grid .numbered .c:not(:has(:checked))')) as [[string, string]];
  for (const [, circle] of await colours('.grid .numbered .c:has(:checked)')) expect(circle).not.toBe(empty);
});

describe('without a mouse, or with a finger alone', () => {
  test('tables of scales are answered by tapping at 320 px', async () => {
    const page = await visit({ width: 320 });
    await open(page, types);
    for (const row of await page.locator('.sc').all()) await row.locator('.c').nth(1).tap();
    expect(await page.locator('.sc input:checked').count()).toBe(await page.locator('.sc').count());
    const sizes = (await page.evaluate(
      `[...document.querySelectorAll('.sc .c')].map((cell) => cell.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))`,
    )) as number[];
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    expect(await smallTargets(page)).toEqual([]);
  });
});

/** What does not fit in its own box, or is pushed out of the window. */
const cutOff = `[...document.querySelectorAll('h1, h2, legend, label, button, .help, .why, .opt, .c, p, a')]
  .filter((element) => element.checkVisibility() && getComputedStyle(element).display !== 'inline' && !element.closest('.vh, [aria-hidden=true]'))
  .filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 2 && (element.scrollWidth > element.clientWidth + 1 || box.right > innerWidth + 1 || box.left < -1);
  })
  .filter((element) => !element.matches('.mark-name'))
  .map((element) => element.tagName + '.' + element.className + ' ' + element.textContent.trim().slice(0, 40))`;

async function expectNothingCutOff(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  expect(await page.evaluate(cutOff)).toEqual([]);
}

/** The survey with every type: empty, with errors, answered. */
async function throughAll(page: Page, look: () => Promise<void>): Promise<void> {
  await open(page, types);
  await look();
  await goOn(page).click();
  await page.getByRole('alert').waitFor();
  await look();
  await answerPage(page);
  await look();
  await goOn(page).click();
  await page.locator('.sign.ok').waitFor();
  await look();
}

/** A style sheet that the content security policy does not stop. */
const styled = (css: string) =>
  `(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets = [sheet]; })()`;

describe('whoever changes how pages look', () => {
  test('reads everything at 400 % zoom, in a window of 320 by 256', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4, locale: 'sv-SE' });
    const page = await context.newPage();
    await throughAll(page, () => expectNothingCutOff(page));
    // What stays in view while the page is scrolled leaves room for what is read.
    expect(await page.evaluate(`document.querySelector('.progress').getBoundingClientRect().height`)).toBeLessThan(128);
    await context.close();
  });

  test.each([320, 1280])('reads everything with the text spacing of WCAG 1.4.12 at %i px', async (width) => {
    const page = await visit({ width, touch: false });
    await throughAll(page, async () => {
      await page.evaluate(
        styled(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        ),
      );
      await expectNothingCutOff(page);
    });
  });

  test.each([640, 1280])('reads everything with text of twice the size at %i px', async (width) => {
    const page = await visit({ width, touch: false });
    await throughAll(page, async () => {
      await page.evaluate(styled('html { font-size: 200% !important }'));
      await expectNothingCutOff(page);
    });
  });

  test('sees no movement where movement has been switched off', async () => {
    for (const [reducedMotion, moving] of [
      ['no-preference', true],
      ['reduce', false],
    ] as const) {
      const page = await visit();
      await page.emulateMedia({ reducedMotion });
      await open(page, await server.wave('project-followup-3m', { audience: 'open' }));
      await answerPage(page);
      await page.route('**/responses', () => undefined);
      await goOn(page).click();
      await page.locator('.sign.sending').waitFor();
      expect(await page.evaluate('document.getAnimations().some(({ playState }) => playState === "running")')).toBe(moving);
    }
  });

  test('sees what is chosen, where the focus is and what is wrong in forced colours', async () => {
    const page = await visit();
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, types);
    await goOn(page).click();
    await page.getByRole('alert').waitFor();
    const outlineOf = (selector: string) =>
      page.evaluate(
        `(() => { const { outlineStyle, outlineWidth } = getComputedStyle(document.querySelector(${JSON.stringify(selector)})); return outlineStyle + ' ' + outlineWidth; })()`,
      );
    expect(await outlineOf('.scale .opt')).toMatch(/^none/);
    await page.locator('.scale .opt').first().locator('input').check();
    expect(await outlineOf('.scale .opt:has(:checked)')).toMatch(/^solid [3-9]px/);
    await page.getByLabel('E-post').focus();
    expect(await outlineOf('input.line:focus')).toMatch(/^(solid|auto) [2-9]px/);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.missing .list')).borderTopStyle`)).toBe('solid');
    expect(await page.locator('.why').first().isVisible()).toBe(true);
    await expectAccessible(page);
  });
});

describe('before the first question', () => {
  test('it stands who is responsible, why, what is kept, how long and which rights there are; nothing is kept or asked of others', async () => {
    const page = await visit();
    await open(page, await server.wave('project-followup-3m', { audience: 'open' }));
    expect(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);
    await page.locator('.privacy summary').click();
    const notice = (await page.locator('.privacy').textContent()) ?? '';
    for (const words of [
      /Du svarar utan namn/,
      /Region Exempel är personuppgiftsansvarig/,
      /Därför frågar vi/,
      /sparar inte ditt namn/,
      /gallringsbeslut/,
      /rätt att/,
    ])
      expect(notice).toMatch(words);
    for (const one of visitors) await one.expectNothingAmiss();
  });

  test('the accessibility statement is one link away, and says who is responsible and where to turn', async () => {
    const page = await visit();
    await open(page, await server.wave('project-followup-3m', { audience: 'open' }));
    const link = page.getByRole('contentinfo').getByRole('link', { name: 'Tillgänglighet' });
    await page.goto(`${server.url}${await link.getAttribute('href')}`);
    await page.getByRole('heading', { level: 1, name: 'Tillgänglighetsredogörelse för Efterklang' }).waitFor();
    await expectGoodForAll(page);
  });
});
