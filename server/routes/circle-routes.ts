import type { Context } from '../context.ts';
import { json, type Route, route } from '../http/route.ts';
import { endCircle, keepCircle, readCircle, readCircleCsv, removeMember } from '../use-cases/circle.ts';

/** Those who have said yes to keeping in touch after an activity, for the organiser. Joining and leaving are pages: see ../pages. */
export function circleRoutes(context: Context): readonly Route[] {
  const path = '/api/activities/:id/contacts';
  return [
    route({
      method: 'get',
      path,
      summary: 'Those who keep in touch, and the link to join; null where nobody has been asked',
      access: 'organiser',
      answers: json(200),
      problems: [404],
      answer: async ({ param }) => ({ status: 200, json: { circle: (await readCircle(context, param('id'))) ?? null } }),
    }),
    route({
      method: 'post',
      path,
      summary: 'Opens the list, with the day it is erased; once somebody is on it that day can only be moved earlier',
      access: 'organiser',
      body: 'circleTerms',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param, body }) => ({
        status: 200,
        json: { circle: await keepCircle(context, { ...body, activity: param('id') }) },
      }),
    }),
    route({
      method: 'delete',
      path,
      summary: 'Removes the list and all who are on it, for good',
      access: 'organiser',
      records: 'contacts-removed',
      answers: json(204),
      problems: [404],
      answer: async ({ param }) => {
        await endCircle(context, param('id'));
        return { status: 204 };
      },
    }),
    route({
      method: 'delete',
      path: `${path}/:member`,
      summary: 'Takes somebody off the list',
      access: 'organiser',
      answers: json(204),
      problems: [404],
      answer: async ({ param }) => {
        await removeMember(context, { activity: param('id'), member: param('member') });
        return { status: 204 };
      },
    }),
    route({
      method: 'get',
      path: '/api/activities/:id/contacts.csv',
      summary: 'The list as a file',
      access: 'organiser',
      records: 'exported',
      query: 'csvQuery',
      answers: { status: 200, type: 'text/csv' },
      problems: [404],
      answer: async ({ param, query }) => {
        const { name, content } = await readCircleCsv(context, { ...query, activity: param('id') });
        return { content, type: 'text/csv; charset=utf-8', filename: `${name}.csv` };
      },
    }),
  ];
}
