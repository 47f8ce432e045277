import type { Context } from '../context.ts';
import { type Call, json, type Route, route } from '../http/route.ts';
import { writeActivityMailText, writeWaveMailText } from '../use-cases/mail-texts.ts';
import { dropMail, markSentByHand, readOutbox, retryMail } from '../use-cases/outbox.ts';
import { viewWave } from '../use-cases/view-wave.ts';

/** The queue of mails as organisers see it, and what mails say. */
export function mailRoutes(context: Context): readonly Route[] {
  const path = '/api/activities/:id/mails/:mail';
  return [
    route({
      method: 'get',
      path: '/api/activities/:id/mails',
      summary: 'What waits to be sent, what failed and why; the mails themselves where no mail server is set. Never reminders to persons',
      access: 'organiser',
      answers: json(200),
      problems: [404],
      answer: async ({ param }) => ({ status: 200, json: await readOutbox(context, { activity: param('id') }) }),
    }),
    step(
      context,
      { method: 'post', path: `${path}/sent`, summary: 'The organiser has sent it by hand: what it said is forgotten' },
      markSentByHand,
    ),
    step(context, { method: 'post', path: `${path}/retry`, summary: 'Tries a mail that failed once more' }, retryMail),
    step(context, { method: 'delete', path, summary: 'Removes a mail that is not to be sent' }, dropMail),
    route({
      method: 'patch',
      path: '/api/waves/:id/mail-texts',
      summary: 'The own text of invitation or reminder; empty gives the usual one back',
      access: 'organiser',
      body: 'waveMailText',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param, body }) => ({
        status: 200,
        json: await viewWave(context, await writeWaveMailText(context, { ...body, wave: param('id') })),
      }),
    }),
    route({
      method: 'patch',
      path: '/api/activities/:id/mail-texts',
      summary: 'The own text of confirmation, waiting list, calendar or information; empty gives the usual one back',
      access: 'organiser',
      body: 'activityMailText',
      answers: json(200),
      problems: [404],
      answer: async ({ param, body }) => ({ status: 200, json: await writeActivityMailText(context, { ...body, activity: param('id') }) }),
    }),
  ];
}

function step(
  context: Context,
  { method, path, summary }: Pick<Route, 'method' | 'path' | 'summary'>,
  take: (context: Context, choice: { readonly activity: string; readonly mail: string }) => Promise<void>,
): Route {
  return route({
    method,
    path,
    summary,
    access: 'organiser',
    answers: json(204),
    problems: [404, 409],
    answer: async ({ param }: Call) => {
      await take(context, { activity: param('id'), mail: param('mail') });
      return { status: 204 };
    },
  });
}
