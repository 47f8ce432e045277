import type { ReleasePreview } from '../../reports/disclosure/preview-release.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { WaveChoice } from './change-wave-status.ts';
import { findWave } from './find.ts';
import { releaseOf } from './release-wave-results.ts';

/**
 * What would become of a closed wave's results, before they are final. Nothing is kept.
 * Throws the problems `no-such-wave` and `not-closed`.
 */
export async function previewRelease(context: Context, choice: WaveChoice): Promise<ReleasePreview> {
  const wave = await findWave(context, choice.wave);
  if (wave.status !== 'closed') throw new ProblemError('not-closed');
  const { previewOf } = await import('../../reports/disclosure/preview-release.ts');
  return previewOf((await releaseOf(context, wave)).release);
}
