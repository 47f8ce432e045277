import { saidIn } from '../../surveys/definition/localized-text.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { PosterShape } from '../rendering/poster/poster-sheet.ts';
import { findActivity, findWave } from './find.ts';
import { slugOf } from './read-csv.ts';
import { minutesFor } from './read-wave.ts';
import { surveyOf } from './surveys-of-waves.ts';

export interface PosterChoice {
  /** Id or code. */
  readonly wave: string;
  readonly shape: PosterShape;
  readonly format: 'pdf' | 'png';
  readonly locale: 'sv' | 'en';
}

/**
 * A poster or a slide with the way to a wave: before it opens as well, since its code is known. Throws the problems
 * `no-such-wave` and, where links are personal, `no-poster`.
 */
export async function readPoster(
  context: Context,
  { wave: choice, shape, format, locale }: PosterChoice,
): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const wave = await findWave(context, choice);
  if (wave.audience === 'invited') throw new ProblemError('no-poster');
  const [survey, activity, { default: qrcode }, { draw }] = await Promise.all([
    surveyOf(context, wave),
    findActivity(context, wave.activity),
    import('qrcode'),
    import('../rendering/drawing-thread.ts'),
  ]);
  const url = `${context.baseUrl}/s/${wave.code}`;
  const content = {
    locale,
    title: saidIn(survey.json.title, survey.locales.includes(locale) ? locale : 'sv'),
    activity: activity.title,
    organiser: activity.organiser,
    url,
    code: wave.code,
    minutes: minutesFor(survey.json),
    example: activity.example,
    modules: rowsOf(qrcode.create(url, { errorCorrectionLevel: 'M' }).modules),
  };
  // Dated by what it is about and not by the clock: the same poster is the same bytes.
  const day = new Date(`${activity.starts ?? '2000-01-01'}T12:00:00Z`);
  return {
    name: `${shape}-${slugOf(survey.json.title.sv)}-${wave.code}.${format}`,
    content: await draw('poster', { shape, format, content, day }),
  };
}

function rowsOf({ size, data }: { readonly size: number; readonly data: Uint8Array }): readonly (readonly boolean[])[] {
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => data[row * size + column] === 1));
}
