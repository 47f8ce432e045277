import { defineConfig } from 'vitest/config';
import { patience } from './test/support/patience.ts';

const minute = 60_000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/build-once.ts'],
    // There to end what hangs, not to measure: tests set a longer one where they need it, and no shorter one.
    testTimeout: process.env.CI ? 10 * minute : 5 * minute,
    hookTimeout: process.env.CI ? 10 * minute : 5 * minute,
    expect: { poll: { timeout: patience } },
    maxWorkers: 2,
    // Two cores with browsers, servers and compilers at once: a test that lost a race for time is run once more, and the report says so.
    retry: process.env.CI ? 1 : 0,
    // Pictures are stored anew with the texts (test/gallery): the arguments do not reach the processes that tests run in.
    env: process.argv.some((argument) => argument === '-u' || argument === '--update') ? { STORE_PICTURES: 'yes' } : {},
  },
});
