import type { SharedDraft } from '../../../surveys/fieldwork/shared-draft.ts';

export type DraftKept =
  | 'kept'
  /** Somebody else has saved meanwhile, or sent, or thrown it away; nothing was written. */
  | 'changed'
  /** The wave is not open, or its responses are those of persons; nothing was written. */
  | 'refused';

export interface Drafts {
  /** What an organisation has written and not sent. */
  draft(wave: string, tokenHash: string): Promise<SharedDraft | undefined>;
  draftsOf(wave: string): Promise<readonly SharedDraft[]>;
  /**
   * Writes a draft if the stored one still has version `from`, or if there is none where `from` is undefined: of two who
   * save at once, one is told. Only for an open wave of organisations.
   */
  keepDraft(draft: SharedDraft, from: string | undefined): Promise<DraftKept>;
  /** With `version`: only if it still is that one. */
  removeDraft(wave: string, tokenHash: string, version?: string): Promise<void>;
  /** Every draft of a wave that takes no more answers. Returns how many there were. */
  removeDrafts(wave: string): Promise<number>;
}
