import type { Context } from '../context.ts';
import { json, type Route, route } from '../http/route.ts';
import { documentPolicy } from '../http/security.ts';
import { jsonOf } from '../use-cases/read-report.ts';
import { readWaveDocument, readWaveFigurePng, readWavePdf, readWaveReport } from '../use-cases/read-wave-report.ts';

/** The results of one wave alone. */
export function waveReportRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/waves/:id/report',
      summary: 'The report of one released wave: every question of its survey',
      access: 'reader',
      query: 'reportQuery',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param, query }) => ({
        content: jsonOf(await readWaveReport(context, { wave: param('id'), ...query })),
        type: 'application/json; charset=utf-8',
      }),
    }),
    route({
      method: 'get',
      path: '/api/waves/:id/report.html',
      summary: 'The report of one released wave as one document',
      access: 'reader',
      records: 'exported',
      query: 'reportQuery',
      answers: { status: 200, type: 'text/html' },
      problems: [404, 409],
      answer: async ({ param, query }) => ({
        content: await readWaveDocument(context, { wave: param('id'), ...query }),
        type: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': documentPolicy },
      }),
    }),
    route({
      method: 'get',
      path: '/api/waves/:id/report.pdf',
      summary: 'The report of one released wave as a tagged PDF',
      access: 'reader',
      records: 'exported',
      query: 'reportQuery',
      answers: { status: 200, type: 'application/pdf' },
      problems: [404, 409],
      answer: async ({ param, query }) => {
        const { code, pdf } = await readWavePdf(context, { wave: param('id'), ...query });
        return { content: pdf, type: 'application/pdf', filename: `${code}.pdf` };
      },
    }),
    route({
      method: 'get',
      path: '/api/waves/:id/figures/:figure.png',
      summary: 'The chart of a figure of one wave',
      access: 'reader',
      records: 'exported',
      query: 'reportQuery',
      answers: { status: 200, type: 'image/png' },
      problems: [404, 409],
      answer: async ({ param, query }) => ({
        content: await readWaveFigurePng(context, { wave: param('id'), figure: param('figure'), ...query }),
        type: 'image/png',
      }),
    }),
  ];
}
