// From settings to a listening server, and back: shared by `npm start` and the command line.
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import type { Context } from './context.ts';
import { makeLog } from './http/log.ts';
import { deliverMails } from './mail/deliver-mails.ts';
import { smtpSender } from './mail/mail-sender.ts';
import { type Rounds, startRounds } from './rounds.ts';
import { baseUrlFor, type Settings } from './settings.ts';
import { openIdIssuer } from './sign-on/open-id-issuer.ts';
import { openStore } from './store/open-store.ts';
import type { Store, StoreBroken } from './store/store.ts';
import { eraseDaily } from './use-cases/erase-daily.ts';
import { planInformation } from './use-cases/information.ts';
import { openByPlan } from './use-cases/open-by-plan.ts';
import { writeDueReminders } from './use-cases/plan-reminders.ts';
import { readyForAnswers } from './use-cases/ready-for-answers.ts';
import { recoverClaims } from './use-cases/recover-claims.ts';
import { recoverRegistrations } from './use-cases/register.ts';

export interface RunningServer {
  readonly url: string;
  readonly context: Context;
  /** Takes no more requests, lets those under way finish, then closes the store. */
  readonly stop: () => Promise<void>;
}

/** How long requests under way may take to finish when the server stops. */
const patienceMs = 10_000;

/** Starts the server. Throws one clear sentence where it cannot. */
export async function startServer(settings: Settings, log = makeLog(settings.logLevel), open = openStore): Promise<RunningServer> {
  const store = await open(settings, (error) => endAtOnce(log, error));
  try {
    await recoverClaims({ store });
    const server = createServer();
    const port = await listen(server, settings);
    const baseUrl = baseUrlFor(settings, port);
    const clock = () => new Date();
    const mail = mailingFor(settings, { store, clock, random: randomBytes, baseUrl }, log);
    const parts = { store, clock, random: randomBytes, settings, baseUrl, webRoot: settings.webRoot, log };
    const issuer = settings.oidc && openIdIssuer(settings.oidc, log);
    const mailing = settings.mail && { wake: mail.wake, from: settings.mail.from };
    const app = createApp({ ...parts, ...(mailing ? { mailing } : {}), ...(issuer ? { issuer } : {}) });
    server.on('request', app.handler);
    soon(() => readyForAnswers(app.context));
    const erasing = erasingFor(settings, app.context, log);
    const planned = startRounds(
      () => openByPlan(app.context),
      (error) => log.error({ err: error }, 'open-by-plan'),
      60_000,
    );
    soon(async () => {
      await recoverRegistrations(app.context);
      mail.wake();
      planned.wake();
    });
    return {
      url: baseUrl,
      context: app.context,
      stop: stopping(server, app.stop, async () => void (await Promise.all([mail.stop(), erasing.stop(), planned.stop()])), store),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The rounds that write planned mails, and send what lies in the queue where a mail server is set. */
function mailingFor(settings: Settings, context: Context, log: Logger): Rounds {
  const sender = settings.mail && smtpSender(settings.mail);
  const work = async () => {
    await planInformation(context);
    await writeDueReminders(context);
    if (sender) await deliverMails(context, sender);
  };
  const rounds = startRounds(work, (error) => log.error({ err: error }, 'mail-round'));
  const stop = async () => {
    await rounds.stop();
    sender?.close();
  };
  return { wake: rounds.wake, stop };
}

/** Looks every quarter of an hour whether a new day has begun; erases nothing unless the operator has said so. */
function erasingFor({ erasing }: Settings, context: Context, log: Logger): Pick<Rounds, 'stop'> {
  if (!erasing.daily) return { stop: async () => undefined };
  const rounds = startRounds(
    () => eraseDaily(context, erasing),
    (error) => log.error({ err: error }, 'erase-daily'),
    15 * 60_000,
  );
  rounds.wake();
  return rounds;
}

/** Nobody whose answer was under way is told anything: their pages try again when the next start has read what is on the disk. */
function endAtOnce(log: Logger, error: StoreBroken): never {
  log.fatal({ err: error }, 'store-broken');
  process.stderr.write(`${error.message} Check the disk; the server stops here, and begins from what is on it when it is started again.\n`);
  process.exit(1);
}

/** When the server has listened for a moment, so that start-up itself stays short. A failure shows when it matters. */
function soon(work: () => Promise<void>): void {
  setTimeout(() => work().catch(() => undefined), 500).unref();
}

function listen(server: Server, { port, host }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenProblem(error, port, host)));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function listenProblem(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} is taken. Stop the program that uses it, or choose another: PORT=${port + 1}.`);
  if (error.code === 'EACCES') return new Error(`Port ${port} may not be used by this user. Choose one from 1024 up: PORT=3000.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`This machine does not have the address ${host}. Set HOST to one it has, or to 0.0.0.0.`);
  return error;
}

function stopping(server: Server, stopApp: () => void, stopRounds: () => Promise<void>, store: Store): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    stopApp();
    const finished = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const impatience = setTimeout(() => server.closeAllConnections(), patienceMs);
    await finished;
    clearTimeout(impatience);
    await stopRounds();
    await store.close();
  };
  return () => {
    stopped ??= stop();
    return stopped;
  };
}

/** Stops the server on SIGTERM and SIGINT; a second signal ends the process at once. */
export function stopOnSignals(stop: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(1));
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
