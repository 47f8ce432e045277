// One visit to a page on a slow connection and a slow phone, in Chromium: how many bytes, how long to the first question
// that can be answered, and how much moved meanwhile.
import type { Browser } from 'playwright-core';

export interface Visit {
  /** Of content, compressed, until nothing more is fetched. */
  readonly bytes: number;
  /** The same with all headers of replies. */
  readonly bytesWithHeaders: number;
  /** From the start of the navigation to the first frame with a question that can be answered, in milliseconds. */
  readonly firstQuestion: number;
  /** To the first frame with any text. */
  readonly firstWords: number;
  /** Cumulative layout shift (https://web.dev/articles/cls), 0 where nothing moved. */
  readonly shift: number;
}

/** Fast 3G as browsers call it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. A processor four times slower. */
const network = { offline: false, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8, latency: 150 };
const slowdown = 4;

/** Noted by the page itself, frame by frame. */
const observe = `
  globalThis.seen = { shift: 0, firstQuestion: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const field = document.querySelector('input[type=radio], input[type=checkbox], select, textarea, [role=combobox]');
    if (!seen.firstQuestion && field && field.checkVisibility()) seen.firstQuestion = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

/** How replies are packed: `gzip` alone is asked for, or whatever Chromium takes, and the server then sends its best. */
export type Packing = 'gzip' | 'as served';

/** Opens the page with an empty cache. */
export async function visitThrottled(browser: Browser, url: string, packing: Packing): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.addInitScript(observe);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    if (packing === 'gzip') await session.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } });
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    let [headers, bytesWithHeaders] = [0, 0];
    // What has come when a reply is announced is its headers.
    session.on('Network.responseReceived', ({ response }) => {
      headers += response.encodedDataLength;
    });
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytesWithHeaders += encodedDataLength;
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForFunction('seen.firstQuestion > 0');
    const { shift, firstQuestion, firstWords } = (await page.evaluate(
      '({ ...seen, firstWords: performance.getEntriesByName("first-contentful-paint")[0].startTime })',
    )) as Omit<Visit, 'bytes' | 'bytesWithHeaders'>;
    // A question that is in the page but not yet painted is not there.
    return { bytes: bytesWithHeaders - headers, bytesWithHeaders, firstQuestion: Math.max(firstQuestion, firstWords), firstWords, shift };
  } finally {
    await context.close();
  }
}
