// Answers whatever stands on the page, as someone would who answers everything: for tests that walk through whole surveys.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const texts: Readonly<Record<string, string>> = { email: 'a@example.org', tel: '010-123 45 67', date: '2027-01-15', numeric: '2030' };

/** Answers every question on the page shown, also those that appear on the way. */
export async function answerPage(page: Page): Promise<void> {
  const add = page.getByRole('button', { name: 'Lägg till', exact: true });
  while ((await add.count()) > 0) await add.first().click();
  for (let round = 0; round < 3; round++) {
    await chooseIn(page.locator('.scale'), '.opt', 2);
    await chooseIn(page.locator('.sc'), '.c', 2);
    await chooseIn(page.locator('.list'), '.opt', 0);
    await pickInLists(page);
    await write(page);
  }
}

/** The button that leads to the next page, or sends. */
export const goOn = (page: Page): Locator => page.getByRole('button', { name: /^(Skicka svar|Nästa sida)$/ });

/** Answers page after page, looking at each before and after, and presses the button that sends. */
export async function answerSurvey(page: Page, look: () => Promise<void> = async () => undefined): Promise<void> {
  for (let pages = 0; pages < 20; pages++) {
    await look();
    await answerPage(page);
    await look();
    const last = (await goOn(page).textContent()) === 'Skicka svar';
    const where = await page.locator('.where').allTextContents();
    await goOn(page).click();
    if (last) return;
    await expect.poll(() => page.locator('.where').allTextContents()).not.toEqual(where);
  }
}

/** One choice in each group where nothing has been chosen; two where several may be. */
async function chooseIn(groups: Locator, choice: string, place: number): Promise<void> {
  for (const group of await groups.filter({ has: groups.page().locator('input') }).all()) {
    if ((await group.locator('input:checked').count()) > 0) continue;
    await group.locator(choice).nth(place).locator('input').check();
    const second = group.locator('input[type=checkbox]:not(:checked):not(:disabled)').first();
    if ((await second.count()) > 0) await second.check();
  }
}

/** Another choice in each list, since some ask for first, second and third. */
async function pickInLists(page: Page): Promise<void> {
  for (const [index, list] of (await page.locator('select.line').all()).entries()) {
    if ((await list.inputValue()) !== '') continue;
    const choices = await list.locator('option:not([disabled])').count();
    await list.selectOption({ index: 1 + (index % (choices - 1)) });
  }
}

async function write(page: Page): Promise<void> {
  for (const [index, field] of (await page.locator('textarea, input.line').all()).entries()) {
    if (!(await field.isVisible()) || (await field.inputValue()) !== '') continue;
    const kind = (await field.getAttribute('inputmode')) ?? (await field.getAttribute('type')) ?? '';
    await field.fill(texts[kind] ?? `Svar ${index + 1}`);
  }
}
