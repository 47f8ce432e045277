// An organisation's answer that is not finished, kept under its personal link so that a colleague can go on with it elsewhere.
// Never for persons: what a person has not sent stays in their own device.
import type { StoredAnswers } from './response.ts';
import type { Wave } from './wave.ts';

/** One state of an answer that is being written. */
export interface DraftContent {
  readonly answers: StoredAnswers;
  /** The page it was left on, from 0. */
  readonly page: number;
  /** The name the writer gave, if any. */
  readonly savedBy?: string;
  /** ISO time. */
  readonly savedAt: string;
}

export interface SharedDraft extends DraftContent {
  readonly wave: string;
  /** Of the invitation whose link it is kept under. */
  readonly tokenHash: string;
  /** Random, another one after each writing: whoever saves says which one they went on from. */
  readonly version: string;
  /** Newest first: states that lost when two had written at once, so that either can still be chosen. */
  readonly setAside: readonly DraftContent[];
}

/** How many states are kept beside the draft. */
export const mostSetAside = 5;

/**
 * Whether answers to a wave are drafted together under a personal link.
 *
 * @example sharesDrafts({ unit: 'organisation', audience: 'invited' }) // true
 */
export function sharesDrafts({ unit, audience }: Pick<Wave, 'unit' | 'audience'>): boolean {
  return unit === 'organisation' && audience === 'invited';
}
