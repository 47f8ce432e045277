import type { ErasureEntry } from '../../../surveys/fieldwork/retention.ts';

export interface ErasureLog {
  /** Adds a line to the log of what has been erased. False, and nothing is written, where its id is there: of two processes one adds it. */
  addErasure(entry: ErasureEntry): Promise<boolean>;
  /** Newest first; no line is ever changed, and none goes with its activity. */
  erasures(): Promise<readonly ErasureEntry[]>;
}
