import type { Wave } from '../../surveys/fieldwork/wave.ts';
import type { Context } from '../context.ts';
import { actorOf } from '../http/access.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { addWave } from '../use-cases/add-wave.ts';
import { changeDraft } from '../use-cases/change-draft.ts';
import { changeInvited, noteBounced, noteContact, replaceLink, revokeInvitation } from '../use-cases/change-invitation.ts';
import { closeWave, openWave, type WaveChoice } from '../use-cases/change-wave-status.ts';
import { hideText } from '../use-cases/hide-text.ts';
import { inviteToWave } from '../use-cases/invite-to-wave.ts';
import { beginReadingTexts } from '../use-cases/look-before-release.ts';
import { dropReminder, planReminder } from '../use-cases/plan-reminders.ts';
import { planWave } from '../use-cases/plan-wave.ts';
import { previewRelease } from '../use-cases/preview-release.ts';
import { listWaves } from '../use-cases/read-activities.ts';
import { readInvitations } from '../use-cases/read-invitations.ts';
import { nameOf, record } from '../use-cases/record.ts';
import { releaseWaveResults } from '../use-cases/release-wave-results.ts';
import { remindInvited } from '../use-cases/remind-invited.ts';
import { removeWave } from '../use-cases/remove-draft.ts';
import { viewWave } from '../use-cases/view-wave.ts';

const json = (status: number) => ({ status, type: 'application/json' });

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
    ...invitationRoutes(context),
    ...invitedRoutes(context),
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

/** Reminders to persons go to whoever has not answered: that an address has been changed can be looked up. Not whose, and not which. */
async function noteAddress(context: Context, { who, param }: Pick<Call, 'who' | 'param'>): Promise<void> {
  if (who) await record(context, actorOf(who), { action: 'address-changed', ...(await nameOf(context, { wave: param('id') })) });
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

function invitationRoutes(context: Context): readonly Route[] {
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
  ];
}

function invitedRoutes(context: Context): readonly Route[] {
  const path = '/api/waves/:id/invitations/:invitation';
  const chosen = ({ param }: Pick<Call, 'param'>) => ({ wave: param('id'), invitation: param('invitation') });
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
