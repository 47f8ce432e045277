// The screen in the room against the real server.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { launchChromium } from './chromium.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { expectAccessible, expectNoSidewaysScroll, visitor } from './visitor.ts';

let browser: Browser;
let server: FieldworkServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startFieldworkServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

let submissions = 0;

/** Someone in the room answers. */
async function answer(wave: Wave, text: string, consent: boolean): Promise<void> {
  submissions += 1;
  const response = await fetch(`${server.url}/api/waves/${wave.code}/responses`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      submissionId: `room-test-${String(submissions).padStart(8, '0')}`,
      locale: 'sv',
      answers: { take_away: text, show_ok: consent },
    }),
  });
  expect(response.status).toBe(201);
}

const shown = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

/** Texts under 22 px, with their size. */
const smallTexts = `[...document.querySelectorAll('body *')]
  .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && element.checkVisibility())
  .map((element) => [element.textContent.trim(), parseFloat(getComputedStyle(element).fontSize)])
  .filter(([, size]) => size < 22)`;

describe('the screen in the room', () => {
  test('shows what people have agreed to show, as it comes, and nothing else', async () => {
    const wave = await server.wave('check-out');
    await answer(wave, 'Vi behöver fler som du', true);
    const one = await visitor(browser, { width: 1280 });
    await one.page.goto(await server.wallUrl(wave));
    await shown(one.page, 'Vi behöver fler som du').waitFor();
    await one.page.getByText('Visas direkt').waitFor();
    await answer(wave, 'Det här är bara mitt', false);
    await answer(wave, 'Tre kommuner kan dela en rekryterare', true);
    await shown(one.page, 'Tre kommuner kan dela').waitFor();
    expect(await one.page.getByRole('listitem').allTextContents()).toEqual([
      'Tre kommuner kan dela en rekryterare',
      'Vi behöver fler som du',
    ]);
    await expect.poll(() => one.page.locator('.join .count b').textContent()).toBe('3');
    expect(await one.page.content()).not.toContain('bara mitt');
    expect(await one.page.evaluate(smallTexts)).toEqual([]);
    await one.page.getByRole('img', { name: 'QR-kod till enkäten' }).waitFor();
    expect(await one.page.evaluate('document.querySelector(".qr img").naturalWidth')).toBeGreaterThan(0);
    await expectNoSidewaysScroll(one.page);
    await expectAccessible(one.page);
    await one.expectNothingAmiss();
    await one.leave();
  });

  test('holds new texts back while it is paused', async () => {
    const wave = await server.wave('check-out');
    const one = await visitor(browser, { width: 1280, dark: true });
    await one.page.goto(await server.wallUrl(wave));
    await one.page.getByText('Visas direkt').waitFor();
    await one.page.getByRole('button', { name: 'Pausa' }).click();
    await answer(wave, 'En sak i taget', true);
    await one.page.getByText('Ett nytt svar väntar').waitFor();
    expect(await shown(one.page, 'En sak i taget').count()).toBe(0);
    await expectAccessible(one.page);
    await one.page.getByRole('button', { name: 'Fortsätt' }).click();
    await shown(one.page, 'En sak i taget').waitFor();
    await one.expectNothingAmiss();
    await one.leave();
  });

  test('finds its way back when the net has been away', async () => {
    const wave = await server.wave('check-out');
    const one = await visitor(browser, { width: 1280, expected: /Failed to load resource|ERR_/ });
    let away = true;
    await one.page.route('**/wall?key=*', (route) => (away ? route.abort() : route.continue()));
    await one.page.goto(await server.wallUrl(wave));
    await one.page.getByText('Ingen kontakt med servern').waitFor();
    await answer(wave, 'Skrivet medan skärmen var borta', true);
    away = false;
    await shown(one.page, 'Skrivet medan skärmen var borta').waitFor();
    await one.expectNothingAmiss();
    await one.leave();
  });

  test('says that the key is wrong, without showing anything', async () => {
    const wave = await server.wave('check-out');
    await answer(wave, 'Bara för rummet', true);
    const one = await visitor(browser, { width: 1280, expected: /Failed to load resource/ });
    await one.page.goto(`${server.url}/wall/${wave.code}#k=fel`);
    await one.page.getByRole('heading', { name: 'Skärmen behöver sin nyckel' }).waitFor();
    expect(await one.page.content()).not.toContain('Bara för rummet');
    await expectAccessible(one.page);
    await one.leave();
  });
});
