import type { Context } from '../context.ts';
import { json, type Route, route } from '../http/route.ts';
import { changeRole, inviteColleague, listColleagues } from '../use-cases/colleagues.ts';
import { findActivity } from '../use-cases/find.ts';
import { wishOf } from './account-routes.ts';

/** Who works with an activity. */
export function colleagueRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/activities/:id/colleagues',
      summary: 'Who has a role in the activity',
      access: 'organiser',
      answers: json(200),
      problems: [404],
      answer: async ({ param }) => {
        const { id } = await findActivity(context, param('id'));
        return { status: 200, json: { colleagues: await listColleagues(context, id), mails: context.mailing !== undefined } };
      },
    }),
    route({
      method: 'post',
      path: '/api/activities/:id/colleagues',
      summary: 'Gives a colleague a role; whoever has no account yet gets one, and the link to it goes by mail, or is told once',
      access: 'organiser',
      records: 'role-given',
      body: 'newColleague',
      answers: json(201),
      problems: [404, 409],
      answer: async ({ param, body, ...call }) => {
        const { id } = await findActivity(context, param('id'));
        const invited = await inviteColleague(context, { ...body, activity: id }, wishOf(call, body));
        return { status: 201, json: invited, about: { person: invited.colleague.name, role: body.role } };
      },
    }),
    route({
      method: 'patch',
      path: '/api/activities/:id/colleagues/:account',
      summary: "Changes a colleague's role",
      access: 'organiser',
      records: 'role-given',
      body: 'colleagueChange',
      answers: json(200),
      problems: [404],
      answer: async ({ param, body: { role } }) => {
        const { name, colleague } = await changeRole(context, { activity: param('id'), account: param('account'), role });
        return { status: 200, json: colleague, about: { person: name, role } };
      },
    }),
    route({
      method: 'delete',
      path: '/api/activities/:id/colleagues/:account',
      summary: "Takes a colleague's role away; the account stays",
      access: 'organiser',
      records: 'role-taken',
      answers: json(204),
      problems: [404],
      answer: async ({ param }) => {
        const { name, before } = await changeRole(context, { activity: param('id'), account: param('account'), role: undefined });
        return { status: 204, about: { person: name, role: before } };
      },
    }),
  ];
}
