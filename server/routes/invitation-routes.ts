import type { Context } from '../context.ts';
import { actorOf } from '../http/access.ts';
import { type Call, json, type Route, route } from '../http/route.ts';
import { changeInvited, noteBounced, noteContact, replaceLink, revokeInvitation } from '../use-cases/change-invitation.ts';
import { inviteToWave } from '../use-cases/invite-to-wave.ts';
import { dropReminder, planReminder } from '../use-cases/plan-reminders.ts';
import { readInvitations } from '../use-cases/read-invitations.ts';
import { nameOf, record } from '../use-cases/record.ts';
import { remindInvited } from '../use-cases/remind-invited.ts';

/** Personal links to a wave: made, reminded of, and changed one by one. */
export function invitationRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/waves/:id/invitations',
      summary: 'Who was invited and how many have answered; who has, only for organisations',
      access: 'organiser',
      answers: json(200),
      problems: [404],
      answer: async ({ param }) => ({ status: 200, json: await readInvitations(context, { wave: param('id') }) }),
    }),
    route({
      method: 'post',
      path: '/api/waves/:id/invitations',
      summary: 'Makes personal links; each is told once',
      access: 'organiser',
      body: 'newInvitations',
      answers: json(201),
      problems: [404, 409],
      answer: async ({ param, body }) => ({
        status: 201,
        json: { invitations: await inviteToWave(context, { wave: param('id'), ...body }) },
      }),
    }),
    ...reminderRoutes(context),
    ...invitedRoutes(context),
  ];
}

function reminderRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/waves/:id/reminders',
      summary: 'Writes a reminder by mail, with a new link, to everyone who has not answered; for persons it does not say how many',
      access: 'organiser',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param }) => ({ status: 200, json: await remindInvited(context, { wave: param('id') }) }),
    }),
    route({
      method: 'post',
      path: '/api/waves/:id/planned-reminders',
      summary: 'Plans a round of reminders to those who have not answered by then',
      access: 'organiser',
      body: 'newReminder',
      answers: json(201),
      problems: [404, 409, 422],
      answer: async ({ param, body }) => ({ status: 201, json: await planReminder(context, { wave: param('id'), ...body }) }),
    }),
    route({
      method: 'delete',
      path: '/api/waves/:id/planned-reminders/:reminder',
      summary: 'Takes a planned round of reminders back',
      access: 'organiser',
      answers: json(204),
      problems: [404],
      answer: async ({ param }) => {
        await dropReminder(context, { wave: param('id'), reminder: param('reminder') });
        return { status: 204 };
      },
    }),
  ];
}

/** Reminders to persons go to whoever has not answered: that an address has been changed can be looked up. Not whose, and not which. */
async function noteAddress(context: Context, { who, param }: Pick<Call, 'who' | 'param'>): Promise<void> {
  if (who) await record(context, actorOf(who), { action: 'address-changed', ...(await nameOf(context, { wave: param('id') })) });
}

function invitedRoutes(context: Context): readonly Route[] {
  const path = '/api/waves/:id/invitations/:invitation';
  const chosen = ({ param }: Pick<Call, 'param'>) => ({ wave: param('id'), invitation: param('invitation') });
  return [
    route({
      method: 'patch',
      path,
      summary: 'Another name or e-mail address of a recipient',
      access: 'organiser',
      body: 'invitedChanges',
      answers: json(204),
      problems: [404],
      answer: async (call) => {
        await changeInvited(context, { ...chosen(call), ...call.body });
        if (call.body.email !== undefined) await noteAddress(context, call);
        return { status: 204 };
      },
    }),
    route({
      method: 'delete',
      path,
      summary: 'Takes an invitation back: the link stops working; for persons it looks the same whether it had been used or not',
      access: 'organiser',
      answers: json(204),
      problems: [404, 409],
      answer: async (call) => {
        await revokeInvitation(context, chosen(call));
        return { status: 204 };
      },
    }),
    route({
      method: 'post',
      path: `${path}/link`,
      summary: 'A new link in place of one that was lost; by mail, or told once',
      access: 'organiser',
      body: 'linkReplacement',
      answers: json(200),
      problems: [404, 409],
      answer: async (call) => ({ status: 200, json: await replaceLink(context, { ...chosen(call), ...call.body }) }),
    }),
    route({
      method: 'post',
      path: `${path}/bounce`,
      summary: 'A mail came back: nothing more goes to that address until it has been changed',
      access: 'organiser',
      body: 'newBounce',
      answers: json(204),
      problems: [404, 409],
      answer: async (call) => {
        await noteBounced(context, { ...chosen(call), ...call.body });
        return { status: 204 };
      },
    }),
    route({
      method: 'post',
      path: `${path}/notes`,
      summary: 'Notes a contact with an organisation',
      access: 'organiser',
      body: 'newContactNote',
      answers: json(204),
      problems: [404, 409],
      answer: async (call) => {
        await noteContact(context, { ...chosen(call), ...call.body });
        return { status: 204 };
      },
    }),
  ];
}
