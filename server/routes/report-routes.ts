import type { Context } from '../context.ts';
import { json, type Route, route } from '../http/route.ts';
import { documentPolicy } from '../http/security.ts';
import { readArchive } from '../use-cases/read-archive.ts';
import { readFiguresCsv, slugOf } from '../use-cases/read-csv.ts';
import { readDocument, readFigurePng, readPdf } from '../use-cases/read-document.ts';
import { jsonOf, readReport } from '../use-cases/read-report.ts';

/** The results of an activity, in every form. */
export function reportRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/activities/:id/report',
      summary: 'The composed report: sections, figures, tables',
      access: 'reader',
      query: 'reportQuery',
      answers: json(200),
      problems: [404],
      answer: async ({ param, query }) => ({
        content: jsonOf(await readReport(context, { activity: param('id'), ...query })),
        type: 'application/json; charset=utf-8',
      }),
    }),
    route({
      method: 'get',
      path: '/api/activities/:id/report.html',
      summary: 'The report as one document',
      access: 'reader',
      records: 'exported',
      query: 'reportQuery',
      answers: { status: 200, type: 'text/html' },
      problems: [404],
      answer: async ({ param, query }) => {
        const { html } = await readDocument(context, { activity: param('id'), ...query });
        return { content: html, type: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': documentPolicy } };
      },
    }),
    route({
      method: 'get',
      path: '/api/activities/:id/report.pdf',
      summary: 'The report as a tagged PDF',
      access: 'reader',
      records: 'exported',
      query: 'reportQuery',
      answers: { status: 200, type: 'application/pdf' },
      problems: [404],
      answer: async ({ param, query }) => {
        const { report, pdf } = await readPdf(context, { activity: param('id'), ...query });
        return { content: pdf, type: 'application/pdf', filename: `${slugOf(report.activity.title)}.pdf` };
      },
    }),
    route({
      method: 'get',
      path: '/api/activities/:id/report.zip',
      summary: 'Everything in one archive: report, figures, answers, codebooks, definitions, datapackage.json',
      access: 'reader',
      records: 'exported',
      query: 'reportQuery',
      answers: { status: 200, type: 'application/zip' },
      problems: [404],
      answer: async ({ param, query }) => {
        const { title, content } = await readArchive(context, { activity: param('id'), ...query });
        return { content, type: 'application/zip', filename: `${slugOf(title)}.zip` };
      },
    }),
    ...figureRoutes(context),
  ];
}

function figureRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/activities/:id/figures.csv',
      summary: 'Every released figure, one row a cell',
      access: 'reader',
      records: 'exported',
      query: 'csvQuery',
      answers: { status: 200, type: 'text/csv' },
      problems: [404],
      answer: async ({ param, query }) => {
        const { name, content } = await readFiguresCsv(context, { activity: param('id'), ...query });
        return { content, type: 'text/csv; charset=utf-8', filename: `${name}.csv` };
      },
    }),
    route({
      method: 'get',
      path: '/api/activities/:id/figures/:figure.png',
      summary: 'The chart of a figure',
      access: 'reader',
      records: 'exported',
      query: 'reportQuery',
      answers: { status: 200, type: 'image/png' },
      problems: [404],
      answer: async ({ param, query }) => ({
        content: await readFigurePng(context, { activity: param('id'), figure: param('figure'), ...query }),
        type: 'image/png',
      }),
    }),
  ];
}
