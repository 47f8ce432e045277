// What a wave asks, changed and looked at in a real browser: own questions with the keyboard, parameters, preview, poster.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { organiserPages } from './organiser-pages.ts';
import { expectAccessible, expectNoSidewaysScroll, type visitor } from './visitor.ts';

const { server, organiser } = await organiserPages();

/** The dialog in which a draft's questions are changed. */
async function changing(survey: string, wishes: Parameters<typeof visitor>[1] = {}) {
  const wave = await server.wave(survey, { draft: true });
  const page = await organiser(wishes);
  await page.goto(`${server.url}/activities/${wave.activity}`);
  await page.locator(`#wave-${wave.id}`).click();
  await page.getByRole('button', { name: 'Ändra frågor' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return { wave, page, dialog };
}

const current = async (id: string) => server.context.store.wave(id);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

describe('own questions', () => {
  test('are added, put in order, taken away and put back with the keyboard, and kept', async () => {
    const { wave, page, dialog } = await changing('session-eval');
    const add = async (title: string) => {
      await dialog.getByRole('button', { name: 'Lägg till fråga' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toMatch(/^own-\d+-title$/);
      await page.keyboard.type(title);
    };
    await add('Hur var maten?');
    await add('Vad tänker du nu?');
    const second = dialog.getByRole('group', { name: 'Egen fråga 2' });
    await second.getByLabel('Svarssätt').selectOption('text');
    expect(await second.getByText('Fråga aldrig efter namn').count()).toBe(1);
    await second.getByRole('button', { name: 'Flytta upp' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => dialog.locator('#own-2-title').evaluate((field) => field.closest('fieldset')?.querySelector('legend')?.textContent))
      .toBe('Egen fråga 1');
    // It is first now: its other button has the focus.
    await expect.poll(() => focused(page)).toBe('own-2-down');
    await dialog.getByRole('group', { name: 'Egen fråga 2' }).getByRole('button', { name: 'Ta bort' }).click();
    await expect.poll(() => focused(page)).toBe('own-undo');
    await page.keyboard.press('Enter');
    expect(await dialog.getByLabel('Frågan', { exact: true }).count()).toBe(2);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await current(wave.id))?.ownQuestions).toEqual([
      { kind: 'text', title: { sv: 'Vad tänker du nu?' } },
      { kind: 'scale', title: { sv: 'Hur var maten?' }, low: { sv: 'Instämmer inte alls' }, high: { sv: 'Instämmer helt' } },
    ]);
  });

  test('with one choice can be what the results of a new wave are broken down by', async () => {
    const { activity } = await server.wave('session-eval', { draft: true });
    const page = await organiser();
    await page.goto(`${server.url}/activities/${activity}`);
    await page.getByRole('button', { name: 'Lägg till omgång' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Enkät', { exact: true }).selectOption('session-eval');
    await dialog.getByRole('button', { name: 'Lägg till fråga' }).click();
    await dialog.getByLabel('Svarssätt').selectOption('one');
    await dialog.getByLabel('Frågan', { exact: true }).fill('Hur reste du hit?');
    await dialog.getByLabel('Svarsalternativ', { exact: true }).fill('Tåg\nBil');
    await dialog.getByText('Fler val').click();
    await dialog.getByRole('checkbox', { name: 'Hur reste du hit?' }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const made = (await server.context.store.wavesOf(activity)).at(-1);
    expect(made?.breakdowns).toEqual([expect.stringMatching(/^own_q_hur_reste/)]);
    await page.locator(`#wave-${made?.id}`).click();
    await page.locator('.wave-facts dd', { hasText: 'Hur reste du hit?' }).waitFor();
  });

  test('that are not right are named, and lead to the field', async () => {
    const { page, dialog } = await changing('session-eval', { width: 360 });
    await dialog.getByRole('button', { name: 'Lägg till fråga' }).click();
    await dialog.getByLabel('Svarssätt').selectOption('one');
    await dialog.getByLabel('Frågan', { exact: true }).fill('Hur {x}?');
    await dialog.getByLabel('Svarsalternativ', { exact: true }).fill('Tåg');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    const summary = dialog.locator('.summary');
    await summary.getByRole('link', { name: 'Egen fråga 1: Ta bort klamrar' }).waitFor();
    await summary.getByRole('link', { name: 'Egen fråga 1: Skriv minst två svarsalternativ.' }).click();
    await expect.poll(() => focused(page)).toBe('own-1-choices');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test('are not offered in a registration, and it says why', async () => {
    const { dialog } = await changing('registration');
    expect(await dialog.getByText('Anmälan kan inte få egna frågor').count()).toBe(1);
    expect(await dialog.getByRole('button', { name: 'Lägg till fråga' }).count()).toBe(0);
  });
});

describe('parameters', () => {
  test('of a draft are changed in the browser', async () => {
    const { wave, dialog } = await changing('project-eval');
    await dialog.getByLabel('Antal träffar').fill('7');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await current(wave.id))?.parameters).toMatchObject({ sessions: 7 });
  });
});

describe('the preview', () => {
  test.each([
    ['light', 'session-eval', 'Hur var dagens träff?'],
    ['full', 'project-followup-3m', 'Vad har du använt från lärprojektet?'],
  ])('of a %s page shows it as wide as a phone, and keeps and sends nothing', async (kind, survey) => {
    const wave = await server.wave(survey, { draft: true });
    const page = await organiser();
    const sent: string[] = [];
    page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())));
    await page.goto(`${server.url}/activities/${wave.activity}/preview/${wave.id}`);
    const frame = page.frameLocator('iframe');
    await frame.getByText('Förhandsvisning – inget sparas').waitFor();
    expect(await page.locator('iframe').evaluate((element) => element.clientWidth)).toBe(360);
    if (kind === 'full') await frame.getByRole('button', { name: /Skicka|Nästa/ }).waitFor();
    await expectAccessible(page);
    const send = frame.getByRole('button', { name: 'Skicka' });
    await send.click();
    await frame.locator('.problems, [role=alert]').first().waitFor();
    for (const group of await frame.locator('form .q:has(input[type=radio])').all()) await group.locator('label').last().click();
    for (const group of await frame.locator('form .q:has(input[type=checkbox])').all()) await group.locator('label').first().click();
    await send.click();
    await frame.getByText('Nu hade svaret skickats.').waitFor();
    expect(sent).toEqual([]);
    expect(await server.kept(wave)).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([]);
    await page.getByLabel('Engelska').check();
    await page.getByLabel('Dator').check();
    await frame.getByText('Preview – nothing is saved').waitFor();
    expect(await page.locator('iframe').evaluate((element) => element.clientWidth)).toBeGreaterThan(800);
  });
});

describe('posters and slides', () => {
  test('are downloaded from the wave', async () => {
    const wave = await server.wave('session-eval', { draft: true });
    const page = await organiser({ width: 360 });
    await page.goto(`${server.url}/activities/${wave.activity}`);
    await page.locator(`#wave-${wave.id}`).click();
    await page.getByText('Skriv ut och visa').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Hämta Affisch (A4), PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`poster-hur-var-dagens-traff-${wave.code}.pdf`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
