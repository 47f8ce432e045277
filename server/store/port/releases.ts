import type { WaveRelease } from '../../../reports/disclosure/wave-release.ts';

export interface Releases {
  /**
   * Keeps the release, then destroys the wave's answer key and rewrites its responses with new random ids in random
   * order. A second call for the same wave replaces the release (organisation) or changes nothing (person).
   * `counted` is how many responses the release was made of: false where another number is stored by now. Then nothing
   * has been released, and the caller counts again.
   */
  keepRelease(release: WaveRelease, counted?: number): Promise<boolean>;
  /** For copying from another store: only the release itself, unless there is one. Returns whether it was added. */
  adoptRelease(release: WaveRelease): Promise<boolean>;
  release(wave: string): Promise<WaveRelease | undefined>;
  releasesOf(activity: string): Promise<readonly WaveRelease[]>;
}
