// Every survey of the catalogue, answered with the keyboard alone: Tab, arrows, space, Enter and letters. Every question is met.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../surveys/catalogue.ts';
import { launchChromium } from './chromium.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { visitor } from './visitor.ts';

let browser: Browser;
let server: FieldworkServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startFieldworkServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Focused {
  readonly kind: 'radio' | 'checkbox' | 'select' | 'date' | 'line' | 'words' | 'add' | 'go' | 'other';
  readonly keyboard: string;
  /** Chosen already: radio buttons of the group, or boxes. */
  readonly chosen: number;
  /** Which of the lists of choices of the page this is. */
  readonly place: number;
  readonly empty: boolean;
  /** Whether the focus can be seen: an outline on it, or on the label that draws it. */
  readonly seen: boolean;
}

const focused = `(() => {
  const at = document.activeElement;
  const group = at.name ? [...document.querySelectorAll('input[name="' + at.name + '"]')] : [];
  const drawn = at.closest('.opt, .c') ?? at;
  const kind = at.matches('[type=radio]') ? 'radio' : at.matches('[type=checkbox]') ? 'checkbox' : at.matches('select') ? 'select'
    : at.matches('[type=date]') ? 'date' : at.matches('input.line') ? 'line' : at.matches('textarea') ? 'words'
    : at.matches('.go .primary') ? 'go' : at.matches('.repeated > button') ? 'add' : 'other';
  return {
    kind,
    keyboard: at.inputMode || at.type || '',
    chosen: group.filter(({ checked }) => checked).length,
    place: [...document.querySelectorAll('select')].indexOf(at),
    empty: !at.value,
    seen: ['solid', 'auto'].includes(getComputedStyle(drawn).outlineStyle),
  };
})()`;

const texts: Readonly<Record<string, string>> = { email: 'a@example.org', tel: '010-123 45 67', numeric: '2030' };

/** Does with the keyboard what someone would who answers everything. Returns what was met. */
async function answerWithKeys(page: Page): Promise<ReadonlySet<Focused['kind']>> {
  const { keyboard } = page;
  const met = new Set<Focused['kind']>();
  let added = 0;
  await page.locator('#top').focus();
  for (let steps = 0; steps < 900; steps++) {
    await keyboard.press('Tab');
    const at = (await page.evaluate(focused)) as Focused;
    met.add(at.kind);
    if (at.kind !== 'other') expect([at.kind, at.seen]).toEqual([at.kind, true]);
    if (at.kind === 'radio' && at.chosen === 0) await keyboard.press('Space');
    if (at.kind === 'checkbox' && at.chosen < 2) await keyboard.press('Space');
    if (at.kind === 'select' && at.empty) for (let down = 0; down <= at.place; down++) await keyboard.press('ArrowDown');
    if (at.kind === 'date' && at.empty)
      for (const key of ['ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowUp']) await keyboard.press(key);
    if ((at.kind === 'line' || at.kind === 'words') && at.empty) await keyboard.type(texts[at.keyboard] ?? `Svar ${steps}`);
    if (at.kind === 'add' && added < 3) {
      added += 1;
      await keyboard.press('Enter');
      for (let back = 0; back < 8; back++) await keyboard.press('Shift+Tab');
    }
    if (at.kind === 'go') return met;
  }
  throw new Error('The button to go on was never reached.');
}

describe.each(catalogue.map(({ id }) => id))('%s', (survey) => {
  test('is answered and sent with the keyboard alone, and the focus is always seen', async () => {
    const wave = await server.wave(survey, { audience: 'open' });
    const one = await visitor(browser, { width: 1280 });
    const { page } = one;
    await page.goto(`${server.url}/s/${wave.code}`);
    const go = page.locator('.go .primary');
    await go.waitFor();
    for (let pages = 0; pages < 20; pages++) {
      const where = await page.locator('.where').allTextContents();
      const last = (await go.textContent()) === 'Skicka svar';
      await answerWithKeys(page);
      await page.keyboard.press('Enter');
      if (last) break;
      await expect.poll(() => page.locator('.where').allTextContents()).not.toEqual(where);
    }
    await page.getByRole('heading', { name: 'Skickat. Tack!' }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skickat. Tack!');
    expect(await server.kept(wave)).toHaveLength(1);
    await one.leave();
  });
});
