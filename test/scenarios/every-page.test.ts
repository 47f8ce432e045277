// Every page of the organiser's, filled with the demo's data, at the widths of a phone and of a desk: no obstacle, nothing to scroll
// sideways for, no complaint in the console, nothing that the policy has stopped. The list of pages is the app's own.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { expectAccessible, expectNoSidewaysScroll, type Visitor, visitor } from '../browser/visitor.ts';
import { buildServer } from '../support/build-server.ts';
import { startBuiltDemo } from '../support/running-server.ts';

/** Those one cannot be at with a login: they are seen in the tests of accounts and of shared reports. */
const withoutLogin = ['login', 'login/sso', 'setup', 'join', 'r/:share', '*'];
const paths = [...readFileSync('web/organiser/routes.tsx', 'utf8').matchAll(/path: '([^']+)'/g)]
  .map(([, path = '']) => path)
  .filter((path) => !withoutLogin.includes(path));

let browser: Browser;
let server: Awaited<ReturnType<typeof startBuiltDemo>>;
let addresses: readonly string[];
let someone: Visitor;
const folder = mkdtempSync(join(tmpdir(), 'efterklang-pages-'));

beforeAll(async () => {
  buildServer();
  [browser, server] = await Promise.all([launchChromium(), startBuiltDemo(folder)]);
  someone = await organiser();
  addresses = ['', ...(await Promise.all(paths.map(addressesOf))).flat()];
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The address, once for each kind of activity where it is the activity's own page. */
async function addressesOf(path: string): Promise<readonly string[]> {
  const { activities, waves } = server.demo;
  const waveFor = (path_: string) => {
    if (path_.includes('invited')) return waves.find(({ audience, unit }) => audience === 'invited' && unit === 'organisation');
    if (path_.includes('participants')) return waves.find(({ survey }) => survey === 'registration');
    if (path_.includes('before-release')) return waves.find(({ status }) => status === 'closed');
    return waves.find(({ status }) => status === 'released');
  };
  if (path === 'overview/:kind') return ['overview/learning-project'];
  if (path === 'activities/:id') return activities.map(({ id }) => `activities/${id}`);
  if (path === 'activities/new') return ['learning-project', 'network-cycle', 'strategy-process'].map((kind) => `${path}?kind=${kind}`);
  const wave = waveFor(path);
  const activity = path.includes(':wave') ? (wave?.activity ?? '') : (activities[0]?.id ?? '');
  const occasion = path.includes(':occasion') ? await firstOccasionOf(activity) : '';
  const filled = path.startsWith('waves/') ? path.replace(':id', wave?.id ?? '') : path.replace(':id', activity);
  return [filled.replace(':wave', wave?.id ?? '').replace(':occasion', occasion)];
}

async function firstOccasionOf(activity: string): Promise<string> {
  const response = await fetch(`${server.url}/api/activities/${activity}`, { headers: { Authorization: `Bearer ${server.apiKey}` } });
  const { occasions } = (await response.json()) as { occasions: { id: string }[] };
  return occasions[0]?.id ?? '';
}

/** The demo prints one link that logs in once, so one visitor looks at everything. */
async function organiser(): Promise<Visitor> {
  const link = () => /https?:\/\/\S+\/login#t=\S+/.exec(server.said())?.[0] ?? '';
  while (!link()) await new Promise((resolve) => setTimeout(resolve, 50));
  const one = await visitor(browser, { width: 1280 });
  await one.page.goto(link());
  await one.page.getByRole('heading', { level: 1, name: 'Dagens läge' }).waitFor();
  return one;
}

test('the list of pages is read from the app', () => {
  expect(paths.length).toBeGreaterThan(20);
});

describe.each([
  { width: 360, dark: true, english: false },
  { width: 1280, dark: false, english: true },
])('at $width px, dark: $dark, in English: $english', (wishes) => {
  test('every page can be used by everyone', async () => {
    const { page } = someone;
    await page.setViewportSize({ width: wishes.width, height: 800 });
    await page.emulateMedia({ colorScheme: wishes.dark ? 'dark' : 'light' });
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    await page.goto(server.url);
    if (wishes.english) await page.getByRole('button', { name: 'English' }).click();
    const faults: string[] = [];
    for (const address of addresses) {
      await page.goto(`${server.url}/${address}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      for (const look of [expectAccessible, expectNoSidewaysScroll]) {
        await look(page).catch((error: Error) => faults.push(`/${address}: ${error.message.slice(0, 600)}`));
      }
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
