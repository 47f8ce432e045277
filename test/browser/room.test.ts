// The screen in the room against the real server.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { launchChromium } from './chromium.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { expectAccessible, expectNoSidewaysScroll, type Visitor, visitor } from './visitor.ts';

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
async function answer(wave: Wave, text: string, consent = true): Promise<void> {
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

/** The same of what stands in fields, and of buttons and links. */
const smallControls = `[...document.querySelectorAll('input:not([type=checkbox], [type=radio]), select, button, a')]
  .filter((element) => element.checkVisibility())
  .map((element) => [element.textContent || element.value, parseFloat(getComputedStyle(element).fontSize)])
  .filter(([, size]) => size < 22)`;

/** Opens a screen of the wave, as the facilitator unless another link is given. */
async function open(wave: Wave, wishes: Parameters<typeof visitor>[1] = {}, url?: string): Promise<Visitor> {
  const one = await visitor(browser, { width: 1280, ...wishes });
  await one.page.goto(url ?? (await server.wallUrl(wave)));
  await one.page.getByText(/^Visas (direkt|efter granskning)$/).waitFor();
  return one;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The link that only shows, as the facilitator finds it. */
async function lookingLink(page: Page): Promise<string> {
  await button(page, 'Mer').click();
  const link = await page.getByLabel('Länk som bara visar').inputValue();
  await button(page, 'Mer').click();
  return link;
}

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

describe('the screen before anyone has answered', () => {
  test.each([1280, 1920])('shows code and QR large at %i px, and makes room for the first answer', async (width) => {
    const wave = await server.wave('check-out');
    const { page, expectNothingAmiss, leave } = await open(wave, { width });
    const qr = page.getByRole('img', { name: 'QR-kod till enkäten' });
    const wide = async () => (await qr.boundingBox())?.width ?? 0;
    expect(await wide()).toBeGreaterThan(width * 0.3);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    expect(await page.evaluate(smallTexts)).toEqual([]);
    await answer(wave, 'Nu börjar det');
    await shown(page, 'Nu börjar det').waitFor();
    expect(await wide()).toBeLessThan(width * 0.3);
    await button(page, 'Stor kod').click();
    expect(await wide()).toBeGreaterThan(width * 0.3);
    await expectNothingAmiss();
    await leave();
  });
});

test('a screen whose survey has closed without an answer promises none, and does not say that it is live', async () => {
  const wave = await server.wave('check-out');
  await server.close(wave);
  const { page, leave } = await visitor(browser, { width: 1280 });
  await page.goto(await server.screenUrl(wave));
  await page.getByText('Inga svar att visa.').waitFor();
  expect(await page.getByRole('complementary').getByRole('status').textContent()).toBe('Stängd');
  await page.getByText('Enkäten har stängt. Tack!').waitFor();
  await expectAccessible(page);
  await leave();
});

describe('the facilitator', () => {
  test('sorts with the keys 1, 2 and 3, and every screen follows', async () => {
    const wave = await server.wave('check-out');
    for (const text of ['Ett', 'Två', 'Tre']) await answer(wave, text);
    const lead = await open(wave);
    const looking = await open(wave, { dark: true }, await lookingLink(lead.page));
    expect(await looking.page.getByRole('button', { name: 'Sortera' }).count()).toBe(0);
    await button(lead.page, 'Sortera').click();
    await lead.page.getByRole('region', { name: 'Nytt, inte sorterat' }).waitFor();
    for (const [place, pile] of ['Hemma i min organisation', 'Tillsammans i länet', 'Att fundera vidare på'].entries()) {
      await lead.page.keyboard.press(String(place + 1));
      await lead.page.getByText(`Lagd i ${pile}`).waitFor({ state: 'attached' });
    }
    for (const { page } of [lead, looking]) {
      await expect.poll(() => page.locator('.pile li').count()).toBe(3);
      expect(await page.locator('.pile').evaluateAll((piles) => piles.map((pile) => pile.querySelectorAll('li').length))).toEqual([
        1, 1, 1,
      ]);
      await expectAccessible(page);
      expect(await page.evaluate(smallTexts)).toEqual([]);
    }
    await lead.page.reload();
    await expect.poll(() => lead.page.locator('.pile li').count()).toBe(3);
    await lead.expectNothingAmiss();
    await looking.expectNothingAmiss();
    await lead.leave();
    await looking.leave();
  });

  test('drags a text to another pile', async () => {
    const wave = await server.wave('check-out');
    await answer(wave, 'Flytta mig');
    const { page, leave } = await open(wave);
    await button(page, 'Sortera').click();
    await page.getByRole('button', { name: 'Hemma i min organisation' }).click();
    await shown(page, 'Flytta mig').dragTo(page.locator('.pile').nth(2));
    await expect.poll(() => page.locator('.pile').nth(2).getByRole('listitem').count()).toBe(1);
    await leave();
  });

  test('hides a text for everyone and shows it again; one hidden only here stays on the other screens', async () => {
    const wave = await server.wave('check-out');
    await answer(wave, 'Syns inte längre');
    await answer(wave, 'Bara här borta');
    const lead = await open(wave);
    const looking = await open(wave, {}, await lookingLink(lead.page));
    await lead.page.getByRole('button', { name: 'Syns inte längre' }).press('Enter');
    await button(lead.page, 'Dölj för alla').click();
    await shown(looking.page, 'Syns inte längre').waitFor({ state: 'detached' });
    await lead.page.getByRole('button', { name: 'Bara här borta' }).click();
    await button(lead.page, 'Dölj bara här').click();
    await shown(lead.page, 'Bara här borta').waitFor({ state: 'detached' });
    expect(await shown(looking.page, 'Bara här borta').count()).toBe(1);
    await lead.page.reload();
    await lead.page.getByText('Visas direkt').waitFor();
    expect(await shown(lead.page, 'Bara här borta').count()).toBe(0);
    await button(lead.page, 'Granska').click();
    await expectAccessible(lead.page);
    for (const text of ['Syns inte längre', 'Bara här borta'])
      await shown(lead.page, text).getByRole('button', { name: 'Visa igen' }).click();
    await shown(looking.page, 'Syns inte längre').waitFor();
    await lead.expectNothingAmiss();
    await lead.leave();
    await looking.leave();
  });

  test('approves each text on a phone before the screen shows it', async () => {
    const wave = await server.wave('check-out');
    const phone = await open(wave, { width: 360 });
    await button(phone.page, 'Granska').click();
    await phone.page.getByRole('radio', { name: 'Först efter granskning' }).check();
    const looking = await open(wave, {}, await server.screenUrl(wave));
    await looking.page.getByText('Visas efter granskning').waitFor();
    await answer(wave, 'Får jag vara med?');
    const waiting = shown(phone.page, 'Får jag vara med?');
    await waiting.waitFor();
    await expectAccessible(phone.page);
    await expectNoSidewaysScroll(phone.page);
    expect(await looking.page.content()).not.toContain('Får jag vara med?');
    await waiting.getByRole('button', { name: 'Visa', exact: true }).click();
    await shown(looking.page, 'Får jag vara med?').waitFor();
    await phone.expectNothingAmiss();
    await phone.leave();
    await looking.leave();
  });

  test('keeps a time that all screens show, also after a reload', async () => {
    const wave = await server.wave('check-out');
    await answer(wave, 'Tid att prata');
    const lead = await open(wave);
    const looking = await open(wave, {}, await server.screenUrl(wave));
    await lead.page.keyboard.press('t');
    await lead.page.getByLabel('Minuter').fill('12');
    await button(lead.page, 'Starta').click();
    for (const { page } of [lead, looking])
      await page
        .getByRole('timer')
        .filter({ hasText: /^1[12]:/ })
        .waitFor();
    await expectAccessible(lead.page);
    await button(lead.page, 'Pausa tiden').click();
    await looking.page.getByText('Pausad tid').waitFor();
    const standing = await looking.page.getByRole('timer').textContent();
    await looking.page.reload();
    expect(await looking.page.getByRole('timer').textContent()).toBe(standing);
    await button(lead.page, 'Mer').click(); // the field has focus no longer, so that keys steer again
    await lead.page.keyboard.press('+');
    await looking.page
      .getByRole('timer')
      .filter({ hasText: /^1[23]:/ })
      .waitFor();
    await lead.page.getByLabel('Styr med tangenter').uncheck();
    await lead.page.keyboard.press('+');
    await button(lead.page, 'Tid').click();
    await button(lead.page, 'Ta bort tiden').click();
    await looking.page.getByRole('timer').waitFor({ state: 'detached' });
    await lead.expectNothingAmiss();
    await lead.leave();
    await looking.leave();
  });

  test.each([
    ['the projector', false],
    ['a dark projector', true],
  ])('shows nothing on %s at 1280 × 720 that the back row cannot read, with every panel open and the time running', async (_, dark) => {
    const wave = await server.wave('group-dialog', { audience: 'open' });
    const response = await fetch(`${server.url}/api/waves/${wave.code}/responses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        submissionId: `back-row-${dark}-0000001`,
        locale: 'sv',
        answers: {
          dialog_question: 'state_works',
          group: '3',
          success_factors: ['Kaffe', 'Tid i kalendern', 'En chef som frågar'].map((factor) => ({ factor })),
          chosen: ['Kaffe', 'Tid i kalendern'],
          show_ok: true,
        },
      }),
    });
    expect(response.status).toBe(201);
    const lead = await open(wave, { dark });
    await lead.page.setViewportSize({ width: 1280, height: 720 });
    const looking = await open(wave, { dark }, await lookingLink(lead.page));
    await looking.page.setViewportSize({ width: 1280, height: 720 });
    const readable = async () => {
      for (const { page } of [lead, looking]) {
        expect([...(await page.evaluate<unknown[]>(smallTexts)), ...(await page.evaluate<unknown[]>(smallControls))]).toEqual([]);
        // How to answer, how many have, and how it goes: all of it is in sight.
        expect(
          await page.evaluate(`(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('.join'))`),
        ).toBe(0);
      }
      await expectNoSidewaysScroll(lead.page);
    };
    await readable();
    await lead.page.getByRole('button', { name: 'Tid i kalendern' }).click();
    await lead.page.getByRole('region', { name: 'Vald text' }).getByRole('button', { name: 'Dölj för alla' }).waitFor();
    await readable();
    await lead.page.keyboard.press('Escape');
    await button(lead.page, 'Tid').click();
    await lead.page.getByLabel('Minuter').fill('12');
    await readable();
    await button(lead.page, 'Starta').click();
    await looking.page.getByRole('timer').waitFor();
    // The time stands beside the heading and takes nothing from the texts.
    const [title, time] = [
      await looking.page.getByRole('heading', { level: 1 }).boundingBox(),
      await looking.page.locator('.timer').boundingBox(),
    ];
    expect(time?.y).toBeLessThan((title?.y ?? 0) + (title?.height ?? 0));
    for (const panel of ['Sortera', 'Granska', 'Mer']) {
      await button(lead.page, panel).click();
      await readable();
    }
    await lead.leave();
    await looking.leave();
  });

  test.each([
    [360, false],
    [360, true],
    [1920, true],
  ] as const)('finds everything at %i px, dark: %s, without sideways scrolling or obstacles', async (width, dark) => {
    const wave = await server.wave('check-out');
    for (let n = 0; n < 6; n++) await answer(wave, `Text nummer ${n} som är så lång att den tar mer än en rad på en telefon`);
    const { page, expectNothingAmiss, leave } = await open(wave, { width, dark });
    for (const name of ['Sortera', 'Granska', 'Tid', 'Mer']) {
      await button(page, name).click();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
    await button(page, 'English').click();
    await page.getByRole('heading', { name: 'Keep the wall' }).waitFor();
    await expectNothingAmiss();
    await leave();
  });
});

describe('a group dialog on the wall', () => {
  test('shows the two that each group has chosen together, with its number and question once', async () => {
    const wave = await server.wave('group-dialog', { audience: 'open' });
    const chosen = ['Tid i kalendern', 'En chef som frågar'];
    const response = await fetch(`${server.url}/api/waves/${wave.code}/responses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        submissionId: 'group-dialog-00000001',
        locale: 'sv',
        answers: {
          dialog_question: 'state_works',
          group: '3',
          presenter: 'Kim',
          success_factors: ['Kaffe', ...chosen].map((factor) => ({ factor })),
          chosen,
          show_ok: true,
        },
      }),
    });
    expect(response.status).toBe(201);
    const { page, leave } = await open(wave);
    for (const text of chosen) await shown(page, text).filter({ hasText: 'Grupp 3 · Den fragmenterade staten: när fungerar' }).waitFor();
    expect(await page.locator('button.card').allTextContents()).toHaveLength(2);
    expect(await page.locator('.pile .labels').count()).toBe(1);
    expect(await page.content()).not.toContain('Kim');
    await expectAccessible(page);
    await leave();
  });
});
