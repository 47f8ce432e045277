import type { Context } from '../context.ts';
import { type Route, route } from '../http/route.ts';
import { changeActivity, createActivity } from '../use-cases/activities.ts';
import { deleteActivity } from '../use-cases/delete-activity.ts';
import { addOccasion, changeOccasion } from '../use-cases/occasions.ts';
import { listActivities, readActivity } from '../use-cases/read-activities.ts';
import { viewWave } from '../use-cases/view-wave.ts';

const json = (status: number) => ({ status, type: 'application/json' });

/** Activities and their occasions. */
export function activityRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/activities',
      summary: 'All activities, newest first, with how many waves stand at each status',
      access: 'reader',
      answers: json(200),
      answer: async () => ({ status: 200, json: { activities: await listActivities(context) } }),
    }),
    route({
      method: 'post',
      path: '/api/activities',
      summary: 'Makes an activity with its occasions; the evaluations that usually come with it are added as drafts',
      access: 'organiser',
      body: 'newActivity',
      answers: json(201),
      problems: [404],
      answer: async ({ body }) => {
        const { activity, occasions, waves } = await createActivity(context, body);
        return { status: 201, json: { activity, occasions, waves: await Promise.all(waves.map((wave) => viewWave(context, wave))) } };
      },
    }),
    route({
      method: 'get',
      path: '/api/activities/:id',
      summary: 'An activity with its occasions and waves',
      access: 'reader',
      answers: json(200),
      problems: [404],
      answer: async ({ param, who }) => ({ status: 200, json: seenBy(who?.role, await readActivity(context, param('id'))) }),
    }),
    route({
      method: 'patch',
      path: '/api/activities/:id',
      summary: 'Changes what is given of an activity',
      access: 'organiser',
      body: 'activityChanges',
      answers: json(200),
      problems: [404],
      answer: async ({ param, body }) => ({ status: 200, json: await changeActivity(context, { ...body, activity: param('id') }) }),
    }),
    route({
      method: 'delete',
      path: '/api/activities/:id',
      summary: 'Removes an activity with its waves, answers and results, for good',
      access: 'organiser',
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
      access: 'reader',
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
  ];
}

/** The key of the room screen is for those who run the meeting. */
function seenBy<V extends { readonly waves: readonly { readonly wallUrl?: string }[] }>(role: string | undefined, view: V): V {
  if (role === 'organiser') return view;
  return { ...view, waves: view.waves.map(({ wallUrl: _secret, ...wave }) => wave) };
}
