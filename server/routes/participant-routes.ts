import type { Context } from '../context.ts';
import type { Limits } from '../http/limits.ts';
import { json, loadContract, type Route, route } from '../http/route.ts';
import { findWave } from '../use-cases/find.ts';
import { readWave } from '../use-cases/read-wave.ts';
import { roomForFiles } from '../use-cases/room-for-files.ts';
import { submitResponse } from '../use-cases/submit-response.ts';
import { counting, refuse } from './count-failures.ts';

/** What a participant's page needs beside sending the answer: the survey, the code as a picture. */
export function participantRoutes(context: Context, limits: Limits): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/waves/:code',
      summary: 'The survey of a wave, and what participants are told about it',
      access: 'anyone',
      answers: json(200),
      problems: [404, 429],
      answer: async ({ param, request }) => {
        const wave = await counting(limits, request, () => readWave(context, param('code')));
        void loadContract(); // an answer follows soon: have what checks its shape ready by then
        return { status: 200, json: wave };
      },
    }),
    route({
      method: 'get',
      path: '/api/waves/:code/qr.svg',
      summary: "The QR code of a wave's participant page",
      access: 'anyone',
      answers: { status: 200, type: 'image/svg+xml' },
      problems: [404, 429],
      answer: async ({ param, request }) => {
        const { code } = await counting(limits, request, () => findWave(context, param('code')));
        const { default: qrcode } = await import('qrcode');
        const svg = await qrcode.toString(`${context.baseUrl}/s/${code}`, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
        return { content: svg, type: 'image/svg+xml', headers: { 'Cache-Control': 'public, max-age=3600' } };
      },
    }),
  ];
}

/** What fifty people send in the same moment; answered by `directRoute` where the request is plain. */
export function submissionRoute(context: Context, limits: Limits): Route {
  return route({
    method: 'post',
    path: '/api/waves/:code/responses',
    summary: 'Sends an answer. Again with the same submissionId: the same receipt, and no second answer. A registration is told its place',
    access: 'anyone',
    body: 'submission',
    roomFor: (request) => roomForFiles(context, String(request.params.code)),
    answers: { ...json(201), also: [200] },
    problems: [404, 409, 410, 422, 429],
    answer: async (call) => {
      const submitted = await submitResponse(context, { ...call.body, code: call.param('code') });
      // The request is only asked for here: making it Express's own costs what the direct route saves.
      if (!submitted.ok) return refuse(limits, call.request, submitted.problem);
      const { receipt, repeated, place } = submitted;
      return { status: repeated ? 200 : 201, json: { receipt, ...(place ? { place } : {}) } };
    },
  });
}
