// Reading the open answers of a closed wave before its results are final, to hide what points someone out while nobody else has
// read it. What is read is what the release would show: shuffled, without background, only where enough have written. Two readings
// with an answer in between would tell whose that one was; so nothing is read as long as answers may come, and from the first reading on a
// wave of persons is not opened again.
import { graceMinutes, takesAnswers, type Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { WaveChoice } from './change-wave-status.ts';
import { findWave } from './find.ts';
import { findAnswers, type ReleasedWave } from './read-csv.ts';
import { releaseOf } from './release-wave-results.ts';
import { surveyOf } from './surveys-of-waves.ts';

/**
 * Notes that the texts of a closed wave are being read; from then on they can be, as those of a released one. Again: changes nothing.
 * Throws the problems `no-such-wave`, `not-closed`, `answers-may-come` and `too-few`.
 *
 * @example await beginReadingTexts(context, { wave: 'K7QM2RX' }); // then readCodedTexts and hideText take the wave
 */
export async function beginReadingTexts(context: Context, choice: WaveChoice): Promise<Wave> {
  const wave = await findWave(context, choice.wave);
  if (wave.status !== 'closed') throw new ProblemError('not-closed');
  if (wave.textsRead) return wave;
  refuseWhileAnswersMayCome(wave, context.clock());
  const { release } = await releaseOf(context, wave);
  if (release.status === 'too-few') throw new ProblemError('too-few', { values: { k: String(release.k) } });
  const enough = release.texts.filter(({ status, texts }) => status === 'released' && texts.length > 0);
  const read: Wave = { ...wave, textsRead: enough.map(({ question }) => question) };
  if (!(await context.store.changeWave(read, 'closed'))) throw new ProblemError('not-closed');
  return read;
}

/** The texts of a wave that may be read: released, or read before. Throws the problems `no-such-wave`, `not-released` and `too-few`. */
export async function findTexts(context: Context, idOrCode: string): Promise<ReleasedWave> {
  const wave = await findWave(context, idOrCode);
  if (wave.status !== 'closed' || !wave.textsRead) return findAnswers(context, idOrCode);
  const [survey, { release }] = await Promise.all([surveyOf(context, wave), releaseOf(context, wave)]);
  return { wave, survey, release };
}

function refuseWhileAnswersMayCome(wave: Wave, now: Date): void {
  if (takesAnswers(wave, now) !== 'yes') return;
  const left = Date.parse(wave.closedAt ?? '') + graceMinutes * 60_000 - now.getTime();
  throw new ProblemError('answers-may-come', {
    values: { most: String(graceMinutes), minutes: String(Math.max(1, Math.ceil(left / 60_000))) },
  });
}
