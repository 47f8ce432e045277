// The next start after a stop, as `npm start` does it but in this process: what it finds can then be looked at directly.
import { onTestFinished } from 'vitest';
import { makeLog } from '../../../server/http/log.ts';
import { readSettings } from '../../../server/settings.ts';
import { type RunningServer, startServer } from '../../../server/start.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Place } from './stores.ts';

/** A server on the same place; `weaken` takes a guard away from its store. */
export async function restarted(place: Place, weaken: (store: Store) => Store = (store) => store): Promise<RunningServer> {
  const settings = readSettings({ ...place.env, PORT: '0' });
  const server = await startServer(settings, makeLog('silent'), async () => weaken(await place.open()));
  onTestFinished(server.stop);
  return server;
}
