// A visitor with a browser of their own. What should never happen on our pages is noted as it happens: console errors,
// policy violations, requests to others, cookies.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from '../support/patience.ts';

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Fails where the page has complained, asked someone else for something or set a cookie. */
  readonly expectNothingAmiss: () => Promise<void>;
  readonly leave: () => Promise<void>;
}

interface VisitorWishes {
  readonly width?: number;
  readonly dark?: boolean;
  readonly touch?: boolean;
  /** False: a browser with JavaScript turned off. */
  readonly script?: boolean;
  /** False: a browser that runs nothing in the background, so that only the page itself sends. */
  readonly worker?: boolean;
  /** Someone else's browser, to open one more tab in. */
  readonly tabOf?: Visitor;
  /** Messages that the test itself provokes, such as a refused request. */
  readonly expected?: RegExp;
}

/** A new visitor: a phone of 360 px unless told otherwise. */
export async function visitor(
  browser: Browser,
  { width = 360, dark = false, touch = width < 600, script = true, worker = true, tabOf, expected }: VisitorWishes = {},
): Promise<Visitor> {
  const context =
    tabOf?.context ??
    (await browser.newContext({
      javaScriptEnabled: script,
      serviceWorkers: worker ? 'allow' : 'block',
      viewport: { width, height: width < 600 ? 740 : 900 },
      colorScheme: dark ? 'dark' : 'light',
      hasTouch: touch,
      locale: 'sv-SE',
    }));
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const amiss: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && amiss.push(message.text()));
  page.on('pageerror', (error) => amiss.push(error.message));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !['localhost', '127.0.0.1'].includes(hostname)) amiss.push(`asked ${request.url()}`);
  });
  return {
    page,
    context,
    expectNothingAmiss: async () => {
      expect(amiss.filter((message) => !expected?.test(message))).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    },
    leave: () => context.close(),
  };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** Fails with the element and the reason where axe-core finds an obstacle (WCAG 2.2 A and AA, and its best practices). */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that has not been drawn yet has obstacles that nobody meets.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource);
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResult;
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join(' | ')}`),
  ).toEqual([]);
}

/** Fails where the page can be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, view] = (await page.evaluate('[document.documentElement.scrollWidth, window.innerWidth]')) as [number, number];
  expect(content).toBeLessThanOrEqual(view);
}

/** Things to press that are smaller than 44 px in both directions, or lower than 44 px. Links in running text are let through. */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(`[...document.querySelectorAll('button, select, textarea, summary, label.opt, label.c, input.line')]
    .filter((element) => element.checkVisibility())
    .map((element) => [element.textContent.trim().slice(0, 40), Math.round(element.getBoundingClientRect().height)])
    .filter(([, height]) => height < 44)
    .map((found) => found.join(' '))`)) as readonly string[];
}
