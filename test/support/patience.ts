/**
 * How long a test waits for what must come, in milliseconds. Never the thing tested: a machine that builds, compiles and
 * runs browsers on two cores is slow at times, and what comes late comes.
 */
export const patience = process.env.CI ? 60_000 : 15_000;
