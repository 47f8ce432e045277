import type { ReleasePreview, UnanimousAnswer } from '../../reports/disclosure/preview-release.ts';
import type { Survey } from '../../surveys/definition/survey.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { WaveChoice } from './change-wave-status.ts';
import { findWave } from './find.ts';
import { releaseOf } from './release-wave-results.ts';
import { surveyOf } from './surveys-of-waves.ts';
import { countStepOf, inSteps } from './view-wave.ts';

export interface NamedPreview extends ReleasePreview {
  readonly unanimous: readonly (UnanimousAnswer & { readonly questionText: string; readonly groupText: string })[];
}

/**
 * What would become of a closed wave's results, before they are final. Nothing is kept.
 * Throws the problems `no-such-wave` and `not-closed`.
 *
 * @example (await previewRelease(context, { wave: 'K7QM2RX', locale: 'sv' })).tooFew // false
 */
export async function previewRelease(context: Context, choice: WaveChoice & { readonly locale: 'sv' | 'en' }): Promise<NamedPreview> {
  const wave = await findWave(context, choice.wave);
  if (wave.status !== 'closed') throw new ProblemError('not-closed');
  const { previewOf } = await import('../../reports/disclosure/preview-release.ts');
  const preview = previewOf((await releaseOf(context, wave)).release);
  const texts = inSteps(preview.texts, countStepOf(wave)); // how many have answered is told in steps too
  return named({ ...preview, texts }, await surveyOf(context, wave), choice.locale);
}

async function named(preview: ReleasePreview, survey: Survey, locale: 'sv' | 'en'): Promise<NamedPreview> {
  const [{ groupLabel }, { countedVariablesOf }, { textIn }] = await Promise.all([
    import('../../reports/compose/labels.ts'),
    import('../../reports/tabulate/counted-variables.ts'),
    import('../../surveys/definition/localized-text.ts'),
  ]);
  const variables = countedVariablesOf(survey);
  const unanimous = preview.unanimous.map((one) => {
    const variable = variables.find(({ question, item }) => question === one.question && item === one.item);
    const texts = variable ? [variable.questionText, ...(variable.itemText ? [variable.itemText] : [])] : [];
    return {
      ...one,
      questionText: texts.map((text) => textIn(text, locale)).join(' – '),
      groupText: groupLabel(one.breakdown, one.group, variables, locale),
    };
  });
  return { ...preview, unanimous };
}
