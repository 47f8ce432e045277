import type { Share } from '../../../surveys/fieldwork/share.ts';
import type { Shares } from '../store.ts';
import type { Connection } from './connection.ts';
import { unlessThere } from './prepare.ts';

export function sharesIn({ models: { shares } }: Connection): Shares {
  return {
    addShare: (share) => unlessThere(shares.create([{ _id: share.id, activity: share.activity, share: JSON.stringify(share) }])),
    share: async (id) => {
      const row = await shares.findById(id).lean();
      return row ? (JSON.parse(row.share) as Share) : undefined;
    },
    sharesOf: async (activity) => (await shares.find({ activity }).sort({ _id: 1 }).lean()).map(({ share }) => JSON.parse(share) as Share),
    removeShare: async (id) => (await shares.deleteOne({ _id: id })).deletedCount === 1,
  };
}
