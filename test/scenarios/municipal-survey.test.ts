// The survey of municipalities before a strategy: set up, sent to twelve municipalities, followed, closed, looked at, released and shared.
// All of it in the browser, by the strategist, a municipality and a reader.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { municipalities } from '../../surveys/reference/municipalities.ts';
import { answerSurvey, goOn } from '../browser/answer-page.ts';
import { launchChromium } from '../browser/chromium.ts';
import { confirm } from '../browser/organiser-pages.ts';
import { expectAccessible, expectNoSidewaysScroll, visitor } from '../browser/visitor.ts';
import { linkIn, type RealServer, startRealServer } from './real-server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const county = municipalities.filter(({ code }) => code.startsWith('18'));
const addressOf = (code: string) => `kansli@k${code}.example`;
const list = ['kommun;e-post;kommunkod', ...county.map(({ code, name }) => `${name};${addressOf(code)};${code}`)].join('\n');

const mailsTo = ({ mails }: RealServer, code: string) => mails.taken.filter(({ to }) => to === addressOf(code));

/** A municipality opens its mail and answers all seven pages. */
async function answerFor(server: RealServer, code: string): Promise<void> {
  const one = await visitor(browser, { width: 360 });
  await one.page.goto(linkIn(mailsTo(server, code).at(-1)?.raw, `${server.url}/s/`));
  await goOn(one.page).waitFor();
  await answerSurvey(one.page);
  await one.page.getByRole('heading', { name: 'Svaret är skickat' }).waitFor();
  await expectAccessible(one.page);
  await one.expectNothingAmiss();
  await one.leave();
}

test('goes from an empty start page to a report that a reader without a login can open', async () => {
  const server = await startRealServer();
  const { page, leave } = await visitor(browser, { width: 1280 });
  await server.setUp(page, 'Ylva Exempel');

  // The process, for one county.
  await page.goto(`${server.url}/activities/new?kind=strategy-process`);
  await page.getByLabel('Namn').fill('Ny RUS 2026–2028');
  await page.getByLabel('Arrangör').fill('Region Exempel');
  await page.getByLabel('Län', { exact: true }).selectOption({ label: 'Örebro län' });
  await page.getByLabel('Första månaden').fill('2026-09-10');
  await page.getByRole('button', { name: 'Skapa RUS-processen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ny RUS 2026–2028' }).waitFor();
  const [activity] = await server.context.store.activities();
  const wave = (await server.context.store.wavesOf(activity?.id ?? '')).find(({ survey }) => survey.id === 'pre-rus-municipal');
  const at = (path: string) => `${server.url}/activities/${activity?.id}${path}`;

  // Opened, and sent to twelve municipalities.
  await page.goto(at(`/invited/${wave?.id}`));
  await page.getByLabel('Lista').fill(list);
  await page.getByRole('button', { name: 'Bjud in 12 mottagare' }).click();
  await page.getByRole('region', { name: 'Läget kommun för kommun' }).getByText('Har inte svarat: 12').waitFor();
  await page.getByText('Mejlen väntar.').waitFor();
  await page.getByRole('link', { name: 'Till omgången' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ny RUS 2026–2028' }).waitFor();
  await page.getByRole('button', { name: /^Öppna Enkät till kommunerna|^Öppna .*kommun/i }).click();
  await confirm(page);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => county.every(({ code }) => mailsTo(server, code).length === 1)).toBe(true);

  // Two answer; the others are reminded, and nobody else.
  await answerFor(server, '1880');
  await answerFor(server, '1860');
  await page.goto(at(`/invited/${wave?.id}`));
  const tiles = page.getByRole('region', { name: 'Läget kommun för kommun' });
  await tiles.getByText('Har svarat: 2').waitFor();
  await page.getByRole('button', { name: 'Påminn dem som inte har svarat' }).click();
  await page.getByText('10 påminnelser är skrivna.').waitFor();
  await expect.poll(() => county.filter(({ code }) => mailsTo(server, code).length === 2).length).toBe(10);
  expect(mailsTo(server, '1880')).toHaveLength(1);
  await expectAccessible(page);

  // A third answers with the link of the reminder. Then the wave closes, is looked at and released.
  await answerFor(server, '1882');
  await page.goto(at(''));
  await page.getByRole('button', { name: 'Stäng omgången' }).first().click();
  await confirm(page);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goto(at(`/before-release/${wave?.id}`));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectAccessible(page);
  await page.goto(at(''));
  await page
    .getByRole('button', { name: /^Ta fram resultat/ })
    .first()
    .click();
  await confirm(page);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goto(at('/report'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('img').first().waitFor();
  await expectAccessible(page);

  // A link to the report, for somebody without a login.
  await page.goto(at('/share'));
  await page.getByRole('textbox', { name: /^Till vem/ }).fill('Styrgruppen');
  await page.keyboard.press('Enter');
  await page.getByText('Länken är gjord.').waitFor();
  const url = (await page.locator('.link-text').first().textContent()) ?? '';
  const reader = await visitor(browser, { width: 360 });
  await reader.page.goto(url);
  await reader.page.getByRole('heading', { level: 1, name: 'Ny RUS 2026–2028' }).waitFor();
  // Every chart of the document is drawn now, by a server that runs from source and beside this browser.
  await reader.page.getByRole('link', { name: 'Läs rapporten' }).click();
  await reader.page.getByRole('img').first().waitFor();
  await expectNoSidewaysScroll(reader.page);
  await reader.leave();
  await leave();
  await server.stop();
});
