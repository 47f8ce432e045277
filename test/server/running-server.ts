// A whole server for one test: a real port, a real SQLite file in a folder of its own, a clock that the test sets.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { Context } from '../../server/context.ts';
import { makeLog } from '../../server/http/log.ts';
import type { Route } from '../../server/http/route.ts';
import { type AccessibilitySettings, readSettings, type SingleSignOnSettings } from '../../server/settings.ts';
import { openIdIssuer } from '../../server/sign-on/open-id-issuer.ts';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import type { Account, Role, Store } from '../../server/store/store.ts';
import { createActivity } from '../../server/use-cases/activities.ts';
import { present } from '../../server/use-cases/present.ts';
import type { ErasingSettings } from '../../server/use-cases/retention.ts';
import { makeApiKey, startSession } from '../../server/use-cases/sessions.ts';
import type { Activity } from '../../surveys/fieldwork/activity.ts';
import { seededBytes } from './seeded-bytes.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface TestServer {
  readonly url: string;
  readonly context: Context;
  readonly routes: readonly Route[];
  /** Everything that was logged, as text. */
  readonly logged: () => string;
  readonly now: (time: string) => void;
  /** How long attempts with a password were held back, in milliseconds. */
  readonly pauses: readonly number[];
  /** A request; `as` adds the API key of someone with that role, or the session of an admin with an account. */
  readonly send: (method: string, path: string, more?: Sent) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

export interface Sent {
  readonly json?: unknown;
  readonly body?: string;
  readonly as?: Role | 'admin';
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back, and fails where it is not there
  readonly json: any;
}

export interface Wishes {
  readonly file?: string;
  readonly store?: Store;
  readonly baseUrl?: string;
  readonly seed?: string;
  readonly webRoot?: string;
  readonly accessibility?: AccessibilitySettings;
  /** As where a mail server is set; the test sends what lies in the queue itself. */
  readonly mailing?: Context['mailing'];
  /** As where the operator has decided when lists of participants go. */
  readonly erasing?: ErasingSettings;
  /** The organisation's login service. */
  readonly oidc?: SingleSignOnSettings;
}

export async function startTestServer(wishes: Wishes = {}): Promise<TestServer> {
  const store = wishes.store ?? openSqliteStore(wishes.file ?? join(temporaryFolder(), 'test.sqlite'));
  let time = new Date('2026-11-19T15:00:00Z');
  const lines: string[] = [];
  const pauses: number[] = [];
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const log = makeLog('trace', { write: (line: string) => void lines.push(line) });
  const app = createApp({
    store,
    clock: () => time,
    random: seededBytes(wishes.seed ?? 'test'),
    settings: {
      trustProxy: false,
      accessibility: wishes.accessibility ?? readSettings({}).accessibility,
      ...present({ erasing: wishes.erasing }),
    },
    pause: async (milliseconds) => void pauses.push(milliseconds),
    baseUrl: wishes.baseUrl ?? url,
    webRoot: wishes.webRoot ?? 'dist/web',
    ...(wishes.mailing ? { mailing: wishes.mailing } : {}),
    ...(wishes.oidc ? { issuer: openIdIssuer(wishes.oidc, log) } : {}),
    log,
  });
  http.on('request', app.handler);
  const keys: Partial<Record<Role, string>> = {};
  let admin: string | undefined;
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    app.stop();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    await store.close();
  };
  const server: TestServer = {
    url,
    context: app.context,
    routes: app.routes,
    logged: () => lines.join(''),
    pauses,
    now: (text) => {
      time = new Date(text);
    },
    send: async (method, path, sent = {}) => {
      if (sent.as === 'admin') {
        admin ??= (await anAccount(server, { admin: true })).cookie;
        return answerTo(url, method, path, { ...sent, headers: { cookie: admin, ...sent.headers } }, undefined);
      }
      if (sent.as) keys[sent.as] ??= await makeApiKey(app.context, { name: sent.as, role: sent.as });
      return answerTo(url, method, path, sent, sent.as && keys[sent.as]);
    },
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
  onTestFinished(server.stop);
  return server;
}

async function answerTo(url: string, method: string, path: string, sent: Sent, key: string | undefined): Promise<Answer> {
  const response = await fetch(url + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(sent.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...sent.headers,
    },
    ...(sent.json === undefined ? (sent.body === undefined ? {} : { body: sent.body }) : { body: JSON.stringify(sent.json) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, json: isJson && text ? JSON.parse(text) : undefined };
}

/** An activity to hang waves on. */
export async function anActivity(context: Context, words: Partial<Pick<Activity, 'title' | 'kind'>> = {}): Promise<Activity> {
  const { activity } = await createActivity(context, {
    kind: words.kind ?? 'strategy-process',
    title: words.title ?? 'Kompetens i hela länet',
    organiser: 'Region Exempel',
    contact: 'dataskydd@region.example',
  });
  return activity;
}

/** Someone who is logged in with an account, and the cookie that says so. The password is not a real one. */
export async function anAccount(
  { context }: Pick<TestServer, 'context'>,
  words: Partial<Account> = {},
): Promise<{ readonly account: Account; readonly cookie: string }> {
  const id = words.id ?? context.random(6).toString('hex');
  const email = `${id}@region.example`;
  const account: Account = {
    id,
    email,
    name: `Konto ${id}`,
    passwordHash: 'x',
    admin: false,
    roles: {},
    disabled: false,
    epoch: 1,
    ...words,
  };
  await context.store.addAccount(account);
  const name = context.baseUrl.startsWith('https:') ? '__Host-efterklang' : 'efterklang';
  return { account, cookie: `${name}=${await startSession(context, account)}` };
}
