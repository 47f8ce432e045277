// Registering for a learning project: whether one has a place is said on the receipt.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { launchChromium } from './chromium.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { expectAccessible, expectNoSidewaysScroll, type Visitor, visitor } from './visitor.ts';

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

/** A project where an organisation has one place. */
async function project(audience: 'open' | 'invited'): Promise<Wave> {
  const wave = await server.wave('registration', { audience });
  const activity = await server.context.store.activity(wave.activity);
  if (activity) await server.context.store.changeActivity({ ...activity, registration: { perOrganisation: 1 } });
  return wave;
}

async function visit(words: Parameters<typeof visitor>[1] = {}): Promise<Page> {
  const one = await visitor(browser, { expected: /Failed to load resource/, ...words });
  visitors.push(one);
  return one.page;
}

async function register(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  const english = new URL(address).searchParams.get('lang') === 'en';
  const [title, mail, sending] = english ? ['Job title', 'E-mail', 'Send answer'] : ['Befattning', 'E-post', 'Skicka svar'];
  await page
    .getByLabel(english ? 'Name' : 'Namn', { exact: false })
    .first()
    .fill(name);
  await page.getByLabel(title).fill('Strateg');
  await page
    .getByLabel(/organi[sz]ation/i)
    .first()
    .fill('Falu kommun');
  await page.getByLabel(mail).fill(`${name.toLowerCase()}@falun.example`);
  await page.locator('.q-boolean').nth(0).locator('input').first().check({ force: true });
  await page.locator('.q-boolean').nth(1).locator('input').first().check({ force: true });
  await page.getByRole('button', { name: new RegExp(sending) }).click();
}

const waiting = 'så du står på väntelistan';

test.each([true, false])('the light page says it with a script: %s', async (script) => {
  const wave = await project('open');
  const first = await visit({ script });
  await register(first, `${server.url}/s/${wave.code}`, 'Anna');
  await first.getByText('du har en plats').waitFor();
  const second = await visit({ script });
  await register(second, `${server.url}/s/${wave.code}`, 'Bo');
  await second.getByText(waiting).waitFor();
  await second.getByText('När en plats blir ledig').waitFor();
  await expectNoSidewaysScroll(second);
  if (script) {
    await expectAccessible(second);
    await second.reload();
    await second.getByText(waiting).waitFor();
  }
  const third = await visit({ script });
  await register(third, `${server.url}/s/${wave.code}?lang=en`, 'Cia');
  await third.getByText('you are on the waiting list').waitFor();
});
