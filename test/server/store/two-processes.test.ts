// Two server processes on one MongoDB, as behind a load balancer: they share nothing but the database.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Context } from '../../../server/context.ts';
import { openMongoStore } from '../../../server/store/mongo/open-mongo-store.ts';
import { closeWave } from '../../../server/use-cases/change-wave-status.ts';
import { inviteToWave } from '../../../server/use-cases/invite-to-wave.ts';
import { makeApiKey } from '../../../server/use-cases/sessions.ts';
import { startMongo } from '../../support/mongo-server.ts';
import { seededBytes } from '../seeded-bytes.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';
import { all } from './store-fixtures.ts';

const mongo = await startMongo();
afterAll(() => mongo?.stop());

interface Server {
  readonly url: string;
  readonly child: ChildProcess;
}

/** `npm start`, from the sources, on a free port. */
async function startProcess(mongodbUri: string): Promise<Server> {
  const env = { ...process.env, MONGODB_URI: mongodbUri, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', BASE_URL: '' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  onTestFinished(() => stopped(child));
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line);
    const url = /listens on (\S+)/.exec(line)?.[1];
    if (url) return { url, child };
  }
  throw new Error(`The server did not start:\n${said.join('\n')}`);
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  return ended;
}

async function twoServers() {
  const uri = mongo?.newDatabase() ?? '';
  const store = await openMongoStore(uri);
  onTestFinished(() => store.close());
  const urls = (await Promise.all([startProcess(uri), startProcess(uri)])).map(({ url }) => url);
  const context: Context = { store, clock: () => new Date(), random: seededBytes('two processes'), baseUrl: urls[0] ?? '' };
  const key = await makeApiKey(context, { name: 'Organisatör', role: 'organiser' });
  const post = async (url: string | undefined, path: string, body: unknown = {}) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };
  return { uri, store, context, urls, post };
}

const answersOf = (n: number) => ({ ...sessionAnswers, relevance: 1 + (n % 5), keep: `text number ${n}` });

describe.skipIf(!mongo)('two server processes on one database', () => {
  test('keep each submission once, whichever of them it reaches, and release once', async () => {
    const { store, context, urls, post } = await twoServers();
    const wave = await anOpenWave(context);
    const submit = (url: string | undefined, n: number) =>
      post(url, `/api/waves/${wave.code}/responses`, { submissionId: submissionId(n), locale: 'sv', answers: answersOf(n) });
    const everyone = Array.from({ length: 60 }, (_, n) => n);
    const first = await Promise.all(everyone.map((n) => submit(urls[n % 2], n)));
    expect(first.map(({ status }) => status)).toEqual(everyone.map(() => 201));
    const again = await Promise.all(everyone.map((n) => submit(urls[(n + 1) % 2], n)));
    expect(again.map(({ status, json }) => [status, json.receipt])).toEqual(first.map(({ json }) => [200, json.receipt]));
    const atOnce = await Promise.all(Array.from({ length: 20 }, (_, n) => submit(urls[n % 2], 60)));
    expect(atOnce.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 19 }, () => 200), 201]);

    await closeWave(context, { wave: wave.id });
    const released = await Promise.all(urls.map((url) => post(url, `/api/waves/${wave.id}/release`)));
    const statuses = released.map(({ status }) => status).sort();
    expect([[200, 200].join(), [200, 409].join()]).toContain(statuses.join());

    expect((await store.wave(wave.id))?.status).toBe('released');
    expect((await store.release(wave.id))?.responses).toBe(61);
    expect(await store.answerKey(wave.id)).toBeUndefined();
    const texts = (await all(store.responsesTo(wave.id))).map(({ answers }) => answers.keep);
    expect(texts.sort()).toEqual([...everyone, 60].map((n) => `text number ${n}`).sort());
  });

  test('let in one of fifty who use the same invitation at once', async () => {
    const { store, context, urls, post } = await twoServers();
    const wave = await anOpenWave(context, { audience: 'invited' });
    const [invitation] = await inviteToWave(context, { wave: wave.id, invitations: [{}] });
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        post(urls[n % 2], `/api/waves/${wave.code}/responses`, {
          submissionId: submissionId(n),
          locale: 'sv',
          answers: answersOf(n),
          token: invitation?.token,
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 49 }, () => 409)]);
    expect(await store.countResponses(wave.id)).toBe(1);
    expect(await store.invitationsTo(wave.id)).toMatchObject([{ status: 'spent' }]);
  });

  test('take over from a third that is killed while fifty answer: exactly fifty are stored', async () => {
    const { uri, store, context, urls, post } = await twoServers();
    const third = await startProcess(uri);
    const wave = await anOpenWave(context, { audience: 'invited' });
    const people = Array.from({ length: 50 }, (_, n) => n);
    const invitations = await inviteToWave(context, { wave: wave.id, invitations: people.map(() => ({})) });
    const send = (url: string | undefined, n: number) =>
      post(url, `/api/waves/${wave.code}/responses`, {
        submissionId: submissionId(n),
        locale: 'sv',
        answers: answersOf(n),
        token: invitations[n]?.token,
      });
    const begun = people.map((n) => send(third.url, n).catch(() => undefined));
    await Promise.any(begun.map(async (one) => ((await one)?.status === 201 ? undefined : Promise.reject(new Error('not kept')))));
    third.child.kill('SIGKILL');
    const acknowledged = (await Promise.all(begun)).flatMap((answer, n) => (answer?.status === 201 ? [answersOf(n).keep] : []));
    const stored = (await all(store.responsesTo(wave.id))).map(({ answers }) => answers.keep);
    expect(acknowledged.filter((text) => !stored.includes(text))).toEqual([]);

    const retried = await Promise.all(people.map((n) => send(urls[n % 2], n)));
    expect(retried.filter(({ status }) => status !== 200 && status !== 201)).toEqual([]);
    expect(await store.countResponses(wave.id)).toBe(50);
    expect((await store.invitationsTo(wave.id)).filter(({ status }) => status !== 'spent')).toEqual([]);
  });
});
