// Every survey of the catalogue, walked through from the first question to the receipt on a narrow phone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../surveys/catalogue.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { answerPage, answerSurvey, goOn } from './answer-page.ts';
import { launchChromium } from './chromium.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { expectAccessible, expectNoSidewaysScroll, smallTargets, visitor } from './visitor.ts';

let browser: Browser;
let server: FieldworkServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startFieldworkServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(page: Page, wave: Wave): Promise<void> {
  await page.goto(`${server.url}/s/${wave.code}`);
  await goOn(page).waitFor();
}

/** Answers page after page, looking at each, until the answers are sent. */
async function walkThrough(page: Page, look: () => Promise<void>): Promise<void> {
  await answerSurvey(page, look);
  await page.getByRole('heading', { name: 'Skickat. Tack!' }).waitFor();
}

describe.each(catalogue.map(({ id }) => id))('%s', (survey) => {
  test('can be answered by everyone at 320 px, and what was answered is kept', async () => {
    const wave = await server.wave(survey, { audience: 'open' });
    const one = await visitor(browser, { width: 320, touch: false });
    await open(one.page, wave);
    await walkThrough(one.page, async () => {
      await expectNoSidewaysScroll(one.page);
      await expectAccessible(one.page);
      expect(await smallTargets(one.page)).toEqual([]);
    });
    expect(await server.kept(wave)).toHaveLength(1);
    await one.expectNothingAmiss();
    await one.leave();
  });
});

describe('the survey of municipalities before a strategy', () => {
  test('is shown page by page, goes back without losing anything and says what a page lacks', async () => {
    const wave = await server.wave('pre-rus-municipal', { audience: 'open' });
    const one = await visitor(browser, { width: 1280 });
    const { page } = one;
    await open(page, wave);
    await page.getByText(/^Sida 1 av 7/).waitFor();
    await goOn(page).click();
    await page.getByRole('alert').getByRole('heading', { name: '3 frågor saknar svar' }).waitFor();
    await answerPage(page);
    await goOn(page).click();
    await page.getByText(/^Sida 2 av 7/).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('page-title');
    await page.getByRole('button', { name: 'Föregående sida' }).click();
    await page.getByText(/^Sida 1 av 7/).waitFor();
    expect(await page.getByRole('radio', { name: 'Kommundirektör' }).isChecked()).toBe(true);
    await goOn(page).click();
    await answerPage(page);
    await page.reload();
    await page.getByText(/^Sida 2 av 7/).waitFor();
    expect(await page.locator('.sc input:checked').count()).toBe(await page.locator('.sc').count());
    await one.expectNothingAmiss();
    await one.leave();
  });

  test('points at the row of a table that lacks an answer', async () => {
    const wave = await server.wave('pre-rus-municipal', { audience: 'open' });
    const one = await visitor(browser, { width: 1280 });
    const { page } = one;
    await open(page, wave);
    for (let pages = 0; pages < 3; pages++) {
      await answerPage(page);
      await goOn(page).click();
      await page.getByText(new RegExp(`^Sida ${pages + 2} av 7`)).waitFor();
    }
    await page
      .getByRole('radiogroup', { name: 'Näringsliv och innovation: Hur viktig' })
      .getByRole('radio', { name: 'Ganska viktig' })
      .check();
    await goOn(page).click();
    await page.getByRole('alert').getByRole('link').click();
    expect(await page.evaluate('document.activeElement.closest("[role=radiogroup]").getAttribute("aria-label")')).toBe(
      'Näringsliv och innovation: Egen förmåga',
    );
    await expectAccessible(page);
    await one.leave();
  });
});
