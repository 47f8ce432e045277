import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { type Call, json, type Route, route } from '../http/route.ts';
import { addWave } from '../use-cases/add-wave.ts';
import { changeDraft } from '../use-cases/change-draft.ts';
import { closeWave, openWave, type WaveChoice } from '../use-cases/change-wave-status.ts';
import { hideText } from '../use-cases/hide-text.ts';
import { beginReadingTexts } from '../use-cases/look-before-release.ts';
import { planWave } from '../use-cases/plan-wave.ts';
import { previewRelease } from '../use-cases/preview-release.ts';
import { listWaves } from '../use-cases/read-activities.ts';
import { releaseWaveResults } from '../use-cases/release-wave-results.ts';
import { removeWave } from '../use-cases/remove-draft.ts';
import { viewWave } from '../use-cases/view-wave.ts';

/** Waves as organisers run them. */
export function waveRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/waves',
      summary: 'The waves of an activity',
      access: 'facilitator',
      of: 'query',
      query: 'ofActivity',
      answers: json(200),
      problems: [404],
      answer: async ({ query }) => ({ status: 200, json: { waves: await listWaves(context, query.activity) } }),
    }),
    route({
      method: 'post',
      path: '/api/waves',
      summary: 'Makes a wave as a draft',
      access: 'organiser',
      of: 'body',
      body: 'newWave',
      answers: json(201),
      problems: [404],
      answer: async ({ body }) => ({ status: 201, json: await viewWave(context, await addWave(context, body)) }),
    }),
    route({
      method: 'patch',
      path: '/api/waves/:id/plan',
      summary: 'Changes when a wave is meant to open and close: a reminder, or done by the server where that is said',
      access: 'organiser',
      records: 'planned',
      body: 'wavePlan',
      answers: json(200),
      problems: [404],
      answer: async ({ param, body }) => ({
        status: 200,
        json: await viewWave(context, await planWave(context, { ...body, wave: param('id') })),
      }),
    }),
    route({
      method: 'post',
      path: '/api/waves/:id/remove',
      summary: 'Removes a draft, with its invitations; a wave that has been open stays',
      access: 'organiser',
      answers: json(204),
      problems: [404, 409],
      answer: async ({ param }) => {
        await removeWave(context, { wave: param('id') });
        return { status: 204 };
      },
    }),
    route({
      method: 'patch',
      path: '/api/waves/:id/questions',
      summary: 'Changes what a draft will ask: title, parameters, own questions',
      access: 'organiser',
      body: 'draftChanges',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param, body }) => ({
        status: 200,
        json: await viewWave(context, await changeDraft(context, { ...body, wave: param('id') })),
      }),
    }),
    step(context, 'open', 'Opens a wave for answers', { access: 'facilitator', records: 'opened' }, openWave),
    step(context, 'close', 'Closes a wave', { access: 'facilitator', records: 'closed' }, closeWave),
    step(
      context,
      'release',
      'Makes the results of a closed wave; final for persons',
      { access: 'organiser', records: 'released' },
      releaseWaveResults,
    ),
    ...resultRoutes(context),
  ];
}

function resultRoutes(context: Context): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/waves/:id/release-preview',
      summary: 'What would be shown of a closed wave: too few, hidden groups, groups that answered alike, number of texts',
      access: 'organiser',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param, locale }) => ({ status: 200, json: await previewRelease(context, { wave: param('id'), locale }) }),
    }),
    route({
      method: 'post',
      path: '/api/waves/:id/texts/read',
      summary: 'Opens the texts of a closed wave for reading before the release; a wave of persons cannot be opened for answers after that',
      access: 'organiser',
      records: 'texts-read',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param }) => ({
        status: 200,
        json: await viewWave(context, await beginReadingTexts(context, { wave: param('id') })),
      }),
    }),
    route({
      method: 'post',
      path: '/api/waves/:id/texts/hide',
      summary: 'Removes an open answer from results and from what is stored, for good; before the release once the texts are being read',
      access: 'organiser',
      records: 'text-hidden',
      body: 'hiddenText',
      answers: json(200),
      problems: [404, 409],
      answer: async ({ param, body }) => ({ status: 200, json: await hideText(context, { ...body, wave: param('id') }) }),
    }),
  ];
}

type Take = (context: Context, choice: WaveChoice) => Promise<Wave>;

function step(context: Context, name: string, summary: string, who: Pick<Route, 'access' | 'records'>, take: Take): Route {
  return route({
    method: 'post',
    path: `/api/waves/:id/${name}`,
    summary,
    ...who,
    answers: json(200),
    problems: [404, 409],
    answer: async ({ param }: Call) => ({ status: 200, json: await viewWave(context, await take(context, { wave: param('id') })) }),
  });
}
