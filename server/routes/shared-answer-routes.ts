import type { Request } from 'express';
import type { Context } from '../context.ts';
import type { Limits } from '../http/limits.ts';
import { type Call, json, type Route, route } from '../http/route.ts';
import { keepSharedDraft, type LinkChoice, readSharedAnswer, removeSharedDraft } from '../use-cases/shared-answer.ts';
import { counting } from './count-failures.ts';

const problems = [400, 404, 409, 410, 429] as const;

/** An organisation's own answer, by its personal link: what is written together before it is sent, and what was sent. */
export function sharedAnswerRoutes(context: Context, limits: Limits): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/waves/:code/answer',
      summary: "An organisation's own answer: the draft, what has been sent with its receipt, what is known beforehand",
      access: 'anyone',
      personalLink: true,
      answers: json(200),
      problems,
      answer: async (call) => ({
        status: 200,
        json: await counting(limits, call.request, () => readSharedAnswer(context, linkOf(call))),
      }),
    }),
    route({
      method: 'post',
      path: '/api/waves/:code/draft',
      summary: 'Keeps what an organisation has written so far; 409 where a colleague has saved meanwhile',
      access: 'anyone',
      personalLink: true,
      body: 'draft',
      answers: json(200),
      problems: [...problems, 422],
      answer: async (call) => ({
        status: 200,
        json: await counting(limits, call.request, () => keepSharedDraft(context, { ...call.body, ...linkOf(call), locale: call.locale })),
      }),
    }),
    route({
      method: 'delete',
      path: '/api/waves/:code/draft',
      summary: 'Throws away what an organisation has written and not sent',
      access: 'anyone',
      personalLink: true,
      answers: json(204),
      problems,
      answer: async (call) => {
        await counting(limits, call.request, () => removeSharedDraft(context, linkOf(call)));
        return { status: 204 };
      },
    }),
  ];
}

function linkOf({ param, request }: { readonly param: Call['param']; readonly request: Pick<Request, 'get'> }): LinkChoice {
  return { code: param('code'), token: request.get('Invitation') };
}
