import { activityCalendar } from '../calendar/activity-calendar.ts';
import type { Context } from '../context.ts';
import { type Call, json, type Route, route } from '../http/route.ts';
import { sendBookings } from '../use-cases/bookings.ts';
import { findActivity, occasionsOf } from '../use-cases/find.ts';
import { readParticipants, readParticipantsCsv } from '../use-cases/read-participants.ts';
import { cancelPlace, givePlace } from '../use-cases/register.ts';

/** Registration to a learning project, and the calendar of any activity. */
export function registrationRoutes(context: Context): readonly Route[] {
  const path = '/api/waves/:id/participants';
  return [
    route({
      method: 'get',
      path: '/api/activities/:id/calendar.ics',
      summary: "The sessions for participants' calendars; whoever knows the address may subscribe",
      access: 'anyone',
      answers: { status: 200, type: 'text/calendar' },
      problems: [404],
      answer: async ({ param }) => {
        const activity = await findActivity(context, param('id'));
        const content = await activityCalendar(activity, await occasionsOf(context, activity.id), context.clock());
        return { content, type: 'text/calendar; charset=utf-8', filename: 'kalender.ics' };
      },
    }),
    route({
      method: 'get',
      path,
      summary: 'Who has registered, with places and waiting list; diets as counts without names',
      access: 'organiser',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param }) => ({ status: 200, json: await readParticipants(context, { wave: param('id') }) }),
    }),
    route({
      method: 'get',
      path: '/api/waves/:id/participants.csv',
      summary: 'The list of participants, never with diets',
      access: 'organiser',
      records: 'exported',
      query: 'csvQuery',
      answers: { status: 200, type: 'text/csv' },
      problems: [404, 409],
      answer: async ({ param, query }) => {
        const { name, content } = await readParticipantsCsv(context, { ...query, wave: param('id') });
        return { content, type: 'text/csv; charset=utf-8', filename: `${name}.csv` };
      },
    }),
    route({
      method: 'post',
      path: `${path}/calendar`,
      summary: 'Sends those with a place a booking of each session to come, as it now stands; nobody gets the same one twice',
      access: 'organiser',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param }) => ({ status: 200, json: { mails: await sendBookings(context, { wave: param('id'), toAll: true }) } }),
    }),
    place(context, `${path}/:participant/cancel`, 'Cancels a registration; the next who waits gets the place', cancelPlace),
    place(context, `${path}/:participant/place`, 'Gives one who waits a place', givePlace),
  ];
}

function place(
  context: Context,
  path: string,
  summary: string,
  take: (context: Context, choice: { readonly wave: string; readonly participant: string }) => Promise<void>,
): Route {
  return route({
    method: 'post',
    path,
    summary,
    access: 'organiser',
    answers: json(200),
    problems: [404, 409],
    answer: async ({ param }: Call) => {
      await take(context, { wave: param('id'), participant: param('participant') });
      return { status: 200, json: await readParticipants(context, { wave: param('id') }) };
    },
  });
}
