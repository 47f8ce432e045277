// Browser and server of a file that tests the organiser's pages, and those who open pages in it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { type Visitor, visitor } from './visitor.ts';

type Wishes = Parameters<typeof visitor>[1];

export interface OrganiserPages {
  readonly browser: Browser;
  readonly server: FieldworkServer;
  /** Someone with a browser of their own, who leaves when the test ends. */
  readonly meet: (wishes?: Wishes) => Promise<Visitor>;
  /** A page of such a browser, on a desk. */
  readonly visit: (wishes?: Wishes) => Promise<Page>;
  /** The same, of an organiser who has just followed a login link. */
  readonly organiser: (wishes?: Wishes) => Promise<Page>;
}

/** Presses what the dialog that is open asks about. */
export const confirm = (page: Page) => page.getByRole('dialog').locator('.btn.primary, [data-variant=primary]').click();

/**
 * Starts both for one test file, and ends them after it.
 *
 * @example const { server, organiser } = await organiserPages(); // at the top of the file
 */
export async function organiserPages(): Promise<OrganiserPages> {
  const visitors: Visitor[] = [];
  const [browser, server] = await Promise.all([launchChromium(), startFieldworkServer()]);
  afterEach(async () => {
    for (const one of visitors.splice(0)) await one.leave();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  const meet = async (wishes?: Wishes) => {
    const one = await visitor(browser, wishes);
    visitors.push(one);
    return one;
  };
  const visit = async (wishes?: Wishes) => (await meet({ width: 1280, ...wishes })).page;
  const organiser = async (wishes?: Wishes) => {
    const page = await visit(wishes);
    await page.goto(await server.loginLink());
    await page.getByRole('heading', { level: 1, name: /^(Dagens läge|Välkommen)$/ }).waitFor();
    return page;
  };
  return { browser, server, meet, visit, organiser };
}
