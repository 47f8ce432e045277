import type { ErasureEntry } from '../../../surveys/fieldwork/retention.ts';
import type { ErasureLog } from '../store.ts';
import { type Connection, parsed } from './connection.ts';

export function erasureLogIn({ all, change, write }: Connection): ErasureLog {
  const add = change('INSERT INTO erasures (id, entry) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const newest = all('SELECT entry FROM erasures ORDER BY number DESC');
  return {
    addErasure: async (entry) => (await write(() => add(entry.id, JSON.stringify(entry)))) === 1,
    erasures: async () => newest().map(({ entry }) => parsed<ErasureEntry>(entry)),
  };
}
