import { randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';
import { baseUrlFor, readSettings } from '../settings.ts';
import { openStore } from '../store/open-store.ts';

/** Nobody in the room waits for a command, and a server that erases or flushes to a slow disk may be at it for a while. */
const patienceMs = 30_000;

/** Runs use cases on the store of the settings, and closes it whatever happens. A running server may use it meanwhile. */
export async function withContext<T>(run: (context: Context) => Promise<T>): Promise<T> {
  const settings = readSettings();
  const store = await openStore(settings, undefined, patienceMs);
  try {
    return await run({ store, clock: () => new Date(), random: randomBytes, baseUrl: baseUrlFor(settings, settings.port) });
  } finally {
    await store.close();
  }
}
