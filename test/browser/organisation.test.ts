// An organisation's answer on two devices: written together, never overwritten unseen, sent, filed, corrected.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { launchChromium } from './chromium.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { expectAccessible, expectNoSidewaysScroll, smallTargets, type Visitor, visitor } from './visitor.ts';

let browser: Browser;
let server: FieldworkServer;
const visitors: Visitor[] = [];
/** Messages of the browser about a save that the server refused, which is what these tests are about. */
const expected = /Failed to load resource|ERR_/;

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

interface Linked {
  readonly wave: Wave;
  readonly link: string;
  readonly device: (width?: number, worker?: boolean) => Promise<Page>;
}

/** A wave of regions, a link to one of them, and devices to open it on. */
async function linked(survey = 'rus-status', background: Record<string, string> = { region: '18' }): Promise<Linked> {
  const wave = await server.wave(survey, { audience: 'invited' });
  const link = await server.invite(wave, { recipient: 'Region Örebro län', background });
  const device = async (width = 1280, worker = true) => {
    const one = await visitor(browser, { width, worker, expected });
    visitors.push(one);
    await one.page.goto(link);
    return one.page;
  };
  return { wave, link, device };
}

const note = (page: Page) => page.getByLabel('Kommentar');
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Sparat i dag kl\. \d\d\.\d\d/ });

async function write(page: Page, text: string, name?: string): Promise<void> {
  if (name) await page.getByLabel('Ditt namn (frivilligt)').fill(name);
  await note(page).fill(text);
}

/** Everything in the device's caches, and whether any of the words is in it. */
function keptBy(page: Page, words: readonly string[]): Promise<readonly { readonly path: string; readonly holds: boolean }[]> {
  return page.evaluate(async (wanted) => {
    const found: { path: string; holds: boolean }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname, search } = new URL(request.url);
        const body = `${request.url} ${await (await cache.match(request))?.text()}`;
        found.push({ path: pathname + search, holds: wanted.some((word) => body.includes(word)) });
      }
    }
    return found;
  }, words);
}

async function answerStatus(page: Page): Promise<void> {
  await page.getByLabel('Vilken dag gäller svaret?').fill('2026-11-01');
  await page.getByRole('radio', { name: 'Befintlig, fortfarande aktuell RUS' }).check();
  await page.getByRole('radio', { name: 'Genomförande' }).check();
}

