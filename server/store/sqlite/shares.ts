import type { Share } from '../../../surveys/fieldwork/share.ts';
import type { Shares } from '../store.ts';
import { type Connection, parsed } from './connection.ts';

export function sharesIn({ one, all, change, write }: Connection): Shares {
  const add = change('INSERT INTO shares (id, activity, share) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const byId = one('SELECT share FROM shares WHERE id = ?');
  const ofActivity = all('SELECT share FROM shares WHERE activity = ? ORDER BY id');
  const remove = change('DELETE FROM shares WHERE id = ?');
  return {
    addShare: async (share) => (await write(() => add(share.id, share.activity, JSON.stringify(share)))) === 1,
    share: async (id) => {
      const row = byId(id);
      return row && parsed<Share>(row.share);
    },
    sharesOf: async (activity) => ofActivity(activity).map(({ share }) => parsed<Share>(share)),
    removeShare: async (id) => (await write(() => remove(id))) === 1,
  };
}
