import type { Context } from '../context.ts';
import { json, type Route, route } from '../http/route.ts';
import { addTheme, codeText, readCodedTexts, removeTheme, renameTheme } from '../use-cases/code-texts.ts';

/** What organisers say open answers are about. */
export function themeRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/waves/:id/themes',
      summary: 'The released texts of a wave, and the themes they have been given',
      access: 'organiser',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param }) => ({ status: 200, json: await readCodedTexts(context, { wave: param('id') }) }),
    }),
    route({
      method: 'post',
      path: '/api/waves/:id/themes',
      summary: 'Adds a theme to a question, for every wave of the activity that asks it',
      access: 'organiser',
      body: 'newTheme',
      answers: json(201),
      problems: [404, 409],
      answer: async ({ param, body }) => ({ status: 201, json: await addTheme(context, { ...body, wave: param('id') }) }),
    }),
    route({
      method: 'patch',
      path: '/api/waves/:id/themes/:theme',
      summary: 'Gives a theme another name',
      access: 'organiser',
      body: 'themeChanges',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param, body }) => ({
        status: 200,
        json: await renameTheme(context, { ...body, wave: param('id'), theme: param('theme') }),
      }),
    }),
    route({
      method: 'delete',
      path: '/api/waves/:id/themes/:theme',
      summary: 'Removes a theme, from every text that has it',
      access: 'organiser',
      answers: json(204),
      problems: [404, 409],
      answer: async ({ param }) => {
        await removeTheme(context, { wave: param('id'), theme: param('theme') });
        return { status: 204 };
      },
    }),
    route({
      method: 'post',
      path: '/api/waves/:id/texts/themes',
      summary: 'Says which themes a released text is about',
      access: 'organiser',
      body: 'textThemes',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param, body }) => ({ status: 200, json: await codeText(context, { ...body, wave: param('id') }) }),
    }),
  ];
}
