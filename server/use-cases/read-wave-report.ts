// The report of one wave alone: every question, without a report definition.
import type { ComposedReport } from '../../reports/compose/report.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { findReleased } from './read-csv.ts';
import { dayOf, documentOf, pdfOf, pictureOf } from './read-document.ts';
import { reportInput, reportOf } from './read-report.ts';

export interface WaveReportChoice {
  /** Id or code. */
  readonly wave: string;
  readonly locale: 'sv' | 'en';
}

/** The report of a released wave. Throws the problems `no-such-wave`, `not-released` and `too-few`. */
export async function readWaveReport(context: Context, { wave: choice, locale }: WaveReportChoice): Promise<ComposedReport> {
  const { wave } = await findReleased(context, choice);
  return reportOf(await reportInput(context, { activity: wave.activity, locale }), wave.id);
}

/** The same as one file that needs nothing else. Throws as `readWaveReport`. */
export async function readWaveDocument(context: Context, choice: WaveReportChoice): Promise<string> {
  return documentOf(await readWaveReport(context, choice));
}

/** The same as PDF. Throws as `readWaveReport`. */
export async function readWavePdf(context: Context, choice: WaveReportChoice): Promise<{ readonly code: string; readonly pdf: Buffer }> {
  const { wave, release } = await findReleased(context, choice.wave);
  const input = await reportInput(context, { activity: wave.activity, locale: choice.locale });
  const report = await reportOf(input, wave.id);
  return { code: wave.code, pdf: await pdfOf(report, dayOf({ activity: input.activity, releases: [release] })) };
}

/** The chart of a figure. Throws as `readWaveReport`, and the problems `no-such-figure` and `no-picture`. */
export async function readWaveFigurePng(context: Context, choice: WaveReportChoice & { readonly figure: string }): Promise<Buffer> {
  const report = await readWaveReport(context, choice);
  const figure = report.sections.flatMap(({ figures }) => figures).find(({ id }) => id === choice.figure);
  if (!figure) throw new ProblemError('no-such-figure');
  return pictureOf(report, figure);
}
