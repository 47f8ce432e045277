import type { ComposedReport, Figure } from '../../reports/compose/report.ts';
import type { ReportInput } from '../../reports/compose/report-input.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { DrawingJob, Drawn, Wanted } from '../rendering/drawing-jobs.ts';
import { type ReportChoice, readFigure, readReport, reportInput, reportOf } from './read-report.ts';

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
  const made = drawn('document', report);
  documents.set(report, made);
  made.catch(() => documents.delete(report));
  return made;
}

/** In a thread of its own where there is one; loaded with the first drawing. */
async function drawn<J extends DrawingJob>(job: J, wanted: Wanted<J>): Promise<Drawn<J>> {
  const { draw } = await import('../rendering/drawing-thread.ts');
  return draw(job, wanted);
}

/** The whole report as PDF. Throws the problem `no-such-activity`. */
export async function readPdf(context: Context, choice: ReportChoice): Promise<{ readonly report: ComposedReport; readonly pdf: Buffer }> {
  const input = await reportInput(context, choice);
  const report = await reportOf(input);
  return { report, pdf: await pdfOf(report, dayOf(input)) };
}

/** As documents: made once for each composed report. */
const pdfs = new WeakMap<ComposedReport, Promise<Buffer>>();

/** The PDF of a composed report; the same bytes every time. */
export function pdfOf(report: ComposedReport, day: Date): Promise<Buffer> {
  const known = pdfs.get(report);
  if (known) return known;
  const made = drawn('pdf', { report, day }).then(Buffer.from);
  pdfs.set(report, made);
  made.catch(() => pdfs.delete(report));
  return made;
}

/** The day a report is of: that of its latest results, else of its activity. Files are dated by it, so that they do not differ by the clock. */
export function dayOf({ releases, activity }: Pick<ReportInput, 'releases' | 'activity'>): Date {
  const [latest] = releases.map(({ releasedOn }) => releasedOn).sort((a, b) => b.localeCompare(a));
  return new Date(`${(latest ?? activity.starts ?? '2000-01-01').slice(0, 10)}T12:00:00Z`);
}

/** The chart of a figure. Throws the problems `no-such-activity`, `no-such-figure` and `no-picture`. */
export async function readFigurePng(context: Context, choice: ReportChoice & { readonly figure: string }): Promise<Buffer> {
  const { report, figure } = await readFigure(context, choice);
  return pictureOf(report, figure);
}

/** The chart of a figure of a report. Throws the problem `no-picture`. */
export async function pictureOf(report: ComposedReport, figure: Figure): Promise<Buffer> {
  const png = await figurePng(report, figure);
  if (!png) throw new ProblemError('no-picture');
  return png;
}

/** A figure as a picture that can stand alone; undefined for one that is words or a table. */
export async function figurePng(report: ComposedReport, figure: Figure): Promise<Buffer | undefined> {
  const png = await drawn('picture', { figure, source: sourceOf(report), locale: report.locale });
  return png && Buffer.from(png);
}

function sourceOf({ activity, locale }: ComposedReport): string {
  const example = activity.example ? [locale === 'en' ? 'invented sample data' : 'påhittade exempeldata'] : [];
  return `${locale === 'en' ? 'Source' : 'Källa'}: ${[activity.title, activity.organiser, ...example].join(', ')}`;
}
