// The light page in more languages than our own words are in, and what stands above its questions.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { pageOf } from '../../surveys/definition/page-of.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import { launchChromium } from './chromium.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { expectAccessible, expectNoSidewaysScroll, smallTargets, type Visitor, visitor } from './visitor.ts';

const steps = [
  { value: 1, text: { sv: 'Inte alls', fi: 'Ei lainkaan', se: 'Ii oppanassiige' } },
  { value: 2, text: { sv: 'I liten grad', fi: 'Vähän' } },
];

/** Plain questions, in four languages; some texts only in Swedish. */
const survey: Survey = {
  id: 'many',
  version: 1,
  unit: 'person',
  purpose: { sv: 'Att pröva språk.' },
  locales: ['sv', 'en', 'fi', 'se'],
  json: {
    title: { sv: 'Hur var dagen?', en: 'How was the day?', fi: 'Millainen päivä oli?', se: 'Makkár lei beaivi?' },
    pages: [
      {
        name: 'all',
        elements: [
          { type: 'rating', name: 'use', title: { sv: 'Nytta?', fi: 'Hyötyä?' }, isRequired: true, rateValues: steps },
          { type: 'dropdown', name: 'where', title: { sv: 'Var?', fi: 'Missä?' }, isRequired: true, choices: steps },
          {
            type: 'matrix',
            name: 'parts',
            title: { sv: 'Delar', fi: 'Osat' },
            columns: steps,
            rows: [{ value: 'a', text: { sv: 'Mat', fi: 'Ruoka' } }],
          },
          { type: 'comment', name: 'more', title: { sv: 'Mer?' }, description: { sv: 'Kort.', fi: 'Lyhyesti.' } },
        ],
      },
    ],
  },
};

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

async function visit(words: Parameters<typeof visitor>[1] = {}): Promise<Page> {
  const one = await visitor(browser, { expected: /Failed to load resource/, ...words });
  visitors.push(one);
  return one.page;
}

const langOf = (page: Page, text: string) => page.getByText(text, { exact: true }).first().getAttribute('lang');

test.each([true, false])('offers every language of the survey, and marks what is in which; with a script: %s', async (script) => {
  expect(pageOf(survey.json)).toBe('light');
  const wave = await server.waveOf({ ...survey, id: script ? 'many1' : 'many2' });
  const page = await visit({ width: 320, script });
  await page.goto(`${server.url}/s/${wave.code}`);
  await page.locator('textarea').fill('Jag börjar på svenska');
  expect(await page.locator('.above button').allTextContents()).toEqual(['English', 'Suomi', 'Davvisámegiella']);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Suomi' }).click();
  await page.getByRole('heading', { name: 'Millainen päivä oli?' }).waitFor();
  expect(await page.locator('textarea').inputValue()).toBe('Jag börjar på svenska');
  expect(await page.getAttribute('html', 'lang')).toBe('sv');
  for (const [text, lang] of [
    ['Hyötyä?', 'fi'],
    ['Vähän', 'fi'],
    ['Ruoka', 'fi'],
    ['Lyhyesti.', 'fi'],
    ['Mer?', 'sv'],
  ] as const)
    expect([text, await langOf(page, text)]).toEqual([text, lang]);
  expect(await page.locator('option').nth(1).getAttribute('lang')).toBe('fi');
  expect(await page.getByRole('radiogroup').first().getAttribute('lang')).toBe('fi');
  expect(await page.locator('.above button').allTextContents()).toEqual(['Svenska', 'English', 'Davvisámegiella']);
  if (script) {
    await expectAccessible(page);
    expect(await smallTargets(page)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Skicka svar' }).click();
  expect(await page.locator('.problems a span').first().getAttribute('lang')).toBe('fi');
  await page.locator('[name=use][value="2"]').check({ force: true });
  await page.locator('select').selectOption('1');
  await page.getByRole('button', { name: 'Skicka svar' }).click();
  await page.getByRole('heading', { name: 'Skickat. Tack!' }).waitFor();
  const kept = [];
  for await (const response of server.context.store.responsesTo(wave.id)) kept.push([response.locale, response.answers.use]);
  expect(kept).toEqual([['fi', 2]]);
});

test('shows the way to the other languages to somebody without their own link', async () => {
  const wave = await server.wave('session-eval', { audience: 'invited' });
  const page = await visit();
  await page.goto(`${server.url}/s/${wave.code}`);
  await page.getByRole('heading', { name: 'Du behöver din egen länk' }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'You need your own link' }).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await page.getByRole('link', { name: 'Svenska' }).waitFor();
});

test('says which questions need an answer, and where organisations find all questions to print', async () => {
  const page = await visit({ script: false });
  const persons = await server.wave('session-eval', { audience: 'open' });
  await page.goto(`${server.url}/s/${persons.code}`);
  await page.getByText('Alla frågor behöver ett svar, utom de som är märkta frivillig.').waitFor();
  expect(await page.getByRole('link', { name: /Alla frågor/ }).count()).toBe(0);
  const organisations = await server.wave('registration', { audience: 'open' });
  await page.goto(`${server.url}/s/${organisations.code}?lang=en`);
  await page.getByText('All questions need an answer').waitFor();
  const link = page.locator('a.all-questions');
  expect(await link.getAttribute('href')).toBe(`/s/${organisations.code}/questions?locale=en`);
  await page.goto(`${server.url}${await link.getAttribute('href')}`);
  expect(await page.getAttribute('html', 'lang')).toBe('en');
});
