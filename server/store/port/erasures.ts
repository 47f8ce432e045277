import type { WaveRelease } from '../../../reports/disclosure/wave-release.ts';
import type { Response, StoredAnswers } from '../../../surveys/fieldwork/response.ts';
import type { Account } from './accounts.ts';

export type RewriteAnswers = (answers: StoredAnswers, of: Pick<Response, 'id' | 'sender'>) => StoredAnswers;

/**
 * Erasing. What stood there is overwritten as far as the database allows, at once or at the next start where another
 * process reads (`finishErasing`). Stopped in between, each can be done again.
 */
export interface Erasures {
  /** Gives the wave's responses other answers where `rewrite` does, which is told whose they are; ids stay. Returns how many were changed. */
  rewriteAnswers(wave: string, rewrite: RewriteAnswers): Promise<number>;
  /** Gives a kept release, persons' too, less to show. False where there is no release, or nothing changed. */
  rewriteRelease(wave: string, rewrite: (release: WaveRelease) => WaveRelease): Promise<boolean>;
  /**
   * Removes all responses to a wave, what organisations have not sent, and its answer key, so that no more are taken. Returns how many
   * responses there were.
   */
  removeResponses(wave: string): Promise<number>;
  /** Forgets who the invitations of a wave were sent to and what was known of them; how many there were stays. */
  forgetRecipients(wave: string): Promise<number>;
  /**
   * Removes a draft with its secret, its invitations and their mails. False, and everything stays, where the wave is not there or
   * has ever been opened: of one who opens it and one who removes it, one succeeds.
   */
  removeWave(id: string): Promise<boolean>;
  /** Removes the activity with all that belongs to it, definitions that no other wave was opened with included. */
  removeActivity(activity: string): Promise<boolean>;
  /** Overwrites what erasing has left. False where something is in the way: then it is done at the next erasing or start. */
  finishErasing(): Promise<boolean>;
  /**
   * Removes it for good, with its sessions, links and mails. False where there is none, and where it is no longer `as` it was seen.
   */
  removeAccount(id: string, as?: Account): Promise<boolean>;
}
