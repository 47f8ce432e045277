import type { Context } from '../context.ts';
import { json, type Route, route } from '../http/route.ts';
import { eraseOverdue } from '../use-cases/erase-overdue.ts';
import { type ErasingSettings, readErasures, setRetention } from '../use-cases/retention.ts';
import { viewWave } from '../use-cases/view-wave.ts';

/** How long answers are kept, and what is erased when. */
export function retentionRoutes(context: Context, settings: ErasingSettings): readonly Route[] {
  const { listsAfterDays } = settings;
  return [
    route({
      method: 'patch',
      path: '/api/waves/:id/retention',
      summary: 'How long the answers of a wave are kept, and by what decision; until they have been erased',
      access: 'organiser',
      records: 'retention-set',
      body: 'retention',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param, body: { until, ...body } }) => ({
        status: 200,
        json: await viewWave(context, await setRetention(context, { ...body, ...(until ? { until } : {}), wave: param('id') })),
      }),
    }),
    route({
      method: 'get',
      path: '/api/activities/:id/erasures',
      summary: 'What of an activity goes today and in the next 90 days, and the log of what has been erased',
      access: 'organiser',
      answers: json(200),
      problems: [404],
      answer: async ({ param }) => ({ status: 200, json: await readErasures(context, settings, { activity: param('id') }) }),
    }),
    route({
      method: 'post',
      path: '/api/activities/:id/erasures',
      summary: 'Erases what of an activity is past its day, for good',
      access: 'organiser',
      records: 'erased',
      body: 'erasing',
      answers: json(200),
      problems: [404],
      answer: async ({ param }) => {
        const { erased, overwritten } = await eraseOverdue(context, {
          dryRun: false,
          listsAfterDays,
          activity: param('id'),
          by: 'organiser',
        });
        return { status: 200, json: { erased, overwritten } };
      },
    }),
    route({
      method: 'get',
      path: '/api/erasures',
      summary: 'The same of every activity',
      access: 'admin',
      answers: json(200),
      answer: async () => ({ status: 200, json: await readErasures(context, settings) }),
    }),
    route({
      method: 'post',
      path: '/api/erasures',
      summary: 'Erases what is past its day in every activity, for good',
      access: 'admin',
      records: 'erased',
      body: 'erasing',
      answers: json(200),
      answer: async () => ({ status: 200, json: await eraseOverdue(context, { dryRun: false, listsAfterDays, by: 'organiser' }) }),
    }),
  ];
}
