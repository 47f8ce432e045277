import type { SharedDraft } from '../../../surveys/fieldwork/shared-draft.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import type { DraftKept, Drafts } from '../store.ts';
import type { Connection } from './connection.ts';
import type { DraftRow } from './models.ts';
import { unlessThere } from './prepare.ts';
import { keyOf } from './response-rows.ts';

/** One change of one document, made only if it still has the version that the writer went on from. */
export function draftsIn({ models: { drafts, waves } }: Connection): Drafts {
  async function takesDrafts(wave: string): Promise<boolean> {
    const row = await waves.findById(wave).lean();
    return row?.status === 'open' && (JSON.parse(row.wave) as Wave).unit === 'organisation';
  }

  async function keep(draft: SharedDraft, from: string | undefined): Promise<DraftKept> {
    const { wave, tokenHash, version } = draft;
    if (!(await takesDrafts(wave))) return 'refused';
    const _id = keyOf(wave, tokenHash);
    const text = JSON.stringify(draft);
    if (!(await written(_id, from, { wave, version, draft: text }))) return 'changed';
    if (await takesDrafts(wave)) return 'kept';
    // Closed or removed meanwhile: whoever did that may have looked before this was written.
    await drafts.deleteOne({ _id });
    return 'refused';
  }

  async function written(_id: string, from: string | undefined, row: Omit<DraftRow, '_id'>): Promise<boolean> {
    if (from === undefined) return unlessThere(drafts.create([{ _id, ...row }]));
    const { matchedCount } = await drafts.updateOne({ _id, version: from }, { $set: row }, { runValidators: true });
    return matchedCount === 1;
  }

  return {
    draft: async (wave, tokenHash) => {
      const row = await drafts.findById(keyOf(wave, tokenHash)).lean();
      return row ? draftIn(row) : undefined;
    },
    draftsOf: async (wave) => (await drafts.find({ wave }).sort({ _id: 1 }).lean()).map(draftIn),
    keepDraft: keep,
    removeDraft: async (wave, tokenHash, version) => {
      await drafts.deleteOne({ _id: keyOf(wave, tokenHash), ...(version === undefined ? {} : { version }) });
    },
    removeDrafts: async (wave) => (await drafts.deleteMany({ wave })).deletedCount,
  };
}

function draftIn({ draft }: DraftRow): SharedDraft {
  return JSON.parse(draft) as SharedDraft;
}
