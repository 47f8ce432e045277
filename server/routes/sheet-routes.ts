import type { Context } from '../context.ts';
import { json, type Route, route } from '../http/route.ts';
import { documentPolicy } from '../http/security.ts';
import { readSheet, readSheetDocument, readSheets } from '../use-cases/read-sheet.ts';

/** One sheet a municipality: its own answers beside the county's. */
export function sheetRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/activities/:id/municipalities',
      summary: 'The municipalities that have answered in a released wave, and so have a sheet',
      access: 'reader',
      query: 'reportQuery',
      answers: json(200),
      problems: [404],
      answer: async ({ param, query }) => ({
        status: 200,
        json: { municipalities: await readSheets(context, { activity: param('id'), ...query }) },
      }),
    }),
    route({
      method: 'get',
      path: '/api/activities/:id/municipalities/:municipality/sheet',
      summary: "A municipality's own answers beside the county's released figures, composed like a report",
      access: 'reader',
      query: 'reportQuery',
      answers: json(200),
      problems: [404],
      answer: async ({ param, query }) => ({
        status: 200,
        json: await readSheet(context, { activity: param('id'), municipality: param('municipality'), ...query }),
      }),
    }),
    route({
      method: 'get',
      path: '/api/activities/:id/municipalities/:municipality/sheet.html',
      summary: 'The sheet as one document, to be sent to the municipality',
      access: 'reader',
      records: 'exported',
      query: 'reportQuery',
      answers: { status: 200, type: 'text/html' },
      problems: [404],
      answer: async ({ param, query }) => ({
        content: await readSheetDocument(context, { activity: param('id'), municipality: param('municipality'), ...query }),
        type: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': documentPolicy },
      }),
    }),
  ];
}
