// What takes the processor for long: whole documents and pictures. Each job takes and gives plain values, so that it can be done in a
// thread of its own (see `drawing-thread`). What a job needs is loaded with the first one of its kind.
import type { ComposedReport, Figure } from '../../reports/compose/report.ts';
import type { PosterContent, PosterShape } from './poster/poster-sheet.ts';
import type { WallPicture } from './wall-sheet.ts';

export interface PictureWanted {
  readonly figure: Figure;
  readonly source: string;
  readonly locale: string;
}

export interface PdfWanted {
  readonly report: ComposedReport;
  readonly day: Date;
}

export interface PosterWanted {
  readonly shape: PosterShape;
  readonly format: 'pdf' | 'png';
  readonly content: PosterContent;
  readonly day: Date;
}

export const drawingJobs = {
  /** The report as one HTML file. */
  document: async (report: ComposedReport): Promise<string> => {
    const [{ reportHtml }, { documentPictures }] = await Promise.all([
      import('../../reports/document/report-html.ts'),
      import('./document-pictures.ts'),
    ]);
    return reportHtml(report, await documentPictures(report));
  },
  /** The report as PDF. */
  pdf: async ({ report, day }: PdfWanted): Promise<Uint8Array> => {
    const { reportPdf } = await import('./pdf/report-pdf.ts');
    return reportPdf(report, { day });
  },
  /** One figure as PNG; undefined for one that is words or a table. */
  picture: async ({ figure, source, locale }: PictureWanted): Promise<Uint8Array | undefined> => {
    const { chartPng } = await import('./chart-png.ts');
    return chartPng(figure, { source, locale });
  },
  /** A poster or a slide, as PDF or PNG. */
  poster: async ({ shape, format, content, day }: PosterWanted): Promise<Uint8Array> => {
    const { posterSheet } = await import('./poster/poster-sheet.ts');
    const sheet = posterSheet(shape, content);
    if (format === 'pdf') return (await import('./poster/poster-pdf.ts')).posterPdf(sheet, day);
    return (await import('./poster/poster-png.ts')).posterPng(sheet);
  },
  /** A wall as PNG. */
  wall: async (picture: WallPicture): Promise<Uint8Array> => {
    const { wallPng } = await import('./wall-png.ts');
    return wallPng(picture);
  },
} as const;

export type DrawingJobs = typeof drawingJobs;
export type DrawingJob = keyof DrawingJobs;
export type Wanted<J extends DrawingJob> = Parameters<DrawingJobs[J]>[0];
export type Drawn<J extends DrawingJob> = Awaited<ReturnType<DrawingJobs[J]>>;
