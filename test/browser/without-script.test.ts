// The light page in a browser with JavaScript turned off.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../surveys/catalogue.ts';
import { pageOf } from '../../surveys/definition/page-of.ts';
import { answerPage } from './answer-page.ts';
import { launchChromium } from './chromium.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { expectNoSidewaysScroll, type Visitor, visitor } from './visitor.ts';

let browser: Browser;
let server: FieldworkServer;
let guests: Visitor[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startFieldworkServer()]);
});
afterEach(async () => {
  await Promise.all(guests.map((guest) => guest.leave()));
  guests = [];
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function visit(width = 320): Promise<Visitor> {
  const guest = await visitor(browser, { script: false, width, touch: false, expected: /Failed to load resource/ });
  guests.push(guest);
  return guest;
}

const sendButton = (page: Page) => page.getByRole('button', { name: 'Skicka svar' });
const sent = (page: Page) => page.getByRole('heading', { name: 'Skickat. Tack!' }).waitFor();
const lightSurveys = catalogue.map(({ id, make }) => ({ id, json: make({}).json })).filter(({ json }) => pageOf(json) === 'light');

test.each(lightSurveys.map(({ id }) => id))('%s is answered and sent, and is still one response after back and reload', async (survey) => {
  const wave = await server.wave(survey, { audience: 'open' });
  const { page, expectNothingAmiss } = await visit();
  await page.goto(`${server.url}/s/${wave.code}`);
  await expectNoSidewaysScroll(page);
  await answerPage(page);
  await sendButton(page).click();
  await sent(page);
  const receipt = await page.locator('.receipt .code').textContent();
  await page.reload();
  await sent(page);
  expect(await page.locator('.receipt .code').textContent()).toBe(receipt);
  await page.goBack();
  await sendButton(page).click();
  await page
    .locator('main h1')
    .getByText(/Skickat|Ditt första svar/)
    .waitFor();
  expect(await server.kept(wave)).toHaveLength(1);
  await expectNothingAmiss();
});

describe('a session evaluation', () => {
  test('that lacks answers says which, with the focus on the list, and keeps what was answered', async () => {
    const wave = await server.wave('session-eval');
    const { page } = await visit();
    await page.goto(`${server.url}/s/${wave.code}`);
    await page.getByLabel('Vad ska vi behålla?').fill('Första raden\nandra raden');
    await sendButton(page).click();
    await page.getByRole('heading', { name: '5 frågor behöver ändras' }).waitFor();
    expect(await page.locator('.problems:focus').count()).toBe(1);
    expect(await page.getByLabel('Vad ska vi behålla?').inputValue()).toBe('Första raden\nandra raden');
    await answerPage(page);
    await sendButton(page).click();
    await sent(page);
    expect((await server.kept(wave)).map(({ keep }) => keep)).toEqual(['Första raden\nandra raden']);
  });

  test('goes over to English with what has been answered', async () => {
    const wave = await server.wave('session-eval');
    const { page } = await visit();
    await page.goto(`${server.url}/s/${wave.code}`);
    await answerPage(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'How was today’s session?' }).waitFor();
    expect(await page.locator('input:checked').count()).toBe(5);
    await page.getByRole('button', { name: 'Send answers' }).click();
    await page.getByRole('heading', { name: 'Sent. Thank you!' }).waitFor();
    expect(await server.kept(wave)).toHaveLength(1);
  });

  test('with a personal link asks for its code, and takes the whole link', async () => {
    const wave = await server.wave('session-eval', { audience: 'invited' });
    const link = await server.invite(wave);
    const { page } = await visit();
    await page.goto(link);
    await answerPage(page);
    await page.getByLabel('Din personliga kod').fill('');
    await sendButton(page).click();
    await page.getByText('Skriv koden i din inbjudan').first().waitFor();
    await page.getByLabel('Din personliga kod').fill(link);
    await sendButton(page).click();
    await sent(page);
    expect(await server.kept(wave)).toHaveLength(1);
  });

  test('pressed twice is one response', async () => {
    const wave = await server.wave('session-eval');
    const { page } = await visit();
    await page.goto(`${server.url}/s/${wave.code}`);
    await answerPage(page);
    await sendButton(page).dblclick();
    await sent(page);
    expect(await server.kept(wave)).toHaveLength(1);
  });
});

test('a survey that needs the full page says that it needs JavaScript', async () => {
  const wave = await server.wave('pre-rus-municipal', { audience: 'open' });
  const { page } = await visit();
  await page.goto(`${server.url}/s/${wave.code}`);
  expect(await page.locator('noscript').textContent()).toContain('Enkäten behöver JavaScript');
});
