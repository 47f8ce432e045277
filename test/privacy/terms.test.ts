// What participants are promised when a wave opens: who speaks, who may answer, what results are broken down by, the smallest
// group and what is asked. No path changes it afterwards.
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../../server/cli/commands.ts';
import { ChangedTerms } from '../../server/store/store.ts';
import { closeWave, openWave } from '../../server/use-cases/change-wave-status.ts';
import { releaseWaveResults } from '../../server/use-cases/release-wave-results.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { startTestServer } from '../server/running-server.ts';
import { anOpenWave } from '../server/session-answers.ts';
import { startMongo } from '../support/mongo-server.ts';
import { contextOf } from './rounds.ts';
import { storeKinds } from './stores.ts';

const mongo = await startMongo();
afterAll(() => mongo?.stop());

/** Each with what someone might want once answers have come. */
const changes: readonly Partial<Wave>[] = [
  { unit: 'organisation' },
  { audience: 'open' },
  { breakdowns: ['sector', 'role'] },
  { breakdowns: [] },
  { k: 2 },
  { k: 50 },
  { survey: { id: 'check-out', version: 1 } },
  { survey: { id: 'session-eval', version: 2 } },
  { parameters: { sessions: 3 } },
  { ownQuestions: [{ kind: 'text', title: { sv: 'Vad heter du?' } }] },
  { ownQuestions: [] },
  { definition: 'another' },
  { activity: 'another' },
];

const termsOf = ({ unit, audience, breakdowns, k, survey, parameters, ownQuestions, definition, activity }: Wave) => ({
  unit,
  audience,
  breakdowns,
  k,
  survey,
  parameters,
  ownQuestions,
  definition,
  activity,
});

describe.each(storeKinds(mongo))('the store on $name', ({ open }) => {
  test('refuses to change them once a wave has been opened, in every later status', async () => {
    const { store } = await open();
    const context = contextOf(store, 'terms');
    const wave = await anOpenWave(context, { audience: 'invited', breakdowns: ['sector'] });
    const refused = async (now: Wave, next: Wave['status']) => {
      for (const change of changes) {
        const changing = store.changeWave({ ...now, ...change, status: next }, now.status);
        await expect(changing, `${now.status} ${JSON.stringify(change)}`).rejects.toThrow(ChangedTerms);
      }
    };
    await refused(wave, 'open');
    const closed = await closeWave(context, { wave: wave.id });
    await refused(closed, 'open');
    await refused(await releaseWaveResults(context, { wave: wave.id }), 'released');
    expect(termsOf((await store.wave(wave.id)) as Wave)).toEqual(termsOf(wave));
  });
});

describe('the server', () => {
  test('has no route that changes them, whatever is sent along', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { audience: 'invited', breakdowns: ['sector'] });
    const wanted = { unit: 'organisation', audience: 'open', breakdowns: [], k: 1, status: 'draft' };
    const concerning = server.routes.filter(({ path, method }) => method !== 'get' && /waves|activities/.test(path));
    expect(concerning.length).toBeGreaterThan(8);
    for (const { method, path } of concerning) {
      if (method === 'delete') continue;
      const address = path.replace('/api/activities/:id', `/api/activities/${wave.activity}`).replace(/:id|:code/, wave.id);
      for (const json of [wanted, { ...wanted, activity: wave.activity, survey: 'session-eval' }, { wave: wave.id, ...wanted }]) {
        await server.send(method.toUpperCase(), address, { as: 'organiser', json });
      }
    }
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const { status } = await server.send(method, `/api/waves/${wave.id}`, { as: 'organiser', json: wanted });
      expect(status).toBe(405);
    }
    expect(termsOf((await server.context.store.wave(wave.id)) as Wave)).toEqual(termsOf(wave));
  });

  test('keeps them when a wave is closed and opened again', async () => {
    const server = await startTestServer();
    const wave = await anOpenWave(server.context, { audience: 'invited', breakdowns: ['sector'], k: 7 });
    await closeWave(server.context, { wave: wave.id });
    expect(termsOf(await openWave(server.context, { wave: wave.id }))).toEqual(termsOf(wave));
  });

  test('has no command with an option for them', () => {
    const options = commands.flatMap((command) => Object.keys(command.options ?? {}));
    expect(options.filter((name) => /unit|audience|breakdown|^k$|threshold/.test(name))).toEqual([]);
  });
});
