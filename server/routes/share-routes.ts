import type { Request } from 'express';
import type { Share } from '../../surveys/fieldwork/share.ts';
import type { Context } from '../context.ts';
import { cookieIn } from '../http/access.ts';
import type { Limits } from '../http/limits.ts';
import { ProblemError } from '../http/problem.ts';
import { json, type Route, route } from '../http/route.ts';
import { documentPolicy } from '../http/security.ts';
import { mailReport, readAddressees } from '../use-cases/mail-report.ts';
import { figuresCsvOf, slugOf } from '../use-cases/read-csv.ts';
import { dayOf, documentOf, pdfOf } from '../use-cases/read-document.ts';
import { reportOf } from '../use-cases/read-report.ts';
import { findShare, readShares, sharedInput, shareReport, unshareReport } from '../use-cases/share-report.ts';
import { counting } from './count-failures.ts';

/** Links to a report for those without a login, and what they open. */
export function shareRoutes(context: Context, limits: Limits): readonly Route[] {
  return [...ownersRoutes(context), ...readersRoutes(context, limits)];
}

function ownersRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/activities/:id/shares',
      summary: 'The links to the report: made when, by whom, until when; never their secrets, and never who has opened them',
      access: 'organiser',
      answers: json(200),
      problems: [404],
      answer: async ({ param }) => ({ status: 200, json: { shares: await readShares(context, { activity: param('id') }) } }),
    }),
    route({
      method: 'post',
      path: '/api/activities/:id/shares',
      summary: 'Makes a link to the report for someone without a login; it is told once',
      access: 'organiser',
      records: 'report-shared',
      body: 'newShare',
      answers: json(201),
      problems: [404],
      answer: async ({ param, body, who }) => ({
        status: 201,
        json: await shareReport(context, { ...body, activity: param('id'), madeBy: who?.name ?? '' }),
      }),
    }),
    route({
      method: 'get',
      path: '/api/activities/:id/report-mail',
      summary: 'Who can be told by mail that the report is there: how many in each wave, and in those chosen; never who has answered',
      access: 'organiser',
      query: 'reportMailQuery',
      answers: json(200),
      problems: [404],
      answer: async ({ param, query }) => ({
        status: 200,
        json: await readAddressees(context, { activity: param('id'), waves: query.waves.split(',') }),
      }),
    }),
    route({
      method: 'post',
      path: '/api/activities/:id/report-mail',
      summary: 'Makes a link to the report and mails it to those who took part, once for each address; 200 where that has been done before',
      access: 'organiser',
      records: 'report-mailed',
      body: 'newReportMail',
      answers: json(201),
      problems: [404, 409],
      answer: async ({ param, body, who }) => {
        const { share, isNew } = await mailReport(context, { ...body, activity: param('id'), madeBy: who?.name ?? '' });
        return { status: isNew ? 201 : 200, json: share };
      },
    }),
    route({
      method: 'delete',
      path: '/api/activities/:id/shares/:share',
      summary: 'Takes a link back: it works no more',
      access: 'organiser',
      records: 'report-unshared',
      answers: json(204),
      problems: [404],
      answer: async ({ param }) => {
        await unshareReport(context, { activity: param('id'), share: param('share') });
        return { status: 204 };
      },
    }),
  ];
}

/**
 * The page has the secret after the # and hands it over once; from then on a cookie of that link alone has it, so that the report, the PDF and
 * the figures are plain addresses without a secret in them. It is looked up each time: a link that is taken back ends at once.
 */
function readersRoutes(context: Context, limits: Limits): readonly Route[] {
  const cookie = shareCookie(context.baseUrl);
  const shared = async (request: Request, id: string) => {
    const secret = cookieIn(request, cookie.name);
    if (!secret) throw new ProblemError('no-such-share');
    return counting(limits, request, () => findShare(context, { share: id, secret }));
  };
  const base = '/api/shared/:share';
  return [
    route({
      method: 'post',
      path: base,
      summary: 'Opens a link to a report with the secret that stands after its #; a cookie of that link keeps it',
      access: 'anyone',
      body: 'shareSecret',
      answers: json(200),
      problems: [404, 410, 429],
      answer: async ({ param, body: { secret }, request, response, locale }) => {
        const share = await counting(limits, request, () => findShare(context, { share: param('share'), secret }));
        response.cookie(cookie.name, secret, { ...cookie.options, path: `/api/shared/${share.id}` });
        return { status: 200, json: await shownOf(context, share, locale) };
      },
    }),
    route({
      method: 'get',
      path: base,
      summary: 'What an opened link shows: the title, and until when',
      access: 'anyone',
      answers: json(200),
      problems: [404, 410, 429],
      answer: async ({ param, request, locale }) => ({
        status: 200,
        json: await shownOf(context, await shared(request, param('share')), locale),
      }),
    }),
    route({
      method: 'get',
      path: `${base}/report.html`,
      summary: 'The report behind an opened link: released results only',
      access: 'anyone',
      query: 'reportQuery',
      answers: { status: 200, type: 'text/html' },
      problems: [404, 410, 429],
      answer: async ({ param, request, query }) => {
        const input = await sharedInput(context, await shared(request, param('share')), query.locale);
        const content = await documentOf(await reportOf(input));
        return { content, type: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': documentPolicy } };
      },
    }),
    route({
      method: 'get',
      path: `${base}/report.pdf`,
      summary: 'The same as a tagged PDF',
      access: 'anyone',
      query: 'reportQuery',
      answers: { status: 200, type: 'application/pdf' },
      problems: [404, 410, 429],
      answer: async ({ param, request, query }) => {
        const input = await sharedInput(context, await shared(request, param('share')), query.locale);
        const content = await pdfOf(await reportOf(input), dayOf(input));
        return { content, type: 'application/pdf', filename: `${slugOf(input.activity.title)}.pdf` };
      },
    }),
    route({
      method: 'get',
      path: `${base}/figures.csv`,
      summary: 'Every figure of the report behind an opened link; no answers',
      access: 'anyone',
      query: 'csvQuery',
      answers: { status: 200, type: 'text/csv' },
      problems: [404, 410, 429],
      answer: async ({ param, request, query }) => {
        const input = await sharedInput(context, await shared(request, param('share')), query.locale);
        const { name, content } = await figuresCsvOf(input, query.profile);
        return { content, type: 'text/csv; charset=utf-8', filename: `${name}.csv` };
      },
    }),
  ];
}

/** What an opened link shows before the report itself. */
async function shownOf(context: Context, share: Share, locale: 'sv' | 'en') {
  const { activity } = await sharedInput(context, share, locale);
  return { title: activity.title, organiser: activity.organiser, example: activity.example, lastDay: share.lastDay };
}

function shareCookie(baseUrl: string) {
  const secure = baseUrl.startsWith('https:');
  return {
    name: secure ? '__Secure-efterklang-report' : 'efterklang-report',
    options: { httpOnly: true, sameSite: 'lax', secure },
  } as const;
}
