// An answer is kept exactly once, or the participant is told that it was not: on the light page and on the full one, with
// whatever happens to the finger, the tab, the phone's storage and the connection.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { type TcpProxy, tcpProxy } from '../support/tcp-proxy.ts';
import { answerPage } from './answer-page.ts';
import { launchChromium } from './chromium.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { expectAccessible, type Visitor, visitor } from './visitor.ts';

let browser: Browser;
let server: FieldworkServer;
/** The way to the server that can be cut, for pages and service workers alike. */
let proxy: TcpProxy & { readonly url: string };
let guests: Visitor[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startFieldworkServer()]);
});
beforeEach(async () => {
  const made = await tcpProxy(Number(new URL(server.url).port));
  proxy = { ...made, url: `http://127.0.0.1:${made.port}` };
});
afterEach(async () => {
  await Promise.all(guests.map((guest) => guest.leave()));
  guests = [];
  await proxy.stop();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const lostConnection =
  /ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION|ERR_EMPTY|Failed to load resource|Service ?Worker|service worker/i;

async function visit(wishes: Parameters<typeof visitor>[1] = {}): Promise<Visitor> {
  const guest = await visitor(browser, { expected: lostConnection, ...wishes });
  guests.push(guest);
  return guest;
}

const sendButton = (page: Page) => page.getByRole('button', { name: 'Skicka svar' });
const sent = (page: Page) => page.getByRole('heading', { name: 'Skickat. Tack!' }).waitFor();
const waiting = (page: Page) => page.getByRole('heading', { name: 'Inte skickat än' }).waitFor();

async function open(page: Page, wave: Wave, url = server.url): Promise<void> {
  await page.goto(`${url}/s/${wave.code}`);
  await sendButton(page).waitFor();
}

/** Waits until the service worker has kept the page and everything it is made of. */
async function keptForOffline(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const cache = await caches.open('efterklang-1');
        const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
        // The browser fetches the icon for itself, when it likes; the page does without.
        const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '';
        const wanted = [location.pathname, ...files.filter((path) => path.startsWith('/assets/') && !icon.endsWith(path))];
        const found = await Promise.all(wanted.map((path) => cache.match(path)));
        return wanted.filter((_, at) => !found[at]);
      }),
    )
    .toEqual([]);
}

/** Holds what is sent, after the server has it, until it is let go. */
async function holdReplies(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/responses', async (route) => {
    const response = await route.fetch();
    await held;
    await route.fulfill({ response }).catch(() => undefined);
  });
  return letGo;
}

