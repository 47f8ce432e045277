// The server over a store with a fault in it, for negative controls and for stops at an exact place. FAULT says which.
import { setTimeout as wait } from 'node:timers/promises';
import { makeLog } from '../../../server/http/log.ts';
import { readSettings } from '../../../server/settings.ts';
import { startServer, stopOnSignals } from '../../../server/start.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';

type Fault = (store: Store) => Store;

const faults: Readonly<Record<string, Fault>> = {
  none: (store) => store,
  'acknowledge-early': acknowledgeEarly,
  'stop-before-write': (store) => stopBeforeWrite(store, Number(process.env.FAULT_AT)),
};

/** Says that a response is kept, and keeps it a moment later. */
function acknowledgeEarly(store: Store): Store {
  return {
    ...store,
    keep: async (wave, response) => {
      wait(150).then(() => store.keep(wave, response));
      return 'kept';
    },
  };
}

/** kill -9 of itself when as many writes of answers and links have been done, and the next is asked for. */
function stopBeforeWrite(store: Store, writes: number): Store {
  let done = 0;
  const counted = <Given extends unknown[], T>(write: (...given: Given) => Promise<T>) => {
    return (...given: Given): Promise<T> => {
      if (done >= writes) process.kill(process.pid, 'SIGKILL');
      done += 1;
      return write(...given);
    };
  };
  return {
    ...store,
    keep: counted(store.keep),
    claimInvitation: counted(store.claimInvitation),
    spendInvitation: counted(store.spendInvitation),
    freeInvitation: counted(store.freeInvitation),
  };
}

const fault = faults[process.env.FAULT ?? 'none'];
if (!fault) throw new Error(`There is no fault ${process.env.FAULT}.`);
const settings = readSettings();
const open: typeof openStore = async (wanted, whenBroken) => fault(await openStore(wanted, whenBroken));
const server = await startServer(settings, makeLog('fatal'), open);
stopOnSignals(server.stop);
process.stderr.write(`Efterklang listens on ${server.url}\n`);
