import type { Wave, WaveStatus } from '../../../surveys/fieldwork/wave.ts';

/** Two waves cannot share a code. */
export class DuplicateCode extends Error {}

/** What was promised when a wave opened cannot be changed afterwards. */
export class ChangedTerms extends Error {}

export interface Waves {
  /**
   * Throws `DuplicateCode` where the code is taken. `answerKey` is the wave's secret, kept apart from the wave; undefined
   * for a wave that is copied after its secret was destroyed.
   */
  addWave(wave: Wave, answerKey: Buffer | undefined): Promise<void>;
  wave(id: string): Promise<Wave | undefined>;
  waveByCode(code: string): Promise<Wave | undefined>;
  wavesOf(activity: string): Promise<readonly Wave[]>;
  /**
   * Writes `wave` if the stored one still has status `from`: two who change it at once cannot both succeed. False too where it would
   * forget what cannot be undone (see `forgetsForGood`). Throws `ChangedTerms` where the wave has been opened and what was promised then would change (see `sameTerms`).
   */
  changeWave(wave: Wave, from: WaveStatus): Promise<boolean>;
  /** The secret that response ids are made with; undefined once it has been destroyed. */
  answerKey(wave: string): Promise<Buffer | undefined>;
}
