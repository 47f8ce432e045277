// The real server on a free port with a store of its own, and the few steps of an organiser that a test needs.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../server/context.ts';
import { makeLog } from '../../server/http/log.ts';
import { readSettings } from '../../server/settings.ts';
import { startServer } from '../../server/start.ts';
import { makeSetupLink } from '../../server/use-cases/accounts.ts';
import { createActivity } from '../../server/use-cases/activities.ts';
import { addWave } from '../../server/use-cases/add-wave.ts';
import { closeWave, openWave } from '../../server/use-cases/change-wave-status.ts';
import { newId } from '../../server/use-cases/identifiers.ts';
import { inviteToWave, type NewInvitation } from '../../server/use-cases/invite-to-wave.ts';
import { releaseWaveResults } from '../../server/use-cases/release-wave-results.ts';
import { screenKeyOf } from '../../server/use-cases/secrets.ts';
import { makeLoginLink } from '../../server/use-cases/sessions.ts';
import { viewWave } from '../../server/use-cases/view-wave.ts';
import type { Survey, SurveyParameters } from '../../surveys/definition/survey.ts';
import type { Audience, Wave } from '../../surveys/fieldwork/wave.ts';

export interface FieldworkServer {
  readonly url: string;
  /** For what an organiser does beyond the steps below. */
  readonly context: Context;
  /** A wave of a survey in a learning project made for the purpose; open unless told otherwise. */
  readonly wave: (survey: string, wanted?: WantedWave) => Promise<Wave>;
  /** An open wave of a survey that is not in the catalogue. */
  readonly waveOf: (survey: Survey) => Promise<Wave>;
  readonly close: (wave: Wave) => Promise<void>;
  /** The results of a closed wave. */
  readonly release: (wave: Wave) => Promise<void>;
  /** A personal link to an invited wave. */
  readonly invite: (wave: Wave, invitation?: NewInvitation) => Promise<string>;
  readonly wallUrl: (wave: Wave) => Promise<string>;
  /** The same screen for looking only. */
  readonly screenUrl: (wave: Wave) => Promise<string>;
  /** The answers kept for a wave. */
  readonly kept: (wave: Wave) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** A one-time link that logs an organiser in. */
  readonly loginLink: () => Promise<string>;
  /** The one-time link with which the first admin makes an account. */
  readonly setupLink: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

interface WantedWave {
  readonly parameters?: SurveyParameters;
  readonly audience?: Audience;
  readonly draft?: boolean;
}

/** Starts it, with settings of its own where wanted. Stop it when the tests are over: the folder goes with it. */
export async function startFieldworkServer(environment: Readonly<Record<string, string>> = {}): Promise<FieldworkServer> {
  const folder = await mkdtemp(join(tmpdir(), 'efterklang-browser-'));
  const settings = readSettings({ PORT: '0', DATA_DIR: folder, WEB_ROOT: process.env.WEB_ROOT, ...environment });
  const server = await startServer(settings, makeLog('silent'));
  const { context } = server;
  return {
    url: server.url,
    context,
    wave: (survey, wanted = {}) => makeWave(context, survey, wanted),
    waveOf: (survey) => makeOwnWave(context, survey),
    close: async (wave) => {
      await closeWave(context, { wave: wave.id });
    },
    release: async (wave) => {
      await releaseWaveResults(context, { wave: wave.id });
    },
    invite: async (wave, invitation = {}) => {
      const [link] = await inviteToWave(context, { wave: wave.id, invitations: [invitation] });
      return link?.url ?? '';
    },
    wallUrl: async (wave) => {
      const kept = await context.store.wave(wave.id);
      return (kept && (await viewWave(context, kept)).wallUrl) ?? '';
    },
    screenUrl: async (wave) => {
      const answerKey = await context.store.answerKey(wave.id);
      return `${server.url}/wall/${wave.code}#k=${answerKey ? screenKeyOf(answerKey) : ''}`;
    },
    kept: (wave) => answersTo(context, wave),
    loginLink: async () => (await makeLoginLink(context, { name: 'Anna Andersson', role: 'organiser' })).url,
    setupLink: async () => (await makeSetupLink(context)) ?? '',
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makeWave(context: Context, survey: string, { draft = false, ...wanted }: WantedWave): Promise<Wave> {
  const { activity, occasions } = await createActivity(context, {
    kind: 'learning-project',
    title: 'Kompetens i hela länet',
    organiser: 'Region Exempel',
    occasions: [{ date: '2026-11-19' }],
  });
  const [occasion] = occasions;
  const wave = await addWave(context, { activity: activity.id, survey, ...(occasion ? { occasion: occasion.id } : {}), ...wanted });
  return draft ? wave : openWave(context, { wave: wave.id });
}

async function makeOwnWave(context: Context, survey: Survey): Promise<Wave> {
  const like = await makeWave(context, 'session-eval', { draft: true });
  const own = { ...like, id: newId(context), code: `OWN${survey.id.toUpperCase()}`, survey: { id: survey.id, version: survey.version } };
  const wave: Wave = { ...own, unit: survey.unit, title: survey.json.title, status: 'open', definition: `own-${survey.id}` };
  await context.store.addDefinition(`own-${survey.id}`, survey);
  await context.store.addWave(wave, context.random(32));
  return wave;
}

async function answersTo(context: Context, wave: Wave): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const kept: Readonly<Record<string, unknown>>[] = [];
  for await (const { answers } of context.store.responsesTo(wave.id)) kept.push(answers);
  return kept;
}
