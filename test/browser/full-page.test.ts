// The full page before and after its engine has come.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { expectAccessible, visitor } from './visitor.ts';

let browser: Browser;
let server: FieldworkServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startFieldworkServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Holds the engine back until it is let through. */
async function holdEngine(page: Page): Promise<() => void> {
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/\/assets\/participant-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

test('shows heading, notice and first questions before the engine, and keeps what is answered and written meanwhile', async () => {
  const wave = await server.wave('rus-status', { audience: 'open' });
  const one = await visitor(browser);
  const { page } = one;
  const letThrough = await holdEngine(page);
  await page.goto(`${server.url}/s/${wave.code}`, { waitUntil: 'commit' });
  await page.getByRole('heading', { name: 'Var är ni i arbetet med er RUS?' }).waitFor();
  await page.getByRole('heading', { name: 'Ert svar är inte anonymt' }).waitFor();
  await page.getByText('Hämtar frågorna').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Vilken region gäller det?').selectOption({ index: 3 });
  const region = await page.getByLabel('Vilken region gäller det?').inputValue();
  await page.getByRole('radio').first().check();
  await page.getByRole('radio').nth(1).focus();
  letThrough();
  await page.getByRole('button', { name: 'Skicka svar' }).waitFor();
  expect(await page.getByLabel('Vilken region gäller det?').inputValue()).toBe(region);
  expect(await page.getByRole('radio').first().isChecked()).toBe(true);
  expect(await page.evaluate('[...document.querySelectorAll("input[type=radio]")].indexOf(document.activeElement)')).toBe(1);
  await page.getByText('2 av 9 besvarade').waitFor();
  await one.expectNothingAmiss();
  await one.leave();
});

test('says what to do where the engine never comes, and not before it has had its time', async () => {
  const wave = await server.wave('rus-status', { audience: 'open' });
  const one = await visitor(browser);
  const { page } = one;
  await holdEngine(page);
  await page.goto(`${server.url}/s/${wave.code}`, { waitUntil: 'commit' });
  const advice = page.getByText('Kommer inga frågor?');
  await advice.waitFor({ state: 'attached' });
  await advice.waitFor({ state: 'hidden' });
  await advice.evaluate((element) => {
    for (const animation of element.getAnimations()) animation.finish();
  });
  expect(await advice.isVisible()).toBe(true);
  await expectAccessible(page);
  await one.leave();
});

test('sends nothing anywhere when Enter is pressed before the engine has come', async () => {
  const wave = await server.wave('rus-status', { audience: 'open' });
  const one = await visitor(browser);
  const { page } = one;
  await holdEngine(page);
  const address = `${server.url}/s/${wave.code}`;
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByLabel('Vilken dag gäller svaret?').fill('2026-11-19');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(200);
  expect(page.url()).toBe(address);
  expect(await page.getByLabel('Vilken dag gäller svaret?').inputValue()).toBe('2026-11-19');
  await one.leave();
});
