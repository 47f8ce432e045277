import type { Context } from '../context.ts';
import { json, type Route, route } from '../http/route.ts';
import { changeAttendance, countPresent, readAttendance } from '../use-cases/attendance.ts';
import { changePlan, readOccasion } from '../use-cases/occasion-plan.ts';

/** One occasion: what is prepared, for those who run it; who was there, for those who may see names. */
export function occasionRoutes(context: Context): readonly Route[] {
  const path = '/api/activities/:id/occasions/:occasion';
  return [
    route({
      method: 'get',
      path,
      summary: 'An occasion with its plan: preparation, homework, documentation, checklist, ground rules. No names',
      access: 'facilitator',
      answers: json(200),
      problems: [404],
      answer: async ({ param }) => ({
        status: 200,
        json: await readOccasion(context, { activity: param('id'), occasion: param('occasion') }),
      }),
    }),
    route({
      method: 'post',
      path: `${path}/plan`,
      summary: 'One small change of the plan; of two who change it at once neither loses anything',
      access: 'facilitator',
      body: 'planChange',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param, body }) => ({
        status: 200,
        json: await changePlan(context, { activity: param('id'), occasion: param('occasion'), change: body }),
      }),
    }),
    route({
      method: 'post',
      path: `${path}/attended`,
      summary: 'How many were counted in the room; null: as many as have been ticked',
      access: 'facilitator',
      body: 'countedPresent',
      answers: json(200),
      problems: [404],
      answer: async ({ param, body }) => ({
        status: 200,
        json: await countPresent(context, {
          activity: param('id'),
          occasion: param('occasion'),
          counted: body.counted ?? undefined,
        }),
      }),
    }),
    route({
      method: 'get',
      path: `${path}/attendance`,
      summary: 'Those with a place, and who of them was there',
      access: 'organiser',
      answers: json(200),
      problems: [404],
      answer: async ({ param }) => ({
        status: 200,
        json: await readAttendance(context, { activity: param('id'), occasion: param('occasion') }),
      }),
    }),
    route({
      method: 'post',
      path: `${path}/attendance`,
      summary: 'Ticks one person, or tells how many came without being on the list',
      access: 'organiser',
      body: 'attendanceChange',
      answers: json(200),
      problems: [404],
      answer: async ({ param, body }) => ({
        status: 200,
        json: await changeAttendance(context, { activity: param('id'), occasion: param('occasion'), change: body }),
      }),
    }),
  ];
}