describe('an organisation with a personal link', () => {
  test('finds what is known of it filled in, and a colleague goes on where the first one stopped', async () => {
    const { device } = await linked();
    const anna = await device();
    await anna.getByRole('heading', { name: 'Svar för Region Örebro län' }).waitFor();
    expect(await anna.getByLabel('Vilken region gäller det?').inputValue()).toBe('18');
    await anna.getByText('Inget är sparat än.').waitFor();
    await write(anna, 'Annas början', 'Anna');
    await saved(anna).filter({ hasText: 'av Anna' }).waitFor();
    const bo = await device(360);
    await saved(bo).filter({ hasText: 'av Anna' }).waitFor();
    expect(await note(bo).inputValue()).toBe('Annas början');
    await expectAccessible(bo);
    await expectNoSidewaysScroll(bo);
    expect(await smallTargets(bo)).toEqual([]);
    for (const one of visitors) await one.expectNothingAmiss();
  });

  test('who has written at the same time as a colleague sees both versions, chooses, and can change back', async () => {
    const { device } = await linked();
    const anna = await device();
    await write(anna, 'Början', 'Anna');
    await saved(anna).waitFor();
    const bo = await device();
    await saved(bo).waitFor();
    await write(anna, 'Annas text');
    await expect.poll(async () => (await anna.getByRole('status').allTextContents()).join()).toMatch(/Sparat/);
    await anna.waitForResponse((response) => response.url().endsWith('/draft') && response.ok());
    await write(bo, 'Bos text', 'Bo');
    await bo.getByRole('heading', { name: 'Någon annan har skrivit samtidigt' }).waitFor();
    expect(await bo.evaluate('document.activeElement.tagName')).toBe('H1');
    await bo.getByText('Inget är överskrivet.').waitFor();
    await bo.getByText('Annas text').waitFor();
    await bo.getByText('Bos text').waitFor();
    await expectAccessible(bo);
    await bo.getByRole('button', { name: 'Fortsätt med det som är skrivet här' }).click();
    expect(await note(bo).inputValue()).toBe('Bos text');
    await bo.getByRole('heading', { name: 'Andra versioner' }).waitFor();
    await expectAccessible(bo);
    await bo.getByRole('button', { name: /Byt till den här/ }).click();
    await expect.poll(() => note(bo).inputValue()).toBe('Annas text');
    await bo.reload();
    expect(await note(bo).inputValue()).toBe('Annas text');
  });

  test('files its receipt with all answers, comes back to it with the link, and corrects the answer until the wave closes', async () => {
    const { wave, device, link } = await linked();
    const anna = await device();
    await note(anna).waitFor();
    await answerStatus(anna);
    await write(anna, 'Allt är klart', 'Anna');
    await anna.getByRole('button', { name: 'Skicka svar' }).click();
    await anna.getByRole('heading', { name: 'Svaret är skickat' }).waitFor();
    const kept = { region: '18', as_of: '2026-11-01', state: 'current', phase: 'implementing', note: 'Allt är klart' };
    expect(await server.kept(wave)).toEqual([kept]);
    const facts = await anna.locator('.facts').textContent();
    for (const words of [
      /Var står ni i strategiarbetet|RUS/,
      /Region Örebro län/,
      /Kompetens i hela länet/,
      /\d{4}-\d\d-\d\d \d\d\.\d\d/,
      /[0-9A-Z]{4}-[0-9A-Z]{4}/,
    ])
      expect(facts).toMatch(words);
    const filed = await anna.locator('.filed').textContent();
    for (const words of ['Örebro', 'Befintlig, fortfarande aktuell RUS', 'Genomförande', 'Allt är klart', 'Inget svar'])
      expect(filed).toContain(words);
    await expectAccessible(anna);
    await anna.emulateMedia({ media: 'print' });
    expect(await anna.getByRole('button', { name: 'Skriv ut eller spara som pdf' }).isVisible()).toBe(false);
    expect(await anna.locator('.filed').isVisible()).toBe(true);

    const bo = await device(360);
    await bo.getByRole('heading', { name: 'Svaret är skickat' }).waitFor();
    await expectNoSidewaysScroll(bo);
    expect(await bo.locator('.facts').textContent()).toBe(facts);
    await bo.getByRole('button', { name: 'Rätta svaret' }).click();
    expect(await note(bo).inputValue()).toBe('Allt är klart');
    await write(bo, 'Rättat av Bo');
    await bo.getByRole('button', { name: 'Skicka svar' }).click();
    await bo.getByRole('heading', { name: 'Svaret är skickat' }).waitFor();
    expect(await server.kept(wave)).toEqual([{ ...kept, note: 'Rättat av Bo' }]);

    await server.close(wave);
    const later = await device();
    await later.goto(link);
    await later.getByText('Enkäten har stängt, så svaret kan inte rättas längre.').waitFor();
    expect(await later.getByRole('button', { name: 'Rätta svaret' }).count()).toBe(0);
    await later.getByText('Rättat av Bo').waitFor();
    await expectAccessible(later);
  });

  test('does not send over what a colleague has saved or sent meanwhile', async () => {
    const { wave, device } = await linked();
    const [anna, bo] = [await device(), await device()];
    await Promise.all([note(anna).waitFor(), note(bo).waitFor()]);
    await answerStatus(anna);
    await anna.getByRole('button', { name: 'Skicka svar' }).click();
    await anna.getByRole('heading', { name: 'Svaret är skickat' }).waitFor();
    await answerStatus(bo);
    await write(bo, 'Bo visste inte');
    await bo.getByRole('button', { name: 'Skicka svar' }).click();
    await bo.getByRole('heading', { name: 'Någon har redan skickat svaret' }).waitFor();
    expect((await server.kept(wave)).map(({ note: text }) => text)).toEqual([undefined]);
    await expectAccessible(bo);
    await bo.getByRole('button', { name: 'Fortsätt med det som är skrivet här' }).click();
    expect(await note(bo).inputValue()).toBe('Bo visste inte');
    await bo.getByRole('button', { name: 'Skicka svar' }).click();
    await bo.getByRole('heading', { name: 'Svaret är skickat' }).waitFor();
    expect((await server.kept(wave)).map(({ note: text }) => text)).toEqual(['Bo visste inte']);
  });

  test('whose answer arrives late does not replace a correction: the sender sees both, and nothing is lost', async () => {
    const { wave, device } = await linked();
    const anna = await device();
    await note(anna).waitFor();
    await answerStatus(anna);
    await write(anna, 'Annas svar', 'Anna');
    await saved(anna).waitFor();
    // Her answer is kept, but the network loses the reply, and then every retry until Bo has corrected it.
    let online = false;
    await anna.route('**/responses', async (route) => {
      if (!online) await route.fetch().catch(() => undefined);
      return online ? route.continue() : route.abort();
    });
    await anna.getByRole('button', { name: 'Skicka svar' }).click();
    await anna.getByRole('heading', { name: 'Inte skickat än' }).waitFor();
    await anna.unroute('**/responses');
    await anna.route('**/responses', (route) => (online ? route.continue() : route.abort()));

    const bo = await device();
    await bo.getByRole('button', { name: 'Rätta svaret' }).click();
    await write(bo, 'Rättat av Bo', 'Bo');
    await bo.getByRole('button', { name: 'Skicka svar' }).click();
    await bo.getByRole('heading', { name: 'Svaret är skickat' }).waitFor();

    online = true;
    await anna.getByRole('button', { name: 'Försök nu' }).click();
    await anna.getByRole('heading', { name: 'Någon har redan skickat svaret' }).waitFor();
    expect((await server.kept(wave)).map(({ note: text }) => text)).toEqual(['Rättat av Bo']);
    expect(await anna.locator('.filed').textContent()).toMatch(/Annas svar.*Rättat av Bo/s);
    await expectAccessible(anna);
    await anna.reload();
    await anna.getByRole('heading', { name: 'Någon har redan skickat svaret' }).waitFor();
    await anna.getByRole('button', { name: 'Fortsätt med det som är skrivet här' }).click();
    expect(await note(anna).inputValue()).toBe('Annas svar');
    await anna.getByRole('button', { name: 'Skicka svar' }).click();
    await anna.getByRole('heading', { name: 'Svaret är skickat' }).waitFor();
    expect((await server.kept(wave)).map(({ note: text }) => text)).toEqual(['Annas svar']);
  });

  test('that goes on with a draft somebody else has changed meanwhile does not send it by itself', async () => {
    const { wave, device } = await linked();
    const anna = await device(1280, false);
    await note(anna).waitFor();
    await answerStatus(anna);
    await write(anna, 'Annas svar', 'Anna');
    await saved(anna).waitFor();
    await anna.route('**/responses', (route) => route.abort());
    await anna.getByRole('button', { name: 'Skicka svar' }).click();
    await anna.getByRole('heading', { name: 'Inte skickat än' }).waitFor();
    const bo = await device();
    await write(bo, 'Bo skriver om', 'Bo');
    await saved(bo).filter({ hasText: 'av Bo' }).waitFor();
    await anna.reload();
    await saved(anna).filter({ hasText: 'av Bo' }).waitFor();
    expect(await note(anna).inputValue()).toBe('Bo skriver om');
    expect(await server.kept(wave)).toEqual([]);
  });

  test('leaves nothing of the answer, the draft or the link in what the service worker keeps', async () => {
    const { wave, device, link } = await linked();
    const anna = await device();
    await note(anna).waitFor();
    await anna.evaluate(async () => void (await navigator.serviceWorker.ready));
    await anna.reload();
    await expect.poll(() => anna.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await answerStatus(anna);
    await write(anna, 'Bara mellan oss');
    await saved(anna).waitFor();
    await anna.reload();
    await expect.poll(() => note(anna).inputValue()).toBe('Bara mellan oss');
    await anna.getByRole('button', { name: 'Skicka svar' }).click();
    await anna.getByRole('heading', { name: 'Svaret är skickat' }).waitFor();
    await anna.reload();
    await anna.getByText('Bara mellan oss').waitFor();
    const token = new URLSearchParams(new URL(link).hash.slice(1)).get('t') ?? '';
    expect(token).not.toBe('');
    await expect.poll(async () => (await keptBy(anna, [])).map(({ path }) => path)).toContain(`/s/${wave.code}`);
    expect(
      (await keptBy(anna, ['Bara mellan oss', token])).filter(({ path, holds }) => holds || !/^\/(s|assets)\/[^/]+$/.test(path)),
    ).toEqual([]);
    // That the look would find it: what a worker that kept replies would have left.
    const reply = `/api/waves/${wave.code}/answer`;
    await anna.evaluate(async (path) => (await caches.open('efterklang-1')).put(path, new Response('{"note":"Bara mellan oss"}')), reply);
    expect((await keptBy(anna, ['Bara mellan oss'])).filter(({ holds }) => holds).map(({ path }) => path)).toEqual([reply]);
  });

  test('keeps what was written without a connection, and saves it when there is one', async () => {
    const { device } = await linked();
    const anna = await device();
    await note(anna).waitFor();
    await anna.route('**/draft', (route) => route.abort());
    await write(anna, 'Skrivet på tåget');
    await anna.getByText('Det gick inte att spara under länken just nu.').waitFor();
    await anna.unroute('**/draft');
    await anna.reload();
    expect(await note(anna).inputValue()).toBe('Skrivet på tåget');
    await saved(anna).waitFor();
  });

  test('is told where what it writes is: nowhere, under the link, or in this device alone', async () => {
    const { device } = await linked();
    const anna = await device();
    await anna.getByText('Inget är sparat än.').waitFor();
    const said = anna.locator('header .status');
    const beside = anna.locator('.go .kept');
    // What is filled in from the invitation has not been saved by anyone.
    expect(await anna.getByLabel('Vilken region gäller det?').inputValue()).toBe('18');
    expect([await said.textContent(), await beside.textContent()]).toEqual(['', '']);
    await write(anna, 'Skrivet tillsammans');
    await said.getByText('Sparat under er länk').waitFor({ state: 'attached' });
    await beside.getByText('Sparat under er länk').waitFor();
    await anna.route('**/draft', (route) => route.abort());
    await write(anna, 'Skrivet utan nät');
    await said.getByText('Sparat på telefonen').waitFor({ state: 'attached' });
    await beside.getByText('Sparat på telefonen').waitFor();
    await anna.route('**/answer', (route) => route.abort());
    await anna.reload();
    await anna.getByRole('heading', { name: 'Sidan gick inte att hämta' }).waitFor();
    await anna.getByText('Det du har skrivit finns kvar i den här enheten.').waitFor();
    await expectAccessible(anna);
    await anna.unroute('**/answer');
    await anna.unroute('**/draft');
    await saved(anna).waitFor();
    expect(await note(anna).inputValue()).toBe('Skrivet utan nät');
  });

  test('is not taken for two where only the reply to a saving was lost', async () => {
    const { device } = await linked();
    const anna = await device();
    await note(anna).waitFor();
    let lost = 0;
    await anna.route('**/draft', async (route) => {
      await route.fetch();
      lost += 1;
      await route.abort();
    });
    await write(anna, 'Sparat, men svaret kom inte fram');
    await anna.getByText('Det gick inte att spara under länken just nu.').waitFor();
    expect(lost).toBe(1);
    await anna.unroute('**/draft');
    await write(anna, 'Skrivet efteråt');
    await saved(anna).waitFor();
    expect(await anna.getByRole('heading', { name: 'Någon annan har skrivit samtidigt' }).count()).toBe(0);
    const bo = await device();
    await saved(bo).waitFor();
    expect(await note(bo).inputValue()).toBe('Skrivet efteråt');
    // A colleague who has written meanwhile is asked about all the same.
    await anna.route('**/draft', (route) => route.abort());
    await write(anna, 'Annas text');
    await anna.getByText('Det gick inte att spara under länken just nu.').waitFor();
    await write(bo, 'Bos text');
    await bo.locator('.go .kept').getByText('Sparat under er länk').waitFor();
    await anna.unroute('**/draft');
    await write(anna, 'Annas andra text');
    await anna.getByRole('heading', { name: 'Någon annan har skrivit samtidigt' }).waitFor();
  });

  test('reads what the survey is about while its answer is fetched', async () => {
    const { wave, device } = await linked();
    const anna = await device();
    await note(anna).waitFor();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let asked = false;
    await anna.route('**/answer', async (route) => {
      asked = true;
      await held;
      await route.continue();
    });
    await anna.reload();
    await expect.poll(() => asked).toBe(true);
    await anna.getByText('Hämtar frågorna').waitFor();
    expect(await anna.getByRole('heading', { level: 1 }).textContent()).toBe(wave.title.sv);
    await anna.getByText('Ert svar är inte anonymt').waitFor();
    await expectAccessible(anna);
    letGo();
    await note(anna).waitFor();
  });

  test('throws its draft away for everyone', async () => {
    const { device } = await linked();
    const anna = await device();
    await write(anna, 'Fel alltihop');
    await saved(anna).waitFor();
    const clear = anna.getByRole('button', { name: 'Rensa svaren' });
    const no = anna.getByRole('button', { name: 'Nej, behåll', description: 'Rensa utkastet för alla som har länken?' });
    await clear.press('Enter');
    await expect.poll(() => no.evaluate((button) => button === document.activeElement)).toBe(true);
    await no.press('Enter');
    await expect.poll(() => clear.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await note(anna).inputValue()).toBe('Fel alltihop');
    await clear.press('Enter');
    await anna.getByRole('button', { name: 'Ja, rensa' }).click();
    await anna.getByText('Inget är sparat än.').waitFor();
    expect(await note(anna).inputValue()).toBe('');
    const bo = await device();
    await bo.getByText('Inget är sparat än.').waitFor();
  });

  test('is told that the link is wrong before it has written anything', async () => {
    const { wave, device } = await linked();
    const page = await device();
    // The second one has a quotation mark with it from the letter it stood in.
    for (const token of ['fel', 'fel”']) {
      await page.goto('about:blank');
      await page.goto(`${server.url}/s/${wave.code}#t=${token}`);
      await page.getByRole('heading', { name: 'Länken gäller inte' }).waitFor();
    }
    await expectAccessible(page);
  });

  test('reads all questions on a page to print, in both languages', async () => {
    const { wave, device } = await linked('pre-rus-municipal', { municipality: '1880' });
    const page = await device();
    const link = page.getByRole('link', { name: 'Alla frågor, att läsa och skriva ut (ny flik)' });
    expect(await link.getAttribute('href')).toBe(`/s/${wave.code}/questions?locale=sv`);
    for (const [locale, words] of [
      ['sv', ['Vilken kommun svarar du för?', 'Örebro', 'Välj högst 5', 'Helt avgörande', 'Digitalisering']],
      ['en', ['Which municipality do you answer for?', 'Choose at most 5']],
    ] as const) {
      await page.setViewportSize({ width: 320, height: 740 });
      await page.goto(`${server.url}/s/${wave.code}/questions?locale=${locale}`);
      expect(await page.getAttribute('html', 'lang')).toBe(locale);
      const text = await page.locator('main').textContent();
      for (const word of words) expect(text).toContain(word);
      await expectNoSidewaysScroll(page);
    }
  });
});
