// The participant's page against the real server, in a real browser.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { launchChromium } from './chromium.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { expectAccessible, expectNoSidewaysScroll, smallTargets, type Visitor, visitor } from './visitor.ts';

let browser: Browser;
let server: FieldworkServer;
const visitors: Visitor[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startFieldworkServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
afterEach(async () => {
  for (const one of visitors.splice(0)) await one.leave();
});

async function visit(wishes: Parameters<typeof visitor>[1] = {}): Promise<Visitor> {
  const one = await visitor(browser, wishes);
  visitors.push(one);
  return one;
}

/** Opens a wave's page and waits for its questions. */
async function open(page: Page, wave: Wave, hash = ''): Promise<void> {
  await page.goto(`${server.url}/s/${wave.code}${hash}`);
  await page.getByRole('button', { name: /^(Skicka svar|Nästa sida)$/ }).waitFor();
}

const step = (page: Page, question: number, label: RegExp) => page.locator('fieldset').nth(question).getByRole('radio', { name: label });
const sendButton = (page: Page) => page.getByRole('button', { name: 'Skicka svar' });
const sent = (page: Page) => page.getByRole('heading', { name: 'Skickat. Tack!' }).waitFor();

/** Answers the required questions of the session evaluation by touch. */
async function answerSession(page: Page, skip: readonly number[] = []): Promise<void> {
  const labels = [/I hög grad/, /I viss grad/, /I mycket hög grad/, /Vet ej/];
  for (const [question, label] of labels.entries()) {
    if (!skip.includes(question)) await step(page, question, label).tap();
  }
  await page.getByRole('radio', { name: 'Jag ska ta upp det med kollegor' }).tap();
}

const answered = { relevance: 4, learning: 3, exchange: 5, voice: 'na', use_intent: 'share' };

describe('a session evaluation on a phone', () => {
  test('is answered by touch and says Skickat only when the server has kept it', async () => {
    const wave = await server.wave('session-eval');
    const one = await visit();
    await open(one.page, wave);
    await one.page.getByText('0 av 7 besvarade').waitFor();
    await answerSession(one.page);
    await one.page.getByLabel('Vad ska vi behålla?').fill('Samtalen i små grupper');
    await one.page.getByText('478 tecken kvar').waitFor();
    await one.page.getByText('6 av 7 besvarade').waitFor();
    expect(await server.kept(wave)).toEqual([]);
    await sendButton(one.page).tap();
    await sent(one.page);
    expect(await one.page.locator('.receipt .code').textContent()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(await server.kept(wave)).toEqual([{ ...answered, keep: 'Samtalen i små grupper' }]);
    expect(await one.page.evaluate('localStorage.length')).toBe(0);
    await one.expectNothingAmiss();
  });

  test('is answered with the keyboard alone', async () => {
    const wave = await server.wave('session-eval');
    const one = await visit({ width: 1280 });
    await open(one.page, wave);
    const { keyboard } = one.page;
    await one.page.locator('summary').focus();
    for (const arrows of [4, 3, 5, 6]) {
      await keyboard.press('Tab');
      await keyboard.press('Space');
      for (let times = 1; times < arrows; times++) await keyboard.press('ArrowRight');
    }
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    for (let times = 0; times < 3; times++) await keyboard.press('Tab');
    expect(await one.page.evaluate('document.activeElement.textContent')).toBe('Skicka svar');
    await keyboard.press('Enter');
    await sent(one.page);
    expect(await one.page.evaluate('document.activeElement.textContent')).toBe('Skickat. Tack!');
    expect(await server.kept(wave)).toEqual([answered]);
    await one.expectNothingAmiss();
  });

  test('says what is missing in a list with links, and keeps what has been answered', async () => {
    const wave = await server.wave('session-eval');
    const one = await visit();
    await open(one.page, wave);
    await answerSession(one.page, [1]);
    await sendButton(one.page).tap();
    const summary = one.page.getByRole('alert');
    await summary.getByRole('heading', { name: 'En fråga saknar svar' }).waitFor();
    await expect.poll(() => one.page.evaluate('document.activeElement.className')).toContain('problems');
    await summary.getByText('Inget har skickats än.').waitFor();
    await summary.getByRole('link', { name: /Fråga 2/ }).tap();
    expect(await one.page.evaluate('document.activeElement.closest("fieldset").textContent')).toContain('lärde du dig något nytt');
    await one.page.getByText('Välj ett svar, eller Vet ej.').waitFor();
    await expectAccessible(one.page);
    await step(one.page, 1, /I viss grad/).tap();
    await summary.waitFor({ state: 'detached' });
    await sendButton(one.page).tap();
    await sent(one.page);
    expect(await server.kept(wave)).toEqual([answered]);
    await one.expectNothingAmiss();
  });

  test('is sent exactly once when the button is pressed twice', async () => {
    const wave = await server.wave('session-eval');
    const one = await visit();
    let posts = 0;
    one.page.on('request', (request) => {
      if (request.method() === 'POST') posts += 1;
    });
    await open(one.page, wave);
    await answerSession(one.page);
    await one.page.evaluate('const button = document.querySelector(".go .primary"); button.click(); button.click();');
    await sent(one.page);
    expect(posts).toBe(1);
    expect(await server.kept(wave)).toHaveLength(1);
  });

  test('goes over to English and back, and the page says which language it is in', async () => {
    const wave = await server.wave('session-eval');
    const one = await visit();
    await open(one.page, wave);
    await step(one.page, 0, /I hög grad/).tap();
    expect(await one.page.getAttribute('html', 'lang')).toBe('sv');
    await one.page.getByRole('button', { name: 'English' }).tap();
    await one.page.getByRole('heading', { name: 'How was today’s session?' }).waitFor();
    expect(await one.page.getAttribute('html', 'lang')).toBe('en');
    expect(await step(one.page, 0, /To a high extent/).isChecked()).toBe(true);
    await one.page.getByText('1 of 7 answered').waitFor();
    await expectAccessible(one.page);
    await one.page.getByRole('button', { name: 'Svenska' }).tap();
    await one.page.getByText('1 av 7 besvarade').waitFor();
    await one.expectNothingAmiss();
  });

  test('tells how answers are treated before the first question', async () => {
    const one = await visit();
    await open(one.page, await server.wave('session-eval'));
    const order = await one.page.evaluate(
      'document.querySelector(".privacy").compareDocumentPosition(document.querySelector("fieldset")) & Node.DOCUMENT_POSITION_FOLLOWING',
    );
    expect(order).toBeTruthy();
    await one.page.getByRole('heading', { name: 'Du svarar utan namn' }).waitFor();
    await one.page.getByText('Så hanterar vi svaren').tap();
    await one.page.getByText(/personuppgiftsansvarig/).waitFor();
  });
});

test('a group that is to choose exactly two is told so from the start, and has what it has written to choose from', async () => {
  const { page, expectNothingAmiss } = await visit();
  await open(page, await server.wave('group-dialog', { audience: 'open' }));
  const choosing = page.getByRole('group', { name: /Välj två framgångsfaktorer att redovisa/ });
  await choosing.getByText('Här kan du välja bland det du skriver ovanför.').waitFor();
  for (const [at, factor] of ['Kaffe', 'Tid i kalendern'].entries())
    await page.getByLabel('Framgångsfaktor', { exact: true }).nth(at).fill(factor);
  await choosing.getByRole('checkbox', { name: 'Tid i kalendern' }).waitFor();
  await sendButton(page).tap();
  await choosing.getByText('Välj precis två framgångsfaktorer.').waitFor();
  await choosing.getByRole('checkbox', { name: 'Kaffe' }).check();
  await sendButton(page).tap();
  await choosing.getByText('Välj precis två framgångsfaktorer.').waitFor();
  await choosing.getByRole('checkbox', { name: 'Tid i kalendern' }).check();
  await choosing.getByText('Välj precis två framgångsfaktorer.').waitFor({ state: 'detached' });
  await expectAccessible(page);
  await expectNothingAmiss();
});

describe('without a connection', () => {
  const lostConnection = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/;

  test('an answer waits and is kept exactly once when the connection is back', async () => {
    const wave = await server.wave('session-eval');
    const one = await visit({ expected: lostConnection });
    await open(one.page, wave);
    await answerSession(one.page);
    await one.context.setOffline(true);
    await sendButton(one.page).tap();
    await one.page.getByRole('heading', { name: 'Inte skickat än' }).waitFor();
    await expectAccessible(one.page);
    expect(await server.kept(wave)).toEqual([]);
    await one.context.setOffline(false);
    await sent(one.page);
    expect(await server.kept(wave)).toEqual([answered]);
    await one.expectNothingAmiss();
  });

  test('an answer whose receipt was lost is not kept twice', async () => {
    const wave = await server.wave('session-eval');
    const one = await visit({ expected: lostConnection });
    await open(one.page, wave);
    await answerSession(one.page);
    let losses = 1;
    await one.page.route('**/responses', async (route) => {
      const response = await route.fetch();
      if (losses-- > 0) await route.abort();
      else await route.fulfill({ response });
    });
    await sendButton(one.page).tap();
    await one.page.getByRole('button', { name: 'Försök nu' }).tap();
    await sent(one.page);
    expect(await server.kept(wave)).toEqual([answered]);
  });

  test('an answer that was not sent is sent when the page is opened again', async () => {
    const wave = await server.wave('session-eval');
    const one = await visit({ expected: lostConnection });
    await open(one.page, wave);
    await answerSession(one.page);
    await one.page.route('**/responses', (route) => route.abort());
    await sendButton(one.page).tap();
    await one.page.getByRole('heading', { name: 'Inte skickat än' }).waitFor();
    await one.page.unroute('**/responses');
    await one.page.reload();
    await sent(one.page);
    expect(await server.kept(wave)).toEqual([answered]);
    await one.page.reload();
    await sent(one.page);
    expect(await server.kept(wave)).toHaveLength(1);
  });

  test('someone who goes back and changes an answer that had arrived is told that the first one stands', async () => {
    const wave = await server.wave('session-eval');
    const one = await visit({ expected: lostConnection });
    await open(one.page, wave);
    await answerSession(one.page);
    await one.page.route('**/responses', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await sendButton(one.page).tap();
    await one.page.getByRole('button', { name: 'Tillbaka till svaren' }).tap();
    await one.page.unroute('**/responses');
    await step(one.page, 0, /Inte alls/).tap();
    await sendButton(one.page).tap();
    await one.page.getByRole('heading', { name: 'Ditt första svar är redan sparat' }).waitFor();
    expect(await server.kept(wave)).toEqual([answered]);
    await expectAccessible(one.page);
  });
});

describe('a draft', () => {
  test('is there again after the page has been reloaded, and can be cleared', async () => {
    const wave = await server.wave('session-eval');
    const one = await visit();
    await open(one.page, wave);
    await step(one.page, 0, /I hög grad/).tap();
    await one.page.reload();
    await sendButton(one.page).waitFor();
    expect(await step(one.page, 0, /I hög grad/).isChecked()).toBe(true);
    const clear = one.page.getByRole('button', { name: 'Rensa svaren' });
    const no = one.page.getByRole('button', { name: 'Nej, behåll', description: 'Rensa allt du har svarat?' });
    await clear.press('Enter');
    await expect.poll(() => no.evaluate((button) => button === document.activeElement)).toBe(true);
    await no.press('Enter');
    await expect.poll(() => clear.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await step(one.page, 0, /I hög grad/).isChecked()).toBe(true);
    await clear.tap();
    await one.page.getByRole('button', { name: 'Ja, rensa' }).tap();
    await one.page.getByText('0 av 7 besvarade').waitFor();
    expect(await one.page.evaluate('localStorage.length')).toBe(0);
  });

  test('is done without where the browser refuses to keep anything', async () => {
    const wave = await server.wave('session-eval');
    const one = await visit();
    await one.page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      Object.defineProperty(globalThis, 'localStorage', { get: refuse });
      Object.defineProperty(globalThis, 'sessionStorage', { get: refuse });
    });
    await open(one.page, wave);
    await answerSession(one.page);
    await one.page.getByText('Enheten sparar inga utkast.').waitFor();
    await sendButton(one.page).tap();
    await sent(one.page);
    expect(await server.kept(wave)).toEqual([answered]);
    await one.expectNothingAmiss();
  });
});

describe('a page with nothing to answer', () => {
  const refusedRequest = /Failed to load resource/;

  test('says that the wave has closed', async () => {
    const wave = await server.wave('session-eval');
    await server.close(wave);
    const one = await visit({ expected: refusedRequest });
    await one.page.goto(`${server.url}/s/${wave.code}`);
    await one.page.getByRole('heading', { name: 'Enkäten har stängt' }).waitFor();
    await expectAccessible(one.page);
    await one.expectNothingAmiss();
  });

  test('says that the wave has not opened', async () => {
    const one = await visit();
    await one.page.goto(`${server.url}/s/${(await server.wave('session-eval', { draft: true })).code}`);
    await one.page.getByRole('heading', { name: 'Enkäten har inte öppnat än' }).waitFor();
    await expectAccessible(one.page);
  });

  test('says that the code does not exist and takes another', async () => {
    const wave = await server.wave('session-eval');
    const one = await visit({ expected: refusedRequest });
    await one.page.goto(`${server.url}/s/ZZZZZZZ`);
    await one.page.getByRole('heading', { name: 'Koden finns inte' }).waitFor();
    await expectAccessible(one.page);
    await one.page.getByLabel('Kod').fill(wave.code.toLowerCase());
    await one.page.getByRole('button', { name: 'Öppna enkäten' }).tap();
    await sendButton(one.page).waitFor();
    await one.expectNothingAmiss();
  });

  test('asks for the personal link of an invited wave, and the link works once', async () => {
    const wave = await server.wave('session-eval', { audience: 'invited' });
    const link = new URL(await server.invite(wave));
    const one = await visit({ expected: refusedRequest });
    await one.page.goto(`${server.url}/s/${wave.code}`);
    await one.page.getByRole('heading', { name: 'Du behöver din egen länk' }).waitFor();
    for (const heading of ['Skickat. Tack!', 'Länken är redan använd']) {
      const guest = await visit({ expected: refusedRequest });
      await open(guest.page, wave, link.hash);
      await answerSession(guest.page);
      await sendButton(guest.page).tap();
      await guest.page.getByRole('heading', { name: heading }).waitFor();
    }
    expect(await server.kept(wave)).toHaveLength(1);
  });
});

describe('what the server finds wrong', () => {
  test('is shown at its question, and can be corrected and sent', async () => {
    const wave = await server.wave('session-eval');
    const one = await visit({ expected: /Failed to load resource/ });
    await open(one.page, wave);
    await answerSession(one.page);
    await one.page.route('**/responses', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: '/problems/bad-answers', problems: [{ question: 'keep', message: 'Texten innehåller ett namn.' }] }),
      }),
    );
    await sendButton(one.page).tap();
    await one.page.getByRole('alert').getByRole('heading', { name: 'En fråga behöver ändras' }).waitFor();
    await one.page.locator('.q').getByText('Texten innehåller ett namn.').waitFor();
    await expectAccessible(one.page);
    await one.page.unroute('**/responses');
    await one.page.getByLabel('Vad ska vi behålla?').fill('Samtalen');
    await sendButton(one.page).tap();
    await sent(one.page);
    expect(await server.kept(wave)).toEqual([{ ...answered, keep: 'Samtalen' }]);
  });
});

