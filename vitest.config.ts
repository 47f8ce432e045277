import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/build-once.ts'],
    // On a machine that does other things at the same time a report that is drawn twice takes its time.
    testTimeout: process.env.CI ? 240_000 : 60_000,
    hookTimeout: process.env.CI ? 240_000 : 120_000,
    maxWorkers: 2,
    // Two cores with browsers, servers and compilers at once: a test that lost a race for time is run once more, and the report says so.
    retry: process.env.CI ? 1 : 0,
  },
});
