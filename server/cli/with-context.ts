import { randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';
import { baseUrlFor, readSettings } from '../settings.ts';
import { openStore } from '../store/open-store.ts';

/** Runs use cases on the store of the settings, and closes it whatever happens. A running server may use it meanwhile. */
export async function withContext<T>(run: (context: Context) => Promise<T>): Promise<T> {
  const settings = readSettings();
  const store = await openStore(settings);
  try {
    return await run({ store, clock: () => new Date(), random: randomBytes, baseUrl: baseUrlFor(settings, settings.port) });
  } finally {
    await store.close();
  }
}
