// From stored answers to frozen results. The release is kept, and the wave's secret with it destroyed, before the wave
// is called released: stopping in between leaves a closed wave that can be released again.

import type { OrganisationRow, WaveRelease } from '../../reports/disclosure/wave-release.ts';
import type { Tally } from '../../reports/tabulate/tally.ts';
import type { AnswerCheck } from '../../surveys/answers/compile-answer-check.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { refuseUnless, type WaveChoice } from './change-wave-status.ts';
import { eraseAtClosing } from './erase-personal.ts';
import { findWave } from './find.ts';
import { answerCheckOf, surveyOf } from './surveys-of-waves.ts';

/** Told how many answers have been counted so far: a large wave takes seconds. */
export type OnCounted = (answers: number) => void;

/**
 * Makes the results of a closed wave. For persons this is final, and what could tie an answer to anything is destroyed.
 * Throws the problems `wave-already`, `wave-not-from` and `wave-final`.
 *
 * @example const wave = await releaseWaveResults(context, { wave: 'K7QM2RX' });
 */
export async function releaseWaveResults(context: Context, choice: WaveChoice, onCounted: OnCounted = () => undefined): Promise<Wave> {
  const { id } = await keepResults(context, choice, onCounted);
  // Counting takes its time: what has been decided about the wave meanwhile, such as how long its answers are kept, stays.
  const wave = await findWave(context, id);
  if (wave.textsRead) await dropTextsHiddenMeanwhile(context, wave);
  const released: Wave = { ...wave, status: 'released', releasedAt: context.clock().toISOString() };
  // Where closing was stopped before it could:
  await eraseAtClosing(context, wave);
  await context.store.removeDrafts(wave.id);
  // Opened again meanwhile? Its secret is gone, so it takes no answers and is released all the same.
  const written = (await context.store.changeWave(released, 'closed')) || (await context.store.changeWave(released, 'open'));
  if (!written) refuseUnless(await findWave(context, wave.id), 'release');
  return released;
}

/** An answer begun in time may be kept while the others are counted: then they are counted again, all of them. */
async function keepResults(context: Context, choice: WaveChoice, onCounted: OnCounted): Promise<Wave> {
  for (;;) {
    const wave = await findWave(context, choice.wave);
    refuseUnless(wave, 'release');
    const { release, counted } = await releaseOf(context, wave, onCounted);
    if (await context.store.keepRelease(release, counted)) return wave;
  }
}

/** A text may have been hidden after the answers were counted and before the release was kept. */
async function dropTextsHiddenMeanwhile(context: Context, wave: Wave): Promise<void> {
  const { withoutTextsGone } = await import('../../reports/disclosure/without-text.ts');
  const [survey, { release: now }] = await Promise.all([surveyOf(context, wave), releaseOf(context, wave)]);
  await context.store.rewriteRelease(wave.id, (release) => withoutTextsGone(release, survey, now));
}

/** The release of a wave as it would be made now, and how many responses it is made of. Nothing is kept. */
export async function releaseOf(
  context: Context,
  wave: Wave,
  onCounted: OnCounted = () => undefined,
): Promise<{ readonly release: WaveRelease; readonly counted: number }> {
  const [survey, check, { releaseWave }] = await Promise.all([
    surveyOf(context, wave),
    answerCheckOf(context, wave),
    import('../../reports/disclosure/release-wave.ts'),
  ]);
  const { responsesIn } = await import('../../reports/tabulate/tally.ts');
  const { tally, rows } = await countAll(context, wave, survey, check, onCounted);
  const release = releaseWave({
    wave,
    survey,
    tally,
    releasedOn: context.clock().toISOString().slice(0, 10),
    random: () => context.random(6).readUIntBE(0, 6) / 2 ** 48,
    ...(wave.unit === 'organisation' ? { rows } : {}),
  });
  return { release, counted: responsesIn(tally) };
}

interface Counted {
  readonly tally: Tally;
  readonly rows: readonly OrganisationRow[];
}

async function countAll({ store }: Context, wave: Wave, survey: Survey, check: AnswerCheck, onCounted: OnCounted): Promise<Counted> {
  const [{ startTally }, { answerTexts }] = await Promise.all([
    import('../../reports/tabulate/tally.ts'),
    import('../../reports/tabulate/answer-texts.ts'),
  ]);
  const tally = startTally(survey, wave.breakdowns, check.asked);
  const add = answerTexts(tally);
  const rows: OrganisationRow[] = [];
  let counted = 0;
  for await (const page of store.answersTo(wave.id)) {
    for (const { answers, background } of page) add(answers, background);
    counted += page.length;
    onCounted(counted);
    if (wave.unit === 'organisation') rows.push(...page.map(({ answers, background }) => ({ answers: JSON.parse(answers), background })));
  }
  return { tally, rows };
}