describe.each([
  { dark: false, scheme: 'light' },
  { dark: true, scheme: 'dark' },
])('in $scheme', ({ dark }) => {
  test.each([320, 360, 1280])('the session evaluation can be used by everyone at %i px', async (width) => {
    const one = await visit({ width, dark });
    await open(one.page, await server.wave('session-eval'));
    await expectNoSidewaysScroll(one.page);
    await expectAccessible(one.page);
    expect(await smallTargets(one.page)).toEqual([]);
    await one.page
      .getByRole('radio', { name: /I hög grad/ })
      .first()
      .check();
    await one.page.getByRole('radio', { name: /Jag behöver/ }).check();
    await expectAccessible(one.page);
    await one.expectNothingAmiss();
  });

  test('every state of sending can be read by everyone', async () => {
    const one = await visit({ dark, expected: /Failed to load resource|ERR_/ });
    await open(one.page, await server.wave('session-eval'));
    await answerSession(one.page);
    let answerNow = () => {};
    const held = new Promise<void>((resolve) => {
      answerNow = resolve;
    });
    await one.page.route('**/responses', async (route) => {
      await held;
      await route.abort();
    });
    await sendButton(one.page).tap();
    await one.page.getByRole('heading', { name: 'Skickar ditt svar' }).waitFor();
    await expectAccessible(one.page);
    answerNow();
    await one.page.getByRole('heading', { name: 'Inte skickat än' }).waitFor();
    await expectAccessible(one.page);
    await one.page.unroute('**/responses');
    await one.page.getByRole('button', { name: 'Försök nu' }).tap();
    await sent(one.page);
    await expectAccessible(one.page);
    await expectNoSidewaysScroll(one.page);
  });
});