describe.each([
  { kind: 'light', survey: 'session-eval' },
  { kind: 'full', survey: 'project-followup-3m' },
])('on the $kind page exactly one response is kept', ({ kind, survey }) => {
  test('after a double tap', async () => {
    const wave = await server.wave(survey);
    const { page, expectNothingAmiss } = await visit();
    await open(page, wave);
    expect(await page.locator('form').getAttribute('method')).toBe(kind === 'light' ? 'post' : null);
    await answerPage(page);
    await page.evaluate('const button = document.querySelector(".go .primary"); button.click(); button.click();');
    await sent(page);
    expect(await server.kept(wave)).toHaveLength(1);
    await expectNothingAmiss();
  });

  test('after the Enter key and a tap', async () => {
    const wave = await server.wave(survey);
    const { page } = await visit();
    await open(page, wave);
    await answerPage(page);
    await sendButton(page).focus();
    await Promise.all([page.keyboard.press('Enter'), page.evaluate('document.querySelector(".go .primary").click()')]);
    await sent(page);
    expect(await server.kept(wave)).toHaveLength(1);
  });

  test('after going on and back', async () => {
    const wave = await server.wave(survey);
    const { page } = await visit();
    await open(page, wave);
    await answerPage(page);
    await sendButton(page).click();
    await sent(page);
    await page.goto(`${server.url}/privacy`);
    await page.goBack();
    await sent(page);
    expect(await server.kept(wave)).toHaveLength(1);
  });

  test('from two tabs with the same draft', async () => {
    const wave = await server.wave(survey);
    const one = await visit();
    await open(one.page, wave);
    await answerPage(one.page);
    const other = await visit({ tabOf: one });
    await open(other.page, wave);
    await sendButton(one.page).click();
    await sendButton(other.page).click();
    await sent(one.page);
    await sent(other.page);
    expect(await server.kept(wave)).toHaveLength(1);
  });

  test('when the page is reloaded before the reply has come', async () => {
    const wave = await server.wave(survey);
    const { page } = await visit();
    await open(page, wave);
    await answerPage(page);
    const letGo = await holdReplies(page);
    await sendButton(page).click();
    await page.getByRole('heading', { name: 'Skickar ditt svar' }).waitFor();
    await expect.poll(() => server.kept(wave)).toHaveLength(1);
    await page.unroute('**/responses');
    await page.reload();
    letGo();
    await sent(page);
    expect(await server.kept(wave)).toHaveLength(1);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  test('when storage refuses, also after a reload before the reply', async () => {
    const wave = await server.wave(survey);
    const { page } = await visit();
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(globalThis, name, { get: refuse });
      Object.defineProperty(navigator, 'serviceWorker', { get: refuse });
    });
    await open(page, wave);
    await answerPage(page);
    await page.getByText('Enheten sparar inga utkast.').waitFor();
    const letGo = await holdReplies(page);
    await sendButton(page).click();
    await expect.poll(() => server.kept(wave)).toHaveLength(1);
    await page.unroute('**/responses');
    await page.reload();
    letGo();
    await sent(page);
    expect(await server.kept(wave)).toHaveLength(1);
  });

  test('when it is answered without a connection on the second visit, closed, and opened again', async () => {
    const wave = await server.wave(survey);
    const one = await visit();
    await open(one.page, wave, proxy.url);
    await keptForOffline(one.page);
    await one.page.close();
    proxy.cut();

    const second = await visit({ tabOf: one });
    await open(second.page, wave, proxy.url);
    await answerPage(second.page);
    await sendButton(second.page).click();
    await waiting(second.page);
    await second.page.locator('[role=status]').getByText('Väntar på nät').first().waitFor();
    await expectAccessible(second.page);
    await second.page.close();

    const third = await visit({ tabOf: one });
    await third.page.goto(`${proxy.url}/s/${wave.code}`);
    await waiting(third.page);
    expect(await server.kept(wave)).toEqual([]);
    proxy.mend();
    // As the phone says when it has a connection again; the page's own attempts are up to half a minute apart by now.
    await third.page.evaluate("dispatchEvent(new Event('online'))");
    await sent(third.page);
    expect(await server.kept(wave)).toHaveLength(1);
  });

  test('when the browser sends it after the tab was closed, and the page is opened once more', async () => {
    const wave = await server.wave(survey);
    const one = await visit();
    await open(one.page, wave, proxy.url);
    await keptForOffline(one.page);
    await answerPage(one.page);
    proxy.cut();
    await sendButton(one.page).click();
    await waiting(one.page);
    await one.page.goto('about:blank');
    proxy.mend();
    expect(await server.kept(wave)).toEqual([]);
    await wakeWorker(one);
    await expect.poll(() => server.kept(wave)).toHaveLength(1);
    await one.page.goto(`${proxy.url}/s/${wave.code}`);
    await sent(one.page);
    expect(await server.kept(wave)).toHaveLength(1);
  });

  test('in a browser as old as telephones that get no newer one', async () => {
    const wave = await server.wave(survey);
    const { page, expectNothingAmiss } = await visit();
    await page.addInitScript(() => {
      // What came with Safari 16 and later.
      Reflect.deleteProperty(AbortSignal, 'timeout');
      Reflect.deleteProperty(AbortSignal, 'any');
      for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with']) Reflect.deleteProperty(Array.prototype, name);
      Reflect.deleteProperty(URL, 'canParse');
      Reflect.deleteProperty(Promise, 'withResolvers');
      Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    });
    await open(page, wave);
    await answerPage(page);
    await sendButton(page).click();
    await sent(page);
    expect(await server.kept(wave)).toHaveLength(1);
    await expectNothingAmiss();
  });

  test('and every state is named to those who listen', async () => {
    const wave = await server.wave(survey);
    const { page } = await visit();
    await open(page, wave);
    await answerPage(page);
    const status = page.locator('[role=status]');
    await status.getByText('Sparat på telefonen').first().waitFor({ state: 'attached' });
    const letGo = await holdReplies(page);
    await sendButton(page).click();
    await status.getByText('Skickas', { exact: true }).waitFor();
    letGo();
    await status.getByText('Skickat', { exact: true }).waitFor();
  });
});

test('a form that was posted before the script had come, and whose reply was lost, is not a second response when it is sent again', async () => {
  const wave = await server.wave('session-eval');
  let losing = true;
  const lossy = await tcpProxy(Number(new URL(server.url).port), {
    resets: (direction, sent) => losing && direction === 'reply' && sent.includes('/send'),
  });
  const { page, context } = await visit();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: ['*main-*.js'] });
  await page.goto(`http://127.0.0.1:${lossy.port}/s/${wave.code}`);
  await answerPage(page);
  await sendButton(page).click();
  await expect.poll(() => server.kept(wave)).toHaveLength(1);
  losing = false;
  await session.send('Network.setBlockedURLs', { urls: [] });
  await page.goBack();
  await page.getByText('0 av 7 besvarade').or(page.getByText('7 av 7 besvarade')).waitFor();
  await answerPage(page);
  await sendButton(page).click();
  await sent(page);
  expect(await server.kept(wave)).toHaveLength(1);
  await lossy.stop();
});

/** What the browser does when there is a connection and something waits (Background Sync). */
async function wakeWorker({ context, page }: Visitor): Promise<void> {
  const session = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ scopeURL }) => scopeURL === `${proxy.url}/s/`);
      if (found) resolve(found.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  await session.send('ServiceWorker.dispatchSyncEvent', { origin: proxy.url, registrationId, tag: 'send', lastChance: false });
}
