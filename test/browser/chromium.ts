// Finds a browser to test with, or says in one sentence what to install.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** The path of a Chromium on this machine: CHROMIUM_PATH, then the usual places, then the one Playwright has fetched. */
export function chromiumPath(): string | undefined {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return asked;
  return [...usual, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
}

/** Starts Chromium without a window. Throws a sentence that says what to install where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) {
    throw new Error(
      'The browser tests need Chromium. Install it with "apt-get install chromium" or "npx playwright-core install chromium", or set CHROMIUM_PATH to a Chrome you have.',
    );
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
}
