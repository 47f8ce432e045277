import type { ComposedReport, Figure } from '../../reports/compose/report.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { type ReportChoice, readFigure, readReport } from './read-report.ts';

/** The whole report as one file that needs nothing else. Throws the problem `no-such-activity`. */
export async function readDocument(
  context: Context,
  choice: ReportChoice,
): Promise<{ readonly report: ComposedReport; readonly html: string }> {
  const report = await readReport(context, choice);
  return { report, html: await documentOf(report) };
}

/** Drawing all pictures takes seconds, so a document is made once for each composed report and lives as long as it. */
const documents = new WeakMap<ComposedReport, Promise<string>>();

/** The document of a composed report, pictures included. */
export function documentOf(report: ComposedReport): Promise<string> {
  const known = documents.get(report);
  if (known) return known;
  const made = makeDocument(report);
  documents.set(report, made);
  made.catch(() => documents.delete(report));
  return made;
}

async function makeDocument(report: ComposedReport): Promise<string> {
  const [{ reportHtml }, { documentPictures }] = await Promise.all([
    import('../../reports/document/report-html.ts'),
    import('../rendering/document-pictures.ts'),
  ]);
  return reportHtml(report, await documentPictures(report));
}

/** The chart of a figure. Throws the problems `no-such-activity`, `no-such-figure` and `no-picture`. */
export async function readFigurePng(context: Context, choice: ReportChoice & { readonly figure: string }): Promise<Buffer> {
  const { report, figure } = await readFigure(context, choice);
  return pictureOf(report, figure);
}

/** The chart of a figure of a report. Throws the problem `no-picture`. */
export async function pictureOf(report: ComposedReport, figure: Figure): Promise<Buffer> {
  const { chartPng } = await import('../rendering/chart-png.ts');
  const png = await chartPng(figure, { source: sourceOf(report), locale: report.locale });
  if (!png) throw new ProblemError('no-picture');
  return png;
}

function sourceOf({ activity, locale }: ComposedReport): string {
  const example = activity.example ? [locale === 'en' ? 'invented sample data' : 'påhittade exempeldata'] : [];
  return [activity.title, activity.organiser, ...example].join(', ');
}
