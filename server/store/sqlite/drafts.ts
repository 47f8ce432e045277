import type { SharedDraft } from '../../../surveys/fieldwork/shared-draft.ts';
import type { DraftKept, Drafts } from '../store.ts';
import { type Connection, parsed } from './connection.ts';
import { scrubIfPending } from './releases.ts';

/** Whether a draft may be kept, and which one is there, is asked in the transaction that writes it. */
export function draftsIn(connection: Connection): Drafts {
  const { all, one, change, write } = connection;
  const byToken = one('SELECT draft FROM drafts WHERE wave = ? AND token_hash = ?');
  const ofWave = all('SELECT draft FROM drafts WHERE wave = ? ORDER BY token_hash');
  const takesDrafts = one("SELECT 1 FROM waves WHERE id = ? AND status = 'open' AND json_extract(wave, '$.unit') = 'organisation'");
  const add = change('INSERT INTO drafts (wave, token_hash, version, draft) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const replace = change('UPDATE drafts SET version = ?, draft = ? WHERE wave = ? AND token_hash = ? AND version = ?');
  const remove = change('DELETE FROM drafts WHERE wave = ? AND token_hash = ?');
  const removeVersion = change('DELETE FROM drafts WHERE wave = ? AND token_hash = ? AND version = ?');
  const removeAll = change('DELETE FROM drafts WHERE wave = ?');
  const noteScrub = change("INSERT INTO notes (name, value) VALUES ('scrub', 'pending') ON CONFLICT DO NOTHING");

  function keep(draft: SharedDraft, from: string | undefined): DraftKept {
    const { wave, tokenHash, version } = draft;
    if (!takesDrafts(wave)) return 'refused';
    const text = JSON.stringify(draft);
    const written = from === undefined ? add(wave, tokenHash, version, text) : replace(version, text, wave, tokenHash, from);
    return written === 1 ? 'kept' : 'changed';
  }

  function removeThose(wave: string): number {
    const removed = removeAll(wave);
    if (removed > 0) noteScrub();
    return removed;
  }

  return {
    draft: async (wave, tokenHash) => {
      const row = byToken(wave, tokenHash);
      return row && parsed<SharedDraft>(row.draft);
    },
    draftsOf: async (wave) => ofWave(wave).map((row) => parsed<SharedDraft>(row.draft)),
    keepDraft: (draft, from) => write(() => keep(draft, from)),
    removeDraft: async (wave, tokenHash, version) =>
      void (await write(() => (version === undefined ? remove(wave, tokenHash) : removeVersion(wave, tokenHash, version)))),
    removeDrafts: async (wave) => {
      const removed = await write(() => removeThose(wave));
      if (removed > 0) scrubIfPending(connection);
      return removed;
    },
  };
}
