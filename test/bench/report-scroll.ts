// How long a report of fifty charts keeps the page from answering while it is scrolled through for the first time.
import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { startFieldworkServer } from '../browser/fieldwork-server.ts';
import { longReport, showReport } from '../browser/long-report.ts';
import { type Benchmark, median } from './benchmark.ts';

const rounds = 5;
const charts = 50;
/** A browser tells of tasks from 50 ms up; where there is none, that is the longest it can have been. */
const shortestTold = 50;

export async function bench(): Promise<Benchmark> {
  const [browser, server] = await Promise.all([launchChromium(), startFieldworkServer()]);
  try {
    const longest: number[] = [];
    const yardsticks: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await showReport(page, longReport(charts));
      await page.goto(await server.loginLink());
      await page.getByRole('heading', { level: 1 }).waitFor();
      yardsticks.push(await timeToSort(page));
      await page.goto(`${server.url}/activities/any/report`);
      longest.push(await longestTaskWhileScrolling(page));
      await page.close();
    }
    const [ours, yardstick] = [median(longest), median(yardsticks)];
    return {
      name: `Scrolling a report of ${charts} charts`,
      rows: [
        {
          what: 'longest task while every chart is drawn / sorting a million numbers in the same browser',
          ratio: ours / yardstick,
          goal: { atMost: 1 },
          note: `${Math.round(ours)} ms / ${Math.round(yardstick)} ms`,
        },
      ],
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

const timeToSort = (page: Page) =>
  page.evaluate(`(() => {
    let seed = 1;
    const numbers = Array.from({ length: 1e6 }, () => (seed = (seed * 48271) % 2147483647));
    const from = performance.now();
    numbers.sort((a, b) => a - b);
    return performance.now() - from;
  })()`) as Promise<number>;

async function longestTaskWhileScrolling(page: Page): Promise<number> {
  await page.locator('#figure-0 canvas').waitFor();
  await page.evaluate(`
    window.longest = ${shortestTold};
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' });
  `);
  while ((await page.evaluate("document.querySelectorAll('canvas').length")) !== charts) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(30);
  }
  return page.evaluate('window.longest') as Promise<number>;
}
