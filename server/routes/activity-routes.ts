import type { Context } from '../context.ts';
import type { Identity } from '../http/access.ts';
import { ProblemError } from '../http/problem.ts';
import { json, type Route, route } from '../http/route.ts';
import { type CreatedActivity, changeActivity, createActivity } from '../use-cases/activities.ts';
import { makeOwner } from '../use-cases/colleagues.ts';
import { copyActivity } from '../use-cases/copy-activity.ts';
import { deleteActivity } from '../use-cases/delete-activity.ts';
import { addOccasion, changeOccasion } from '../use-cases/occasions.ts';
import { type ActivityView, listActivities, readActivity } from '../use-cases/read-activities.ts';
import { removeOccasion } from '../use-cases/remove-draft.ts';
import { may, roleIn } from '../use-cases/rights.ts';
import { viewWave } from '../use-cases/view-wave.ts';

/** Activities and their occasions. */
export function activityRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/activities',
      summary: 'The activities one has a role in, newest first, with how many waves stand at each status',
      access: 'login',
      answers: json(200),
      answer: async ({ who }) => {
        const activities = (await listActivities(context)).map((activity) => ({
          ...activity,
          role: who && roleIn(who.rights, activity.id),
        }));
        return { status: 200, json: { activities: activities.filter(({ role }) => role !== undefined) } };
      },
    }),
    route({
      method: 'post',
      path: '/api/activities',
      summary: 'Makes an activity with its occasions; the evaluations that usually come with it are added as drafts',
      access: 'maker',
      body: 'newActivity',
      answers: json(201),
      problems: [404],
      answer: async ({ body, who }) => {
        refuseUnreadable(who, body.earlier);
        return made(context, who, await createActivity(context, body));
      },
    }),
    route({
      method: 'post',
      path: '/api/activities/:id/copies',
      summary: 'Makes the same plan at other dates, as drafts: no answers, participants, links or results go along',
      access: 'organiser',
      body: 'activityCopy',
      answers: json(201),
      problems: [404],
      answer: async ({ param, body, who }) => made(context, who, await copyActivity(context, { ...body, activity: param('id') })),
    }),
    route({
      method: 'get',
      path: '/api/activities/:id',
      summary: 'An activity with its occasions and waves',
      access: 'member',
      answers: json(200),
      problems: [404],
      answer: async ({ param, who }) => ({ status: 200, json: seenBy(who, await readActivity(context, param('id'))) }),
    }),
    route({
      method: 'patch',
      path: '/api/activities/:id',
      summary: 'Changes what is given of an activity',
      access: 'organiser',
      body: 'activityChanges',
      answers: json(200),
      problems: [404],
      answer: async ({ param, body, who }) => {
        refuseUnreadable(who, body.earlier);
        return { status: 200, json: await changeActivity(context, { ...body, activity: param('id') }) };
      },
    }),
    route({
      method: 'delete',
      path: '/api/activities/:id',
      summary: 'Removes an activity with its waves, answers and results, for good',
      access: 'organiser',
      records: 'deleted',
      answers: json(204),
      problems: [404],
      answer: async ({ param }) => {
        await deleteActivity(context, { activity: param('id') });
        return { status: 204 };
      },
    }),
    ...occasionRoutes(context),
  ];
}

/** Whoever makes an activity answers for it. */
async function made(context: Context, who: Identity | undefined, { activity, occasions, waves }: CreatedActivity) {
  if (who?.account) await makeOwner(context, { account: who.account.id, activity: activity.id });
  return { status: 201, json: { activity, occasions, waves: await Promise.all(waves.map((wave) => viewWave(context, wave))) } };
}

function occasionRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/activities/:id/occasions',
      summary: 'Adds an occasion',
      access: 'organiser',
      body: 'newOccasion',
      answers: json(201),
      problems: [404],
      answer: async ({ param, body }) => ({ status: 201, json: await addOccasion(context, { ...body, activity: param('id') }) }),
    }),
    route({
      method: 'get',
      path: '/api/activities/:id/occasions',
      summary: 'The occasions of an activity, in order',
      access: 'member',
      answers: json(200),
      problems: [404],
      answer: async ({ param }) => ({ status: 200, json: { occasions: (await readActivity(context, param('id'))).occasions } }),
    }),
    route({
      method: 'patch',
      path: '/api/activities/:id/occasions/:occasion',
      summary: 'Changes what is given of an occasion, such as how many attended',
      access: 'organiser',
      body: 'occasionChanges',
      answers: json(200),
      problems: [404],
      answer: async ({ param, body }) => ({
        status: 200,
        json: await changeOccasion(context, { ...body, activity: param('id'), occasion: param('occasion') }),
      }),
    }),
    route({
      method: 'delete',
      path: '/api/activities/:id/occasions/:occasion',
      summary: 'Removes an occasion that has no waves',
      access: 'organiser',
      answers: json(204),
      problems: [404, 409],
      answer: async ({ param }) => {
        await removeOccasion(context, { activity: param('id'), occasion: param('occasion') });
        return { status: 204 };
      },
    }),
  ];
}

/** With the reader's own role. The key of the room screen is for those who run the meeting. */
function seenBy(who: Identity | undefined, view: ActivityView) {
  const { id } = view.activity;
  const role = who && roleIn(who.rights, id);
  if (who && may(who.rights, 'facilitator', id)) return { ...view, role };
  return { ...view, role, waves: view.waves.map(({ wallUrl: _secret, ...wave }) => wave) };
}

/** The results of an earlier activity come with it, so only who may read them can put it there. */
function refuseUnreadable(who: Identity | undefined, earlier: string | undefined): void {
  if (earlier && who && !may(who.rights, 'reader', earlier)) throw new ProblemError('no-such-earlier');
}
