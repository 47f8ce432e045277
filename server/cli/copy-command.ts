import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyStore } from '../store/copy-store.ts';
import { openStore, storeFile } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { type Command, UsageError } from './command.ts';
import { columns, print, say } from './terminal.ts';

const place = 'folder of the embedded store, or a mongodb:// address';

const copy: Command = {
  name: 'copy',
  takes: '',
  summary: 'Copies everything from one store to another; stop the servers first',
  options: {
    from: { type: 'string', help: place },
    to: { type: 'string', help: place },
  },
  run: async ({ text }) => {
    const [from, to] = [text('from'), text('to')];
    if (!from || !to) throw new UsageError('--from and --to must both be given.');
    if (settingsOf(from).place === settingsOf(to).place) throw new UsageError('--from and --to are the same store.');
    if (!isMongo(from) && !existsSync(join(from, storeFile))) throw new Error(`There is no store in ${from}: ${storeFile} is missing.`);
    const account = await inStore(from, (source) => inStore(to, (target) => copyStore({ from: source, to: target }, say)));
    const rows = account.map(({ what, found, added }) => [what, String(found), String(added)]);
    print(columns([['', 'found', 'added'], ...rows]));
  },
};

const isMongo = (given: string): boolean => /^mongodb(\+srv)?:/.test(given);

function settingsOf(given: string): { readonly place: string; readonly dataDir: string; readonly mongodbUri?: string } {
  if (isMongo(given)) return { place: given, dataDir: '', mongodbUri: given };
  return { place: resolve(given), dataDir: resolve(given) };
}

async function inStore<T>(given: string, run: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(settingsOf(given));
  try {
    return await run(store);
  } finally {
    await store.close();
  }
}

export const copyCommands: readonly Command[] = [copy];
